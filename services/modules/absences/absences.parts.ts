import { LocalDateScalar, whether, worked } from '../../platform/operation/index.js';
import { StaffMember, StaffPersonType } from '../staff/index.js';
import { AWAY } from './absences.finders.js';
import { knownToBeAway } from './absences.policy.js';

/** On which days a colleague is away, for whoever works with the same families or leads them; never why. */
export const ABSENCES_PARTS = [
  worked(StaffPersonType, StaffMember, 'absentFrom', () => LocalDateScalar, {
    reads: { day: AWAY.from, isKnown: whether(knownToBeAway) },
    of: ({ day, isKnown }) => (isKnown ? day : null),
    nullable: true,
    needs: 'absence:record',
    description: 'First day of the absence that lasts or begins within 30 days, for who may know it (nieobecność od).',
  }),
  worked(StaffPersonType, StaffMember, 'absentTo', () => LocalDateScalar, {
    reads: { day: AWAY.to, isKnown: whether(knownToBeAway) },
    of: ({ day, isKnown }) => (isKnown ? day : null),
    nullable: true,
    needs: 'absence:record',
    description: 'Last day of that absence (nieobecność do).',
  }),
] as const;

import { expressed, inDatabase, partOf, worked } from '../../platform/operation/index.js';
import { FamilyMember, FamilyMemberType } from '../families/index.js';
import { placedWithin, returnedWithin, stayedThroughout } from './outcome.rules.js';
import { Whereabouts } from './whereabouts.entity.js';
import { staysInDatabase, supportInDatabase, whereaboutsOf, whereaboutsToday } from './whereabouts.finders.js';
import { WhereaboutsType } from './whereabouts.type.js';

const TOLD = { role: 'role', stays: staysInDatabase, support: supportInDatabase } as const;

/** Where children are, and what came of it while the family was supported. */
export const WHEREABOUTS_PARTS = [
  partOf(FamilyMemberType, 'whereabouts', () => [WhereaboutsType], {
    rows: whereaboutsOf,
    description: 'Where a child is and was, as this household knows it, the latest first (miejsca pobytu).',
  }),
  partOf(FamilyMemberType, 'whereaboutsToday', () => WhereaboutsType, {
    rows: whereaboutsToday,
    nullable: true,
    description: 'Where a child is today, as this household knows it; null where nobody wrote it (gdzie jest dziś).',
  }),
  worked(FamilyMemberType, FamilyMember, 'stayed', () => Boolean, {
    reads: TOLD,
    of: ({ role, stays, support }) => (role === 'CHILD' && support ? stayedThroughout(stays, support) : null),
    nullable: true,
    description:
      'Whether a child lived at home on the first and the last day of support, or today, and was in no care between; null where that is not known (zostało w domu).',
  }),
  worked(FamilyMemberType, FamilyMember, 'returned', () => Boolean, {
    reads: TOLD,
    of: ({ role, stays, support }) => (role === 'CHILD' && support ? returnedWithin(stays, support) : null),
    nullable: true,
    description:
      'Whether a child came from foster care to a parent in the time of support, as the half-yearly report counts it; null before support (wróciło).',
  }),
  worked(FamilyMemberType, FamilyMember, 'placed', () => Boolean, {
    reads: TOLD,
    of: ({ role, stays, support }) => (role === 'CHILD' && support ? placedWithin(stays, support) : null),
    nullable: true,
    description:
      'Whether a child came into foster care from elsewhere in the time of support; from one form to another is none (umieszczone w pieczy).',
  }),
  expressed(WhereaboutsType, Whereabouts, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (stay) => `select exists (select from whereabouts_correction told where told.subject_id = ${stay}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;

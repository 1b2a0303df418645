import { addMonths, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import type { Signing } from '../../families/index.js';
import { MONTHS_TO_FULL_AGE } from './minor-parent.rules.js';

/** Somebody whose birth nobody knows is taken for what they are in the family. */
const isOfAge = ({ born, role }: Signing, day: LocalDate): boolean =>
  born === null ? role !== 'CHILD' : addMonths(born, MONTHS_TO_FULL_AGE) <= day;

const isParent = ({ role }: Signing): boolean => role === 'MOTHER' || role === 'FATHER';

/** A consent is given by people of full age on its day, and by a parent who is a minor: that one is supported too (art. 11(1a)). */
export const maySign = (people: readonly Signing[], day: LocalDate): Verdict =>
  people.every((person) => isParent(person) || isOfAge(person, day))
    ? allowed
    : refused('SIGNATORY_IS_A_MINOR', { field: 'input.signatoryIds', facts: { day } });

import { addMonths, later, type LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** From eighteen years on a person is of full age. */
export const MONTHS_TO_FULL_AGE = 18 * 12;

/**
 * Art. 11(1a) is for a parent who has not come of age, today and on the day of leaving the institution; whose birth is unknown
 * counts as nobody's. `born` are the births of the parents of the family.
 */
export const leavesAsMinor = (born: readonly (LocalDate | null)[], leavesOn: LocalDate, today: LocalDate): Verdict => {
  const day = later(leavesOn, today);
  return born.some((birthDate) => birthDate !== null && addMonths(birthDate, MONTHS_TO_FULL_AGE) > day)
    ? allowed
    : refused('NOT_A_MINOR_PARENT', { field: 'input.leavesOn', facts: { day } });
};

import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/** A ledger as it is, and as it would be. */
interface Ledgers {
  readonly before: readonly Dated[];
  readonly after: readonly Dated[];
}

const covers = (ledger: readonly Dated[], day: LocalDate): boolean => ledger.some((basis) => isInForceOn(basis, day));

/** The first of some days that would lose its basis. What was bare before is not held against a change: it is no worse by it. */
export const leftBare = ({ before, after }: Ledgers, days: readonly LocalDate[]): LocalDate | undefined =>
  days.find((day) => covers(before, day) && !covers(after, day));

/** Nothing was given on a day without a basis (L14): no basis ends, begins or moves so that a visit is left without one on its day. */
export const leavesNoVisitBare = (ledgers: Ledgers, visitedOn: readonly LocalDate[], field: string): Verdict => {
  const day = leftBare(ledgers, visitedOn);
  return day ? refused('VISIT_WITHOUT_BASIS', { field, facts: { day } }) : allowed;
};

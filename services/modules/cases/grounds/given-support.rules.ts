import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';

/**
 * Nothing was given on a day without a basis (L14): a basis does not end before a visit that no other one covers. `visitedOn` are
 * the days of the visits, `ledger` is as it would be.
 */
export const leavesNoVisitBare = (ledger: readonly Dated[], visitedOn: readonly LocalDate[], field: string): Verdict => {
  const bare = visitedOn.find((day) => !ledger.some((basis) => isInForceOn(basis, day)));
  return bare ? refused('VISIT_WITHOUT_BASIS', { field, facts: { day: bare } }) : allowed;
};

import { type Dated, daysInForce, overlaps, type Period } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** An absence ends after it begins, and nobody is absent twice on one day: two entries would contradict each other when one is shortened. */
export const canBeAbsent = ({ from, to }: Period, others: readonly Required<Dated>[]): Verdict => {
  if (to !== null && to < from) return refused('PERIOD_INVALID', { field: 'input.validTo' });
  const other = others.find((one) => overlaps({ from, to }, daysInForce(one)));
  return other
    ? refused('ABSENCE_OVERLAPS', { field: 'input.validFrom', facts: { from: other.validFrom, to: other.validTo ?? '' } })
    : allowed;
};

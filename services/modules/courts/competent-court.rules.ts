import { addDays } from '@asysta/schema/values/local-date';
import { type Dated, daysInForce, overlaps, type Period } from '@asysta/schema/values/period';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** A court ends after it begins, and on one day one court is competent. */
export const canBeCompetent = ({ from, to }: Period, others: readonly (Dated & { readonly name: string })[]): Verdict => {
  if (to !== null && to < from) return refused('PERIOD_INVALID', { field: 'input.validTo' });
  const other = others.find((one) => overlaps({ from, to }, daysInForce(one)));
  return other
    ? refused('COMPETENT_COURT_OVERLAPS', { field: 'input.validFrom', facts: { name: other.name, from: other.validFrom } })
    : allowed;
};

/** The court that a new one takes over from: it began earlier, and nobody has said until when it is competent. */
export const takenOver = <Court extends Dated>(others: readonly Court[], { validFrom }: Dated): Court | undefined =>
  others.find((one) => !one.validTo && one.validFrom < validFrom);

/** The days without a court between the first one and the last, and after the last one where it has ended. */
const daysWithout = (courts: readonly Dated[]): readonly Period[] => {
  const inOrder = courts.map(daysInForce).toSorted((one, other) => one.from.localeCompare(other.from));
  return inOrder.flatMap(({ to }, at) => {
    if (to === null) return [];
    const [from, next] = [addDays(to, 1), inOrder[at + 1]];
    if (next?.from === from) return [];
    return [{ from, to: next ? addDays(next.from, -1) : null }];
  });
};

// Days that nobody knew an end of are other days once a court follows on them.
const holds = (gap: Period, { from, to }: Period): boolean =>
  gap.from <= from && (gap.to === null ? to === null : to !== null && to <= gap.to);

/** Days that are left without a court by a change and were not before it. */
export const newlyWithout = (before: readonly Dated[], after: readonly Dated[]): readonly Period[] => {
  const known = daysWithout(before);
  return daysWithout(after).filter((gap) => !known.some((one) => holds(one, gap)));
};

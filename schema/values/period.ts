import { earlier, type LocalDate } from './local-date.js';

/** Days from the first to the last, both included; an open period has no last day yet. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Makes a period, or throws a RangeError when it would end before it begins. */
export const periodOf = (from: LocalDate, to: LocalDate | null = null): Period => {
  if (to !== null && to < from) throw new RangeError('A period cannot end before it begins');
  return { from, to };
};

/** Tells whether a day lies in a period; its first and last day do. */
export const contains = ({ from, to }: Period, day: LocalDate): boolean => from <= day && (to === null || day <= to);

/** Tells whether two periods share at least one day. */
export const overlaps = (one: Period, other: Period): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

/** What holds for a time, as its row keeps it: the first day, and the last one once it is known. */
export interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null;
}

/** The days on which something holds; none where it was ended before its first day, as what was entered by mistake is. */
export const daysInForce = ({ validFrom, validTo }: Dated): Period => ({ from: validFrom, to: validTo ?? null });

/** Tells whether something holds on a day; rows not yet read are asked the same by `inForceOn` of the floor. */
export const isInForceOn = (row: Dated, day: LocalDate): boolean => contains(daysInForce(row), day);

/** The same period ending on a day at the latest; never lengthens one, and refuses a day before its beginning with a RangeError. */
export const close = ({ from, to }: Period, lastOn: LocalDate): Period =>
  periodOf(from, to === null ? lastOn : earlier(to, lastOn));

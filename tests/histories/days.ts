/** The day so many days after another one; the oracle reckons without the product's calendar. */
export const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A stretch of days, both ends counted; `null` has no end. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a day lies in a stretch. */
export const within = ({ from, to }: Span, day: string): boolean => from <= day && (to === null || day <= to);

/** Whether two stretches share a day. */
export const meet = (one: Span, other: Span): boolean =>
  (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);

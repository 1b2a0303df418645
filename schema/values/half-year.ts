import * as v from 'valibot';
import { addDays, parseLocalDate, type LocalDate } from './local-date.js';
import { periodOf, type Period } from './period.js';

/** A half of a calendar year as `2026-H1`: the period of the report to the wojewoda. Such strings compare in calendar order. */
export type HalfYear = string & { readonly __brand: 'HalfYear' };

const FORM = /^(?!0000)(?!9999-H2)\d{4}-H[12]$/;

/** Tells whether a text names a half-year. */
export const isHalfYear = (text: string): text is HalfYear => FORM.test(text);

/** Turns a text into a half-year, or throws a RangeError. */
export const parseHalfYear = (text: string): HalfYear => {
  if (!isHalfYear(text)) throw new RangeError('Not a half-year of the form YYYY-H1 or YYYY-H2');
  return text;
};

/** Parses a half-year at the rim. */
export const HalfYearSchema = v.pipe(
  v.string('Podaj półrocze, na przykład 2026-H1.'),
  v.check(isHalfYear, 'Podaj półrocze jako rok i H1 lub H2, na przykład 2026-H1.'),
  v.transform((text) => text as HalfYear),
  v.metadata({ scalar: 'HalfYear' }),
);

/** The calendar year of a half-year. */
export const yearOf = (halfYear: HalfYear): number => Number(halfYear.slice(0, 4));

/** Which half of its year it is. */
export const halfOf = (halfYear: HalfYear): 1 | 2 => (halfYear.endsWith('H1') ? 1 : 2);

/** The first day: 1 January or 1 July. */
export const firstOn = (halfYear: HalfYear): LocalDate =>
  parseLocalDate(`${halfYear.slice(0, 4)}-${halfOf(halfYear) === 1 ? '01' : '07'}-01`);

/** The last day: 30 June or 31 December. */
export const lastOn = (halfYear: HalfYear): LocalDate =>
  parseLocalDate(`${halfYear.slice(0, 4)}-${halfOf(halfYear) === 1 ? '06-30' : '12-31'}`);

/** All its days. */
export const daysOf = (halfYear: HalfYear): Period => periodOf(firstOn(halfYear), lastOn(halfYear));

/** The half-year a day lies in. */
export const halfYearContaining = (day: LocalDate): HalfYear =>
  parseHalfYear(`${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 'H1' : 'H2'}`);

/** The last half-year that is over on a day: the one a report may be submitted for. */
export const lastClosedHalfYear = (today: LocalDate): HalfYear =>
  halfYearContaining(addDays(firstOn(halfYearContaining(today)), -1));

/** Tells whether a half-year is over on a day. */
export const isClosedOn = (halfYear: HalfYear, today: LocalDate): boolean => lastOn(halfYear) < today;

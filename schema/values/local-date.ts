import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';

/** A day of the calendar without hour or zone, as ISO `YYYY-MM-DD`; strings of this type compare in calendar order. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** PostgreSQL knows no year 0000, so neither do we. */
const ISO_DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

const plain = (day: LocalDate): Temporal.PlainDate => Temporal.PlainDate.from(day);

const DAY = 86_400_000;

// A day written so is one in UTC, where every day is as long as the next: what lists count for each row needs no calendar.
const startOf = (day: string): number => Date.parse(day);
const written = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Tells whether a text is a day that exists (`2026-02-30` does not), years 0001–9999. */
export const isLocalDate = (text: string): text is LocalDate => {
  const start = ISO_DAY.test(text) ? startOf(text) : NaN;
  return !Number.isNaN(start) && written(start) === text;
};

/** Turns a text into a day, or throws a RangeError; the message never repeats the text, which may be somebody's birth date. */
export const parseLocalDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError('Not a calendar day of the form YYYY-MM-DD');
  return text;
};

const FIRST = '1850-01-01';
const LAST = '2150-12-31';

/**
 * Tells whether a day can have been meant: born before the oldest person alive, or due after anybody who could see to it, is a
 * slip of the keyboard. It also leaves room on both sides for counting days.
 */
export const isInReach = (day: string): boolean => FIRST <= day && day <= LAST;

/** Parses a day at the rim, for the API's inputs and the web's forms. */
export const LocalDateSchema = v.pipe(
  v.string('Podaj datę: dzień, miesiąc i rok.'),
  v.check(isLocalDate, 'Nie ma takiego dnia w kalendarzu. Sprawdź dzień, miesiąc i rok.'),
  v.check(isInReach, 'Sprawdź rok. Podaj dzień od 01.01.1850 do 31.12.2150.'),
  v.transform((text) => text as LocalDate),
  v.metadata({ scalar: 'LocalDate' }),
);

const HOUR = 3_600_000;
let lastAsked: { readonly hour: number; readonly day: LocalDate } | null = null;

/** The day in Poland (Europe/Warsaw) at an instant: the office's "today" when the instant is the clock's. */
export const dayInPoland = (instant: Date): LocalDate => {
  // Polish days have begun on a full hour since 1915, and a request asks for today again and again.
  const hour = Math.floor(instant.getTime() / HOUR);
  if (lastAsked?.hour === hour && hour >= 0) return lastAsked.day;
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Europe/Warsaw');
  const day = parseLocalDate(zoned.toPlainDate().toString());
  lastAsked = { hour, day };
  return day;
};

/** The last moment of a day in Poland: what holds "until" a day ends here, also on the days the clocks change. */
export const endOfDayInPoland = (day: LocalDate): Date =>
  new Date(plain(day).add({ days: 1 }).toZonedDateTime('Europe/Warsaw').epochMilliseconds - 1);

/** The day so many calendar days later; a negative number goes back. */
export const addDays = (day: LocalDate, days: number): LocalDate => parseLocalDate(written(startOf(day) + days * DAY));

/** The day so many months later; where the month is too short, its last day (Civil Code art. 112; KPA art. 57 §3). */
export const addMonths = (day: LocalDate, months: number): LocalDate => parseLocalDate(plain(day).add({ months }).toString());

/** Calendar days from the first day to the second; negative when the second is the earlier one. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (startOf(to) - startOf(from)) / DAY;

/** Tells whether a day lies strictly after another. */
export const isAfter = (day: LocalDate, other: LocalDate): boolean => day > other;

/** The earlier of two days. */
export const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

/** The later of two days. */
export const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** Day of the week, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(startOf(day)).getUTCDay() || 7;

/**
 * Whole months of age on a day; a month is full from the beginning of its last day, so one born on 29 February is a year older
 * on 28 February of an ordinary year (Civil Code art. 112). Negative for a day before birth.
 */
export const monthsLived = (birthDate: LocalDate, day: LocalDate): number => {
  const [born, now] = [plain(birthDate), plain(day)];
  const months = (now.year - born.year) * 12 + now.month - born.month;
  return addMonths(birthDate, months) > day ? months - 1 : months;
};

const inWords = new Intl.DateTimeFormat('pl-PL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as a sentence says it: „2 marca 2026”. */
export const dayInWords = (day: LocalDate): string => inWords.format(startOf(day));

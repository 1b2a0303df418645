import { daysBetween, type LocalDate } from '../values/local-date.js';
import { countInWords, DAYS } from './plural.js';

const DAY_AND_YEAR = new Intl.DateTimeFormat('pl-PL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY_ONLY = new Intl.DateTimeFormat('pl-PL', { day: 'numeric', month: 'long', timeZone: 'UTC' });

const midnight = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** A day as it is read aloud: “24 listopada 2026”. */
export const formatDay = (day: LocalDate): string => DAY_AND_YEAR.format(midnight(day));

/** A day without its year when that is this year: “24 listopada”. */
export const formatDayNear = (today: LocalDate, day: LocalDate): string =>
  today.slice(0, 4) === day.slice(0, 4) ? DAY_ONLY.format(midnight(day)) : formatDay(day);

/** How far a term is: “za 3 dni”, “jutro”, “dzisiaj”, “2 dni po terminie”. */
export const dueInWords = (today: LocalDate, dueOn: LocalDate): string => {
  const days = daysBetween(today, dueOn);
  if (days === 0) return 'dzisiaj';
  if (days === 1) return 'jutro';
  return days > 0 ? `za ${countInWords(days, DAYS)}` : `${countInWords(-days, DAYS)} po terminie`;
};

/** A term in words and as a day, as every list of duties shows it: “za 3 dni, 24 listopada”. */
export const dueWithDay = (today: LocalDate, dueOn: LocalDate): string =>
  `${dueInWords(today, dueOn)}, ${formatDayNear(today, dueOn)}`;

const day = new Intl.DateTimeFormat('pl-PL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('pl-PL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayOfYear = new Intl.DateTimeFormat('pl-PL', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw' });
const dayOfMoment = new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'Europe/Warsaw' });
const clockTime = new Intl.DateTimeFormat('pl-PL', { timeStyle: 'short', timeZone: 'Europe/Warsaw' });
const countries = new Intl.DisplayNames('pl-PL', { type: 'region' });
const whole = new Intl.NumberFormat('pl-PL');
const listing = new Intl.ListFormat('pl-PL', { type: 'conjunction' });

/** A calendar day (`2026-11-24`) in words: „24 listopada 2026”. */
export const formatDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

/** A calendar day without its year: „24 listopada”. For dates near today. */
export const formatDayOfYear = (date: string): string => dayOfYear.format(new Date(`${date}T00:00:00Z`));

/** A country (`UA`) as it is called in Polish: „Ukraina”. */
export const formatCountry = (country: string): string => countries.of(country) ?? country;

/** An instant in Polish time: „24 listopada 2026 12:31”. */
export const formatMoment = (instant: string | number | Date): string => moment.format(new Date(instant));

/** The day of an instant, in Polish time: „24 listopada 2026”. */
export const formatDayOf = (instant: string | number | Date): string => dayOfMoment.format(new Date(instant));

/** The time of day of an instant, in Polish time: „12:31”. */
export const formatTime = (instant: string | number | Date): string => clockTime.format(new Date(instant));

/** A number with Polish grouping. */
export const formatNumber = (value: number): string => whole.format(value);

/** „a, b i c”. */
export const formatList = (items: readonly string[]): string => listing.format(items);

/** A calendar day with its weekday: „niedziela, 22 listopada 2026”. */
export const formatWeekday = (date: string): string => weekday.format(new Date(`${date}T00:00:00Z`));

/** A word that begins a sentence: „Pierwsza wizyta”. */
export const capitalize = (words: string): string => words.charAt(0).toLocaleUpperCase('pl-PL') + words.slice(1);

/** The same word inside a sentence: „pierwsza wizyta”. */
export const uncapitalize = (words: string): string => words.charAt(0).toLocaleLowerCase('pl-PL') + words.slice(1);

import { formatDay } from '../format.js';
import { t } from '../text.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names no day of the calendar, as 2023-02-29 does; without a calendar, which whoever reads errors need not fetch. */
export const isNoDay = (text: string): boolean => {
  const start = DAY.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== text;
};

/** A day as it was written by hand: „29.02.2023”. Says also a day that does not exist. */
const dayByHand = (text: string): string => text.split('-').reverse().join('.');

/** A day as it is read; one that does not exist as it was written. */
export const dayInWords = (value: string | null | undefined): string | null => {
  if (!value) return null;
  return isNoDay(value) ? dayByHand(value) : formatDay(value);
};

/** What is said of a day that was written and does not exist; undefined of everything else. */
export const remarkOnDay = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) && isNoDay(value)
    ? t('components:noSuchDay', { day: dayByHand(value) })
    : undefined;

const partOf = (input: Element, type: string): string => {
  const segment = input.querySelector(`[data-type="${type}"]`);
  return segment?.hasAttribute('data-placeholder') === false ? (segment.textContent ?? '').replaceAll(/\D/gu, '') : '';
};

/** What stands in the segments of a date as `yyyy-mm-dd`, whether there is such a day or not; empty when nothing does, null while parts are missing. */
export const writtenIn = (input: Element | null): string | null => {
  if (!input) return null;
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((type) => partOf(input, type));
  if (year + month + day === '') return '';
  if (year === '' || month === '' || day === '') return null;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

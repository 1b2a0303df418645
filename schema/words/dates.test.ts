import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHalfYear } from '../values/half-year.js';
import { addDays, parseLocalDate } from '../values/local-date.js';
import { dueInWords, dueWithDay, formatDay, formatDayNear } from './dates.js';
import { termInWords } from './deadlines.js';
import { countInWords, FAMILIES, YEARS } from './plural.js';
import { halfYearInWords } from './reports.js';

const day = parseLocalDate;

test.each([
  ['2026-11-24', '24 listopada 2026'],
  ['2026-01-01', '1 stycznia 2026'],
  ['2024-02-29', '29 lutego 2024'],
  ['1899-12-31', '31 grudnia 1899'],
])('%s is read as “%s”', (text, words) => {
  expect(formatDay(day(text))).toBe(words);
});

test('the year is left out only when it is this one', () => {
  expect(formatDayNear(day('2026-11-22'), day('2026-11-24'))).toBe('24 listopada');
  expect(formatDayNear(day('2026-12-31'), day('2027-01-01'))).toBe('1 stycznia 2027');
});

describe('how far a term is', () => {
  test.each([
    [0, 'dzisiaj'],
    [1, 'jutro'],
    [2, 'za 2 dni'],
    [5, 'za 5 dni'],
    [22, 'za 22 dni'],
    [-1, '1 dzień po terminie'],
    [-2, '2 dni po terminie'],
    [-21, '21 dni po terminie'],
  ])('%i days: “%s”', (days, words) => {
    expect(dueInWords(day('2026-11-22'), addDays(day('2026-11-22'), days))).toBe(words);
  });

  test('is told with the day', () => {
    expect(dueWithDay(day('2026-11-21'), day('2026-11-24'))).toBe('za 3 dni, 24 listopada');
    expect(dueWithDay(day('2026-12-30'), day('2027-01-01'))).toBe('za 2 dni, 1 stycznia 2027');
  });

  test('is told as late exactly after the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const words = dueInWords(day('2026-11-22'), addDays(day('2026-11-22'), days));
        expect(words.endsWith('po terminie')).toBe(days < 0);
      }),
    );
  });
});

test.each([
  [0, '0 rodzin'],
  [1, '1 rodzina'],
  [2, '2 rodziny'],
  [5, '5 rodzin'],
  [12, '12 rodzin'],
  [22, '22 rodziny'],
  [101, '101 rodzin'],
])('%i is counted “%s”', (count, words) => {
  expect(countInWords(count, FAMILIES)).toBe(words);
});

test.each([
  [14, 'WORKING_DAYS', '14 dni roboczych'],
  [2, 'WORKING_DAYS', '2 dni robocze'],
  [1, 'CALENDAR_DAYS', '1 dzień'],
  [6, 'MONTHS', '6 miesięcy'],
  [3, 'MONTHS', '3 miesiące'],
] as const)('a term of %i %s is “%s”', (count, unit, words) => {
  expect(termInWords(count, unit)).toBe(words);
});

test('age is counted in years', () => {
  expect([1, 3, 17, 34].map((years) => countInWords(years, YEARS))).toEqual(['1 rok', '3 lata', '17 lat', '34 lata']);
});

test.each([
  ['2026-H1', 'I półrocze 2026'],
  ['2026-H2', 'II półrocze 2026'],
])('%s is “%s”', (halfYear, words) => {
  expect(halfYearInWords(parseHalfYear(halfYear))).toBe(words);
});

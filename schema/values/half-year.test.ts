import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  firstOn,
  halfOf,
  halfYearContaining,
  HalfYearSchema,
  isClosedOn,
  isHalfYear,
  lastClosedHalfYear,
  lastOn,
  parseHalfYear,
  yearOf,
} from './half-year.js';
import { parseLocalDate } from './local-date.js';
import { contains } from './period.js';

const day = parseLocalDate;
const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test.each([
  ['2026-H1', 2026, 1, '2026-01-01', '2026-06-30'],
  ['2026-H2', 2026, 2, '2026-07-01', '2026-12-31'],
  ['2024-H1', 2024, 1, '2024-01-01', '2024-06-30'],
] as const)('%s', (text, year, half, first, last) => {
  const halfYear = parseHalfYear(text);
  expect([yearOf(halfYear), halfOf(halfYear)]).toEqual([year, half]);
  expect([firstOn(halfYear), lastOn(halfYear)]).toEqual([first, last]);
});

test.each([
  ['the first day of a half-year', '2026-07-01', '2026-H2', '2026-H1'],
  ['the last day of a half-year', '2026-06-30', '2026-H1', '2025-H2'],
  ['New Year', '2026-01-01', '2026-H1', '2025-H2'],
  ['the last day of a year', '2026-12-31', '2026-H2', '2026-H1'],
])('on %s', (_, today, running, closed) => {
  expect(halfYearContaining(day(today))).toBe(running);
  expect(lastClosedHalfYear(day(today))).toBe(closed);
});

test('every day lies in its half-year, which is not closed, and the one before is', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      const running = halfYearContaining(today);
      const closed = lastClosedHalfYear(today);
      expect(contains(daysOf(running), today)).toBe(true);
      expect(isClosedOn(running, today)).toBe(false);
      expect(isClosedOn(closed, today)).toBe(true);
      expect(closed < running).toBe(true);
    }),
  );
});

describe('a half-year is refused when it is', () => {
  test.each(['2026', '2026-H3', '2026-H0', '26-H1', '0000-H1', '2026-h1', '2026-H1 ', ''])('“%s”', (text) => {
    expect(isHalfYear(text)).toBe(false);
    expect(() => parseHalfYear(text)).toThrow(RangeError);
    expect(safeParse(HalfYearSchema, text).success).toBe(false);
  });
});

import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { canBeAbsent } from './absence.rules.js';

const day = (of: number) => `2026-03-${String(of).padStart(2, '0')}` as LocalDate;
const HELD = [{ validFrom: day(10), validTo: day(12) }];

test.each([
  ['of one day is an absence', 5, 5, null],
  ['that ends the day before another begins is one', 5, 9, null],
  ['that begins the day after another ended is one', 13, 13, null],
  ['that ends before it begins is none', 5, 4, 'PERIOD_INVALID'],
  ['whose last day is the first of another is refused', 5, 10, 'ABSENCE_OVERLAPS'],
  ['whose first day is the last of another is refused', 12, 20, 'ABSENCE_OVERLAPS'],
  ['around another is refused', 1, 31, 'ABSENCE_OVERLAPS'],
])('L5 an absence %s', (_, from, to, code) => {
  const verdict = canBeAbsent({ from: day(from), to: day(to) }, HELD);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

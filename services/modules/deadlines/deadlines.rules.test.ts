import { expect, test } from 'vitest';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { canShow, weekEndOf } from './deadlines.rules.js';

test.each([
  ['2026-03-02', '2026-03-08'],
  ['2026-03-07', '2026-03-08'],
  ['2026-03-08', '2026-03-08'],
  ['2026-12-31', '2027-01-03'],
])('the week of %s ends on Sunday %s', (day, sunday) => {
  expect(weekEndOf(parseLocalDate(day))).toBe(sunday);
});

test.each([
  [1, true],
  [100, true],
  [0, false],
  [101, false],
  [-5, false],
])('a part of the radar of %i terms: allowed %s', (first, allowed) => {
  const refusal = { allowed: false, code: 'BAD_USER_INPUT', details: { field: 'first', facts: { limit: 100 } } };
  expect(canShow(first)).toEqual(allowed ? { allowed: true } : refusal);
});

import { expect, test } from 'vitest';
import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { canPreview, canSubmit, recentHalfYears } from './reports.rules.js';

const h1 = '2026-H1' as HalfYear;
const day = (text: string) => text as LocalDate;

test.each([
  ['2026-06-30', false, 'REPORT_PERIOD_NOT_CLOSED'],
  ['2026-06-30', true, 'REPORT_PERIOD_NOT_CLOSED'],
  ['2026-07-01', false, null],
  ['2026-07-01', true, 'REPORT_ALREADY_SUBMITTED'],
  ['2027-02-01', false, null],
])('submitting the first half of 2026 on %s, submitted before: %s', (today, submitted, code) => {
  const verdict = canSubmit({ halfYear: h1, submitted }, day(today));
  expect(verdict).toEqual(code ? { allowed: false, code, details: { field: 'input.halfYear' } } : { allowed: true });
});

test('a half-year is previewed from its first day on', () => {
  expect(canPreview(h1, day('2025-12-31'))).toEqual({ allowed: false, code: 'BAD_USER_INPUT', details: { field: 'halfYear' } });
  expect(canPreview(h1, day('2026-01-01'))).toEqual({ allowed: true });
});

test('four half-years are listed, the running one first', () => {
  expect(recentHalfYears(day('2026-03-02'))).toEqual(['2026-H1', '2025-H2', '2025-H1', '2024-H2']);
});

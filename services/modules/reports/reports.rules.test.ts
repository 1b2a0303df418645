import { expect, test } from 'vitest';
import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { canPreview, canSubmit, recentHalfYears } from './reports.rules.js';
import { totalsOf } from './submissions/submissions.rules.js';

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
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test('a half-year is previewed from its first day on', () => {
  expect([canPreview(h1, day('2025-12-31')).allowed, canPreview(h1, day('2026-01-01')).allowed]).toEqual([false, true]);
});

test('four half-years are listed, the running one first', () => {
  expect(recentHalfYears(day('2026-03-02'))).toEqual(['2026-H1', '2025-H2', '2025-H1', '2024-H2']);
});

test('a centre that has not submitted is in no sum', () => {
  const families = (value: number) => ({ figures: [{ figure: 'FAMILIES_ACCOMPANIED' as const, label: 'Rodziny', value }] });
  expect(totalsOf([families(3), { figures: [] }, families(0)])).toEqual([
    { figure: 'FAMILIES_ACCOMPANIED', label: 'Rodziny', value: 3, centres: 2 },
  ]);
  expect(totalsOf([])).toEqual([]);
});

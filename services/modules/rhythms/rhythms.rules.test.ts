import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { doubtsAboutRhythm, endsEarlier, mayCount } from './rhythms.rules.js';

const day = (text: string) => `2026-${text}` as LocalDate;
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';
const days = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

const SUPPORT = { supportedSince: day('03-05'), closedOn: day('03-31'), others: [days('03-10', '03-14')] };

test.each([
  ['03-05', '03-09', 'ALLOWED'],
  ['03-15', null, 'ALLOWED'],
  ['03-15', '03-31', 'ALLOWED'],
  ['03-04', '03-09', 'RHYTHM_BEFORE_SUPPORT'],
  ['03-15', '04-01', 'RHYTHM_AFTER_SUPPORT'],
  ['04-01', null, 'RHYTHM_AFTER_SUPPORT'],
  ['03-09', null, 'RHYTHM_OVERLAPS'],
  ['03-14', '03-20', 'RHYTHM_OVERLAPS'],
])('D2 of support from 5 to 31 March with a rhythm from 10 to 14, one from %s to %s is %s', (from, to, code) => {
  expect(codeOf(mayCount(days(from, to), SUPPORT))).toBe(code);
});

test('D2 a rhythm without a last day leaves no room for another behind it', () => {
  expect(codeOf(mayCount(days('03-20', '03-22'), { ...SUPPORT, others: [days('03-10', null)] }))).toBe('RHYTHM_OVERLAPS');
  expect(codeOf(mayCount(days('03-06', '03-09'), { ...SUPPORT, supportedSince: null }))).toBe('CASE_STAGE_MISMATCH');
});

test.each([
  ['03-14', '03-10', 'ALLOWED'],
  ['03-14', '03-13', 'ALLOWED'],
  ['03-14', '03-09', 'RHYTHM_NOT_SHORTER'],
  ['03-14', '03-14', 'RHYTHM_NOT_SHORTER'],
  [null, '03-10', 'ALLOWED'],
  [null, '08-10', 'ALLOWED'],
])('D2 a rhythm from 10 March to %s ends earlier on %s: %s', (to, lastOn, code) => {
  expect(codeOf(endsEarlier(days('03-10', to), day(lastOn)))).toBe(code);
});

test('D2 less than once a month is asked about', () => {
  expect([31, 32].map((often) => doubtsAboutRhythm({ days: often }).map(({ code }) => code))).toEqual([[], ['RHYTHM_SELDOM']]);
});

import { expect, test } from 'vitest';
import type { CaseStage } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { doubtsAboutPause, endsEarlier, isSupported, mayPause } from './pauses.rules.js';

const day = (text: string) => `2026-${text}` as LocalDate;
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';
const days = (from: string, to: string) => ({ from: day(from), to: day(to) });

const SUPPORT = { supportedSince: day('03-05'), closedOn: day('03-31'), others: [days('03-10', '03-14')] };

test.each([
  ['03-05', '03-09', 'ALLOWED'],
  ['03-15', '03-31', 'ALLOWED'],
  ['03-04', '03-09', 'PAUSE_BEFORE_SUPPORT'],
  ['03-15', '04-01', 'PAUSE_AFTER_SUPPORT'],
  ['03-09', '03-10', 'PAUSE_OVERLAPS'],
  ['03-14', '03-20', 'PAUSE_OVERLAPS'],
  ['03-11', '03-12', 'PAUSE_OVERLAPS'],
  ['03-06', '03-20', 'PAUSE_OVERLAPS'],
  ['03-09', '03-08', 'PERIOD_INVALID'],
])('D2 of support from 5 to 31 March with a pause from 10 to 14, one from %s to %s is %s', (from, to, code) => {
  expect(codeOf(mayPause(days(from, to), SUPPORT))).toBe(code);
});

test('D2 before anybody came there is nothing to pause', () => {
  expect(codeOf(mayPause(days('03-06', '03-09'), { ...SUPPORT, supportedSince: null }))).toBe('CASE_STAGE_MISMATCH');
});

test.each<[CaseStage, string]>([
  ['ASSIGNED', 'CASE_STAGE_MISMATCH'],
  ['IN_SUPPORT', 'ALLOWED'],
  ['HALTED', 'CASE_STAGE_MISMATCH'],
  ['CLOSED', 'CASE_STAGE_MISMATCH'],
])('D2 in a case that is %s a pause is recorded: %s', (stage, code) => {
  expect(codeOf(isSupported(stage))).toBe(code);
});

test.each([
  ['03-10', 'ALLOWED'],
  ['03-13', 'ALLOWED'],
  ['03-09', 'PAUSE_NOT_SHORTER'],
  ['03-14', 'PAUSE_NOT_SHORTER'],
])('D2 a pause from 10 to 14 March ends earlier on %s: %s', (lastOn, code) => {
  expect(codeOf(endsEarlier(days('03-10', '03-14'), day(lastOn)))).toBe(code);
});

test.each([
  ['of 30 days is not asked about', '03-01', '03-30', [], []],
  ['of 31 days is asked about', '03-01', '03-31', [], ['PAUSE_LONG']],
  ['with a visit on its first day is asked about', '03-10', '03-14', ['03-10'], ['PAUSE_WITH_VISIT']],
  ['with a visit on its last day is asked about', '03-10', '03-14', ['03-14'], ['PAUSE_WITH_VISIT']],
  ['between two visits is not asked about', '03-10', '03-14', ['03-09', '03-15'], []],
])('D2 a pause %s', (_, from, to, visited, codes) => {
  expect(doubtsAboutPause(days(from, to), visited.map(day)).map(({ code }) => code)).toEqual(codes);
});

import { expect, test } from 'vitest';
import type { CaseTrack } from '@asysta/schema/cases/codes';
import { type LocalDate, parseLocalDate } from '@asysta/schema/values/local-date';
import type { DaysOfCase, RecordName } from '../rules/case-days.rules.js';
import { carriesNothing, keepsTheNeed, metBy, staysInOrder } from './step-order.rules.js';

const day = (dayOfMarch: number): LocalDate => parseLocalDate(`2026-03-${String(dayOfMarch).padStart(2, '0')}`);
const days = (...ofMarch: number[]) => ofMarch.map(day);
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

const CASE: DaysOfCase = {
  INTAKE: days(2),
  INTERVIEW: days(4),
  DIAGNOSIS: days(6),
  OFFER: days(8),
  CONSENT: days(10),
  REQUEST: days(12),
  QUALIFICATION: days(14),
};

const besideWithout = (what: RecordName, more: DaysOfCase = {}, track: CaseTrack = 'ORDINARY') => ({
  days: { ...CASE, [what]: [], ...more },
  trackOn: () => track,
});

test.each<[RecordName, number, number, string]>([
  ['INTERVIEW', 4, 1, 'RECORDED_BEFORE_CAUSE'],
  ['INTERVIEW', 4, 2, 'ALLOWED'],
  ['INTERVIEW', 4, 6, 'ALLOWED'],
  ['INTERVIEW', 4, 7, 'RECORDED_AFTER_EFFECT'],
  ['DIAGNOSIS', 6, 3, 'RECORDED_BEFORE_CAUSE'],
  ['DIAGNOSIS', 6, 4, 'ALLOWED'],
  ['DIAGNOSIS', 6, 8, 'ALLOWED'],
  ['DIAGNOSIS', 6, 9, 'RECORDED_AFTER_EFFECT'],
  ['OFFER', 8, 5, 'RECORDED_BEFORE_CAUSE'],
  ['OFFER', 8, 11, 'RECORDED_AFTER_EFFECT'],
  ['REQUEST', 12, 9, 'RECORDED_BEFORE_CAUSE'],
  ['REQUEST', 12, 14, 'ALLOWED'],
  ['REQUEST', 12, 15, 'RECORDED_AFTER_EFFECT'],
])('L17 %s of the %ith moved to the %ith of March: %s', (what, before, on, code) => {
  const verdict = staysInOrder(besideWithout(what), { what, on: day(on), field: 'input.on' }, day(before));
  expect(codeOf(verdict)).toBe(code);
  if (!verdict.allowed) expect(verdict).toMatchObject({ details: { field: 'input.on', facts: { day: day(on) } } });
});

test('L17 the refusal names both days and both records', () => {
  const late = staysInOrder(besideWithout('INTERVIEW'), { what: 'INTERVIEW', on: day(7), field: 'input.on' }, day(4));
  expect(late).toMatchObject({ details: { facts: { step: 'wywiad', effect: 'diagnoza', effectDay: day(6) } } });
});

test('another record of the kind holds what follows, and what was out of order before is not held against a correction', () => {
  const record = { what: 'INTERVIEW', on: day(20), field: 'input.on' } as const;
  expect(codeOf(staysInOrder(besideWithout('INTERVIEW', { INTERVIEW: days(5) }), record, day(4)))).toBe('ALLOWED');
  expect(codeOf(staysInOrder(besideWithout('INTERVIEW'), record, day(19)))).toBe('ALLOWED');
});

test('A7 where consent does not entitle, only the intake and a refusal are followed', () => {
  const beside = besideWithout('INTERVIEW', {}, 'COURT');
  expect(codeOf(staysInOrder(beside, { what: 'INTERVIEW', on: day(20), field: 'f' }, day(4)))).toBe('ALLOWED');
  expect(codeOf(staysInOrder(beside, { what: 'INTERVIEW', on: day(1), field: 'f' }, day(4)))).toBe('RECORDED_BEFORE_CAUSE');
  expect(codeOf(carriesNothing(beside, { what: 'INTERVIEW', on: day(4) }))).toBe('ALLOWED');
  const minor = besideWithout('INTERVIEW', { MINOR_PARENT: days(9) }, 'MINOR_PARENT');
  expect(carriesNothing(minor, { what: 'INTERVIEW', on: day(4) })).toMatchObject({
    details: { facts: { effect: 'zapis o małoletnim rodzicu' } },
  });
});

test.each<[RecordName, number, DaysOfCase, string | null]>([
  ['INTERVIEW', 4, {}, 'diagnoza'],
  ['INTERVIEW', 4, { INTERVIEW: days(5) }, null],
  ['INTERVIEW', 4, { INTERVIEW: days(7) }, 'diagnoza'],
  ['DIAGNOSIS', 6, {}, 'przedstawienie oferty'],
  ['DIAGNOSIS', 6, { OFFER: [] }, 'zgoda rodziny'],
  ['OFFER', 8, { CONSENT: [] }, null],
  ['REQUEST', 12, {}, 'kwalifikacja rodziny'],
  ['REQUEST', 12, { QUALIFICATION: [] }, null],
  ['REQUEST', 12, { QUALIFICATION: [], ASSIGNMENT: days(13) }, 'przydział asystenta'],
  ['REFUSAL', 12, { NOTIFICATION: days(13) }, 'decyzja o zawiadomieniu sądu'],
])('point 2 %s of the %ith is annulled beside %o: stands on it %s', (what, on, more, effect) => {
  const verdict = carriesNothing(besideWithout(what, more), { what, on: day(on) });
  if (effect === null) expect(verdict).toEqual({ allowed: true });
  else expect(verdict).toMatchObject({ code: 'STEP_IS_BUILT_ON', details: { facts: { effect } } });
});

const finding = (on: number, assistantNecessary: boolean) => ({ conductedOn: day(on), assistantNecessary });

test.each([
  ['the only one finds none any more', [finding(4, true)], [finding(4, false)], 'STEP_IS_BUILT_ON'],
  ['the only one goes', [finding(4, true)], [], 'STEP_IS_BUILT_ON'],
  ['one before it found it too', [finding(4, true), finding(3, true)], [finding(3, true)], 'ALLOWED'],
  ['a later one is doubted', [finding(13, true), finding(4, true)], [finding(13, false), finding(4, true)], 'ALLOWED'],
  [
    'a doubt is moved before the request',
    [finding(13, false), finding(4, true)],
    [finding(11, false), finding(4, true)],
    'STEP_IS_BUILT_ON',
  ],
  ['none found it before', [finding(4, false)], [], 'ALLOWED'],
  ['the later one of its day goes', [finding(4, true), finding(4, false)], [finding(4, false)], 'STEP_IS_BUILT_ON'],
  ['the earlier one of its day goes', [finding(4, true), finding(4, false)], [finding(4, true)], 'ALLOWED'],
] as const)('L13 the need that a request of the 12th stands on, when %s', (_what, before, after, code) => {
  expect(codeOf(keepsTheNeed(besideWithout('INTERVIEW'), { before, after }))).toBe(code);
});

test('U8 a term to the interview is met by the first one since it began, and by none before', () => {
  expect(metBy(days(9, 5), day(4))).toBe(day(5));
  expect(metBy(days(9, 3), day(4))).toBe(day(9));
  expect(metBy(days(3), day(4))).toBeNull();
});

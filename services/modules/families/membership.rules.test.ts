import { expect, test } from 'vitest';
import type { LeavingReason } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { belongsOn, type Leaver, mayJoin, mayLeave, mayReturn } from './membership.rules.js';

const day = (text: string) => text as LocalDate;
const TODAY = day('2026-03-02');

test.for([
  [{}, '1990-01-01', true],
  [{ joinedOn: '2026-01-10' }, '2026-01-09', false],
  [{ joinedOn: '2026-01-10' }, '2026-01-10', true],
  [{ leftOn: '2026-01-20' }, '2026-01-20', true],
  [{ leftOn: '2026-01-20' }, '2026-01-21', false],
  [{ joinedOn: '2026-01-10', leftOn: '2026-01-20' }, '2026-01-15', true],
] as const)('whoever is there %j on %s belongs: %s', ([membership, on, answer]) => {
  expect(belongsOn(membership as never, day(on))).toBe(answer);
});

test.for([
  ['an ordinary day', {}, '2026-03-01', 'MOVED_OUT', null],
  ['today', {}, '2026-03-02', 'DIED', null],
  ['tomorrow', {}, '2026-03-03', 'DIED', 'DATE_IN_FUTURE'],
  ['the first day', { joinedOn: '2026-02-01' }, '2026-02-01', 'OTHER', null],
  ['a day before the first one', { joinedOn: '2026-02-01' }, '2026-01-31', 'OTHER', 'LEFT_BEFORE_JOINED'],
  ['a day before birth', { birthDate: '2026-02-01' }, '2026-01-31', 'OTHER', 'LEFT_BEFORE_BIRTH'],
  ['the 18th birthday', { birthDate: '2008-02-01' }, '2026-02-01', 'CAME_OF_AGE', null],
  ['the day before it', { birthDate: '2008-02-01' }, '2026-01-31', 'CAME_OF_AGE', 'NOT_OF_AGE_YET'],
  ['any day where the birth is unknown', {}, '2026-01-31', 'CAME_OF_AGE', null],
  ['a second time', { leftOn: '2026-01-01' }, '2026-01-31', 'OTHER', 'LEFT_ALREADY'],
] as const)('leaving on %s', ([, leaver, leftOn, leavingReason, code]) => {
  const verdict = mayLeave(leaver as Leaver, { leftOn: day(leftOn), leavingReason: leavingReason as LeavingReason }, TODAY);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test('only an end is taken back', () => {
  expect(mayReturn({ leftOn: day('2026-01-01') })).toEqual({ allowed: true });
  expect(mayReturn({})).toMatchObject({ allowed: false, code: 'LEFT_NOT_YET' });
});

test.for([
  [null, {}, null],
  ['2026-03-02', {}, null],
  ['2026-03-03', {}, 'DATE_IN_FUTURE'],
  ['2026-02-01', { birthDate: '2026-02-01' }, null],
  ['2026-01-31', { birthDate: '2026-02-01' }, 'JOINED_BEFORE_BIRTH'],
] as const)('joining on %s, %j', ([joinedOn, person, code]) => {
  const verdict = mayJoin(joinedOn as LocalDate | null, person as Leaver, TODAY);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

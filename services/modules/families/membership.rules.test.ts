import { expect, test } from 'vitest';
import type { LeavingReason } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  belongsOn,
  type Home,
  type Leaver,
  mayHaveDiedOn,
  mayJoin,
  mayLeave,
  mayLiveIn,
  mayMoveOut,
  mayReturn,
} from './membership.rules.js';

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

test('nobody joins a household after their death, and who died is not recorded as alive later', () => {
  const dead = { birthDate: day('1988-02-02'), diedOn: day('2026-02-10') };
  expect(mayJoin(day('2026-02-10'), dead, TODAY)).toEqual({ allowed: true });
  expect(mayJoin(day('2026-02-11'), dead, TODAY)).toMatchObject({ code: 'JOINED_AFTER_DEATH' });
  expect(mayHaveDiedOn(day('2026-02-10'), [{}, { joinedOn: day('2026-02-10') }, { leftOn: day('2026-02-10') }])).toEqual({
    allowed: true,
  });
  expect(mayHaveDiedOn(day('2026-02-10'), [{ joinedOn: day('2026-02-11') }])).toMatchObject({ code: 'ALIVE_LATER' });
  expect(mayHaveDiedOn(day('2026-02-10'), [{ leftOn: day('2026-02-11') }])).toMatchObject({ code: 'ALIVE_LATER' });
});

const HERE = { familyId: 'here', role: 'CHILD' };

test.for([
  ['nobody else’s home', {}, [], null],
  ['a home the child left the day before', { joinedOn: '2026-02-10' }, [{ leftOn: '2026-02-09' }], null],
  ['a home the child left that very day', { joinedOn: '2026-02-10' }, [{ leftOn: '2026-02-10' }], 'CHILD_IN_TWO_HOMES'],
  ['a home the child is in still', { joinedOn: '2026-02-10' }, [{}], 'CHILD_IN_TWO_HOMES'],
  ['a home the child came to later', { leftOn: '2026-01-31' }, [{ joinedOn: '2026-02-01' }], null],
  ['the same household', { joinedOn: '2026-02-10' }, [{ familyId: 'here' }], 'ALREADY_IN_FAMILY'],
  ['a household in which the child is in another role', {}, [{ role: 'OTHER_ADULT' }], 'CHILD_IN_TWO_HOMES'],
] as const)('a child beside %s', ([, home, others, code]) => {
  const there = others.map((other) => ({ familyId: 'there', role: 'CHILD', ...other }) as Home);
  const verdict = mayLiveIn({ ...HERE, ...home } as Home, there, day('2018-06-01'), 'at', TODAY);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test('a grown-up belongs to two households at once, unless as a child to both', () => {
  const there = (role: string) => [{ familyId: 'there', role } as Home];
  const asIn = (role: string, others: readonly Home[]) =>
    mayLiveIn({ familyId: 'here', role } as Home, others, day('1990-01-01'), 'at', TODAY);
  expect(asIn('FATHER', there('FATHER'))).toEqual({ allowed: true });
  expect(asIn('FATHER', there('CHILD'))).toEqual({ allowed: true });
  expect(asIn('CHILD', there('CHILD'))).toMatchObject({ code: 'CHILD_IN_TWO_HOMES', details: { field: 'at' } });
});

test('who moves had come to the other household before', () => {
  expect(mayMoveOut({}, day('2026-02-10'), 'at')).toEqual({ allowed: true });
  expect(mayMoveOut({ joinedOn: day('2026-02-09') }, day('2026-02-10'), 'at')).toEqual({ allowed: true });
  expect(mayMoveOut({ joinedOn: day('2026-02-10') }, day('2026-02-10'), 'at')).toMatchObject({ code: 'LEFT_BEFORE_JOINED' });
});

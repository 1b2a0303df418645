import { expect, test } from 'vitest';
import { LOCAL_RULES } from '@asysta/schema/law/codes';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import {
  decidedTogether,
  followsFirst,
  mayBeAnnulled,
  mayBeFirst,
  mayBeLate,
  staysFirst,
  tookPlaceLawfully,
} from './visits.rules.js';

const day = (text: string | null) => (text === null ? null : parseLocalDate(text));
const blamed = { details: { field: 'input.visitedOn' } };
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

test.each([
  ['2026-03-10', true, 'ALLOWED'],
  ['2026-03-11', true, 'VISIT_IN_FUTURE'],
  ['2026-03-05', true, 'ALLOWED'],
  ['2026-03-04', true, 'VISIT_BEFORE_ASSIGNMENT'],
  ['2026-03-07', true, 'ALLOWED'],
  ['2026-03-08', true, 'VISIT_AFTER_ASSIGNMENT'],
  ['2026-03-07', false, 'NO_VALID_LEGAL_BASIS'],
])(
  'L19 on 10 March, for a family of one’s own from 5 to 7 March and again today, a visit of %s with basis %s: %s',
  (visitedOn, hasBasis, code) => {
    const visit = {
      visitedOn: parseLocalDate(visitedOn),
      today: parseLocalDate('2026-03-10'),
      own: [
        { assignedOn: parseLocalDate('2026-03-05'), endedOn: parseLocalDate('2026-03-07') },
        { assignedOn: parseLocalDate('2026-03-10') },
      ],
      hasBasis,
    };
    const verdict = tookPlaceLawfully(visit);
    expect(codeOf(verdict)).toBe(code);
    if (!verdict.allowed) expect(verdict).toMatchObject(blamed);
  },
);

const AREA = ['porządek dnia'];

test.each([
  ['with all asked for', {}, 'ALLOWED'],
  ['a second time', { alreadyRecorded: true }, 'FIRST_VISIT_ALREADY_RECORDED'],
  ['with nobody named', { namedIsSocialWorker: null }, 'FIRST_VISIT_NEEDS_SOCIAL_WORKER'],
  ['with somebody who is no social worker', { namedIsSocialWorker: false }, 'NOT_A_SOCIAL_WORKER'],
  ['without an area', { areasOfChange: [] }, 'AREA_OF_CHANGE_REQUIRED'],
  ['without either where the centre has no rule', { namedIsSocialWorker: null, areasOfChange: [], rules: [] }, 'ALLOWED'],
  ['alone, where only the area is a rule', { namedIsSocialWorker: null, rules: ['AREA_OF_CHANGE'] }, 'ALLOWED'],
  ['without an area, where only the worker is a rule', { areasOfChange: [], rules: ['JOINT_FIRST_VISIT'] }, 'ALLOWED'],
  ['with a stranger where the centre has no rule', { namedIsSocialWorker: false, rules: [] }, 'NOT_A_SOCIAL_WORKER'],
] as const)('D1 L1 a first visit %s: %j', (_, facts, code) => {
  const visit = { alreadyRecorded: false, namedIsSocialWorker: true, areasOfChange: AREA, rules: LOCAL_RULES };
  expect(codeOf(mayBeFirst({ ...visit, ...facts }))).toBe(code);
});

test('a refused first visit says which field is to blame', () => {
  const visit = { alreadyRecorded: false, namedIsSocialWorker: true, areasOfChange: AREA, rules: LOCAL_RULES };
  for (const namedIsSocialWorker of [null, false])
    expect(mayBeFirst({ ...visit, namedIsSocialWorker })).toMatchObject({ details: { field: 'input.socialWorkerId' } });
  expect(mayBeFirst({ ...visit, areasOfChange: [] })).toMatchObject({ details: { field: 'input.areasOfChange' } });
});

test.each([
  ['2026-03-10', null, 'FIRST_VISIT_REQUIRED'],
  ['2026-03-10', '2026-03-11', 'FIRST_VISIT_REQUIRED'],
  ['2026-03-10', '2026-03-10', 'ALLOWED'],
  ['2026-03-10', '2026-03-02', 'ALLOWED'],
])('a visit of %s after a first one of %s: %s', (visitedOn, firstOn, code) => {
  expect(codeOf(followsFirst(parseLocalDate(visitedOn), day(firstOn)))).toBe(code);
});

test.each([
  ['2026-03-10', null, 'ALLOWED'],
  ['2026-03-10', '2026-03-10', 'ALLOWED'],
  ['2026-03-11', '2026-03-10', 'FIRST_VISIT_REQUIRED'],
])('a first visit moved to %s when the next one was on %s: %s', (visitedOn, nextOn, code) => {
  expect(codeOf(staysFirst(parseLocalDate(visitedOn), day(nextOn)))).toBe(code);
});

test.each([
  [null, false, 'VISIT_NOT_LATE'],
  [null, true, 'VISIT_NOT_LATE'],
  ['2026-02-08', false, 'ALLOWED'],
  ['2026-02-07', false, 'VISIT_TOO_LATE'],
  ['2026-02-07', true, 'ALLOWED'],
])('L18 on 10 March, after an assignment that ended on %s, by the director %s: %s', (endedOn, byDirector, code) => {
  const own = [{ assignedOn: parseLocalDate('2026-01-05'), endedOn: day(endedOn) }];
  expect(codeOf(mayBeLate({ today: parseLocalDate('2026-03-10'), own, byDirector }))).toBe(code);
});

test('a first visit is annulled when no other stands on it, and any other one at all times', () => {
  const others = [parseLocalDate('2026-03-10')];
  expect(codeOf(mayBeAnnulled('FIRST', []))).toBe('ALLOWED');
  expect(codeOf(mayBeAnnulled('FIRST', others))).toBe('LATER_VISITS_REMAIN');
  expect(codeOf(mayBeAnnulled('REGULAR', others))).toBe('ALLOWED');
});

test('D6 what was decided together was decided with somebody', () => {
  expect(codeOf(decidedTogether(null, null))).toBe('ALLOWED');
  expect(codeOf(decidedTogether('Wspólny plan.', 'ola'))).toBe('ALLOWED');
  expect(decidedTogether('Wspólny plan.', null)).toMatchObject({ details: { field: 'input.decidedWithId' } });
});

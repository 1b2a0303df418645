import { expect, test } from 'vitest';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { followsFirst, mayBeFirst, staysFirst, tookPlaceLawfully, writesFor } from './visits.rules.js';

const day = (text: string | null) => (text === null ? null : parseLocalDate(text));
const blamed = { details: { field: 'input.visitedOn' } };
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

test.each([
  ['the assistant who made it', 'anna', 'FAMILY_ASSISTANT', true, 'ALLOWED'],
  ['the assistant who made it, without the right to record', 'anna', 'FAMILY_ASSISTANT', false, 'FORBIDDEN'],
  ['another assistant', 'ewa', 'FAMILY_ASSISTANT', true, 'FORBIDDEN'],
  ['the director', 'ewa', 'DIRECTOR', true, 'FORBIDDEN'],
  ['a system of the centre', 'system', 'CENTRE_SYSTEM', true, 'ALLOWED'],
  ['a system without the right to record', 'system', 'CENTRE_SYSTEM', false, 'FORBIDDEN'],
] as const)('a visit of Anna written by %s', (_who, staffMemberId, role, mayRecord, code) => {
  const writer = { principal: { staffMemberId, appointments: [{ role }] }, may: () => mayRecord };
  expect(codeOf(writesFor(writer, 'anna'))).toBe(code);
});

test.each([
  ['2026-03-10', true, 'ALLOWED'],
  ['2026-03-11', true, 'VISIT_IN_FUTURE'],
  ['2026-03-05', true, 'ALLOWED'],
  ['2026-03-04', true, 'VISIT_BEFORE_ASSIGNMENT'],
  ['2026-03-07', false, 'NO_VALID_LEGAL_BASIS'],
])('on 10 March, for a family assigned on 5 March, a visit of %s with basis %s: %s', (visitedOn, hasBasis, code) => {
  const visit = {
    visitedOn: parseLocalDate(visitedOn),
    today: parseLocalDate('2026-03-10'),
    assignedOn: parseLocalDate('2026-03-05'),
    hasBasis,
  };
  const verdict = tookPlaceLawfully(visit);
  expect(codeOf(verdict)).toBe(code);
  if (!verdict.allowed) expect(verdict).toMatchObject(blamed);
});

test.each([
  [false, true, ['porządek dnia'], 'ALLOWED'],
  [true, true, ['porządek dnia'], 'FIRST_VISIT_ALREADY_RECORDED'],
  [false, false, ['porządek dnia'], 'FIRST_VISIT_NEEDS_SOCIAL_WORKER'],
  [false, true, [], 'AREA_OF_CHANGE_REQUIRED'],
])(
  'a first visit (recorded %s, with social worker %s, areas %j): %s',
  (alreadyRecorded, withSocialWorker, areasOfChange, code) => {
    expect(codeOf(mayBeFirst({ alreadyRecorded, withSocialWorker, areasOfChange }))).toBe(code);
  },
);

test('a refused first visit says which field is to blame', () => {
  const visit = { alreadyRecorded: false, withSocialWorker: true, areasOfChange: ['porządek dnia'] };
  expect(mayBeFirst({ ...visit, withSocialWorker: false })).toMatchObject({ details: { field: 'input.socialWorkerId' } });
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

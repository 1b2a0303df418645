import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused } from '../../platform/refusal/refusal.js';
import { canAssign, followsAssignmentBefore } from './assignments.rules.js';

const READY = {
  ready: allowed,
  accompanied: false,
  entitled: true,
  holdsFunction: true,
  full: null,
};

test.each([
  ['a family whose case is ready and an assistant with room', {}, null],
  ['the fifteenth family is the last one', { full: { day: '2026-03-02' as LocalDate, limit: 15 } }, 'CASELOAD_LIMIT_REACHED'],
  ['a family whose case is not ready', { ready: refused('REQUEST_REQUIRED') }, 'REQUEST_REQUIRED'],
  ['a family with an assistant', { accompanied: true }, 'ALREADY_ASSIGNED'],
  ['a family whose consent ended', { entitled: false }, 'NO_VALID_LEGAL_BASIS'],
  ['somebody who is no assistant today', { holdsFunction: false }, 'NOT_A_FAMILY_ASSISTANT'],
] as const)('%s', (_, facts, code) => {
  const verdict = canAssign({ ...READY, ...facts });
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test.each([
  [
    'somebody who is no assistant today',
    { holdsFunction: false },
    { allowed: false, code: 'NOT_A_FAMILY_ASSISTANT', details: { field: 'input.assistantId' } },
  ],
  [
    'somebody without room',
    { full: { day: '2026-03-02' as LocalDate, limit: 15 } },
    {
      allowed: false,
      code: 'CASELOAD_LIMIT_REACHED',
      details: { field: 'input.assistantId', facts: { limit: 15, day: '2026-03-02' } },
    },
  ],
] as const)('%s is told with what is to blame', (_, facts, verdict) => {
  expect(canAssign({ ...READY, ...facts })).toEqual(verdict);
});

test.each([
  ['2026-03-04', false],
  ['2026-03-05', true],
  ['2026-03-06', true],
] as const)('L16 on %s, with another assistant there until 5 March: %s', (on, expected) => {
  const before = [{ assignedOn: '2026-01-01' as LocalDate, endedOn: '2026-03-05' as LocalDate }];
  expect(followsAssignmentBefore(before, on as LocalDate, 'input.assignedOn').allowed).toBe(expected);
});

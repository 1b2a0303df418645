import { expect, test } from 'vitest';
import { allowed, refused } from '../../platform/refusal/refusal.js';
import { canAssign } from './assignments.rules.js';

const READY = {
  ready: allowed,
  accompanied: false,
  entitled: true,
  holdsFunction: true,
  families: 14,
  limit: 15,
};

test.each([
  ['a family whose case is ready and an assistant with room', {}, null],
  ['the fifteenth family is the last one', { families: 15 }, 'CASELOAD_LIMIT_REACHED'],
  ['on a day without a limit in the law any number goes', { families: 40, limit: null }, null],
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
    { families: 15 },
    { allowed: false, code: 'CASELOAD_LIMIT_REACHED', details: { field: 'input.assistantId', facts: { limit: 15 } } },
  ],
] as const)('%s is told with what is to blame', (_, facts, verdict) => {
  expect(canAssign({ ...READY, ...facts })).toEqual(verdict);
});

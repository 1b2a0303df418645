import { expect, test } from 'vitest';
import { mayRequestRelief } from './relief.rules.js';

test.each([
  ['the assistant of the family', { callerId: 'ewa', assistantId: 'ewa', waits: false }, null],
  ['somebody else', { callerId: 'jan', assistantId: 'ewa', waits: false }, 'FORBIDDEN'],
  ['anybody, of a family that nobody accompanies', { callerId: 'ewa', assistantId: null, waits: false }, 'CASE_STAGE_MISMATCH'],
  ['the assistant once more', { callerId: 'ewa', assistantId: 'ewa', waits: true }, 'RELIEF_ASKED_ALREADY'],
])('A13 %s asks to be relieved: %j', (_, asking, code) => {
  const verdict = mayRequestRelief(asking);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

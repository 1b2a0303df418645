import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { mayBeSuspendedUntil } from './withdrawal.rules.js';

const TODAY = '2026-03-10' as LocalDate;

test.each([
  ['2026-03-09', 'SUSPENSION_ENDS_TOO_EARLY'],
  ['2026-03-10', 'SUSPENSION_ENDS_TOO_EARLY'],
  ['2026-03-11', 'ALLOWED'],
])('L12 decided on 10 March, a place is kept until %s: %s', (until, outcome) => {
  const verdict = mayBeSuspendedUntil(until as LocalDate, TODAY);
  expect(verdict.allowed ? 'ALLOWED' : verdict.code).toBe(outcome);
});

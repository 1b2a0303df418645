import { expect, test } from 'vitest';
import { INTAKE_STATES } from '@asysta/schema/intakes/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { interviewDeadlineOf, mayBeReceivedOn, mayBeSettled } from './intakes.rules.js';

test.each(INTAKE_STATES)('an intake that is %s is settled only when it waits', (state) => {
  const verdict = mayBeSettled(state);
  expect(verdict.allowed ? null : verdict.code).toBe(state === 'REGISTERED' ? null : 'DECISION_ALREADY_MADE');
});

test('an intake is not registered before it came', () => {
  const [today, tomorrow] = ['2026-03-02', '2026-03-03'] as [LocalDate, LocalDate];
  expect(mayBeReceivedOn(today, today)).toEqual({ allowed: true });
  expect(mayBeReceivedOn(tomorrow, today)).toMatchObject({ code: 'DATE_IN_FUTURE', details: { field: 'input.receivedOn' } });
});

test('an urgent intake has the shorter clock', () => {
  expect(interviewDeadlineOf('URGENT')).toBe('URGENT_FAMILY_INTERVIEW');
  expect(interviewDeadlineOf('ORDINARY')).toBe('FAMILY_INTERVIEW');
});

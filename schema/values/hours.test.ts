import { expect, test } from 'vitest';
import { endsNextDay, isVeryLong, minutesOf } from './hours.js';

test('an hour is so many minutes from midnight', () => {
  expect(['00:00', '09:05', '23:59'].map(minutesOf)).toEqual([0, 545, 1439]);
});

test.each([
  ['23:00', 60, false, false],
  ['23:30', 31, true, false],
  [null, 480, false, false],
  ['08:00', 481, false, true],
] as const)('L29 at %s for %i minutes: ends on the next day %s, is very long %s', (startsAt, durationMinutes, nextDay, long) => {
  expect([endsNextDay({ startsAt, durationMinutes }), isVeryLong({ durationMinutes })]).toEqual([nextDay, long]);
});

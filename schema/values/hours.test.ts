import { expect, test } from 'vitest';
import { endsNextDay, hourTyped, isVeryLong, minutesOf } from './hours.js';

test('an hour is so many minutes from midnight', () => {
  expect(['00:00', '09:05', '23:59'].map(minutesOf)).toEqual([0, 545, 1439]);
});

test.each([
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['0930', '09:30'],
  [' 0:45 ', '00:45'],
  ['130', '01:30'],
  ['1430', '14:30'],
  ['2430', '2430'],
  ['9:60', '9:60'],
  ['9', '9'],
])('L29 an hour typed "%s" is kept as %s', (typed, hour) => {
  expect(hourTyped(typed)).toBe(hour);
});

test.each([
  ['23:00', 60, false, false],
  ['23:30', 31, true, false],
  [null, 480, false, false],
  ['08:00', 481, false, true],
] as const)('L29 at %s for %i minutes: ends on the next day %s, is very long %s', (startsAt, durationMinutes, nextDay, long) => {
  expect([endsNextDay({ startsAt, durationMinutes }), isVeryLong({ durationMinutes })]).toEqual([nextDay, long]);
});

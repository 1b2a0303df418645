import { expect, test } from 'vitest';
import { doubtsAboutHours } from './hours.rules.js';

test.each([
  ['10:30', 75, null, []],
  [null, 480, null, []],
  ['10:30', 75, '10:00', ['VISIT_SAME_HOUR input.startsAt']],
  ['23:00', 60, null, []],
  ['23:30', 60, null, ['VISIT_PAST_MIDNIGHT input.durationMinutes']],
  ['23:30', 1440, null, ['VISIT_PAST_MIDNIGHT input.durationMinutes', 'VISIT_VERY_LONG input.durationMinutes']],
  [null, 481, null, ['VISIT_VERY_LONG input.durationMinutes']],
] as const)('L29 a visit at %s of %i minutes beside one at %s is asked about: %j', (startsAt, durationMinutes, at, asked) => {
  expect(doubtsAboutHours({ startsAt, durationMinutes }, at).map(({ code, field }) => `${code} ${field}`)).toEqual(asked);
});

test('the question names the hour of the other visit, and nothing else of it', () => {
  const [doubt] = doubtsAboutHours({ startsAt: '10:30', durationMinutes: 30 }, '10:00');
  expect(doubt?.userMessage).toContain('10:00');
});

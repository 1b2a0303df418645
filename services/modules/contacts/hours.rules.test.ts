import { expect, test } from 'vitest';
import { doubtsAboutContact } from './hours.rules.js';

test.each([
  ['10:30', 75, null, []],
  [null, null, null, []],
  ['23:59', null, null, []],
  ['10:30', null, '10:00', ['CONTACT_SAME_HOUR input.startsAt']],
  ['23:30', 60, null, ['CONTACT_PAST_MIDNIGHT input.durationMinutes']],
  [null, 481, null, ['CONTACT_VERY_LONG input.durationMinutes']],
] as const)(
  'L29 a contact at %s of %s minutes beside what was at %s is asked about: %j',
  (startsAt, durationMinutes, at, asked) => {
    expect(doubtsAboutContact({ startsAt, durationMinutes }, at).map(({ code, field }) => `${code} ${field}`)).toEqual(asked);
  },
);

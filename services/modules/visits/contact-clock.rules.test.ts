import { expect, test } from 'vitest';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { reckoned } from './contact-clock.rules.js';

const on = (days: readonly number[]) => days.map((day) => parseLocalDate(`2026-03-${String(day).padStart(2, '0')}`));

/** What the clocks should be, in days of March: each clock with its fate, and those that are missing. */
const reckon = (visits: readonly number[], clocks: readonly number[], isOwed = true, since: number | null = null) => {
  const { fates, missing } = reckoned(
    on(visits),
    on(clocks).map((startedOn) => ({ startedOn })),
    { isOwed, since: since === null ? null : (on([since])[0] ?? null) },
  );
  const day = (text: string | null) => (text === null || text === 'CANCELLED' ? text : Number(text.slice(-2)));
  return [
    fates.map(([{ startedOn }, fate]) => [day(startedOn), day(fate)]),
    missing.map(({ startsOn, metOn }) => [day(startsOn), day(metOn)]),
  ];
};

test.each([
  [
    'nothing changed',
    [1, 5],
    [1, 5],
    true,
    [
      [
        [1, 5],
        [5, null],
      ],
      [],
    ],
  ],
  [
    'the last visit was annulled',
    [1],
    [1, 5],
    true,
    [
      [
        [1, null],
        [5, 'CANCELLED'],
      ],
      [],
    ],
  ],
  [
    'one in between was annulled',
    [1, 9],
    [1, 5, 9],
    true,
    [
      [
        [1, 9],
        [5, 'CANCELLED'],
        [9, null],
      ],
      [],
    ],
  ],
  [
    'one in between was written down late',
    [1, 5, 9],
    [1, 9],
    true,
    [
      [
        [1, 5],
        [9, null],
      ],
      [[5, 9]],
    ],
  ],
  [
    'the last one was moved',
    [1, 4],
    [1, 5],
    true,
    [
      [
        [1, 4],
        [5, 'CANCELLED'],
      ],
      [[4, null]],
    ],
  ],
  [
    'two of one day are one',
    [5, 1, 5],
    [1, 5],
    true,
    [
      [
        [1, 5],
        [5, null],
      ],
      [],
    ],
  ],
  [
    'two clocks of one day are one too many',
    [1, 5],
    [1, 1, 5],
    true,
    [
      [
        [1, 5],
        [1, 'CANCELLED'],
        [5, null],
      ],
      [],
    ],
  ],
  [
    'nobody is owed a contact',
    [1, 5],
    [1, 5],
    false,
    [
      [
        [1, 5],
        [5, 'CANCELLED'],
      ],
      [],
    ],
  ],
  ['nobody is owed one and a day is new', [1, 3, 5], [1], false, [[[1, 3]], [[3, 5]]]],
  ['no visit is left', [], [1], true, [[[1, 'CANCELLED']], []]],
] as const)('%s: visits %j, clocks %j', (_, visits, clocks, isOwed, expected) => {
  expect(reckon(visits, clocks, isOwed)).toEqual(expected);
});

test.each([
  ['a family visited before is owed one from that day', [1, 3], [1, 8], 8, [[[8, null]], []]],
  ['the clock from that day was missing', [1, 3], [1], 8, [[], [[8, null]]]],
  [
    'the first visit since meets it',
    [1, 9, 12],
    [1, 8, 9],
    8,
    [
      [
        [8, 9],
        [9, 12],
      ],
      [[12, null]],
    ],
  ],
  ['a visit of that very day counts once', [1, 8], [8], 8, [[[8, null]], []]],
  ['nobody had come before', [9], [9], 8, [[[9, null]], []]],
] as const)('A7 where consent entitles again: %s: visits %j, clocks %j, since %i', (_, visits, clocks, since, expected) => {
  expect(reckon(visits, clocks, true, since)).toEqual(expected);
});

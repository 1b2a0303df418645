import { eventOf } from '@asysta/schema/deadlines/counted-from';
import { expect, test } from 'vitest';
import { type LocalDate, parseLocalDate } from '@asysta/schema/values/local-date';
import { canShow, startsAnewOn, weekEndOf } from './deadlines.rules.js';

test.each([
  ['2026-03-02', '2026-03-08'],
  ['2026-03-07', '2026-03-08'],
  ['2026-03-08', '2026-03-08'],
  ['2026-12-31', '2027-01-03'],
])('the week of %s ends on Sunday %s', (day, sunday) => {
  expect(weekEndOf(parseLocalDate(day))).toBe(sunday);
});

test.each([
  [1, true],
  [100, true],
  [0, false],
  [101, false],
  [-5, false],
])('a part of the radar of %i terms: allowed %s', (first, allowed) => {
  const refusal = { allowed: false, code: 'BAD_USER_INPUT', details: { field: 'first', facts: { limit: 100 } } };
  expect(canShow(first)).toEqual(allowed ? { allowed: true } : refusal);
});

test.each([
  ['no pause', [], null],
  ['one that ends before the term runs', [['02-20', '03-01']], null],
  ['one whose last day is the first of the term', [['02-20', '03-02']], '2026-03-03'],
  ['one whose first day is the last of the term', [['03-09', '03-12']], '2026-03-13'],
  ['one that begins after the term has passed', [['03-10', '03-12']], null],
  [
    'two within the term',
    [
      ['03-03', '03-04'],
      ['03-06', '03-07'],
    ],
    '2026-03-08',
  ],
] as const)('D2 of a term from 2 to 9 March, %s: it starts anew on %s', (_, pauses, anewOn) => {
  const days = pauses.map(([from, to]) => ({ from: `2026-${from}` as LocalDate, to: `2026-${to}` as LocalDate }));
  expect(startsAnewOn({ startedOn: '2026-03-02' as LocalDate, dueOn: '2026-03-09' as LocalDate }, days)).toBe(anewOn);
});

test('D2 a term that was put off is still counted from the day of its event', () => {
  const [startedOn, putOffFrom] = ['2026-03-09', '2026-03-02'] as LocalDate[];
  expect(eventOf({ startedOn: startedOn as LocalDate, putOffFrom: putOffFrom ?? null })).toBe(putOffFrom);
  expect(eventOf({ startedOn: startedOn as LocalDate, putOffFrom: null })).toBe(startedOn);
});

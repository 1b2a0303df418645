import { describe, expect, test } from 'vitest';
import { type LocalDate, parseLocalDate } from '@asysta/schema/values/local-date';
import { lastToLeave, mayLeave } from './directors.rules.js';

const day = parseLocalDate;
const TODAY = day('2026-03-02');
type Span = readonly [from: string, to: string | null];
const post = ([from, to]: Span) => ({ validFrom: day(from), validTo: to === null ? null : day(to) });
const OPEN: Span = ['2020-01-01', null];

describe('a director who is to leave', () => {
  const mayGo = (own: Span, lastOn: string, ...others: Span[]): boolean =>
    mayLeave({ post: post(own), lastOn: day(lastOn), today: TODAY, others: others.map(post) }).allowed;

  test.each<[string, boolean, Span, string, ...Span[]]>([
    ['alone', false, OPEN, '2026-03-31'],
    ['alone, of a function that ends anyway', false, ['2020-01-01', '2026-12-31'], '2026-03-31'],
    ['alone, on the day on which it ends anyway', true, ['2020-01-01', '2026-12-31'], '2026-12-31'],
    ['alone, of a function that is over', true, ['2020-01-01', '2026-03-01'], '2025-12-31'],
    ['beside one who stays', true, OPEN, '2026-03-31', OPEN],
    ['beside one whose function runs out', false, OPEN, '2026-03-31', ['2020-01-01', '2026-12-31']],
    ['beside one who stays as long', true, ['2020-01-01', '2026-12-31'], '2026-03-31', ['2020-01-01', '2026-12-31']],
    ['beside one who leaves a day before', false, ['2020-01-01', '2026-12-31'], '2026-03-31', ['2020-01-01', '2026-12-30']],
    ['with a successor from the next day on', true, OPEN, '2026-03-31', ['2026-04-01', null]],
    ['with a successor a day later', false, OPEN, '2026-03-31', ['2026-04-02', null]],
    ['with two who follow each other', true, OPEN, '2026-03-31', ['2026-07-01', null], ['2026-04-01', '2026-06-30']],
    ['with two who leave a day between them', false, OPEN, '2026-03-31', ['2026-04-01', '2026-06-29'], ['2026-07-01', null]],
    ['backdated, beside one who directs from today on', true, OPEN, '2026-01-31', ['2026-03-02', null]],
    ['backdated, beside one who directs from tomorrow on', false, OPEN, '2026-01-31', ['2026-03-03', null]],
    ['before a function that has not begun', false, ['2026-06-01', null], '2026-05-31', ['2020-01-01', '2026-05-31']],
    ['before a function that nobody needs', true, ['2026-06-01', '2026-06-30'], '2026-05-31', OPEN],
    ['beside one entered by mistake', false, OPEN, '2026-03-31', ['2026-04-01', '2026-03-31']],
  ])('%s: %s', (_, expected, own, lastOn, ...others) => {
    expect(mayGo(own, lastOn, ...others)).toBe(expected);
  });
});

describe('the warning before the last director leaves', () => {
  const leaving = (...posts: Span[]): LocalDate | null | undefined => lastToLeave(posts.map(post), TODAY)?.validTo;

  test.each<[string, string | undefined, ...Span[]]>([
    ['comes 30 days before', '2026-04-01', ['2020-01-01', '2026-04-01']],
    ['does not come 31 days before', undefined, ['2020-01-01', '2026-04-02']],
    ['comes on the last day', '2026-03-02', ['2020-01-01', '2026-03-02']],
    ['does not come where nobody directs any more', undefined, ['2020-01-01', '2026-03-01']],
    ['does not come while somebody has no end', undefined, ['2020-01-01', '2026-03-10'], OPEN],
    ['does not come where somebody follows', undefined, ['2020-01-01', '2026-03-10'], ['2026-03-11', null]],
    ['comes where somebody follows a day too late', '2026-03-10', ['2020-01-01', '2026-03-10'], ['2026-03-12', null]],
    ['names the last of two', '2026-03-20', ['2020-01-01', '2026-03-10'], ['2020-01-01', '2026-03-20']],
  ])('%s', (_, expected, ...posts) => {
    expect(leaving(...posts)).toBe(expected);
  });
});

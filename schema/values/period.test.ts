import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseLocalDate } from './local-date.js';
import { close, contains, isInForceOn, overlaps, periodOf, type Period } from './period.js';

const day = parseLocalDate;
const period = (from: string, to: string | null): Period => periodOf(day(from), to === null ? null : day(to));

/** Periods within a hundred days, so that they often touch. */
const anyDay = fc.nat(100).map((days) => addDays(day('2026-01-01'), days));
const anyPeriod = fc
  .tuple(anyDay, fc.option(fc.nat(40)))
  .map(([from, length]) => periodOf(from, length === null ? null : addDays(from, length)));

describe('a day in a period', () => {
  test.each([
    ['its first day', '2026-01-10', '2026-01-20', '2026-01-10', true],
    ['its last day', '2026-01-10', '2026-01-20', '2026-01-20', true],
    ['the day before', '2026-01-10', '2026-01-20', '2026-01-09', false],
    ['the day after', '2026-01-10', '2026-01-20', '2026-01-21', false],
    ['a period of one day', '2026-01-10', '2026-01-10', '2026-01-10', true],
    ['long after an open one began', '2026-01-10', null, '2099-01-01', true],
    ['before an open one began', '2026-01-10', null, '2026-01-09', false],
  ])('%s', (_, from, to, on, expected) => {
    expect(contains(period(from, to), day(on))).toBe(expected);
  });
});

describe('what a row holds is in force', () => {
  test.each([
    ['on its first day', '2026-03-02', '2026-03-10', '2026-03-02', true],
    ['on its last day', '2026-03-02', '2026-03-10', '2026-03-10', true],
    ['no day longer', '2026-03-02', '2026-03-10', '2026-03-11', false],
    ['for ever while no last day is known', '2026-03-02', null, '2099-01-01', true],
    ['never, ended before its first day', '2026-03-02', '2026-03-01', '2026-03-01', false],
    ['never, ended before its first day: nor on that', '2026-03-02', '2026-03-01', '2026-03-02', false],
  ])('%s', (_, validFrom, validTo, on, expected) => {
    expect(isInForceOn({ validFrom: day(validFrom), validTo: validTo === null ? null : day(validTo) }, day(on))).toBe(expected);
  });
});

describe('two periods', () => {
  test.each([
    ['share their border day', '2026-01-01', '2026-01-31', '2026-01-31', null, true],
    ['follow each other', '2026-01-01', '2026-01-31', '2026-02-01', null, false],
    ['are both open', '2026-01-01', null, '2030-02-01', null, true],
    ['lie one in the other', '2026-01-01', '2026-12-31', '2026-05-01', '2026-05-02', true],
  ])('%s', (_, from, to, otherFrom, otherTo, expected) => {
    expect(overlaps(period(from, to), period(otherFrom, otherTo))).toBe(expected);
  });

  test('overlap exactly when some day lies in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (one, other) => {
        const days = Array.from({ length: 150 }, (_, index) => addDays(day('2026-01-01'), index));
        expect(overlaps(one, other)).toBe(days.some((on) => contains(one, on) && contains(other, on)));
        expect(overlaps(other, one)).toBe(overlaps(one, other));
      }),
    );
  });
});

describe('closing', () => {
  test.each([
    ['an open period ends it', '2026-01-01', null, '2026-03-31', '2026-03-31'],
    ['a later end shortens it', '2026-01-01', '2026-12-31', '2026-03-31', '2026-03-31'],
    ['one that ended earlier changes nothing', '2026-01-01', '2026-02-01', '2026-03-31', '2026-02-01'],
    ['on its first day leaves one day', '2026-01-01', null, '2026-01-01', '2026-01-01'],
  ])('%s', (_, from, to, lastOn, expected) => {
    expect(close(period(from, to), day(lastOn))).toEqual({ from, to: expected });
  });

  test('before its beginning is refused', () => {
    expect(() => close(period('2026-01-01', null), day('2025-12-31'))).toThrow(RangeError);
  });

  test('a period that would end before it begins is none', () => {
    expect(() => period('2026-01-02', '2026-01-01')).toThrow(RangeError);
  });

  test('never adds a day', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, anyDay, (open, lastOn, on) => {
        fc.pre(lastOn >= open.from);
        expect(contains(close(open, lastOn), on)).toBe(contains(open, on) && on <= lastOn);
      }),
    );
  });
});

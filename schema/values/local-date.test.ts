import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  dayInPoland,
  daysBetween,
  earlier,
  endOfDayInPoland,
  isAfter,
  isLocalDate,
  later,
  LocalDateSchema,
  monthsLived,
  parseLocalDate,
  weekdayOf,
} from './local-date.js';

const day = parseLocalDate;
const anyDay = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2299-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('parsing a day', () => {
  test.each(['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(day(text)).toBe(text);
  });

  test.each([
    ['1850-01-01', true],
    ['2024-02-29', true],
    ['2150-12-31', true],
    ['1849-12-31', false],
    ['2151-01-01', false],
    ['0001-01-01', false],
    ['9999-12-31', false],
  ])('whoever types %s is understood: %s', (text, understood) => {
    const { success, issues } = safeParse(LocalDateSchema, text);
    expect(success).toBe(understood);
    if (!understood) expect(issues?.[0]?.message).toBe('Sprawdź rok. Podaj dzień od 01.01.1850 do 31.12.2150.');
  });

  test.each(['2026-02-29', '24.11.2026', '1066-01-01', null])(
    'what is said of %s asks nobody to write a date as a computer does',
    (day) => {
      const [issue] = safeParse(LocalDateSchema, day).issues ?? [];
      expect(issue?.message).toMatch(/dzień/);
      expect(issue?.message).not.toMatch(/\d{4}-\d{2}|rok-miesiąc/);
    },
  );

  test.each([
    ['a day that February lacks', '2026-02-29'],
    ['a century that is no leap year', '1900-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['day zero', '2026-01-00'],
    ['the year zero', '0000-01-01'],
    ['the Polish order', '24-11-2026'],
    ['a missing zero', '2026-1-5'],
    ['a time beside the day', '2026-11-24T00:00:00Z'],
    ['a calendar annotation', '2026-11-24[u-ca=hebrew]'],
    ['a compact form', '20261124'],
    ['spaces', ' 2026-11-24'],
    ['a line break', '2026-11-24\n'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
    expect(safeParse(LocalDateSchema, text).success).toBe(false);
  });

  test('never repeats in its message what was typed', () => {
    expect(() => day('1987-02-31')).toThrow(/^(?!.*1987)/);
  });

  test('agrees with the calendar of the machine on every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2299 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, date) => {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          const machine = new Date(Date.UTC(year, month - 1, date));
          const exists = machine.getUTCMonth() === month - 1 && machine.getUTCDate() === date;
          expect(isLocalDate(text)).toBe(exists);
        },
      ),
    );
  });
});

describe('the day in Poland', () => {
  test.each([
    ['summer, before midnight', '2026-07-31T21:59:59Z', '2026-07-31'],
    ['summer, midnight', '2026-07-31T22:00:00Z', '2026-08-01'],
    ['winter, before midnight', '2026-12-31T22:59:59Z', '2026-12-31'],
    ['winter, midnight', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['the night the clocks change', '2026-10-24T22:30:00Z', '2026-10-25'],
  ])('%s', (_, instant, expected) => {
    expect(dayInPoland(new Date(instant))).toBe(expected);
  });
});

test('the day in Poland is that of each instant, whatever was asked before', () => {
  const instant = fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(instant, fc.array(fc.integer({ min: -7_200_000, max: 7_200_000 })), (start, steps) => {
      for (const moment of [start, ...steps.map((step) => start + step)]) {
        const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('Europe/Warsaw');
        expect(dayInPoland(new Date(moment))).toBe(zoned.toPlainDate().toString());
      }
    }),
  );
});

describe('arithmetic', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s plus %i days is %s', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-11-15', -11, '2025-12-15'],
  ])('%s plus %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  test('agrees with the calendar of Temporal on days, their distance and their place in the week', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, to, days) => {
        const [first, second] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
        expect(addDays(from, days)).toBe(first.add({ days }).toString());
        expect(daysBetween(from, to)).toBe(first.until(second, { largestUnit: 'day' }).days);
        expect(weekdayOf(from)).toBe(first.dayOfWeek);
      }),
    );
  });

  test('refuses to leave the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });

  test('adding the days between two days leads from one to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test('order of days is the order of the days between them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(isAfter(one, other)).toBe(daysBetween(one, other) < 0);
        expect(isAfter(earlier(one, other), later(one, other))).toBe(false);
        expect([one, other].sort()).toEqual([earlier(one, other), later(one, other)]);
      }),
    );
  });

  test.each([
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('%s is weekday %i', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });
});

describe('age', () => {
  test.each([
    ['on the eve of the birthday', '2008-11-24', '2026-11-23', 18 * 12 - 1],
    ['on the birthday', '2008-11-24', '2026-11-24', 18 * 12],
    ['on the day of birth', '2026-11-24', '2026-11-24', 0],
    ['before birth', '2026-11-24', '2026-11-23', -1],
    ['born on 31 January, on the last day of February', '2026-01-31', '2026-02-28', 1],
    ['born on 29 February, 27 February of an ordinary year', '2008-02-29', '2026-02-27', 18 * 12 - 1],
    ['born on 29 February, 28 February of an ordinary year', '2008-02-29', '2026-02-28', 18 * 12],
    ['born on 29 February, 28 February of a leap year', '2008-02-29', '2028-02-28', 20 * 12 - 1],
    ['born on 29 February, 29 February of a leap year', '2008-02-29', '2028-02-29', 20 * 12],
  ])('%s', (_, birthDate, on, months) => {
    expect(monthsLived(day(birthDate), day(on))).toBe(months);
  });
});

test.each([
  ['2026-11-24', '2026-11-24T22:59:59.999Z'],
  ['2026-07-01', '2026-07-01T21:59:59.999Z'],
  ['2026-03-29', '2026-03-29T21:59:59.999Z'],
])('the last moment of %s in Poland is %s', (text, moment) => {
  expect(endOfDayInPoland(day(text)).toISOString()).toBe(moment);
  expect(dayInPoland(endOfDayInPoland(day(text)))).toBe(text);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, parseLocalDate, weekdayOf, type LocalDate } from './local-date.js';
import { addWorkingDays, dueOn, isPublicHoliday, isWorkingDay, shiftToWorkingDay } from './working-days.js';

const day = parseLocalDate;
const anyDay = fc
  .date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

/** Easter Sunday by the anonymous Gregorian computus: independent of the library under test. */
const easterOf = (year: number): LocalDate => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [month, date] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  return day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
};

/** Art. 1 of the act of 18 January 1951 on days off, without the plain Sundays. */
const statutoryHolidaysOf = (year: number): LocalDate[] => {
  const fixed = ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'];
  if (year >= 2025) fixed.push('12-24');
  const moving = [0, 1, 49, 60].map((days) => addDays(easterOf(year), days));
  return [...fixed.map((date) => day(`${year}-${date}`)), ...moving].sort();
};

describe('statutory holidays', () => {
  test('are exactly those of the act, in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2099 }), (year) => {
        const found: LocalDate[] = [];
        for (let on = day(`${year}-01-01`); on <= day(`${year}-12-31`); on = addDays(on, 1))
          if (isPublicHoliday(on)) found.push(on);
        expect(found).toEqual([...new Set(statutoryHolidaysOf(year))]);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['Wigilia in 2024', '2024-12-24', true],
    ['Wigilia in 2025', '2025-12-24', false],
    ['Wigilia in 2026', '2026-12-24', false],
    ['New Year', '2026-01-01', false],
    ['Epiphany', '2026-01-06', false],
    ['Good Friday', '2026-04-03', true],
    ['Easter Monday', '2026-04-06', false],
    ['Labour Day', '2026-05-01', false],
    ['Flag Day', '2025-05-02', true],
    ['Corpus Christi', '2026-06-04', false],
    ['Assumption, a Friday', '2025-08-15', false],
    ['Independence Day', '2026-11-11', false],
    ['an ordinary Tuesday', '2026-11-24', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
  ])('%s', (_, on, works) => {
    expect(isWorkingDay(day(on))).toBe(works);
  });
});

describe('counting working days', () => {
  test.each([
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['fourteen from a Monday', '2026-11-23', 14, '2026-12-11'],
    ['from a Saturday', '2026-11-28', 1, '2026-11-30'],
    ['over Christmas with Wigilia off', '2026-12-23', 1, '2026-12-28'],
    ['over Christmas when Wigilia was worked', '2024-12-23', 1, '2024-12-24'],
    ['two over Independence Day', '2026-11-10', 2, '2026-11-13'],
    ['none at all', '2026-11-28', 0, '2026-11-28'],
  ])('%s', (_, from, count, expected) => {
    expect(addWorkingDays(day(from), count)).toBe(expected);
  });

  test.each([-1, 1.5, Number.NaN])('refuses to count %d days', (count) => {
    expect(() => addWorkingDays(day('2026-11-24'), count)).toThrow(RangeError);
  });

  test('passes exactly as many working days as asked and ends on one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(from, count);
        const passed = Array.from({ length: daysBetween(from, end) }, (_, index) => addDays(from, index + 1)).filter(
          isWorkingDay,
        );
        expect(passed).toHaveLength(count);
        expect(passed.at(-1)).toBe(end);
      }),
    );
  });
});

describe('a term that ends on a day off', () => {
  test.each([
    ['a working day stays', '2026-11-24', '2026-11-24'],
    ['Saturday moves to Monday', '2026-11-28', '2026-11-30'],
    ['Wigilia of 2026 moves past Christmas and the weekend', '2026-12-24', '2026-12-28'],
    ['1 May on a Friday moves past the 3rd', '2026-05-01', '2026-05-04'],
    ['the last day of a year stays when it is worked', '2027-12-31', '2027-12-31'],
    ['New Year on a Saturday', '2028-01-01', '2028-01-03'],
  ])('%s', (_, on, expected) => {
    expect(shiftToWorkingDay(day(on))).toBe(expected);
  });

  test('moves to the first working day that is not earlier', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const shifted = shiftToWorkingDay(on);
        expect(isWorkingDay(shifted)).toBe(true);
        for (let between = on; between < shifted; between = addDays(between, 1)) expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });
});

describe('the last day of a duty', () => {
  test.each([
    ['first visit, 14 calendar days', '2026-11-09', 14, 'CALENDAR_DAYS', false, '2026-11-23'],
    ['first visit ending on a Saturday, kept', '2026-11-14', 14, 'CALENDAR_DAYS', false, '2026-11-28'],
    ['first visit ending on a Saturday, moved', '2026-11-14', 14, 'CALENDAR_DAYS', true, '2026-11-30'],
    ['interview, 14 working days', '2026-11-02', 14, 'WORKING_DAYS', true, '2026-11-23'],
    ['urgent interview, 2 working days from a Friday', '2026-11-20', 2, 'WORKING_DAYS', true, '2026-11-24'],
    ['assessment, 6 months from the last of August', '2026-08-31', 6, 'MONTHS', false, '2027-02-28'],
    ['the same, moved from a Sunday', '2026-08-31', 6, 'MONTHS', true, '2027-03-01'],
  ] as const)('%s', (_, startsOn, days, unit, shift, expected) => {
    expect(dueOn({ startsOn: day(startsOn), days, unit, shift })).toBe(expected);
  });

  test('never lies earlier for being moved, nor on a Sunday', () => {
    const anyTerm = fc.record({
      startsOn: anyDay,
      days: fc.integer({ min: 0, max: 30 }),
      unit: fc.constantFrom('CALENDAR_DAYS' as const, 'WORKING_DAYS' as const, 'MONTHS' as const),
    });
    fc.assert(
      fc.property(anyTerm, (term) => {
        const moved = dueOn({ ...term, shift: true });
        expect(moved >= dueOn({ ...term, shift: false })).toBe(true);
        expect(weekdayOf(moved)).toBeLessThan(6);
      }),
    );
  });
});

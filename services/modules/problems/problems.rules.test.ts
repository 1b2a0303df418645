import { describe, expect, test } from 'vitest';
import { PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed } from '../../platform/refusal/refusal.js';
import { canBeCalled, canBeginOn, canBeNamedOn, canRetire } from './problems.rules.js';

const day = (text: string) => text as LocalDate;
const dayOr = (text: string | null) => text as LocalDate | null;
const codeOf = (verdict: ReturnType<typeof canBeCalled>) => (verdict.allowed ? 'allowed' : verdict.code);

describe('a problem is called', () => {
  test.each(Object.values(PROBLEM_WORDS))('not “%s”: everybody has that one, in capitals too', (name) => {
    expect(codeOf(canBeCalled(name, []))).toBe('PROBLEM_IS_COMMON');
    expect(codeOf(canBeCalled(name.toUpperCase(), []))).toBe('PROBLEM_IS_COMMON');
  });

  test.each([
    ['Życie na odległość', 'PROBLEM_ALREADY_OWN'],
    ['ZYCIE  NA ODLEGLOSC', 'PROBLEM_ALREADY_OWN'],
    ['Życie na odległość od szkoły', 'allowed'],
    ['Zadłużenie czynszowe', 'allowed'],
  ])('“%s”: %s', (name, expected) => {
    expect(codeOf(canBeCalled(name, [{ name: 'Życie na odległość' }]))).toBe(expected);
  });
});

test.each([
  ['2026-03-01', null, 'allowed'],
  ['2026-03-01', '2026-03-01', 'allowed'],
  ['2026-03-02', '2026-03-01', 'allowed'],
  ['2026-03-03', '2026-03-01', 'PERIOD_INVALID'],
])('one in use from %s and retired on %s: %s', (validFrom, validTo, expected) => {
  expect(codeOf(canBeginOn(day(validFrom), dayOr(validTo)))).toBe(expected);
});

describe('on 2 March a problem is retired', () => {
  test.each([
    ['2026-01-01', null, '2026-03-01', 'allowed'],
    ['2026-01-01', null, '2026-03-02', 'allowed'],
    ['2026-01-01', null, '2026-02-28', 'PROBLEM_NOT_BACK'],
    ['2026-01-01', '2026-03-31', '2026-03-10', 'allowed'],
    ['2026-01-01', '2026-03-01', '2026-03-10', 'PROBLEM_ALREADY_RETIRED'],
    ['2026-03-10', null, '2026-03-09', 'allowed'],
    ['2026-03-10', null, '2026-03-08', 'PERIOD_INVALID'],
  ])('in use from %s to %s, until %s: %s', (validFrom, validTo, lastOn, expected) => {
    const problem = { validFrom: day(validFrom), validTo: dayOr(validTo) };
    expect(codeOf(canRetire(problem, day(lastOn), day('2026-03-02')))).toBe(expected);
  });
});

describe('a record of 2 March names', () => {
  const over = { id: 'over', name: 'Zbieractwo', validFrom: day('2026-01-01'), validTo: day('2026-03-01') };
  const used = { id: 'used', name: 'Eurosieroctwo', validFrom: day('2026-03-02'), validTo: null };

  test('what is in use on the day, and what it names already', () => {
    expect(canBeNamedOn([used], { day: day('2026-03-02'), stay: [] })).toBe(allowed);
    expect(canBeNamedOn([over, used], { day: day('2026-03-02'), stay: ['over'] })).toBe(allowed);
  });

  test('nothing else, and says which one it is', () => {
    expect(canBeNamedOn([used, over], { day: day('2026-03-02'), stay: ['used'] })).toMatchObject({
      code: 'PROBLEM_NOT_IN_USE_THEN',
      details: { field: 'input.ownProblemIds', facts: { name: 'Zbieractwo', day: '2026-03-02' } },
    });
  });
});

import { expect, test } from 'vitest';
import type { FamilyRole } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { isOfParent, lastDayBefore, mayStand, standsAlone } from './authority.rules.js';

const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';
const day = (text: string) => text as LocalDate;

test.each<[FamilyRole, FamilyRole | null, string | null, string]>([
  ['CHILD', 'MOTHER', null, 'ALLOWED'],
  ['CHILD', 'FATHER', null, 'ALLOWED'],
  ['CHILD', null, 'Marek Zmyślony', 'ALLOWED'],
  ['CHILD', 'PARTNER', null, 'AUTHORITY_OF_ONE_PARENT'],
  ['CHILD', 'PARTNER', 'Marek Zmyślony', 'AUTHORITY_OF_ONE_PARENT'],
  ['CHILD', 'MOTHER', 'Marek Zmyślony', 'AUTHORITY_OF_ONE_PARENT'],
  ['CHILD', null, null, 'AUTHORITY_OF_ONE_PARENT'],
  ['MOTHER', 'FATHER', null, 'AUTHORITY_OF_CHILD_ONLY'],
])('B4 authority over a %s of a %s of the household, or of %s outside: %s', (child, parent, name, code) => {
  expect(codeOf(isOfParent(child, parent, name))).toBe(code);
});

test.each([
  ['2026-03-10', null, '2026-03-10', 'ALLOWED'],
  ['2026-03-10', null, null, 'ALLOWED'],
  ['2026-03-11', null, null, 'DATE_IN_FUTURE'],
  ['2026-03-01', '2026-02-28', null, 'PERIOD_INVALID'],
  ['2026-03-01', '2027-01-01', '2026-03-02', 'AUTHORITY_BEFORE_ORDER'],
])('B4 on 10 March an authority from %s to %s by an order of %s: %s', (from, to, issued, code) => {
  const written = { validFrom: day(from), validTo: to as LocalDate | null, orderIssuedOn: issued as LocalDate | null };
  expect(codeOf(mayStand(written, day('2026-03-10')))).toBe(code);
});

test('B4 a parent has one status a day, and what had no end ends on the day before the next', () => {
  const february = { validFrom: day('2026-02-01'), validTo: day('2026-02-28') };
  expect(standsAlone({ validFrom: day('2026-03-01') }, [february])).toEqual({ allowed: true });
  expect(standsAlone({ validFrom: day('2026-02-28') }, [february])).toMatchObject({
    code: 'AUTHORITY_OVERLAP',
    details: { facts: { since: '2026-02-01' } },
  });
  expect(lastDayBefore({ validFrom: day('2026-02-01') }, day('2026-03-01'))).toBe('2026-02-28');
  expect(lastDayBefore({ validFrom: day('2026-03-01') }, day('2026-03-01'))).toBeNull();
  expect(lastDayBefore(february, day('2026-02-10'))).toBeNull();
});

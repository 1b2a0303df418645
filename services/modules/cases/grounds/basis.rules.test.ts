import { expect, test } from 'vitest';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { endsBehind, mayBeEntered, MOST_BINDING_FIRST } from './basis.rules.js';

const basis = (kind: LegalBasisKind, validFrom: string, validTo: string | null = null) => ({
  kind,
  validFrom: validFrom as LocalDate,
  validTo: validTo as LocalDate | null,
});
const day = (text: string) => text as LocalDate;

test('a court order obliges, so it is named before what the family agreed to', () => {
  expect(MOST_BINDING_FIRST).toEqual(['COURT_ORDER', 'MINOR_PARENT', 'ZA_ZYCIEM', 'CONSENT']);
});

test.each([
  ['the same kind on the last common day', basis('CONSENT', '2026-03-10'), 'LEGAL_BASIS_OVERLAPS'],
  ['the same kind on the next day', basis('CONSENT', '2026-03-11'), null],
  ['another kind at the same time', basis('COURT_ORDER', '2026-03-05'), null],
  ['a period that ends before it begins', basis('COURT_ORDER', '2026-03-05', '2026-03-04'), 'PERIOD_INVALID'],
  ['an earlier one that runs into it', basis('CONSENT', '2026-01-01', '2026-03-02'), 'LEGAL_BASIS_OVERLAPS'],
  ['an earlier one that ends before it', basis('CONSENT', '2026-01-01', '2026-03-01'), null],
])('beside a consent from 2 to 10 March: %s', (_, entry, code) => {
  const verdict = mayBeEntered([basis('CONSENT', '2026-03-02', '2026-03-10')], entry, 'input.x');
  expect(verdict).toEqual(code ? { allowed: false, code, details: { field: 'input.x' } } : { allowed: true });
});

test('one basis in the way is enough, whatever else stands in the ledger', () => {
  const ledger = [
    basis('COURT_ORDER', '2026-01-01'),
    basis('CONSENT', '2026-03-02'),
    basis('CONSENT', '2025-01-01', '2025-12-31'),
  ];
  expect(mayBeEntered(ledger, basis('CONSENT', '2026-03-05'), 'input.x')).toMatchObject({ code: 'LEGAL_BASIS_OVERLAPS' });
  expect(mayBeEntered([], basis('CONSENT', '2026-03-05'), 'input.x')).toEqual({ allowed: true });
});

test.each([
  ['entered for the same single day', '2026-03-02', '2026-03-02', 'LEGAL_BASIS_OVERLAPS'],
  ['entered for the day after', '2026-03-03', '2026-03-03', null],
])('a basis of a single day stands in the way of another one %s', (_, from, to, code) => {
  const verdict = mayBeEntered([basis('CONSENT', '2026-03-02', '2026-03-02')], basis('CONSENT', from, to), 'input.x');
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test.each(['2026-02-20', '2026-03-01', '2026-03-02', '2026-03-03'])(
  'a consent that never entitled stands in nobody’s way, also not of one given on %s',
  (validFrom) => {
    expect(mayBeEntered([basis('CONSENT', '2026-03-02', '2026-03-01')], basis('CONSENT', validFrom), 'input.x')).toEqual({
      allowed: true,
    });
  },
);

test.each([
  ['on the day a basis began', [basis('CONSENT', '2026-03-05')], [], true],
  ['before a basis began', [basis('CONSENT', '2026-03-06')], [], false],
  ['before a basis that never entitled', [basis('CONSENT', '2026-03-06', '2026-03-05')], [], true],
  ['on the last day recorded above', [], [null, day('2026-03-05')], true],
  ['before one of the days recorded above', [], [day('2026-03-06'), null, day('2026-03-01')], false],
  ['with nothing recorded', [], [null], true],
])('a case ends %s: %j', (_, ledger, records, may) => {
  expect(endsBehind(ledger, records, day('2026-03-05')).allowed).toBe(may);
});

test('L14 the refusal names the last day of which something is recorded', () => {
  expect(endsBehind([], [day('2026-03-06'), day('2026-03-09')], day('2026-03-05'))).toMatchObject({
    code: 'CASE_RECORDS_LATER',
    details: { facts: { day: '2026-03-09' } },
  });
});

import { expect, test } from 'vitest';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { basisOn, isInForceOn, mayBeEntered } from './basis.rules.js';

const basis = (kind: LegalBasisKind, validFrom: string, validTo: string | null = null) => ({
  kind,
  validFrom: validFrom as LocalDate,
  validTo: validTo as LocalDate | null,
});
const day = (text: string) => text as LocalDate;

test.each([
  ['the day before its first', '2026-03-01', false],
  ['its first day', '2026-03-02', true],
  ['its last day', '2026-03-10', true],
  ['the day after its last', '2026-03-11', false],
])('a basis from 2 to 10 March on %s', (_, on, expected) => {
  expect(isInForceOn(basis('CONSENT', '2026-03-02', '2026-03-10'), day(on))).toBe(expected);
});

test('a consent withdrawn on the day it was given never entitled', () => {
  expect(isInForceOn(basis('CONSENT', '2026-03-02', '2026-03-01'), day('2026-03-02'))).toBe(false);
  expect(isInForceOn(basis('CONSENT', '2026-03-02', '2026-03-01'), day('2026-03-01'))).toBe(false);
});

test('a court order is named before the consent that still runs, and only while it is in force', () => {
  const ledger = [basis('CONSENT', '2026-01-01'), basis('COURT_ORDER', '2026-03-01', '2026-06-30')];
  expect(basisOn(ledger, day('2026-02-28'))?.kind).toBe('CONSENT');
  expect(basisOn(ledger, day('2026-03-01'))?.kind).toBe('COURT_ORDER');
  expect(basisOn(ledger, day('2026-07-01'))?.kind).toBe('CONSENT');
  expect(basisOn([], day('2026-07-01'))).toBeNull();
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
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test('a consent that never entitled stands in nobody’s way', () => {
  expect(mayBeEntered([basis('CONSENT', '2026-03-02', '2026-03-01')], basis('CONSENT', '2026-03-02'), 'input.x')).toEqual({
    allowed: true,
  });
});

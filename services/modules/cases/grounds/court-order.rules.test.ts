import { expect, test } from 'vitest';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Dated } from '@asysta/schema/values/period';
import type { Verdict } from '../../../platform/refusal/refusal.js';
import { mayEndOrdered, mayLift, mayProlong, mayReplace, mayReport, replacedBy, reportsFit } from './court-order.rules.js';
import { leavesNoVisitBare } from './given-support.rules.js';
import { byConsentSince, trackOf } from './track.rules.js';

const day = (text: string) => text as LocalDate;
const days = (from: string, to: string | null = null) => ({ validFrom: day(from), validTo: to as LocalDate | null });
const order = (from: string, to: string | null = null) => ({ kind: 'COURT_ORDER' as const, ...days(from, to) });
const codeOf = (verdict: Verdict): string | null => (verdict.allowed ? null : verdict.code);

test.each([
  ['one without an end', [order('2026-01-01')], '2026-03-02', '2026-01-01'],
  ['one that ends on that day', [order('2026-01-01', '2026-03-02')], '2026-03-02', '2026-01-01'],
  ['none that had ended', [order('2026-01-01', '2026-03-01')], '2026-03-02', null],
  ['none that never entitled', [order('2026-03-02', '2026-03-01')], '2026-03-02', null],
  ['no consent', [{ ...order('2026-01-01'), kind: 'CONSENT' as const }], '2026-03-02', null],
  ['one of a later day, which is refused then', [order('2026-03-05')], '2026-03-02', '2026-03-05'],
] as const)('A7 L3 an order replaces %s', (_, ledger, issuedOn, former) => {
  const basis: readonly (Dated & { readonly kind: LegalBasisKind })[] = ledger;
  expect(replacedBy(basis, days(issuedOn))?.validFrom ?? null).toBe(former);
});

test.each([
  ['2026-03-01', 'II', 'RECORDED_BEFORE_CAUSE'],
  ['2026-03-02', 'I', 'LEGAL_BASIS_OVERLAPS'],
  ['2026-03-02', 'II', null],
  ['2026-03-03', 'I', null],
])('an order of %s with the signature %s beside one of 2 March with I: %s', (issuedOn, signature, code) => {
  const former = { issuedOn: day('2026-03-02'), signature: 'I' };
  expect(codeOf(mayReplace(former, { issuedOn: day(issuedOn), signature }))).toBe(code);
});

test.each([
  ['2026-03-01', 'OUTSIDE_COURT_ORDER'],
  ['2026-03-02', null],
  ['2026-06-30', null],
  ['2026-07-01', 'OUTSIDE_COURT_ORDER'],
])('a report due on %s under an order from 2 March to 30 June: %s', (dueOn, code) => {
  expect(codeOf(reportsFit(days('2026-03-02', '2026-06-30'), [day('2026-05-05'), day(dueOn)]))).toBe(code);
});

test.each([
  ['2026-03-01', '2026-12-31', 'RECORDED_BEFORE_CAUSE'],
  ['2026-03-02', '2026-12-31', null],
  ['2026-06-30', '2026-07-01', null],
  ['2026-07-01', '2026-12-31', 'OUTSIDE_COURT_ORDER'],
  ['2026-06-01', '2026-06-30', 'COURT_ORDER_NOT_LONGER'],
])('an order from 2 March to 30 June, prolonged on %s to %s: %s', (decidedOn, validTo, code) => {
  const decision = { decidedOn: day(decidedOn), validTo: day(validTo) };
  expect(codeOf(mayProlong(days('2026-03-02', '2026-06-30'), decision))).toBe(code);
  expect(codeOf(mayProlong(days('2026-03-02'), decision))).toBe('COURT_ORDER_OPEN_ENDED');
});

test.each([
  ['2026-03-01', 'RECORDED_BEFORE_CAUSE'],
  ['2026-03-02', null],
  ['2026-06-30', null],
  ['2026-07-01', 'OUTSIDE_COURT_ORDER'],
])('an order from 2 March to 30 June, lifted on %s: %s', (liftedOn, code) => {
  expect(codeOf(mayLift(days('2026-03-02', '2026-06-30'), day(liftedOn)))).toBe(code);
});

test('a report follows its order', () => {
  expect(codeOf(mayReport(day('2026-03-02'), day('2026-03-01')))).toBe('RECORDED_BEFORE_CAUSE');
  expect(codeOf(mayReport(day('2026-03-02'), day('2026-03-02')))).toBeNull();
});

const NO_WORD = { courtWordOn: null, courtWordSignature: null, courtTold: null };

test.each([
  ['nothing', NO_WORD, 'COURT_WORD_REQUIRED'],
  ['a day without a signature', { ...NO_WORD, courtWordOn: day('2026-04-01') }, 'COURT_WORD_REQUIRED'],
  ['a signature without a day', { ...NO_WORD, courtWordSignature: 'III' }, 'COURT_WORD_REQUIRED'],
  ['a paper', { ...NO_WORD, courtWordOn: day('2026-04-01'), courtWordSignature: 'III' }, null],
  ['how the court was told', { ...NO_WORD, courtTold: 'Pismo z 1 kwietnia.' }, null],
  [
    'a paper older than the order',
    { ...NO_WORD, courtWordOn: day('2026-03-01'), courtWordSignature: 'III' },
    'RECORDED_BEFORE_CAUSE',
  ],
])('L15 a case under an order is closed by the director with %s: %s', (_, word, code) => {
  const issuedOn = day('2026-03-02');
  expect(codeOf(mayEndOrdered({ issuedOn, isDirector: true }, word))).toBe(code);
  expect(codeOf(mayEndOrdered({ issuedOn, isDirector: false }, word))).toBe('ORDERED_CASE_IS_THE_DIRECTORS');
});

test('L14 no visit is left without a basis on its day, and the refusal names it', () => {
  const visits = [day('2026-03-05'), day('2026-03-09')];
  const before = [days('2026-03-01')];
  expect(leavesNoVisitBare({ before, after: [days('2026-03-04')] }, visits, 'input.x')).toEqual({ allowed: true });
  expect(leavesNoVisitBare({ before, after: [] }, [], 'input.x')).toEqual({ allowed: true });
  expect(leavesNoVisitBare({ before: [], after: [] }, visits, 'input.x')).toEqual({ allowed: true });
  expect(leavesNoVisitBare({ before, after: [days('2026-03-06')] }, visits, 'input.x')).toMatchObject({
    code: 'VISIT_WITHOUT_BASIS',
    details: { field: 'input.x', facts: { day: '2026-03-05' } },
  });
});

test.each([
  [['CONSENT', 'COURT_ORDER'], 'ORDINARY', 'COURT'],
  [['CONSENT', 'ZA_ZYCIEM'], 'ZA_ZYCIEM', 'ZA_ZYCIEM'],
  [['CONSENT', 'ZA_ZYCIEM'], 'ORDINARY', 'ORDINARY'],
  [['CONSENT', 'ZA_ZYCIEM'], 'COURT', 'ORDINARY'],
  [['CONSENT', 'MINOR_PARENT'], 'ORDINARY', 'MINOR_PARENT'],
  [['ZA_ZYCIEM'], 'ORDINARY', 'ZA_ZYCIEM'],
  [[], 'COURT', 'COURT'],
] as const)('by %j a case of %s is on the track %s', (inForce, present, track) => {
  expect(trackOf(inForce, present)).toBe(track);
});

const consent = (from: string, to: string | null = null) => ({ kind: 'CONSENT' as const, ...days(from, to) });

test.each([
  ['nothing else ever entitled', [consent('2026-03-01')], null],
  ['an order still does', [consent('2026-03-01'), order('2026-03-05')], null],
  ['an order never entitled', [consent('2026-03-01'), order('2026-03-05', '2026-03-04')], null],
  ['an order ended over an older consent', [consent('2026-03-01'), order('2026-03-05', '2026-03-09')], '2026-03-10'],
  ['the family agreed after the order', [order('2026-03-05', '2026-03-09'), consent('2026-03-12')], '2026-03-12'],
  ['the older consent had ended before', [consent('2026-03-01', '2026-03-07'), order('2026-03-05', '2026-03-09')], '2026-03-10'],
  ['of two orders the last one counts', [order('2026-03-01', '2026-03-04'), order('2026-03-05', '2026-03-09')], '2026-03-10'],
] as const)('A7 consent entitles again where %s', (_, ledger, since) => {
  expect(byConsentSince(ledger, day('2026-03-20'))).toBe(since);
});

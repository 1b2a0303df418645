import type { LocalDate } from '@asysta/schema/values/local-date';
import { expect, test } from 'vitest';
import type { LedgerRow } from '../grounds/ledger.js';
import { endWithClosing, mayBecome, mayLose } from './ledger-after.rules.js';
import { decisionsFit, lastDayOf } from './order-end.rules.js';

const day = (text: string) => `2026-${text}` as LocalDate;

const row = (kind: LedgerRow['kind'], from: string, to: string | null): LedgerRow => ({
  kind,
  validFrom: day(from),
  validTo: to === null ? null : day(to),
});

const CONSENT = row('CONSENT', '03-02', null);

const NOTHING_GIVEN = { visitedOn: [], assignedOn: [] };

test.each([
  ['a later consent covers every visit', [row('CONSENT', '03-04', null)], [day('03-05')], null],
  ['one that begins after a visit leaves it bare', [row('CONSENT', '03-06', null)], [day('03-05')], 'VISIT_WITHOUT_BASIS'],
  ['a visit that nothing covered before is not held against it', [row('CONSENT', '03-04', null)], [day('03-01')], null],
  ['one that ends before it begins is no period', [row('CONSENT', '03-09', '03-05')], [], 'PERIOD_INVALID'],
  ['one withdrawn on its own day never entitled and is in order', [row('CONSENT', '03-06', '03-05')], [], null],
])('A5 N2 %s', (_, after, visitedOn, code) => {
  const verdict = mayBecome({ before: [CONSENT], after, closedOn: null }, { visitedOn, assignedOn: [] }, 'input.signedOn');
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test.each([
  ['on its first day', '03-04', '03-04', null],
  ['a day before it begins', '03-04', '03-03', 'ASSIGNMENT_LEFT_BARE'],
  ['before anything entitled, which is not held against it', '03-04', '03-01', null],
])('N2 A9 a basis is corrected and the assistant came %s', (_, begins, came, code) => {
  const ledgers = { before: [CONSENT], after: [row('CONSENT', begins, null)], closedOn: null };
  const verdict = mayBecome(ledgers, { visitedOn: [], assignedOn: [day(came)] }, 'input.signedOn');
  expect(verdict.allowed ? null : [verdict.code, verdict.details.facts]).toEqual(code && [code, { day: day(came) }]);
});

test.each([
  ['a visit that nothing else covers, before anybody who came', [], ['03-05'], ['03-04'], 'wizyta', '03-05'],
  ['an assistant who came on such a day', [], [], ['03-04', '03-09'], 'przydział asystenta', '03-04'],
  [
    'only whoever came behind another basis',
    [row('COURT_ORDER', '03-01', '03-06')],
    ['03-05'],
    ['03-04', '03-09'],
    'przydział asystenta',
    '03-09',
  ],
])('point 2 A5 A7 a paper does not go out of the ledger under %s', (_, others, visitedOn, assignedOn, effect, effectDay) => {
  const ledgers = { before: [CONSENT, ...others], after: [row('CONSENT', '03-02', '03-01'), ...others], closedOn: null };
  const given = { visitedOn: visitedOn.map(day), assignedOn: assignedOn.map(day) };
  expect(mayLose(ledgers, given)).toMatchObject({
    code: 'STEP_IS_BUILT_ON',
    details: { facts: { effect, effectDay: day(effectDay) } },
  });
  expect(mayLose(ledgers, NOTHING_GIVEN).allowed).toBe(true);
});

test('point 2 A7 nor where what lasts longer without it would cover the days of another of its kind', () => {
  const [former, annulled, later] = [
    row('COURT_ORDER', '01-10', '03-01'),
    row('COURT_ORDER', '03-02', '04-01'),
    row('COURT_ORDER', '05-01', null),
  ];
  const after = [row('COURT_ORDER', '01-10', '06-30'), row('COURT_ORDER', '03-02', '03-01'), later];
  expect(mayLose({ before: [former, annulled, later], after, closedOn: null }, NOTHING_GIVEN)).toMatchObject({
    code: 'LEGAL_BASIS_OVERLAPS',
  });
});

test.each([
  ['on the last day of its case', '03-20', '03-20', null],
  ['the day after it, which no paper of its own ended', '03-21', '03-20', 'PERIOD_INVALID'],
  ['later than that', '03-25', '03-20', 'PERIOD_INVALID'],
  ['within the case, on the day it was withdrawn', '03-11', '03-10', null],
])('N2 in a case closed on 20 March a basis is corrected to begin %s: %s to %s', (_, from, to, code) => {
  const ledgers = { before: [row('CONSENT', '03-02', to)], after: [row('CONSENT', from, to)], closedOn: day('03-20') };
  const verdict = mayBecome(ledgers, NOTHING_GIVEN, 'input.signedOn');
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test('A5 N2 two consents never cover one day, an order beside one may', () => {
  const former = row('CONSENT', '01-10', '03-01');
  const verdictOn = (other: LedgerRow) =>
    mayBecome(
      { before: [other, CONSENT], after: [other, row('CONSENT', '02-20', null)], closedOn: null },
      NOTHING_GIVEN,
      'input.signedOn',
    );
  expect(verdictOn(former)).toMatchObject({ code: 'LEGAL_BASIS_OVERLAPS' });
  expect(verdictOn(row('COURT_ORDER', '01-10', null)).allowed).toBe(true);
});

test.each([
  ['ended by the closing', '03-20', null, '03-18'],
  ['by its own papers before the corrected day', '03-20', '03-10', '03-10'],
  ['earlier than both', '02-11', '02-11', '02-11'],
  ['between the corrected day and the former one', '03-19', '03-19', '03-18'],
])('N2 where a closing of 20 March is corrected to 18 March, a basis %s: %s, %s', (_, validTo, ownEnd, expected) => {
  const closings = { insteadOf: day('03-20'), closedOn: day('03-18') };
  expect(endWithClosing({ validTo: day(validTo) }, ownEnd === null ? null : day(ownEnd), closings)).toBe(day(expected));
});

const PROLONGED = { kind: 'PROLONGED', decidedOn: day('05-10'), validTo: day('12-31') } as const;
const LIFTED = { kind: 'LIFTED', decidedOn: day('09-01') } as const;

test.each([
  ['by its own paper', [], null, '06-30'],
  ['as it was prolonged', [PROLONGED], null, '12-31'],
  ['on the day before it was lifted', [PROLONGED, LIFTED], null, '08-31'],
  ['on the day before another one took its place', [PROLONGED], '07-15', '07-14'],
])('A7 an order ends %s', (_, decisions, replacedOn, expected) => {
  const order = { issuedOn: day('03-01'), validTo: day('06-30') };
  expect(lastDayOf(order, { decisions, replacedOn: replacedOn === null ? null : day(replacedOn) })).toBe(day(expected));
});

test.each([
  ['in the order of its days', '03-01', '06-30', null, undefined],
  ['issued after the decision about it', '05-20', '06-30', 'RECORDED_BEFORE_CAUSE', 'input.issuedOn'],
  ['over before it was prolonged', '03-01', '05-01', 'OUTSIDE_COURT_ORDER', 'input.validTo'],
  ['longer than it was prolonged to', '03-01', '12-31', 'COURT_ORDER_NOT_LONGER', 'input.validTo'],
  ['without an end, though it was prolonged', '03-01', null, 'COURT_ORDER_OPEN_ENDED', 'input.validTo'],
])('A7 what the court decided later fits an order %s: %s to %s', (_, issuedOn, validTo, code, field) => {
  const verdict = decisionsFit({ issuedOn: day(issuedOn), validTo: validTo === null ? null : day(validTo) }, [PROLONGED, LIFTED]);
  expect(verdict.allowed ? [null, undefined] : [verdict.code, verdict.details.field]).toEqual([code, field]);
});

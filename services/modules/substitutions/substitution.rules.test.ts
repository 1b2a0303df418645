import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { decidedByAnother, mayEndOn, standsInAlone } from './substitution.rules.js';

const day = (of: number) => `2026-03-${String(of).padStart(2, '0')}` as LocalDate;
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

test.each([
  ['head', 'ALLOWED'],
  ['anna', 'DECIDED_BY_ANOTHER'],
  ['ewa', 'DECIDED_BY_ANOTHER'],
])('L5 that Ewa stands in for Anna is decided by %s: %s', (decidedBy, code) => {
  expect(codeOf(decidedByAnother({ decidedBy, insteadOfId: 'anna', substituteId: 'ewa' }))).toBe(code);
});

const standing = (from: number, to: number, supportCaseId: string | null) => ({
  validFrom: day(from),
  validTo: day(to),
  supportCaseId,
});

test.each([
  ['in another case', 10, 12, 'other', 'ALLOWED'],
  ['in the same case on the day after', 13, 14, 'case', 'ALLOWED'],
  ['in the same case on the last day', 12, 14, 'case', 'SUBSTITUTE_ALREADY'],
  ['in all cases on the first day', 8, 10, null, 'SUBSTITUTE_ALREADY'],
])('L5 while somebody stands in from 10 to 12 March in one case, another %s: %s', (_, from, to, supportCaseId, code) => {
  expect(codeOf(standsInAlone(standing(from, to, supportCaseId), [standing(10, 12, 'case')]))).toBe(code);
  expect(codeOf(standsInAlone(standing(10, 12, 'case'), [standing(from, to, supportCaseId)]))).toBe(code);
});

test.each([
  [8, 'DATE_IN_PAST'],
  [9, 'ALLOWED'],
  [10, 'ALLOWED'],
  [19, 'ALLOWED'],
  [20, 'PERIOD_INVALID'],
  [21, 'PERIOD_INVALID'],
])('L5 on 10 March a substitution from 5 to 20 March ends on %s March: %s', (last, code) => {
  expect(codeOf(mayEndOn(standing(5, 20, null), day(last), day(10)))).toBe(code);
});

test('L5 one that has not begun does not end before its first day', () => {
  expect(codeOf(mayEndOn(standing(15, 20, null), day(14), day(10)))).toBe('PERIOD_INVALID');
  expect(codeOf(mayEndOn(standing(15, 20, null), day(15), day(10)))).toBe('ALLOWED');
});

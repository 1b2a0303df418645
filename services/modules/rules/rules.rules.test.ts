import { describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { canEnd, canSet, canTry, replacedBy, type RuleVersion } from './rules.rules.js';

const TODAY = '2026-11-27' as LocalDate;
const YESTERDAY = '2026-11-26' as LocalDate;
const TOMORROW = '2026-11-28' as LocalDate;
const NEW_YEAR = '2027-01-01' as LocalDate;
const YEARS_END = '2026-12-31' as LocalDate;

const version = (key: RuleVersion['key'], validFrom: string, validTo: string | null = null): RuleVersion => ({
  key,
  validFrom: validFrom as LocalDate,
  validTo: validTo as LocalDate | null,
});
const contact = version('CONTACT', '2026-01-01');
const code = (verdict: ReturnType<typeof canSet>) => (verdict.allowed ? null : verdict.code);

describe('N33 a rule of the centre', () => {
  test.each([
    ['of yesterday', YESTERDAY, [], 'LOCAL_RULE_NOT_BACK'],
    ['of today', TODAY, [], null],
    ['of another year, in place of one in force', NEW_YEAR, [contact], null],
    ['beside one that is announced', TOMORROW, [version('CONTACT', NEW_YEAR)], 'LOCAL_RULE_PLANNED'],
    ['beside one of another kind that is announced', TOMORROW, [version('QUALIFICATION', NEW_YEAR)], null],
    ['after one that was taken back before its first day', TOMORROW, [version('CONTACT', NEW_YEAR, YEARS_END)], null],
  ])('is set %s', (_, validFrom, versions, refusal) => {
    expect(code(canSet({ key: 'CONTACT', validFrom }, versions, TODAY))).toBe(refusal);
  });

  test('of the first visit is not set where nobody is qualified on its first day', () => {
    const set = (versions: RuleVersion[]) => code(canSet({ key: 'FIRST_VISIT', validFrom: NEW_YEAR }, versions, TODAY));
    expect(set([])).toBe('LOCAL_RULES_GO_TOGETHER');
    expect(set([version('QUALIFICATION', '2026-01-01', YEARS_END)])).toBe('LOCAL_RULES_GO_TOGETHER');
    expect(set([version('QUALIFICATION', '2027-01-01')])).toBeNull();
  });

  test.each([
    ['at once', contact, YESTERDAY, null],
    ['two days back', contact, '2026-11-25', 'LOCAL_RULE_NOT_BACK'],
    ['in a while', contact, NEW_YEAR, null],
    ['a second time', version('CONTACT', '2026-01-01', '2026-06-30'), TODAY, 'DECISION_ALREADY_MADE'],
    ['earlier than was decided', version('CONTACT', '2026-01-01', '2026-12-31'), '2026-11-30', null],
    ['later than was decided', version('CONTACT', '2026-01-01', '2026-12-31'), NEW_YEAR, 'PERIOD_INVALID'],
    ['before it begins', version('CONTACT', '2027-01-01'), YEARS_END, null],
    ['long before it begins', version('CONTACT', '2027-01-01'), '2026-12-30', 'PERIOD_INVALID'],
    ['when it was taken back', version('CONTACT', '2027-01-01', '2026-12-31'), YEARS_END, 'DECISION_ALREADY_MADE'],
  ])('ends %s', (_, rule, lastOn, refusal) => {
    expect(code(canEnd(rule, lastOn as LocalDate, { versions: [rule], today: TODAY }))).toBe(refusal);
  });

  test('of the qualification does not end before the term that counts from it', () => {
    const qualification = version('QUALIFICATION', '2026-01-01');
    const end = (first: RuleVersion) =>
      code(canEnd(qualification, YEARS_END, { versions: [qualification, first], today: TODAY }));
    expect(end(version('FIRST_VISIT', '2026-01-01'))).toBe('LOCAL_RULES_GO_TOGETHER');
    expect(end(version('FIRST_VISIT', '2026-01-01', '2027-01-01'))).toBe('LOCAL_RULES_GO_TOGETHER');
    expect(end(version('FIRST_VISIT', '2027-06-01'))).toBe('LOCAL_RULES_GO_TOGETHER');
    expect(end(version('FIRST_VISIT', '2026-01-01', '2026-12-31'))).toBeNull();
  });

  test('that is taken back before its first day leaves the one it was to replace', () => {
    const former = version('CONTACT', '2026-01-01', '2026-12-31');
    const planned = version('CONTACT', '2027-01-01');
    expect(replacedBy([version('QUALIFICATION', '2026-01-01', '2026-12-31'), former, planned], planned)).toBe(former);
    expect(replacedBy([version('CONTACT', '2026-01-01', '2026-06-30'), planned], planned)).toBeUndefined();
  });

  test.each([
    [7, '2026-11-27', null],
    [null, '2026-11-27', null],
    [366, '2036-11-27', null],
    [0, '2026-11-27', 'BAD_USER_INPUT'],
    [367, '2026-11-27', 'BAD_USER_INPUT'],
    [7, '2036-11-28', 'BAD_USER_INPUT'],
  ])('of %s days from %s is tried', (days, validFrom, refusal) => {
    expect(code(canTry({ days, validFrom: validFrom as LocalDate }, TODAY))).toBe(refusal);
  });
});

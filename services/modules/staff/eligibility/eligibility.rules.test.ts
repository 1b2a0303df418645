import { describe, expect, test } from 'vitest';
import { ELIGIBILITY_KINDS, type EligibilityKind, type EligibilityResult, type Role } from '@asysta/schema/staff/codes';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { type Checked, checksDueOn, dueOf, mayBecomeAssistant, missingOf } from './eligibility.rules.js';

const day = parseLocalDate;
const TODAY = day('2026-03-02');
const check = (kind: EligibilityKind, on = '2026-01-01', result: EligibilityResult = 'MET', at = '10:00'): Checked => ({
  kind,
  result,
  checkedOn: day(on),
  recordedAt: `2026-02-01T${at}:00Z`,
});
const all = (...except: readonly EligibilityKind[]) =>
  ELIGIBILITY_KINDS.filter((kind) => !except.includes(kind)).map((kind) => check(kind));
const post = (role: Role, from = '2020-01-01', to: string | null = null) => ({
  role,
  validFrom: day(from),
  validTo: to === null ? null : day(to),
});

describe('checks of art. 12(1) and 7b', () => {
  test('each condition is missing until a check says that it is met', () => {
    expect(missingOf([])).toEqual(ELIGIBILITY_KINDS);
    for (const kind of ELIGIBILITY_KINDS) expect(missingOf(all(kind))).toEqual([kind]);
    expect(missingOf(all())).toEqual([]);
  });

  test('the last check of a condition counts: by its day, and on one day by when it was written down', () => {
    const failed = check('ALIMONY', '2026-02-01', 'NOT_MET');
    expect(missingOf([...all(), failed])).toEqual(['ALIMONY']);
    expect(missingOf([failed, ...all('ALIMONY'), check('ALIMONY', '2026-02-02')])).toEqual([]);
    expect(missingOf([...all('ALIMONY'), check('ALIMONY', '2026-02-01', 'MET', '09:59'), failed])).toEqual(['ALIMONY']);
    expect(missingOf([...all('ALIMONY'), check('ALIMONY', '2026-02-01', 'MET', '10:01'), failed])).toEqual([]);
  });
});

describe('N15 an assistant', () => {
  const verdict = (checks: readonly Checked[], held: ReturnType<typeof post>[] = [], due: string | null = null) => {
    const answer = mayBecomeAssistant({ checks, held, checksDueOn: due === null ? null : day(due), today: TODAY });
    return answer.allowed ? 'allowed' : answer.code;
  };
  const assistant = post('FAMILY_ASSISTANT');

  test.each([
    ['with every condition met', all(), [], null, 'allowed'],
    ['with nothing checked', [], [], null, 'ELIGIBILITY_INCOMPLETE'],
    ['with one check missing', all('SEX_OFFENDER_REGISTER'), [], null, 'ELIGIBILITY_INCOMPLETE'],
    [
      'with one condition not met',
      [...all('ALIMONY'), check('ALIMONY', '2026-01-01', 'NOT_MET')],
      [],
      null,
      'ELIGIBILITY_NOT_MET',
    ],
    ['who is one already, on the last day of the term', [], [assistant], '2026-03-02', 'allowed'],
    ['who is one already, a day after the term', [], [assistant], '2026-03-01', 'ELIGIBILITY_INCOMPLETE'],
    ['who is one already and has no term', [], [assistant], null, 'ELIGIBILITY_INCOMPLETE'],
    [
      'who was one until yesterday',
      [],
      [post('FAMILY_ASSISTANT', '2020-01-01', '2026-03-01')],
      '2026-12-31',
      'ELIGIBILITY_INCOMPLETE',
    ],
    ['who is something else in the term', [], [post('CENTRE_ADMIN')], '2026-12-31', 'ELIGIBILITY_INCOMPLETE'],
    [
      'in the term with a condition not met',
      [check('ALIMONY', '2026-01-01', 'NOT_MET')],
      [assistant],
      '2026-12-31',
      'ELIGIBILITY_NOT_MET',
    ],
  ] as const)('%s', (_, checks, held, due, expected) => {
    expect(verdict(checks, [...held], due)).toBe(expected);
  });

  test('who works already gets 90 days; the term is shown while a check is missing and they are an assistant', () => {
    const due = checksDueOn(TODAY);
    expect(due).toBe('2026-05-31');
    const candidate = { checks: all('ALIMONY'), held: [assistant], checksDueOn: due, today: TODAY };
    expect(dueOf(candidate)).toBe(due);
    expect(dueOf({ ...candidate, checks: all() })).toBeNull();
    expect(dueOf({ ...candidate, held: [post('SOCIAL_WORKER')] })).toBeNull();
    expect(dueOf({ ...candidate, checksDueOn: null })).toBeNull();
  });
});

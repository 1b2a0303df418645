import { describe, expect, test } from 'vitest';
import type { Permission } from '@asysta/schema/catalogue';
import { DEADLINE_KIND_WORDS, type DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { Role } from '@asysta/schema/staff/codes';
import type { Asker } from '../../platform/operation/index.js';
import { maySettle } from './deadline-step.policy.js';

const KINDS = Object.keys(DEADLINE_KIND_WORDS) as DeadlineKind[];

const askerAs = (staffMemberId: string, role: Role, permissions: readonly Permission[]): Asker =>
  ({
    principal: { staffMemberId, appointments: [{ role, unitId: null }] },
    may: (permission: Permission) => permissions.includes(permission),
  }) as unknown as Asker;

const anna = askerAs('anna', 'FAMILY_ASSISTANT', ['visit:record']);
const system = askerAs('system', 'CENTRE_SYSTEM', ['visit:record', 'case:prepare']);
const worker = askerAs('worker', 'SOCIAL_WORKER', ['visit:record', 'case:prepare']);
const director = askerAs('director', 'DIRECTOR', ['visit:record', 'report:submit']);
const onlooker = askerAs('onlooker', 'DATA_PROTECTION_OFFICER', []);

const STAND_INS = [{ substituteId: 'ewa', insteadOfId: 'anna' }];
const ewa = askerAs('ewa', 'FAMILY_ASSISTANT', ['visit:record']);

const settledBy = (asker: Asker, term: { supportCaseId?: string | null; assistantId?: string | null }): readonly DeadlineKind[] =>
  KINDS.filter((kind) => maySettle({ kind, supportCaseId: null, assistantId: null, standIns: STAND_INS, ...term }, asker));

describe('who may take the step that settles a term', () => {
  test.each([
    ['the assistant of the family visits', anna, ['FIRST_VISIT', 'CONTACT']],
    ['L5 whoever stands in for the assistant visits', ewa, ['FIRST_VISIT', 'CONTACT']],
    [
      'the system of the centre visits in their name and records an interview',
      system,
      ['FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW', 'FIRST_VISIT', 'CONTACT', 'COURT_REPORT', 'COURT_ORDER_END'],
    ],
    [
      'a social worker records an interview and what the court is told or decides',
      worker,
      ['FAMILY_INTERVIEW', 'URGENT_FAMILY_INTERVIEW', 'COURT_REPORT', 'COURT_ORDER_END'],
    ],
    ['the director submits the report', director, ['HALF_YEAR_REPORT']],
    ['whoever has no right to any of it takes no step', onlooker, []],
  ] as const)('%s', (_, asker, kinds) => {
    expect(settledBy(asker, { supportCaseId: 'case', assistantId: 'anna' })).toEqual(expect.arrayContaining([...kinds]));
    expect(settledBy(asker, { supportCaseId: 'case', assistantId: 'anna' })).toHaveLength(kinds.length);
  });

  test('nobody visits where there is no assistant yet, not even the system', () => {
    expect(settledBy(anna, { supportCaseId: 'case' })).toEqual([]);
    expect(settledBy(system, { supportCaseId: 'case' }).filter((kind) => kind === 'FIRST_VISIT' || kind === 'CONTACT')).toEqual(
      [],
    );
    expect(settledBy(anna, { supportCaseId: 'case', assistantId: 'ewa' })).toEqual([]);
  });

  test('what is settled elsewhere is settled here by nobody: the answer is a plain no', () => {
    for (const kind of ['PERIODIC_ASSESSMENT', 'REFERRAL_ANSWER'] as const)
      for (const asker of [anna, system, director])
        expect(maySettle({ kind, supportCaseId: 'case', assistantId: 'anna', standIns: STAND_INS }, asker)).toBe(false);
  });

  test('an interview waits for the case that it is recorded in', () => {
    expect(settledBy(worker, {})).toEqual([]);
  });
});

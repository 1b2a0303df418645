import { CASE_ACTIONS, type CaseAction, type CaseStage } from '@asysta/schema/cases/codes';
import { expect, test } from 'vitest';
import { nextStepOf as nextStepAmong, type CaseAtHand } from './next-step.js';

/** Stages at which assignments and visits carry a case on. */
const ELSEWHERE: readonly CaseStage[] = ['QUALIFIED', 'ASSIGNED', 'IN_SUPPORT'];

const nextStepOf = (supportCase: CaseAtHand) => nextStepAmong(supportCase, ELSEWHERE);

const caseAt = (stage: CaseStage, rest: Partial<CaseAtHand> = {}): CaseAtHand => ({
  stage,
  track: 'ORDINARY',
  viewerMay: [],
  ...rest,
});

test.each<[CaseStage, CaseAction]>([
  ['INTAKE', 'RECORD_INTERVIEW'],
  ['INTERVIEWED', 'RECORD_DIAGNOSIS'],
  ['DIAGNOSED', 'PRESENT_OFFER'],
  ['OFFERED', 'RECORD_CONSENT'],
  ['BASIS_GRANTED', 'REQUEST_ASSISTANT'],
])('leads a social worker on from %s by %s, and tells everybody else whose turn it is', (stage, action) => {
  const preparing = CASE_ACTIONS.filter((one) => one !== 'DECIDE_ON_COURT_NOTIFICATION' && one !== 'QUALIFY_FAMILY');
  expect(nextStepOf(caseAt(stage, { viewerMay: preparing }))).toEqual({ kind: 'STEP', action });
  expect(nextStepOf(caseAt(stage))).toEqual({ kind: 'WAIT_WORKER', action });
});

test('asks the director for the decision about the court before anything else', () => {
  const viewerMay: CaseAction[] = ['DECIDE_ON_COURT_NOTIFICATION', 'CLOSE_CASE'];
  expect(nextStepOf(caseAt('REFUSED', { viewerMay }))).toEqual({ kind: 'STEP', action: 'DECIDE_ON_COURT_NOTIFICATION' });
  expect(nextStepOf(caseAt('IN_SUPPORT', { viewerMay }))).toEqual({
    kind: 'STEP',
    action: 'DECIDE_ON_COURT_NOTIFICATION',
  });
});

test('lets the director qualify a requested case, and others wait for the director', () => {
  expect(nextStepOf(caseAt('REQUESTED', { viewerMay: ['QUALIFY_FAMILY'] }))).toEqual({ kind: 'STEP', action: 'QUALIFY_FAMILY' });
  expect(nextStepOf(caseAt('REQUESTED', { viewerMay: ['CLOSE_CASE'] }))).toEqual({ kind: 'WAIT_DIRECTOR' });
});

test.each(ELSEWHERE)('leaves a case at %s to the noun whose turn it is', (stage) => {
  expect(nextStepOf(caseAt(stage))).toEqual({ kind: 'OTHER_NOUN', at: stage });
  expect(nextStepAmong(caseAt(stage), [])).toEqual({ kind: 'NONE' });
});

test('goes from the interview of a minor parent to the record that entitles, not to a diagnosis', () => {
  const viewerMay: CaseAction[] = ['RECORD_DIAGNOSIS', 'RECORD_MINOR_PARENT'];
  expect(nextStepOf(caseAt('INTERVIEWED', { track: 'MINOR_PARENT', viewerMay }))).toEqual({
    kind: 'STEP',
    action: 'RECORD_MINOR_PARENT',
  });
});

test('leaves a closed case in peace', () => {
  expect(nextStepOf(caseAt('CLOSED', { viewerMay: [...CASE_ACTIONS] })).kind).toBe('DONE');
});

import { CASE_ACTIONS, type CaseAction, type CaseStage } from '@asysta/schema/cases/codes';
import { expect, test } from 'vitest';
import { nextStepOf, type CaseAtHand } from './next-step.js';

const caseAt = (stage: CaseStage, rest: Partial<CaseAtHand> = {}): CaseAtHand => ({
  stage,
  track: 'ORDINARY',
  viewerMay: [],
  viewerMayRecordVisit: false,
  viewerMayAssign: false,
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
  expect(nextStepOf(caseAt('IN_SUPPORT', { viewerMay, viewerMayRecordVisit: true }))).toEqual({
    kind: 'STEP',
    action: 'DECIDE_ON_COURT_NOTIFICATION',
  });
});

test('lets the director qualify a requested case, and others wait for the director', () => {
  expect(nextStepOf(caseAt('REQUESTED', { viewerMay: ['QUALIFY_FAMILY'] }))).toEqual({ kind: 'STEP', action: 'QUALIFY_FAMILY' });
  expect(nextStepOf(caseAt('REQUESTED', { viewerMay: ['CLOSE_CASE'] }))).toEqual({ kind: 'WAIT_DIRECTOR' });
});

test('offers the assignment and the visits only to whoever the server says may make them', () => {
  expect(nextStepOf(caseAt('QUALIFIED', { viewerMayAssign: true })).kind).toBe('ASSIGN');
  expect(nextStepOf(caseAt('QUALIFIED')).kind).toBe('WAIT_ASSIGN');
  expect(nextStepOf(caseAt('ASSIGNED', { viewerMayRecordVisit: true })).kind).toBe('FIRST_VISIT');
  expect(nextStepOf(caseAt('ASSIGNED')).kind).toBe('WAIT_VISIT');
  expect(nextStepOf(caseAt('IN_SUPPORT', { viewerMayRecordVisit: true })).kind).toBe('VISIT');
  expect(nextStepOf(caseAt('IN_SUPPORT')).kind).toBe('WAIT_SUPPORT');
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

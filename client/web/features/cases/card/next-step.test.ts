import { CASE_ACTIONS, type CaseAction, type CaseStage } from '@asysta/schema/cases/codes';
import { LOCAL_RULES } from '@asysta/schema/law/codes';
import { expect, test } from 'vitest';
import type { TurnOfOther } from '../../../frame/slots/slots.js';
import { nextStepOf as nextStepAmong, type CaseAtHand } from './next-step.js';
import { cardTexts } from './texts.js';

/** Where assignments and visits carry a case on. */
const ELSEWHERE: readonly TurnOfOther[] = ['QUALIFICATION', 'ASSIGNMENT', 'ASSIGNED', 'IN_SUPPORT'];

const nextStepOf = (supportCase: CaseAtHand) => nextStepAmong(supportCase, ELSEWHERE);

const caseAt = (stage: CaseStage, rest: Partial<CaseAtHand> = {}): CaseAtHand => ({
  stage,
  track: 'ORDINARY',
  viewerMay: [],
  viewerSteps: [],
  awaitedDecision: null,
  rulesInForce: LOCAL_RULES,
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

test('U4 leads from a request that waits to where it is decided', () => {
  expect(nextStepOf(caseAt('REQUESTED', { viewerMay: ['QUALIFY_FAMILY'], awaitedDecision: 'QUALIFICATION' }))).toEqual({
    kind: 'OTHER_NOUN',
    at: 'QUALIFICATION',
  });
  expect(nextStepOf(caseAt('REQUESTED', { viewerMay: ['CLOSE_CASE'] }))).toEqual({ kind: 'WAIT_DIRECTOR' });
});

test.each(['ASSIGNED', 'IN_SUPPORT'] as const)('leaves a case at %s to the noun whose turn it is', (stage) => {
  expect(nextStepOf(caseAt(stage))).toEqual({ kind: 'OTHER_NOUN', at: stage });
  expect(nextStepAmong(caseAt(stage), [])).toEqual({ kind: 'NONE' });
});

test.each(['BASIS_GRANTED', 'REQUESTED', 'QUALIFIED'] as const)(
  'leaves a case at %s to assignments where the server says that it waits for one, and says what is missing where it does not',
  (stage) => {
    expect(nextStepOf(caseAt(stage, { track: 'COURT', awaitedDecision: 'ASSIGNMENT' }))).toEqual({
      kind: 'OTHER_NOUN',
      at: 'ASSIGNMENT',
    });
    expect(nextStepOf(caseAt(stage, { track: 'COURT' }))).toEqual({ kind: 'NO_BASIS' });
  },
);

test('goes from the diagnosis to the consent where the centre asks for no record of the offer', () => {
  const viewerMay: CaseAction[] = ['PRESENT_OFFER', 'RECORD_CONSENT'];
  expect(nextStepOf(caseAt('DIAGNOSED', { viewerMay, rulesInForce: [] }))).toEqual({ kind: 'STEP', action: 'RECORD_CONSENT' });
  expect(nextStepOf(caseAt('DIAGNOSED', { viewerMay }))).toEqual({ kind: 'STEP', action: 'PRESENT_OFFER' });
});

test('tells a social worker whose own step is not open that something is missing', () => {
  const own: Partial<CaseAtHand> = { viewerSteps: ['REQUEST_ASSISTANT'], viewerMay: ['RECORD_INTERVIEW'] };
  expect(nextStepOf(caseAt('BASIS_GRANTED', own))).toEqual({ kind: 'NOT_OPEN', action: 'REQUEST_ASSISTANT' });
});

test('L12 after a withdrawn consent the director decides, everybody else is told that visits stopped', () => {
  const waits = { awaitedDecision: 'WITHDRAWAL' } as const;
  expect(nextStepOf(caseAt('HALTED', { ...waits, viewerMay: ['DECIDE_ON_WITHDRAWAL'] }))).toEqual({
    kind: 'STEP',
    action: 'DECIDE_ON_WITHDRAWAL',
  });
  expect(nextStepOf(caseAt('HALTED', waits))).toEqual({ kind: 'HALTED' });
  expect(nextStepOf(caseAt('HALTED', { viewerMay: ['DECIDE_ON_WITHDRAWAL'] }))).toEqual({ kind: 'SUSPENDED' });
  expect(nextStepOf(caseAt('WITHDRAWN', { viewerMay: ['RECORD_CONSENT'] }))).toEqual({ kind: 'WITHDRAWN' });
});

test('leaves a closed case in peace', () => {
  expect(nextStepOf(caseAt('CLOSED', { viewerMay: [...CASE_ACTIONS] })).kind).toBe('DONE');
});

test('L-texts the card of a closed case says since when and what comes after, never that nothing is left to do', () => {
  expect(cardTexts.next.DONE).toContain('{{date}}');
  expect(cardTexts.next.DONE).toContain('zapisz nowe zgłoszenie');
  expect(Object.values(cardTexts.next).join(' ')).not.toMatch(/nic więcej/i);
});

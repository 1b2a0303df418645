import { describe, expect, test } from 'vitest';
import { CASE_ACTIONS, CASE_STAGES, type CaseAction, type CaseStage } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  actionsOpen,
  type CaseState,
  mayDecide,
  notAfter,
  offerPrecedes,
  PERMISSION_OF_ACTION,
  stageAfter,
  verdictOn,
} from './case.rules.js';

const NOTHING: CaseState = {
  stage: 'INTAKE',
  track: 'ORDINARY',
  interviewed: false,
  assistantNecessary: false,
  diagnosed: false,
  offered: false,
  inForce: [],
  undecidedRefusal: false,
};
const INTERVIEWED: CaseState = { ...NOTHING, stage: 'INTERVIEWED', interviewed: true };
const DIAGNOSED: CaseState = { ...INTERVIEWED, stage: 'DIAGNOSED', diagnosed: true };
const OFFERED: CaseState = { ...DIAGNOSED, stage: 'OFFERED', offered: true };
const CONSENTED: CaseState = { ...OFFERED, stage: 'BASIS_GRANTED', inForce: ['CONSENT'] };

/** An ordinary case as it usually is at each stage. */
const USUAL: Record<CaseStage, CaseState> = {
  INTAKE: NOTHING,
  INTERVIEWED,
  DIAGNOSED,
  OFFERED,
  BASIS_GRANTED: CONSENTED,
  REQUESTED: { ...CONSENTED, stage: 'REQUESTED' },
  QUALIFIED: { ...CONSENTED, stage: 'QUALIFIED' },
  ASSIGNED: { ...CONSENTED, stage: 'ASSIGNED' },
  IN_SUPPORT: { ...CONSENTED, stage: 'IN_SUPPORT' },
  REFUSED: { ...OFFERED, stage: 'REFUSED', undecidedRefusal: true },
  CLOSED: { ...CONSENTED, stage: 'CLOSED' },
};

const MISMATCH = 'CASE_STAGE_MISMATCH';

/** Written by hand: the stage a step leads to, or the refusal it meets. Columns stand in the order of CASE_STAGES. */
const EXPECTED: Record<CaseAction, readonly string[]> = {
  RECORD_INTERVIEW: [
    'INTERVIEWED',
    'INTERVIEWED',
    'DIAGNOSED',
    'OFFERED',
    'BASIS_GRANTED',
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'REFUSED',
    MISMATCH,
  ],
  RECORD_DIAGNOSIS: [
    'INTERVIEW_REQUIRED',
    'DIAGNOSED',
    'DIAGNOSED',
    'OFFERED',
    'BASIS_GRANTED',
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'REFUSED',
    MISMATCH,
  ],
  PRESENT_OFFER: [
    'INTERVIEW_REQUIRED',
    'DIAGNOSIS_REQUIRED',
    'OFFERED',
    'OFFERED',
    'BASIS_GRANTED',
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'REFUSED',
    MISMATCH,
  ],
  RECORD_CONSENT: [
    ...Array<string>(3).fill('OFFER_REQUIRED'),
    'BASIS_GRANTED',
    ...Array<string>(5).fill('LEGAL_BASIS_OVERLAPS'),
    'BASIS_GRANTED',
    MISMATCH,
  ],
  WITHDRAW_CONSENT: [
    ...Array<string>(4).fill('CONSENT_REQUIRED'),
    'OFFERED',
    'OFFERED',
    'OFFERED',
    'ASSIGNED',
    'IN_SUPPORT',
    'CONSENT_REQUIRED',
    MISMATCH,
  ],
  RECORD_REFUSAL: [
    'REFUSED',
    'REFUSED',
    'REFUSED',
    'REFUSED',
    'BASIS_GRANTED',
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'REFUSED',
    MISMATCH,
  ],
  DECIDE_ON_COURT_NOTIFICATION: [...Array<string>(9).fill(MISMATCH), 'REFUSED', MISMATCH],
  RECORD_COURT_ORDER: [
    ...Array<string>(5).fill('BASIS_GRANTED'),
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'BASIS_GRANTED',
    MISMATCH,
  ],
  RECORD_MINOR_PARENT: [
    'INTERVIEW_REQUIRED',
    ...Array<string>(4).fill('BASIS_GRANTED'),
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'BASIS_GRANTED',
    MISMATCH,
  ],
  REQUEST_ASSISTANT: [
    'INTERVIEW_REQUIRED',
    'DIAGNOSIS_REQUIRED',
    'OFFER_REQUIRED',
    'CONSENT_REQUIRED',
    'REQUESTED',
    ...Array<string>(4).fill(MISMATCH),
    'CONSENT_REQUIRED',
    MISMATCH,
  ],
  QUALIFY_FAMILY: [
    ...Array<string>(5).fill('REQUEST_REQUIRED'),
    'QUALIFIED',
    MISMATCH,
    MISMATCH,
    MISMATCH,
    'REQUEST_REQUIRED',
    MISMATCH,
  ],
  CLOSE_CASE: [...Array<string>(10).fill('CLOSED'), MISMATCH],
};

const outcome = (state: CaseState, action: CaseAction): string => {
  const verdict = verdictOn(state, action);
  return verdict.allowed ? stageAfter(state, action) : verdict.code;
};

describe.each(CASE_ACTIONS)('%s on the ordinary track', (action) => {
  test.each(CASE_STAGES.map((stage, column) => [stage, EXPECTED[action][column]] as const))('at %s: %s', (stage, expected) => {
    expect(outcome(USUAL[stage], action)).toBe(expected);
  });
});

test('a court order waits for no interview and an assistant may be requested on it', () => {
  const court: CaseState = { ...NOTHING, stage: 'BASIS_GRANTED', track: 'COURT', inForce: ['COURT_ORDER'] };
  expect(outcome(court, 'REQUEST_ASSISTANT')).toBe('REQUESTED');
  expect(outcome({ ...court, inForce: [] }, 'REQUEST_ASSISTANT')).toBe('NO_VALID_LEGAL_BASIS');
  expect(outcome({ ...court, stage: 'REQUESTED', inForce: [] }, 'QUALIFY_FAMILY')).toBe('NO_VALID_LEGAL_BASIS');
});

test('Za życiem asks for no interview, diagnosis, offer or consent', () => {
  const application: CaseState = { ...NOTHING, stage: 'BASIS_GRANTED', track: 'ZA_ZYCIEM', inForce: ['ZA_ZYCIEM'] };
  expect(outcome(application, 'REQUEST_ASSISTANT')).toBe('REQUESTED');
  expect(outcome(application, 'RECORD_DIAGNOSIS')).toBe('BASIS_GRANTED');
  expect(outcome(application, 'PRESENT_OFFER')).toBe('BASIS_GRANTED');
  expect(outcome(application, 'RECORD_CONSENT')).toBe('BASIS_GRANTED');
});

test('a minor parent is visited before anything is diagnosed, and gets the mandatory basis once', () => {
  const minor: CaseState = { ...NOTHING, track: 'MINOR_PARENT' };
  expect(outcome(minor, 'RECORD_DIAGNOSIS')).toBe('INTERVIEW_REQUIRED');
  expect(outcome({ ...minor, stage: 'INTERVIEWED', interviewed: true }, 'RECORD_DIAGNOSIS')).toBe('DIAGNOSED');
  const granted: CaseState = { ...minor, stage: 'BASIS_GRANTED', interviewed: true, inForce: ['MINOR_PARENT'] };
  expect(outcome(granted, 'RECORD_MINOR_PARENT')).toBe('LEGAL_BASIS_OVERLAPS');
  expect(outcome({ ...granted, inForce: ['CONSENT'] }, 'RECORD_MINOR_PARENT')).toBe('BASIS_GRANTED');
});

test.each([
  ['COURT', 'INTAKE', 'RECORD_DIAGNOSIS', 'DIAGNOSED'],
  ['ZA_ZYCIEM', 'INTERVIEWED', 'RECORD_DIAGNOSIS', 'DIAGNOSED'],
  ['COURT', 'INTAKE', 'PRESENT_OFFER', 'OFFERED'],
  ['COURT', 'INTERVIEWED', 'PRESENT_OFFER', 'OFFERED'],
  ['MINOR_PARENT', 'DIAGNOSED', 'PRESENT_OFFER', 'OFFERED'],
] as const)('on the track %s a case at %s may go on at once: %s leads to %s', (track, stage, action, next) => {
  expect(outcome({ ...NOTHING, track, stage, interviewed: stage !== 'INTAKE' }, action)).toBe(next);
});

test('consent withdrawn while a court order is in force leaves the case where it is', () => {
  expect(outcome({ ...CONSENTED, track: 'COURT', inForce: ['CONSENT', 'COURT_ORDER'] }, 'WITHDRAW_CONSENT')).toBe(
    'BASIS_GRANTED',
  );
});

test('a family that refuses when its basis has ended goes to REFUSED until an assistant is there', () => {
  expect(outcome({ ...CONSENTED, stage: 'QUALIFIED', inForce: [] }, 'RECORD_REFUSAL')).toBe('REFUSED');
  expect(outcome({ ...CONSENTED, stage: 'IN_SUPPORT', inForce: [] }, 'RECORD_REFUSAL')).toBe('IN_SUPPORT');
});

test('only informing the court needs the finding that an assistant is necessary', () => {
  const finding = (assistantNecessary: boolean) => ({ assistantNecessary });
  expect(mayDecide(finding(false), 'NOTIFY')).toEqual({
    allowed: false,
    code: 'NOTIFICATION_NEEDS_NECESSITY',
    details: { field: 'input.decision' },
  });
  expect(mayDecide(finding(true), 'NOTIFY')).toEqual({ allowed: true });
  expect(mayDecide(finding(false), 'DO_NOT_NOTIFY')).toEqual({ allowed: true });
});

test('shows somebody only steps that both the case and their permissions allow', () => {
  expect(actionsOpen(USUAL.REQUESTED, (permission) => permission === 'family:qualify')).toEqual(['QUALIFY_FAMILY']);
  expect(actionsOpen(USUAL.INTAKE, (permission) => permission === 'case:prepare')).toEqual([
    'RECORD_INTERVIEW',
    'RECORD_REFUSAL',
    'RECORD_COURT_ORDER',
  ]);
  expect(actionsOpen(USUAL.CLOSED, () => true)).toEqual([]);
  expect(actionsOpen(USUAL.IN_SUPPORT, () => false)).toEqual([]);
});

test('the director decides, the social worker prepares', () => {
  expect(Object.entries(PERMISSION_OF_ACTION).filter(([, permission]) => permission !== 'case:prepare')).toEqual([
    ['DECIDE_ON_COURT_NOTIFICATION', 'refusal:decide'],
    ['QUALIFY_FAMILY', 'family:qualify'],
    ['CLOSE_CASE', 'case:close'],
  ]);
});

test('what was done was done today or earlier', () => {
  const [today, tomorrow] = ['2026-03-02', '2026-03-03'] as LocalDate[];
  expect(notAfter(today!, today!, 'input.signedOn')).toEqual({ allowed: true });
  expect(notAfter(today!, tomorrow!, 'input.signedOn')).toMatchObject({
    code: 'DATE_IN_FUTURE',
    details: { field: 'input.signedOn' },
  });
});

test('the offer comes before consent, on the same day at the latest', () => {
  const offers = [{ presentedOn: '2026-03-02' as LocalDate }];
  expect(offerPrecedes(offers, 'ORDINARY', '2026-03-02' as LocalDate)).toEqual({ allowed: true });
  expect(offerPrecedes(offers, 'ORDINARY', '2026-03-01' as LocalDate)).toMatchObject({
    code: 'OFFER_REQUIRED',
    details: { field: 'input.signedOn' },
  });
  const again = [...offers, { presentedOn: '2026-03-09' as LocalDate }];
  expect(offerPrecedes(again, 'ORDINARY', '2026-03-02' as LocalDate)).toEqual({ allowed: true });
  expect(offerPrecedes([], 'COURT', '2026-03-01' as LocalDate)).toEqual({ allowed: true });
});

import { describe, expect, test } from 'vitest';
import { CASE_ACTIONS, CASE_STAGES, type CaseAction, type CaseStage } from '@asysta/schema/cases/codes';
import { LOCAL_RULES } from '@asysta/schema/law/codes';
import { stageAfter } from './case-stages.rules.js';
import type { CaseState } from './case-state.rules.js';
import { verdictOn } from './case-steps.rules.js';

const NOTHING: CaseState = {
  stage: 'INTAKE',
  track: 'ORDINARY',
  interviewed: false,
  assistantNecessary: false,
  diagnosed: false,
  offered: false,
  inForce: [],
  ordered: false,
  applied: false,
  undecidedRefusal: false,
  suspended: false,
  rules: LOCAL_RULES,
};
const INTERVIEWED: CaseState = { ...NOTHING, stage: 'INTERVIEWED', interviewed: true, assistantNecessary: true };
const DIAGNOSED: CaseState = { ...INTERVIEWED, stage: 'DIAGNOSED', diagnosed: true };
const OFFERED: CaseState = { ...DIAGNOSED, stage: 'OFFERED', offered: true };
const CONSENTED: CaseState = { ...OFFERED, stage: 'BASIS_GRANTED', inForce: ['CONSENT'] };

/** An ordinary case as it usually is at each stage, in a centre that regulates all it may. */
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
  HALTED: { ...OFFERED, stage: 'HALTED' },
  REFUSED: { ...OFFERED, stage: 'REFUSED', undecidedRefusal: true },
  WITHDRAWN: { ...OFFERED, stage: 'WITHDRAWN' },
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
    'HALTED',
    'REFUSED',
    'WITHDRAWN',
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
    'HALTED',
    'REFUSED',
    'WITHDRAWN',
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
    'HALTED',
    'REFUSED',
    'WITHDRAWN',
    MISMATCH,
  ],
  RECORD_CONSENT: [
    'INTERVIEW_REQUIRED',
    'DIAGNOSIS_REQUIRED',
    'OFFER_REQUIRED',
    'BASIS_GRANTED',
    ...Array<string>(5).fill('LEGAL_BASIS_OVERLAPS'),
    'ASSIGNED',
    'BASIS_GRANTED',
    'BASIS_GRANTED',
    MISMATCH,
  ],
  WITHDRAW_CONSENT: [
    ...Array<string>(4).fill('CONSENT_REQUIRED'),
    'OFFERED',
    'OFFERED',
    'OFFERED',
    'HALTED',
    'HALTED',
    'CONSENT_REQUIRED',
    'CONSENT_REQUIRED',
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
    'HALTED',
    'REFUSED',
    'REFUSED',
    MISMATCH,
  ],
  DECIDE_ON_WITHDRAWAL: CASE_STAGES.map((stage) => (stage === 'HALTED' ? 'HALTED' : MISMATCH)),
  DECIDE_ON_COURT_NOTIFICATION: [...Array<string>(10).fill(MISMATCH), 'REFUSED', MISMATCH, MISMATCH],
  RECORD_COURT_ORDER: [
    ...Array<string>(5).fill('BASIS_GRANTED'),
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'ASSIGNED',
    'BASIS_GRANTED',
    'BASIS_GRANTED',
    MISMATCH,
  ],
  PROLONG_COURT_ORDER: [...Array<string>(12).fill('NO_COURT_ORDER'), MISMATCH],
  LIFT_COURT_ORDER: [...Array<string>(12).fill('NO_COURT_ORDER'), MISMATCH],
  RECORD_COURT_REPORT: [...Array<string>(12).fill('NO_COURT_ORDER'), MISMATCH],
  RECORD_AUTHORIZATION: [...Array<string>(12).fill('NO_ZA_ZYCIEM'), MISMATCH],
  END_ZA_ZYCIEM: [...Array<string>(12).fill('NO_ZA_ZYCIEM'), MISMATCH],
  RECORD_MINOR_PARENT: [
    'INTERVIEW_REQUIRED',
    ...Array<string>(4).fill('BASIS_GRANTED'),
    'REQUESTED',
    'QUALIFIED',
    'ASSIGNED',
    'IN_SUPPORT',
    'ASSIGNED',
    'BASIS_GRANTED',
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
    MISMATCH,
    'CONSENT_REQUIRED',
    'CONSENT_REQUIRED',
    MISMATCH,
  ],
  QUALIFY_FAMILY: [
    ...Array<string>(5).fill('REQUEST_REQUIRED'),
    'QUALIFIED',
    MISMATCH,
    MISMATCH,
    MISMATCH,
    MISMATCH,
    'REQUEST_REQUIRED',
    'REQUEST_REQUIRED',
    MISMATCH,
  ],
  DECIDE_ON_REQUEST: [
    ...Array<string>(5).fill('REQUEST_REQUIRED'),
    'BASIS_GRANTED',
    // A halted support has its assistant: the request was granted long ago.
    ...Array<string>(4).fill(MISMATCH),
    'REQUEST_REQUIRED',
    'REQUEST_REQUIRED',
    MISMATCH,
  ],
  CLOSE_CASE: [...Array<string>(12).fill('CLOSED'), MISMATCH],
};

const outcome = (state: CaseState, action: CaseAction): string => {
  const verdict = verdictOn(state, action);
  return verdict.allowed ? stageAfter(state, action) : verdict.code;
};

describe.each(CASE_ACTIONS)('A8 %s on the ordinary track with all rules of a centre', (action) => {
  test.each(CASE_STAGES.map((stage, column) => [stage, EXPECTED[action][column]] as const))('at %s: %s', (stage, expected) => {
    expect(outcome(USUAL[stage], action)).toBe(expected);
  });
});

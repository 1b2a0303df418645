import { describe, expect, test } from 'vitest';
import { CASE_ACTIONS, CASE_STAGES, CASE_TRACKS, type CaseAction, type CaseStage } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import { LOCAL_RULES } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { stageAfter } from './case-stages.rules.js';
import { type CaseState, rulesThatCount, stateFrom } from './case-state.rules.js';
import { actionsOpen, mayBeGivenAssistant, PERMISSION_OF_ACTION, stepsEverOpen, verdictOn } from './case-steps.rules.js';
import { awaitedDecision } from '../deciding/awaited.rules.js';
import { courtMayBeInformed, courtMustBeInformed, mayDecide } from '../preparation/court-notification.rules.js';

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

/** A family that agreed, at a later stage. */
const at = (stage: CaseStage): CaseState => ({ ...CONSENTED, stage });

const outcome = (state: CaseState, action: CaseAction): string => {
  const verdict = verdictOn(state, action);
  return verdict.allowed ? stageAfter(state, action) : verdict.code;
};

const UNREGULATED = { rules: [] } as const;

describe('a centre without rules of its own (L1)', () => {
  test('takes a consent without a record of the offer, and the request on it', () => {
    expect(outcome({ ...DIAGNOSED, ...UNREGULATED }, 'RECORD_CONSENT')).toBe('BASIS_GRANTED');
    expect(outcome({ ...DIAGNOSED, ...UNREGULATED }, 'REQUEST_ASSISTANT')).toBe('CONSENT_REQUIRED');
    expect(outcome({ ...CONSENTED, ...UNREGULATED, offered: false }, 'REQUEST_ASSISTANT')).toBe('REQUESTED');
  });

  test('knows no qualification (A14): the step is offered to nobody, and a try says why', () => {
    const requested: CaseState = { ...at('REQUESTED'), ...UNREGULATED };
    expect(outcome(requested, 'QUALIFY_FAMILY')).toBe('QUALIFICATION_NOT_USED');
    expect(stepsEverOpen(requested, () => true)).not.toContain('QUALIFY_FAMILY');
    expect(stepsEverOpen({ ...at('REQUESTED'), ordered: true, applied: true }, () => true)).toEqual(
      CASE_ACTIONS.filter((action) => action !== 'DECIDE_ON_WITHDRAWAL'),
    );
    expect(stepsEverOpen(at('HALTED'), () => true)).toContain('DECIDE_ON_WITHDRAWAL');
    expect(stepsEverOpen(at('CLOSED'), () => true)).toEqual([]);
  });
});

test('A4 a family that agreed before its centre asked for a record of the offer is not sent back', () => {
  expect(outcome({ ...CONSENTED, offered: false }, 'REQUEST_ASSISTANT')).toBe('REQUESTED');
});

test('A8 L13 nobody requests an assistant whom the latest interview did not find necessary (art. 11(3))', () => {
  expect(outcome({ ...CONSENTED, assistantNecessary: false }, 'REQUEST_ASSISTANT')).toBe('ASSISTANT_NOT_NECESSARY');
});

test('rules of a centre count where consent entitles and nowhere else', () => {
  expect(CASE_TRACKS.filter((track) => rulesThatCount(track, LOCAL_RULES).length > 0)).toEqual(['ORDINARY']);
});

describe.each([
  ['A7', 'COURT', 'COURT_ORDER', 'zdecydował już sąd'],
  ['A9', 'ZA_ZYCIEM', 'ZA_ZYCIEM', 'art. 8 ust. 6'],
  ['L2', 'MINOR_PARENT', 'MINOR_PARENT', 'art. 11 ust. 1a'],
] as const)('%s on the track %s', (_, track, kind, reason) => {
  const granted: CaseState = { ...NOTHING, track, stage: 'BASIS_GRANTED', inForce: [kind], rules: [] };

  test.each(['REQUEST_ASSISTANT', 'QUALIFY_FAMILY'] as const)('%s is no step of it, and the refusal says why', (action) => {
    for (const stage of ['BASIS_GRANTED', 'REQUESTED', 'IN_SUPPORT'] as const) {
      const verdict = verdictOn({ ...granted, stage }, action);
      expect(verdict).toMatchObject({
        code: 'TRACK_NEEDS_NO_REQUEST',
        details: { facts: { reason: expect.stringContaining(reason) } },
      });
      expect(stepsEverOpen({ ...granted, stage }, () => true)).not.toContain(action);
    }
  });

  test('the director assigns as soon as the basis is in force, and not before', () => {
    expect(mayBeGivenAssistant(granted)).toEqual({ allowed: true });
    expect(awaitedDecision({ ...granted, relief: false, correction: false, accompanied: true })).toBe('ASSIGNMENT');
    expect(awaitedDecision({ ...granted, relief: true, correction: false, accompanied: true }), 'A13').toBe('RELIEF');
    expect(awaitedDecision({ ...granted, inForce: [], relief: false, correction: false, accompanied: true })).toBeNull();
  });

  test('the family may agree, hear of the offer and be interviewed in its own time', () => {
    const interviewed = { ...granted, interviewed: true };
    for (const action of ['RECORD_INTERVIEW', 'RECORD_DIAGNOSIS', 'PRESENT_OFFER', 'RECORD_CONSENT'] as const)
      expect(outcome(interviewed, action), action).toBe('BASIS_GRANTED');
  });
});

/** Written by hand: what the director is to decide of a case with a consent in force, by stage; with and without the rule. */
const DECISIONS: Partial<Record<CaseStage, readonly [withRule: string | null, without: string | null]>> = {
  REQUESTED: ['QUALIFICATION', 'ASSIGNMENT'],
  QUALIFIED: ['ASSIGNMENT', 'ASSIGNMENT'],
  HALTED: ['WITHDRAWAL', 'WITHDRAWAL'],
};

test.each(CASE_STAGES)('at %s a case of the ordinary track waits for the decision that is due, or for none', (stage) => {
  const inForce: LegalBasisKind[] = ['CONSENT'];
  const [withRule, without] = DECISIONS[stage] ?? [null, null];
  expect(awaitedDecision({ ...at(stage), inForce, relief: false, correction: false, accompanied: true })).toBe(withRule);
  expect(awaitedDecision({ ...at(stage), inForce, ...UNREGULATED, relief: false, correction: false, accompanied: true })).toBe(
    without,
  );
});

test.each(CASE_STAGES)('U4 G6 at %s a correction is awaited where nothing of the support is', (stage) => {
  const state = { ...at(stage), inForce: ['CONSENT'] as LegalBasisKind[], relief: false, accompanied: true };
  const [ofSupport] = DECISIONS[stage] ?? [null];
  expect(awaitedDecision({ ...state, correction: true })).toBe(ofSupport ?? 'CORRECTION');
  expect(awaitedDecision({ ...state, correction: false })).toBe(ofSupport);
});

test('L12 a halted support waits for the director until it is suspended, and again from the last day of that', () => {
  const halted = { stage: 'HALTED', track: 'ORDINARY' } as const;
  const recorded = { interviews: [], diagnoses: 0, offers: 0, refusals: [], legalBases: [] };
  const awaitedOn = (day: string, suspendedUntil: LocalDate | null) =>
    awaitedDecision({
      ...stateFrom({ ...halted, suspendedUntil }, recorded, { day: day as LocalDate, ownRules: [] }),
      relief: false,
      correction: false,
      accompanied: true,
    });
  expect(awaitedOn('2026-03-31', null)).toBe('WITHDRAWAL');
  expect(awaitedOn('2026-03-31', '2026-04-01' as LocalDate)).toBeNull();
  expect(awaitedOn('2026-04-01', '2026-04-01' as LocalDate)).toBe('WITHDRAWAL');
});

test('L12 consent withdrawn takes no support along that something else entitles', () => {
  const both: CaseState = { ...CONSENTED, stage: 'IN_SUPPORT', inForce: ['CONSENT', 'COURT_ORDER'] };
  expect(outcome(both, 'WITHDRAW_CONSENT')).toBe('IN_SUPPORT');
});

test.each([
  ['REQUESTED', ['QUALIFICATION'], 'QUALIFICATION_REQUIRED'],
  ['REQUESTED', [], null],
  ['QUALIFIED', ['QUALIFICATION'], null],
  ['IN_SUPPORT', ['QUALIFICATION'], null],
  ['BASIS_GRANTED', [], 'REQUEST_REQUIRED'],
  ['INTAKE', [], 'REQUEST_REQUIRED'],
  ['REFUSED', [], 'CASE_STAGE_MISMATCH'],
  ['CLOSED', [], 'CASE_STAGE_MISMATCH'],
] as const)('an assistant for a family by consent at %s with the rules %j: %s', (stage, rules, code) => {
  const verdict = mayBeGivenAssistant({ stage, track: 'ORDINARY', rules });
  expect(verdict.allowed ? null : verdict.code).toBe(code);
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

test.each([
  [{ offered: true }, 'OFFERED'],
  [{ offered: false }, 'DIAGNOSED'],
  [{ offered: false, diagnosed: false }, 'INTERVIEWED'],
  [{ offered: false, diagnosed: false, interviewed: false }, 'INTAKE'],
] as const)('A5 consent withdrawn sends a case with %j back to %s: no step is claimed that nobody took', (recorded, stage) => {
  expect(outcome({ ...CONSENTED, ...recorded, ...UNREGULATED }, 'WITHDRAW_CONSENT')).toBe(stage);
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

test('A7 an order lifted before an assistant came takes the case back to where its preparation stood; later it halts', () => {
  const ordered: CaseState = { ...NOTHING, track: 'COURT', ordered: true, inForce: ['COURT_ORDER'] };
  expect(outcome({ ...ordered, stage: 'BASIS_GRANTED' }, 'LIFT_COURT_ORDER')).toBe('INTAKE');
  expect(outcome({ ...ordered, stage: 'BASIS_GRANTED', inForce: ['COURT_ORDER', 'CONSENT'] }, 'LIFT_COURT_ORDER')).toBe(
    'BASIS_GRANTED',
  );
  expect(outcome({ ...ordered, stage: 'IN_SUPPORT' }, 'LIFT_COURT_ORDER')).toBe('HALTED');
  expect(outcome({ ...ordered, stage: 'IN_SUPPORT', inForce: ['COURT_ORDER', 'CONSENT'] }, 'LIFT_COURT_ORDER')).toBe(
    'IN_SUPPORT',
  );
  expect(outcome({ ...ordered, stage: 'IN_SUPPORT' }, 'PROLONG_COURT_ORDER')).toBe('IN_SUPPORT');
});

test('L8 an application ends alone beside another basis, and never as the only one', () => {
  const applied: CaseState = { ...at('IN_SUPPORT'), applied: true };
  expect(outcome({ ...applied, inForce: ['CONSENT', 'ZA_ZYCIEM'] }, 'END_ZA_ZYCIEM')).toBe('IN_SUPPORT');
  expect(outcome({ ...applied, inForce: ['ZA_ZYCIEM'] }, 'END_ZA_ZYCIEM')).toBe('ZA_ZYCIEM_ALONE');
  expect(outcome({ ...applied, inForce: ['CONSENT'] }, 'END_ZA_ZYCIEM')).toBe('NO_ZA_ZYCIEM');
  expect(outcome({ ...applied, inForce: ['ZA_ZYCIEM'] }, 'RECORD_AUTHORIZATION')).toBe('IN_SUPPORT');
});

test('L15 under an order in force closing is a step of whoever may close such a case, and of nobody else', () => {
  const ordered: CaseState = { ...at('IN_SUPPORT'), ordered: true, inForce: ['COURT_ORDER'] };
  expect(actionsOpen(ordered, (permission) => permission === 'case:close')).toEqual([]);
  expect(actionsOpen(ordered, (permission) => permission === 'ordered-case:close')).toEqual(['CLOSE_CASE']);
  expect(actionsOpen({ ...ordered, inForce: [] }, (permission) => permission === 'case:close')).toEqual(['CLOSE_CASE']);
});

const NO_DUTY = { owed: false, field: 'input.decision' } as const;

test('A6 by consent, and only then, informing the court needs the finding that an assistant is necessary', () => {
  const finding = (assistantNecessary: boolean) => ({ assistantNecessary, track: 'ORDINARY' as const });
  expect(mayDecide(finding(false), { ...NO_DUTY, decision: 'NOTIFY' })).toEqual({
    allowed: false,
    code: 'NOTIFICATION_NEEDS_NECESSITY',
    details: { field: 'input.decision' },
  });
  expect(mayDecide(finding(true), { ...NO_DUTY, decision: 'NOTIFY' })).toEqual({ allowed: true });
  expect(mayDecide(finding(false), { ...NO_DUTY, decision: 'DO_NOT_NOTIFY' })).toEqual({ allowed: true });
  expect(CASE_TRACKS.filter((track) => courtMayBeInformed({ track, assistantNecessary: false }))).toEqual([
    'COURT',
    'ZA_ZYCIEM',
    'MINOR_PARENT',
  ]);
  expect(mayDecide({ track: 'COURT', assistantNecessary: false }, { ...NO_DUTY, decision: 'NOTIFY' })).toEqual({ allowed: true });
});

test('A6 a refusal of a day on which an order was in force is reported, whatever the interview found and whatever came after', () => {
  const owed = { owed: true, field: 'input.decision' } as const;
  const lifted = { track: 'ORDINARY', assistantNecessary: false } as const;
  expect(mayDecide(lifted, { ...owed, decision: 'NOTIFY' })).toEqual({ allowed: true });
  expect(mayDecide(lifted, { ...owed, decision: 'DO_NOT_NOTIFY' })).toMatchObject({ allowed: false, code: 'NOTIFICATION_OWED' });
  const ledger = [{ kind: 'COURT_ORDER', validFrom: '2026-03-02', validTo: '2026-03-10' }] as never;
  expect(
    ['2026-03-01', '2026-03-02', '2026-03-10', '2026-03-11'].map((day) => courtMustBeInformed(ledger, day as LocalDate)),
  ).toEqual([false, true, true, false]);
});

test('shows somebody only steps that both the case and their permissions allow', () => {
  expect(actionsOpen(at('REQUESTED'), (permission) => permission === 'family:qualify')).toEqual(['QUALIFY_FAMILY']);
  expect(actionsOpen(NOTHING, (permission) => permission === 'case:prepare')).toEqual([
    'RECORD_INTERVIEW',
    'RECORD_REFUSAL',
    'RECORD_COURT_ORDER',
  ]);
  expect(actionsOpen(at('CLOSED'), () => true)).toEqual([]);
  expect(actionsOpen(at('IN_SUPPORT'), () => false)).toEqual([]);
});

test('the director decides, the social worker prepares', () => {
  expect(Object.entries(PERMISSION_OF_ACTION).filter(([, permission]) => permission !== 'case:prepare')).toEqual([
    ['DECIDE_ON_WITHDRAWAL', 'withdrawal:decide'],
    ['DECIDE_ON_COURT_NOTIFICATION', 'refusal:decide'],
    ['DECIDE_ON_REQUEST', 'request:decide'],
    ['QUALIFY_FAMILY', 'family:qualify'],
    ['CLOSE_CASE', 'case:close'],
  ]);
});

test.each(['ASSIGNED', 'IN_SUPPORT'] as const)(
  'A13 U4 a family at %s whose assistant is gone waits for the next one',
  (stage) => {
    const state = { ...at(stage), relief: false, correction: false };
    expect(awaitedDecision({ ...state, accompanied: false })).toBe('ASSIGNMENT');
    expect(awaitedDecision({ ...state, accompanied: true })).toBeNull();
    expect(awaitedDecision({ ...state, accompanied: false, inForce: [] })).toBeNull();
  },
);

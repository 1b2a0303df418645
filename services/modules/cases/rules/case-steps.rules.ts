import { CASE_ACTIONS, type CaseAction } from '@asysta/schema/cases/codes';
import { WHY_NO_REQUEST } from '@asysta/schema/cases/refusals';
import type { Permission } from '@asysta/schema/catalogue';
import { allowed, refused, type Verdict } from '../../../platform/refusal/refusal.js';
import { QUALIFIED_OR_LATER, REQUESTED_OR_LATER } from './case-stages.rules.js';
import type { CaseState } from './case-state.rules.js';

const mismatch: Verdict = refused('CASE_STAGE_MISMATCH');

/** Za życiem needs no interview (art. 8 of the act of 4.11.2016) and a court order waits for none; the other tracks begin with it. */
const beginsWithInterview = ({ track }: CaseState): boolean => track === 'ORDINARY' || track === 'MINOR_PARENT';

const mayDiagnose = (state: CaseState): Verdict =>
  beginsWithInterview(state) && !state.interviewed ? refused('INTERVIEW_REQUIRED') : allowed;

const mayPresentOffer = (state: CaseState): Verdict => {
  if (state.track !== 'ORDINARY') return allowed;
  if (!state.interviewed) return refused('INTERVIEW_REQUIRED');
  return state.diagnosed ? allowed : refused('DIAGNOSIS_REQUIRED');
};

const mayConsent = ({ track, inForce, interviewed, diagnosed, offered, rules }: CaseState): Verdict => {
  if (inForce.includes('CONSENT')) return refused('LEGAL_BASIS_OVERLAPS');
  if (track !== 'ORDINARY') return allowed;
  if (!interviewed) return refused('INTERVIEW_REQUIRED');
  if (!diagnosed) return refused('DIAGNOSIS_REQUIRED');
  return rules.includes('OFFER_RECORD') && !offered ? refused('OFFER_REQUIRED') : allowed;
};

/** What decides whether a case knows a step at all. */
type Steps = Pick<CaseState, 'stage' | 'track' | 'rules' | 'ordered' | 'applied'>;

/** What follows an order of a court. */
const OF_AN_ORDER: readonly CaseAction[] = ['PROLONG_COURT_ORDER', 'LIFT_COURT_ORDER', 'RECORD_COURT_REPORT'];

/** What follows an application „Za życiem”. */
const OF_AN_APPLICATION: readonly CaseAction[] = ['RECORD_AUTHORIZATION', 'END_ZA_ZYCIEM'];

/** What follows from a request of the social worker. */
const OF_A_REQUEST: readonly CaseAction[] = ['REQUEST_ASSISTANT', 'DECIDE_ON_REQUEST', 'QUALIFY_FAMILY'];

/**
 * Whether a case knows this step at all. Only where consent entitles does a social worker request an assistant, and only where the
 * centre says so is the family qualified: the court has decided, Za życiem (art. 8(6)) and art. 11(1a) ask for neither.
 */
const isKnown = ({ stage, track, rules, ordered, applied }: Steps, action: CaseAction): Verdict => {
  if (action === 'DECIDE_ON_WITHDRAWAL') return stage === 'HALTED' ? allowed : mismatch;
  if (OF_AN_ORDER.includes(action)) return ordered ? allowed : refused('NO_COURT_ORDER');
  if (OF_AN_APPLICATION.includes(action)) return applied ? allowed : refused('NO_ZA_ZYCIEM');
  if (!OF_A_REQUEST.includes(action)) return allowed;
  if (track !== 'ORDINARY') return refused('TRACK_NEEDS_NO_REQUEST', { facts: { reason: WHY_NO_REQUEST[track] } });
  return action !== 'QUALIFY_FAMILY' || rules.includes('QUALIFICATION') ? allowed : refused('QUALIFICATION_NOT_USED');
};

const mayRequest = (state: CaseState): Verdict => {
  if (REQUESTED_OR_LATER.includes(state.stage)) return mismatch;
  if (!state.interviewed) return refused('INTERVIEW_REQUIRED');
  if (!state.assistantNecessary) return refused('ASSISTANT_NOT_NECESSARY');
  if (!state.diagnosed) return refused('DIAGNOSIS_REQUIRED');
  // A family that agreed before the centre asked for a record of the offer is not sent back: its consent stands.
  if (state.inForce.includes('CONSENT')) return allowed;
  return refused(state.rules.includes('OFFER_RECORD') && !state.offered ? 'OFFER_REQUIRED' : 'CONSENT_REQUIRED');
};

const mayQualify = (state: CaseState): Verdict => {
  if (QUALIFIED_OR_LATER.includes(state.stage)) return mismatch;
  if (state.stage !== 'REQUESTED') return refused('REQUEST_REQUIRED');
  return state.inForce.length > 0 ? allowed : refused('NO_VALID_LEGAL_BASIS');
};

const mayDecideOnRequest = ({ stage }: CaseState): Verdict => {
  if (QUALIFIED_OR_LATER.includes(stage)) return mismatch;
  return stage === 'REQUESTED' ? allowed : refused('REQUEST_REQUIRED');
};

const isApplied = ({ inForce }: CaseState): Verdict => (inForce.includes('ZA_ZYCIEM') ? allowed : refused('NO_ZA_ZYCIEM'));

/** An application ends alone only beside what entitles without it: otherwise it is the case that ends. */
const mayEndZaZyciem = (state: CaseState): Verdict => {
  const applied = isApplied(state);
  if (!applied.allowed) return applied;
  return state.inForce.some((kind) => kind !== 'ZA_ZYCIEM') ? allowed : refused('ZA_ZYCIEM_ALONE');
};

const RULES: Record<CaseAction, (state: CaseState) => Verdict> = {
  RECORD_INTERVIEW: () => allowed,
  RECORD_DIAGNOSIS: mayDiagnose,
  PRESENT_OFFER: mayPresentOffer,
  RECORD_CONSENT: mayConsent,
  WITHDRAW_CONSENT: ({ inForce }) => (inForce.includes('CONSENT') ? allowed : refused('CONSENT_REQUIRED')),
  DECIDE_ON_WITHDRAWAL: () => allowed,
  RECORD_REFUSAL: () => allowed,
  DECIDE_ON_COURT_NOTIFICATION: ({ undecidedRefusal }) => (undecidedRefusal ? allowed : mismatch),
  RECORD_COURT_ORDER: () => allowed,
  PROLONG_COURT_ORDER: () => allowed,
  LIFT_COURT_ORDER: () => allowed,
  RECORD_COURT_REPORT: () => allowed,
  RECORD_AUTHORIZATION: isApplied,
  END_ZA_ZYCIEM: mayEndZaZyciem,
  RECORD_MINOR_PARENT: ({ interviewed, inForce }) => {
    if (!interviewed) return refused('INTERVIEW_REQUIRED');
    return inForce.includes('MINOR_PARENT') ? refused('LEGAL_BASIS_OVERLAPS') : allowed;
  },
  REQUEST_ASSISTANT: mayRequest,
  DECIDE_ON_REQUEST: mayDecideOnRequest,
  QUALIFY_FAMILY: mayQualify,
  CLOSE_CASE: () => allowed,
};

/** Whether a step may be taken now, and which refusal it meets if not. The same answer feeds the refusals and `viewerMay`. */
export const verdictOn = (state: CaseState, action: CaseAction): Verdict => {
  if (state.stage === 'CLOSED') return mismatch;
  const known = isKnown(state, action);
  return known.allowed ? RULES[action](state) : known;
};

/** Who may take a step at all; the rules above say when. */
export const PERMISSION_OF_ACTION: Readonly<Record<CaseAction, Permission>> = {
  RECORD_INTERVIEW: 'case:prepare',
  RECORD_DIAGNOSIS: 'case:prepare',
  PRESENT_OFFER: 'case:prepare',
  RECORD_CONSENT: 'case:prepare',
  WITHDRAW_CONSENT: 'case:prepare',
  DECIDE_ON_WITHDRAWAL: 'withdrawal:decide',
  RECORD_REFUSAL: 'case:prepare',
  DECIDE_ON_COURT_NOTIFICATION: 'refusal:decide',
  RECORD_COURT_ORDER: 'case:prepare',
  PROLONG_COURT_ORDER: 'case:prepare',
  LIFT_COURT_ORDER: 'case:prepare',
  RECORD_COURT_REPORT: 'case:prepare',
  RECORD_AUTHORIZATION: 'case:prepare',
  END_ZA_ZYCIEM: 'case:prepare',
  RECORD_MINOR_PARENT: 'case:prepare',
  REQUEST_ASSISTANT: 'case:prepare',
  DECIDE_ON_REQUEST: 'request:decide',
  QUALIFY_FAMILY: 'family:qualify',
  CLOSE_CASE: 'case:close',
};

/** A case under an order in force is closed by the director only (k.r.o. art. 109 § 4). */
const permissionFor = ({ inForce }: Pick<CaseState, 'inForce'>, action: CaseAction): Permission =>
  action === 'CLOSE_CASE' && inForce.includes('COURT_ORDER') ? 'ordered-case:close' : PERMISSION_OF_ACTION[action];

/** The steps open to somebody now, in the order of the work. */
export const actionsOpen = (state: CaseState, may: (permission: Permission) => boolean): readonly CaseAction[] =>
  CASE_ACTIONS.filter((action) => may(permissionFor(state, action)) && verdictOn(state, action).allowed);

/** The steps of this way in that somebody may take at some time of a case that is not closed, in the order of the work. */
export const stepsEverOpen = (state: Steps, may: (permission: Permission) => boolean): readonly CaseAction[] =>
  state.stage === 'CLOSED'
    ? []
    : CASE_ACTIONS.filter((action) => may(PERMISSION_OF_ACTION[action]) && isKnown(state, action).allowed);

/**
 * What must have been done before an assistant comes: by consent the request of the social worker (art. 11(3)) and, where the centre
 * says so, the qualification; otherwise nothing beyond the basis.
 */
export const mayBeGivenAssistant = ({ stage, track, rules }: Pick<CaseState, 'stage' | 'track' | 'rules'>): Verdict => {
  if (stage === 'REFUSED' || stage === 'WITHDRAWN' || stage === 'CLOSED')
    return refused('CASE_STAGE_MISMATCH', { facts: { stage } });
  if (track !== 'ORDINARY' || QUALIFIED_OR_LATER.includes(stage)) return allowed;
  if (stage !== 'REQUESTED') return refused('REQUEST_REQUIRED');
  return rules.includes('QUALIFICATION') ? refused('QUALIFICATION_REQUIRED') : allowed;
};

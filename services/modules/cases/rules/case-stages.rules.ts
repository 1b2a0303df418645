import type { CaseAction, CaseStage } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { CaseState } from './case-state.rules.js';

const PREPARING: readonly CaseStage[] = ['INTAKE', 'INTERVIEWED', 'DIAGNOSED', 'OFFERED', 'REFUSED', 'WITHDRAWN'];
const AWAITING: readonly CaseStage[] = ['BASIS_GRANTED', 'REQUESTED', 'QUALIFIED'];
const ACCOMPANIED: readonly CaseStage[] = ['ASSIGNED', 'IN_SUPPORT', 'HALTED'];
/** Stages at which a family is qualified, or has its assistant. */
export const QUALIFIED_OR_LATER: readonly CaseStage[] = ['QUALIFIED', ...ACCOMPANIED];
/** Stages at which an assistant was requested, or more. */
export const REQUESTED_OR_LATER: readonly CaseStage[] = ['REQUESTED', ...QUALIFIED_OR_LATER];

/** A family whose support was halted has its assistant still: whether they met already is for `resume` to say. */
const granted = ({ stage }: CaseState): CaseStage => {
  if (stage === 'HALTED') return 'ASSIGNED';
  return PREPARING.includes(stage) ? 'BASIS_GRANTED' : stage;
};

const after =
  (from: readonly CaseStage[], to: CaseStage) =>
  (state: CaseState): CaseStage =>
    from.includes(state.stage) ? to : state.stage;

/** How far the preparation has come, whatever entitles: the offer may have been left out where the centre asks for no record of it. */
export const preparedStage = ({
  offered,
  diagnosed,
  interviewed,
}: Pick<CaseState, 'offered' | 'diagnosed' | 'interviewed'>): CaseStage => {
  if (offered) return 'OFFERED';
  if (diagnosed) return 'DIAGNOSED';
  return interviewed ? 'INTERVIEWED' : 'INTAKE';
};

/**
 * Where a case stands once a basis has ended. With nothing else that entitles, it goes back to where its preparation stood before an
 * assistant came; afterwards support is halted until the director decides what becomes of it.
 */
export const stageWithout =
  (ended: LegalBasisKind) =>
  (state: Pick<CaseState, 'stage' | 'inForce' | 'offered' | 'diagnosed' | 'interviewed'>): CaseStage => {
    if (state.inForce.some((kind) => kind !== ended)) return state.stage;
    if (ACCOMPANIED.includes(state.stage)) return 'HALTED';
    return AWAITING.includes(state.stage) ? preparedStage(state) : state.stage;
  };

const refusedByFamily = ({ stage, inForce }: CaseState): CaseStage =>
  inForce.length === 0 && [...PREPARING, ...AWAITING].includes(stage) ? 'REFUSED' : stage;

const NEXT: Record<CaseAction, (state: CaseState) => CaseStage> = {
  RECORD_INTERVIEW: after(['INTAKE'], 'INTERVIEWED'),
  RECORD_DIAGNOSIS: after(['INTAKE', 'INTERVIEWED'], 'DIAGNOSED'),
  PRESENT_OFFER: after(['INTAKE', 'INTERVIEWED', 'DIAGNOSED'], 'OFFERED'),
  RECORD_CONSENT: granted,
  WITHDRAW_CONSENT: stageWithout('CONSENT'),
  // Which of the two the director chose is no matter of the state: `decideOnWithdrawal` says it.
  DECIDE_ON_WITHDRAWAL: ({ stage }) => stage,
  RECORD_REFUSAL: refusedByFamily,
  DECIDE_ON_COURT_NOTIFICATION: ({ stage }) => stage,
  RECORD_COURT_ORDER: granted,
  PROLONG_COURT_ORDER: granted,
  LIFT_COURT_ORDER: stageWithout('COURT_ORDER'),
  RECORD_COURT_REPORT: ({ stage }) => stage,
  RECORD_AUTHORIZATION: ({ stage }) => stage,
  END_ZA_ZYCIEM: ({ stage }) => stage,
  RECORD_MINOR_PARENT: granted,
  REQUEST_ASSISTANT: () => 'REQUESTED',
  // Returned or refused, it is whoever leads the case that goes on from there.
  DECIDE_ON_REQUEST: () => 'BASIS_GRANTED',
  QUALIFY_FAMILY: () => 'QUALIFIED',
  CLOSE_CASE: () => 'CLOSED',
};

/**
 * The stage a permitted step leads to. Later records of an earlier step (a second interview) move nothing; a basis ended
 * before an assistant came sends the case back to where its preparation stood, a refusal during support leaves it where it is.
 */
export const stageAfter = (state: CaseState, action: CaseAction): CaseStage => NEXT[action](state);

import type { AwaitedDecision, CaseAction, CaseStage } from '@asysta/schema/cases/codes';
import type { Turn } from '@asysta/schema/cases/turn-codes';
import type { CaseState } from '../../rules/case-state.rules.js';
import { verdictOn } from '../../rules/case-steps.rules.js';
import { awaitedOfSupport } from '../awaited.rules.js';

/** What waits in a case, and for whom: a step, a decision, or the work of whoever accompanies the family. */
export interface Waiting {
  readonly turn: Turn;
  readonly action: CaseAction | null;
  readonly decision: AwaitedDecision | null;
}

/** What of a case says whose turn it is. */
interface Standing extends CaseState {
  readonly accompanied: boolean;
  readonly relief: boolean;
  readonly correction: boolean;
}

/** The step with which a decision is taken, where it is one of the case. */
const STEP_OF: Partial<Record<AwaitedDecision, CaseAction>> = {
  QUALIFICATION: 'QUALIFY_FAMILY',
  WITHDRAWAL: 'DECIDE_ON_WITHDRAWAL',
};

/** What whoever leads the case does next at each stage, the first that may be done; where the family said no, it is asked again. */
const ONWARD: Partial<Record<CaseStage, readonly CaseAction[]>> = {
  INTAKE: ['RECORD_INTERVIEW'],
  INTERVIEWED: ['RECORD_DIAGNOSIS'],
  DIAGNOSED: ['RECORD_CONSENT', 'PRESENT_OFFER'],
  OFFERED: ['RECORD_CONSENT'],
  BASIS_GRANTED: ['REQUEST_ASSISTANT', 'RECORD_CONSENT'],
  REQUESTED: ['RECORD_CONSENT'],
  QUALIFIED: ['RECORD_CONSENT'],
  HALTED: ['RECORD_CONSENT'],
  REFUSED: ['RECORD_CONSENT'],
  WITHDRAWN: ['RECORD_CONSENT'],
};

const decided = (decision: AwaitedDecision): Waiting => ({ turn: 'DECIDER', action: STEP_OF[decision] ?? null, decision });

/** What the preparation still lacks, in its order; a new interview where an earlier one stands in the way. */
const lacking = ({ interviewed, diagnosed, offered }: Standing): readonly CaseAction[] => [
  ...(interviewed && !diagnosed ? (['RECORD_DIAGNOSIS'] as const) : []),
  ...(interviewed && !offered ? (['PRESENT_OFFER'] as const) : []),
  'RECORD_INTERVIEW',
];

const ofLeader = (state: Standing): readonly Waiting[] => {
  const action = [...(ONWARD[state.stage] ?? []), ...lacking(state)].find((one) => verdictOn(state, one).allowed);
  return action ? [{ turn: 'LEADER', action, decision: null }] : [];
};

/**
 * What waits in a case for the support to go on, the first first. A decision comes before the work it holds up: an undecided refusal, then what the
 * director is asked; with nothing to decide, it is whoever leads the case, and of a family in support whoever accompanies it.
 */
const waitingForSupport = (state: Standing): readonly Waiting[] => {
  if (state.stage === 'CLOSED') return [];
  const refusal: readonly Waiting[] = state.undecidedRefusal
    ? [{ turn: 'DECIDER', action: 'DECIDE_ON_COURT_NOTIFICATION', decision: null }]
    : [];
  const decision = awaitedOfSupport(state);
  if (decision) return [...refusal, decided(decision)];
  if (refusal.length > 0) return refusal;
  const accompanies = (state.stage === 'ASSIGNED' || state.stage === 'IN_SUPPORT') && state.accompanied;
  return accompanies ? [{ turn: 'ASSISTANT', action: null, decision: null }] : ofLeader(state);
};

/** What waits in a case now. A correction waits beside everything else, also in a closed case: it holds nothing up. */
export const waitingIn = (state: Standing): readonly Waiting[] => [
  ...waitingForSupport(state),
  ...(state.correction ? [decided('CORRECTION')] : []),
];

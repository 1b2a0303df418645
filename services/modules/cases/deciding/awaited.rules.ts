import type { AwaitedDecision, CaseStage } from '@asysta/schema/cases/codes';
import type { CaseState } from '../rules/case-state.rules.js';
import { mayBeGivenAssistant } from '../rules/case-steps.rules.js';

/** What of a case says which decision it waits for. */
interface Awaiting extends Pick<CaseState, 'stage' | 'track' | 'rules' | 'inForce' | 'suspended'> {
  /** Whether somebody accompanies the family now. */
  readonly accompanied: boolean;
  /** Whether its assistant asked to be relieved and nobody has decided yet. */
  readonly relief: boolean;
  /** Whether a correction of what carries law waits for its second person. */
  readonly correction: boolean;
}

const BEFORE: readonly CaseStage[] = ['BASIS_GRANTED', 'REQUESTED', 'QUALIFIED'];
const WITH_ASSISTANT: readonly CaseStage[] = ['ASSIGNED', 'IN_SUPPORT'];

/**
 * What the director is to decide about the support: before an assistant comes, when nobody accompanies a family in support any more, when somebody asks to
 * be relieved of it, or when nothing entitles any more, until support is ended or suspended beyond the day; null where nothing waits.
 */
export const awaitedOfSupport = (state: Omit<Awaiting, 'correction'>): Exclude<AwaitedDecision, 'CORRECTION'> | null => {
  if (state.relief) return 'RELIEF';
  if (state.stage === 'HALTED') return state.suspended ? null : 'WITHDRAWAL';
  if (state.inForce.length === 0) return null;
  if (WITH_ASSISTANT.includes(state.stage)) return state.accompanied ? null : 'ASSIGNMENT';
  if (!BEFORE.includes(state.stage)) return null;
  if (mayBeGivenAssistant(state).allowed) return 'ASSIGNMENT';
  return state.stage === 'REQUESTED' ? 'QUALIFICATION' : null;
};

/** The one decision a case waits for: what its support asks before a correction, which holds nothing up. */
export const awaitedDecision = (state: Awaiting): AwaitedDecision | null =>
  awaitedOfSupport(state) ?? (state.correction ? 'CORRECTION' : null);

import type { AwaitedDecision, CaseAction, CaseStage, CaseTrack } from '@asysta/schema/cases/codes';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import type { TurnOfOther } from '../../../frame/slots/slots.js';

/**
 * What of a case decides what comes next; the rights, the decision it waits for and the rules of the centre that count in it are the
 * server's answer, never a guess of the page.
 */
export interface CaseAtHand {
  readonly stage: CaseStage;
  readonly track: CaseTrack;
  readonly viewerMay: readonly CaseAction[];
  readonly viewerSteps: readonly CaseAction[];
  readonly awaitedDecision?: AwaitedDecision | null | undefined;
  readonly rulesInForce: readonly LocalRuleKey[];
}

/** The one thing to do now: a step of the person's own, what another noun does at this stage, or whom the case waits for. */
export type NextStep =
  | { readonly kind: 'STEP'; readonly action: CaseAction }
  | { readonly kind: 'OTHER_NOUN'; readonly at: TurnOfOther }
  | { readonly kind: 'DONE' | 'WAIT_DIRECTOR' | 'NO_BASIS' | 'HALTED' | 'SUSPENDED' | 'WITHDRAWN' | 'NONE' }
  | { readonly kind: 'WAIT_WORKER' | 'NOT_OPEN'; readonly action: CaseAction };

/** The step that carries an ordinary case on from each stage before an assistant is assigned. */
const ONWARD: Partial<Record<CaseStage, CaseAction>> = {
  INTAKE: 'RECORD_INTERVIEW',
  INTERVIEWED: 'RECORD_DIAGNOSIS',
  DIAGNOSED: 'PRESENT_OFFER',
  OFFERED: 'RECORD_CONSENT',
  BASIS_GRANTED: 'REQUEST_ASSISTANT',
};

const step = (action: CaseAction): NextStep => ({ kind: 'STEP', action });

/** A family may agree at once where its centre asks for no record of the offer. */
const onwardOf = ({ stage, track, rulesInForce }: CaseAtHand): CaseAction | undefined =>
  track === 'ORDINARY' && stage === 'DIAGNOSED' && !rulesInForce.includes('OFFER_RECORD') ? 'RECORD_CONSENT' : ONWARD[stage];

/** Where consent does not entitle, nothing but a basis is missing before an assistant comes. */
const lacksBasis = ({ stage, track, awaitedDecision }: CaseAtHand): boolean =>
  track !== 'ORDINARY' &&
  (!awaitedDecision || awaitedDecision === 'CORRECTION') &&
  ['BASIS_GRANTED', 'REQUESTED', 'QUALIFIED'].includes(stage);

const OTHERS_TURN: Partial<Record<CaseStage, NextStep>> = {
  REQUESTED: { kind: 'WAIT_DIRECTOR' },
  REFUSED: { kind: 'WAIT_DIRECTOR' },
};

/** A withdrawn consent comes before all else but a refusal: the director decides, and whoever leads the case waits for the family. */
const afterWithdrawal = ({ stage, viewerMay, awaitedDecision }: CaseAtHand): NextStep | null => {
  if (stage === 'WITHDRAWN') return { kind: 'WITHDRAWN' };
  if (stage !== 'HALTED') return null;
  if (awaitedDecision !== 'WITHDRAWAL') return { kind: 'SUSPENDED' };
  return viewerMay.includes('DECIDE_ON_WITHDRAWAL') ? step('DECIDE_ON_WITHDRAWAL') : { kind: 'HALTED' };
};

/**
 * Chooses the one primary action of „Co dalej”; `elsewhere` says where another noun carries the case on. An
 * undecided refusal comes first for whoever may decide: the family waits for it.
 */
export const nextStepOf = (supportCase: CaseAtHand, elsewhere: readonly TurnOfOther[]): NextStep => {
  const { stage, viewerMay, viewerSteps, awaitedDecision } = supportCase;
  if (stage === 'CLOSED') return { kind: 'DONE' };
  if (viewerMay.includes('DECIDE_ON_COURT_NOTIFICATION')) return step('DECIDE_ON_COURT_NOTIFICATION');
  const halted = afterWithdrawal(supportCase);
  if (halted) return halted;
  if (awaitedDecision && elsewhere.includes(awaitedDecision)) return { kind: 'OTHER_NOUN', at: awaitedDecision };
  if (lacksBasis(supportCase)) return { kind: 'NO_BASIS' };
  if (elsewhere.includes(stage)) return { kind: 'OTHER_NOUN', at: stage };
  const onward = onwardOf(supportCase);
  if (!onward) return OTHERS_TURN[stage] ?? { kind: 'NONE' };
  if (viewerMay.includes(onward)) return step(onward);
  return { kind: viewerSteps.includes(onward) ? 'NOT_OPEN' : 'WAIT_WORKER', action: onward };
};

import type { CaseAction, CaseStage, CaseTrack } from '@asysta/schema/cases/codes';

/** What of a case decides what comes next; the rights are the server's answer (`viewerMay`), never a guess of the page. */
export interface CaseAtHand {
  readonly stage: CaseStage;
  readonly track: CaseTrack;
  readonly viewerMay: readonly CaseAction[];
}

/** The one thing to do now: a step of the person's own, what another noun does at this stage, or whom the case waits for. */
export type NextStep =
  | { readonly kind: 'STEP'; readonly action: CaseAction }
  | { readonly kind: 'OTHER_NOUN'; readonly at: CaseStage }
  | { readonly kind: 'DONE' | 'WAIT_DIRECTOR' | 'NONE' }
  | { readonly kind: 'WAIT_WORKER'; readonly action: CaseAction };

/** The step that carries an ordinary case on from each stage before an assistant is assigned. */
const ONWARD: Partial<Record<CaseStage, CaseAction>> = {
  INTAKE: 'RECORD_INTERVIEW',
  INTERVIEWED: 'RECORD_DIAGNOSIS',
  DIAGNOSED: 'PRESENT_OFFER',
  OFFERED: 'RECORD_CONSENT',
  BASIS_GRANTED: 'REQUEST_ASSISTANT',
};

const step = (action: CaseAction): NextStep => ({ kind: 'STEP', action });

/** A minor parent leaves a closed institution: after the interview the record is the basis, no consent is asked for (art. 11(1a)). */
const onwardOf = ({ stage, track }: CaseAtHand): CaseAction | undefined =>
  track === 'MINOR_PARENT' && stage === 'INTERVIEWED' ? 'RECORD_MINOR_PARENT' : ONWARD[stage];

const OTHERS_TURN: Partial<Record<CaseStage, NextStep>> = {
  REQUESTED: { kind: 'WAIT_DIRECTOR' },
  REFUSED: { kind: 'WAIT_DIRECTOR' },
};

/**
 * Chooses the one primary action of „Co dalej”; `elsewhere` are the stages at which another noun carries the case on. An
 * undecided refusal comes first for whoever may decide: the family waits for it.
 */
export const nextStepOf = (supportCase: CaseAtHand, elsewhere: readonly CaseStage[]): NextStep => {
  const { stage, viewerMay } = supportCase;
  if (stage === 'CLOSED') return { kind: 'DONE' };
  if (viewerMay.includes('DECIDE_ON_COURT_NOTIFICATION')) return step('DECIDE_ON_COURT_NOTIFICATION');
  if (elsewhere.includes(stage)) return { kind: 'OTHER_NOUN', at: stage };
  if (viewerMay.includes('QUALIFY_FAMILY')) return step('QUALIFY_FAMILY');
  const onward = onwardOf(supportCase);
  if (!onward) return OTHERS_TURN[stage] ?? { kind: 'NONE' };
  return viewerMay.includes(onward) ? step(onward) : { kind: 'WAIT_WORKER', action: onward };
};

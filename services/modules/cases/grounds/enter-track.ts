import type { CaseTrack } from '@asysta/schema/cases/codes';
import type { LegalBasisKind } from '@asysta/schema/cases/grounds-codes';
import type { Operation } from '../../../platform/operation/index.js';
import { cancelDeadlines } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { awaitedDecision, stageAfter } from '../case.rules.js';
import { completeStep, type Step } from '../step.js';
import { tellDirectors } from '../tell-directors.js';

/** Turns a case that consent had opened into one of another track: the clocks of the centre's own rules stop, for they count no more. */
export const enterTrack = async (
  op: Operation,
  supportCase: SupportCase,
  track: Exclude<CaseTrack, 'ORDINARY'>,
): Promise<void> => {
  supportCase.track = track;
  for (const kind of ['FIRST_VISIT', 'CONTACT'] as const) await cancelDeadlines(op, { supportCaseId: supportCase.id, kind });
};

/** Completes a step that entitles without consent; where the family waits for its assistant since, the directors are told. */
export const completeGround = async (
  op: Operation,
  step: Step,
  { kind, id }: { readonly kind: LegalBasisKind; readonly id: string },
): Promise<string> => {
  const { supportCase, state, action } = step;
  const waiting = { stage: stageAfter(state, action), track: supportCase.track, rules: [], inForce: [kind] };
  if (awaitedDecision(waiting) === 'ASSIGNMENT') await tellDirectors(op, supportCase, id);
  return completeStep(op, step);
};

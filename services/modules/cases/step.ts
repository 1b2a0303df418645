import type { CaseAction } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../platform/operation/index.js';
import { ensure } from '../../platform/refusal/refusal.js';
import type { SupportCase } from './case.entity.js';
import { type CaseState, stageAfter, verdictOn } from './case.rules.js';
import { stateOf } from './case-state.finder.js';
import { caseForChange } from './cases.finders.js';
import { moveTo } from './move-to.js';

interface Step {
  readonly action: CaseAction;
  readonly supportCase: SupportCase;
  readonly state: CaseState;
}

interface OfCase {
  readonly supportCaseId: string;
  readonly expectedVersion: number;
}

/** Locks the case and asks the rules whether the step may be taken; `day` is the day on which a basis must be in force. */
export const beginStep = async (op: Operation, action: CaseAction, input: OfCase, day?: LocalDate): Promise<Step> => {
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const state = await stateOf(op, supportCase, day);
  ensure(verdictOn(state, action));
  return { action, supportCase, state };
};

/** Moves the case to where the step leads; answers the case. */
export const completeStep = async (op: Operation, { action, supportCase, state }: Step): Promise<string> => {
  await moveTo(op, supportCase, stageAfter(state, action));
  return supportCase.id;
};

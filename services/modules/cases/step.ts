import type { CaseAction } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../platform/operation/index.js';
import { ensure } from '../../platform/refusal/refusal.js';
import type { SupportCase } from './case.entity.js';
import { type DaysOfCase, followsItsCause, type RecordOfDay } from './rules/case-days.rules.js';
import { notAfter } from './rules/case-days.rules.js';
import { stageAfter } from './rules/case-stages.rules.js';
import type { CaseState } from './rules/case-state.rules.js';
import { verdictOn } from './rules/case-steps.rules.js';
import { daysOf, receivedOn, standingOf } from './case-state.finder.js';
import { caseForChange } from './cases.finders.js';
import { resumeSupport } from './grounds/halted-support.js';
import { moveTo } from './move-to.js';

/** A step that the rules let be taken. */
export interface Step {
  readonly action: CaseAction;
  readonly supportCase: SupportCase;
  readonly state: CaseState;
}

interface Begun extends Step {
  readonly days: DaysOfCase;
}

interface OfCase {
  readonly supportCaseId: string;
  readonly expectedVersion: number;
}

/** Locks the case and asks the rules whether the step may be taken; `day` is the day whose bases and rules of the centre count. */
export const beginStep = async (op: Operation, action: CaseAction, input: OfCase, day?: LocalDate): Promise<Begun> => {
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const [{ state, prepared }, intakeOn] = await Promise.all([standingOf(op, supportCase, day), receivedOn(op, supportCase)]);
  ensure(verdictOn(state, action));
  return { action, supportCase, state, days: daysOf(supportCase, prepared, { intakeOn, today: op.clock.today() }) };
};

/** Refuses a record of a day that has not come, or of one before what it follows from. */
export const ensureTimely = (
  op: Operation,
  { supportCase, days }: Omit<Begun, 'action' | 'state'>,
  record: RecordOfDay,
): void => {
  ensure(notAfter(op.clock.today(), record.on, record.field));
  ensure(followsItsCause(supportCase.track, days, record));
};

/** Moves the case to where the step leads, a halted support on where the step entitles it again; answers the case. */
export const completeStep = async (op: Operation, { action, supportCase, state }: Step): Promise<string> => {
  const next = stageAfter(state, action);
  const goesOn = state.stage === 'HALTED' && next === 'ASSIGNED';
  await moveTo(op, supportCase, goesOn ? await resumeSupport(op, supportCase) : next);
  return supportCase.id;
};

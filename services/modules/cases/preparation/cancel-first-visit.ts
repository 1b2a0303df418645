import type { CaseAction } from '@asysta/schema/cases/codes';
import type { Operation } from '../../../platform/operation/index.js';
import { cancelDeadlines } from '../../deadlines/index.js';
import type { SupportCase } from '../case.entity.js';
import { stageAfter } from '../rules/case-stages.rules.js';
import type { CaseState } from '../rules/case-state.rules.js';

/** Stops the clock to the first visit when a step takes the qualification back: the family waits for nobody then. */
export const cancelFirstVisit = async (
  op: Operation,
  step: { action: CaseAction; supportCase: SupportCase; state: CaseState },
): Promise<void> => {
  if (step.state.stage === 'QUALIFIED' && stageAfter(step.state, step.action) !== 'QUALIFIED')
    await cancelDeadlines(op, { supportCaseId: step.supportCase.id, kind: 'FIRST_VISIT' });
};

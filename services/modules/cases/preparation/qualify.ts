import type { QualifyFamily, RequestAssistant } from '@asysta/schema/cases/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { startDeadline } from '../../deadlines/index.js';
import { notify } from '../../notifications/index.js';
import { holdersOf } from '../../staff/index.js';
import { AssistantRequest, Qualification } from '../case.entity.js';
import { notAfter } from '../case.rules.js';
import { beginStep, completeStep } from '../step.js';

/**
 * Files the request for an assistant and tells the directors. On the ordinary track it needs interview, diagnosis, offer and
 * consent; on the others a basis in force. Answers the case.
 */
export const requestAssistant = async (op: Operation, input: Change<RequestAssistant>): Promise<string> => {
  const step = await beginStep(op, 'REQUEST_ASSISTANT', input);
  const { supportCase } = step;
  const today = op.clock.today();
  ensure(notAfter(today, input.requestedOn, 'input.requestedOn'));
  const id = op.newId();
  op.em.create(AssistantRequest, {
    id,
    supportCase,
    requestedOn: input.requestedOn,
    requestedBy: op.principal.staffMemberId,
    justification: input.justification,
  });
  for (const recipientId of await holdersOf(op, 'DIRECTOR', today))
    await notify(op, { recipientId, kind: 'ASSISTANT_REQUESTED', subjectId: id, familyId: supportCase.family.id });
  return completeStep(op, step);
};

/**
 * Decides that the family qualifies on a day with a basis in force, not before it was requested. A centre that has a
 * first-visit rule starts that clock on this day. Answers the case.
 */
export const qualifyFamily = async (op: Operation, input: Change<QualifyFamily>): Promise<string> => {
  const step = await beginStep(op, 'QUALIFY_FAMILY', input, input.qualifiedOn);
  const { supportCase } = step;
  ensure(notAfter(op.clock.today(), input.qualifiedOn, 'input.qualifiedOn'));
  const [request] = await supportCase.requests.loadItems();
  if (request && input.qualifiedOn < request.requestedOn) refuse('PERIOD_INVALID', { field: 'input.qualifiedOn' });
  op.em.create(Qualification, {
    id: op.newId(),
    supportCase,
    qualifiedOn: input.qualifiedOn,
    qualifiedBy: op.principal.staffMemberId,
    grounds: input.grounds,
  });
  await startDeadline(op, {
    kind: 'FIRST_VISIT',
    family: await supportCase.family.loadOrFail(),
    supportCase,
    startsOn: input.qualifiedOn,
  });
  return completeStep(op, step);
};

import type { QualifyFamily, RequestAssistant } from '@asysta/schema/cases/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { startDeadline } from '../../deadlines/index.js';
import { visitedSince } from '../grounds/visited-days.js';
import { beginStep, completeStep, ensureTimely } from '../step.js';
import { tellDeciders } from '../deciding/tell-deciders.js';
import { AssistantRequest } from './preparation.entity.js';
import { requestsOf } from './preparation.finders.js';
import { Qualification } from './qualification.entity.js';

/**
 * Files the request for an assistant and tells the directors: the family agreed and the latest interview found the assistant
 * necessary (art. 11(3)). Where something else than consent entitles, there is none. Answers the case.
 */
export const requestAssistant = async (op: Operation, input: Change<RequestAssistant>): Promise<string> => {
  const step = await beginStep(op, 'REQUEST_ASSISTANT', input);
  const { supportCase } = step;
  ensureTimely(op, step, { what: 'REQUEST', on: input.requestedOn, field: 'input.requestedOn' });
  const id = op.newId();
  op.em.create(AssistantRequest, {
    id,
    supportCase,
    requestedOn: input.requestedOn,
    requestedBy: op.principal.staffMemberId,
    justification: input.justification,
  });
  await tellDeciders(op, supportCase, id);
  return completeStep(op, step);
};

/**
 * Decides that the family qualifies, in a centre whose rule asks for it, on a day with a basis in force and not before it was
 * requested. A centre that has a first-visit rule too starts that clock on this day. Answers the case.
 */
export const qualifyFamily = async (op: Operation, input: Change<QualifyFamily>): Promise<string> => {
  const step = await beginStep(op, 'QUALIFY_FAMILY', input, input.qualifiedOn);
  const { supportCase } = step;
  const [request] = await requestsOf(op, supportCase);
  const days = { REQUEST: request ? [request.requestedOn] : [] };
  ensureTimely(op, { supportCase, days }, { what: 'QUALIFICATION', on: input.qualifiedOn, field: 'input.qualifiedOn' });
  op.em.create(Qualification, {
    id: op.newId(),
    supportCase,
    qualifiedOn: input.qualifiedOn,
    qualifiedBy: op.principal.staffMemberId,
    grounds: input.grounds,
  });
  // A family that comes back after its support had ended was visited already: it waits for no first visit.
  if ((await visitedSince(op, supportCase.id, supportCase.openedOn)).length === 0)
    await startDeadline(op, { kind: 'FIRST_VISIT', family: supportCase.family, supportCase, startsOn: input.qualifiedOn });
  return completeStep(op, step);
};

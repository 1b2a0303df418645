import type { RequestRelief } from '@asysta/schema/assignments/relief-inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { caseForChange, moveTo, ReliefRequest, SupportCase, tellDeciders } from '../../cases/index.js';
import { runningAssignment } from '../assignments.finders.js';
import { mayRequestRelief } from './relief.rules.js';

/**
 * Asks on behalf of the caller, the assistant of the family, to be relieved of it; whoever may decide is told, and until they do the
 * assistant goes on. Answers the case.
 */
export const requestRelief = async (op: Operation, input: Change<RequestRelief>): Promise<string> => {
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const { running } = await factsAbout(op, SupportCase, supportCase.id, { running: runningAssignment });
  const waits = (await op.em.count(ReliefRequest, { supportCase, decision: null })) > 0;
  const callerId = op.principal.staffMemberId;
  ensure(mayRequestRelief({ callerId, assistantId: running?.assistantId ?? null, waits }));
  const asked = op.em.create(ReliefRequest, {
    id: op.newId(),
    supportCase,
    requestedBy: callerId,
    requestedOn: op.clock.today(),
    reason: input.reason,
  });
  await tellDeciders(op, supportCase, asked.id, 'RELIEF_REQUESTED');
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};

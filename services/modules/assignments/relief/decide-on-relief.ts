import type { DecideOnRelief } from '@asysta/schema/assignments/relief-inputs';
import { type Change, factsAbout, type Operation } from '../../../platform/operation/index.js';
import { found, refuse } from '../../../platform/refusal/refusal.js';
import { notify } from '../../notifications/index.js';
import { caseForChange, moveTo, ReliefRequest, socialWorkerOn, SupportCase, tellDeciders } from '../../cases/index.js';
import { Assignment } from '../assignment.entity.js';
import { giveAssistant } from '../verbs/assign-assistant.js';

/** Ends the assignment today; the family waits for its next assistant, or is with the named one at once. */
const relieve = async (op: Operation, supportCase: SupportCase, asked: ReliefRequest, input: DecideOnRelief): Promise<void> => {
  const { nextAssistantId, handoverNote } = input;
  const running = found(await op.em.findOne(Assignment, { supportCase, endedOn: null }));
  const today = op.clock.today();
  op.em.assign(running, { endedOn: today, endReason: nextAssistantId ? 'HANDOVER' : 'RELIEVED', handoverNote });
  await op.em.flush();
  if (!nextAssistantId) {
    await tellDeciders(op, supportCase, asked.id);
    return moveTo(op, supportCase, supportCase.stage);
  }
  await giveAssistant(op, supportCase, {
    assistantId: nextAssistantId,
    on: today,
    decidedBy: op.principal.staffMemberId,
    field: 'input.nextAssistantId',
    person: 'input.nextAssistantId',
  });
};

/** Tells the assistant and whoever leads the case as social worker what was decided. */
const tellBoth = async (
  op: Operation,
  { id, family }: SupportCase,
  asked: ReliefRequest,
  kind: 'RELIEF_GRANTED' | 'RELIEF_REFUSED',
) => {
  const { leader } = await factsAbout(op, SupportCase, id, { leader: socialWorkerOn(op.clock.today()) });
  for (const recipientId of new Set([asked.requestedBy.id, leader ?? asked.requestedBy.id]))
    await notify(op, { recipientId, kind, subjectId: asked.id, familyId: family.id });
};

/**
 * Decides on the request to be relieved that waits in a case. Granted, the assignment ends today, and a named assistant takes over with
 * a note by the rules of every assignment; refused, with a reason, the assistant goes on. Both are told. Answers the case.
 */
export const decideOnRelief = async (op: Operation, input: Change<DecideOnRelief>): Promise<string> => {
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const asked = await op.em.findOne(ReliefRequest, { supportCase, decision: null });
  if (!asked) return refuse('NO_RELIEF_ASKED');
  op.em.assign(asked, {
    decision: input.decision,
    decidedOn: op.clock.today(),
    decidedBy: op.principal.staffMemberId,
    decisionReason: input.reason,
  });
  await tellBoth(op, supportCase, asked, input.decision === 'GRANTED' ? 'RELIEF_GRANTED' : 'RELIEF_REFUSED');
  if (input.decision === 'GRANTED') await relieve(op, supportCase, asked, input);
  else await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};

import { LockMode } from '@mikro-orm/core';
import type { AssignAssistant } from '@asysta/schema/assignments/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { asFilter, EVERY_ROW } from '../../../platform/permission/condition.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { beginWithAssistant, caseForChange, hasBasisOn, mayBeGivenAssistant, moveTo, rulesThatCount } from '../../cases/index.js';
import { ownRulesOn } from '../../law/index.js';
import { notify } from '../../notifications/index.js';
import { Appointment, appointmentsTo, StaffMember } from '../../staff/index.js';
import { Assignment } from '../assignment.entity.js';
import { assistantPostsInReach } from '../assignments.policy.js';
import { canAssign } from '../assignments.rules.js';
import { caseloadLimit } from '../caseloads.finder.js';

/** The person, locked until the end of the transaction: whoever counts this caseload next waits for this assignment. */
const assistantInReach = async (op: Operation, id: string): Promise<StaffMember> => {
  const assistant = found(await op.em.findOne(StaffMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const reach = assistantPostsInReach(op);
  if (reach !== EVERY_ROW)
    found(
      await op.em.findOne(Appointment, { $and: [{ staffMember: id, role: 'FAMILY_ASSISTANT' }, asFilter<Appointment>(reach)] }),
    );
  return assistant;
};

/** Gives a family whose case is ready its assistant from today and tells the assistant; answers the case. */
export const assignAssistant = async (op: Operation, input: Change<AssignAssistant>): Promise<string> => {
  const today = op.clock.today();
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const assistant = await assistantInReach(op, input.assistantId);
  const { stage, track } = supportCase;
  ensure(
    canAssign({
      ready: mayBeGivenAssistant({ stage, track, rules: rulesThatCount(track, await ownRulesOn(op, today)) }),
      accompanied: (await op.em.count(Assignment, { supportCase, endedOn: null })) > 0,
      entitled: await hasBasisOn(op, supportCase.id, today),
      holdsFunction: (await appointmentsTo(op, 'FAMILY_ASSISTANT', today, { staffMemberId: assistant.id })).length > 0,
      families: await op.em.count(Assignment, { assistant, endedOn: null }),
      limit: await caseloadLimit(op, today),
    }),
  );
  const assignment = op.em.create(Assignment, {
    id: op.newId(),
    supportCase,
    assistant,
    assignedOn: today,
    assignedBy: op.principal.staffMemberId,
  });
  await moveTo(op, supportCase, await beginWithAssistant(op, supportCase, today));
  await notify(op, {
    recipientId: assistant.id,
    kind: 'FAMILY_ASSIGNED',
    subjectId: assignment.id,
    familyId: supportCase.family.id,
  });
  return supportCase.id;
};

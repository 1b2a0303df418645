import { LockMode } from '@mikro-orm/core';
import type { AssignAssistant } from '@asysta/schema/assignments/inputs';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { asFilter, EVERY_ROW } from '../../../platform/permission/condition.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { askAboutAbsence } from '../../absences/index.js';
import {
  beginWithAssistant,
  caseForChange,
  deciderOf,
  ensureAfterRequest,
  hasBasisOn,
  keepEntry,
  mayBeGivenAssistant,
  moveTo,
  rulesThatCount,
  type SupportCase,
} from '../../cases/index.js';
import { ownRulesOn } from '../../law/index.js';
import { notify } from '../../notifications/index.js';
import { Appointment, appointmentsTo, StaffMember } from '../../staff/index.js';
import { Assignment } from '../assignment.entity.js';
import { assistantPostsInReach } from '../assignments.policy.js';
import { canAssign, followsAssignmentBefore } from '../assignments.rules.js';
import { fullDayOf } from '../caseloads.finder.js';

const FIELD = 'input.assignedOn';

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

/** Whether somebody holds the function on the day of the decision and today, when the family becomes theirs to see. */
const isAssistantSince = async (op: Operation, staffMemberId: string, on: LocalDate): Promise<boolean> => {
  const days = [...new Set([on, op.clock.today()])];
  const posts = await Promise.all(days.map((day) => appointmentsTo(op, 'FAMILY_ASSISTANT', day, { staffMemberId })));
  return posts.every((held) => held.length > 0);
};

/** What entitles must do so on the day of the decision and still today: nobody is given to a family that nothing entitles any more. */
const isEntitledSince = async (op: Operation, supportCaseId: string, on: LocalDate): Promise<boolean> => {
  for (const day of new Set([on, op.clock.today()])) if (!(await hasBasisOn(op, supportCaseId, day))) return false;
  return true;
};

/** A decision on who accompanies a family, from which day, and whose decision it was. */
interface Given {
  readonly assistantId: string;
  readonly on: LocalDate;
  readonly decidedBy: string;
  /** Input field to blame when the day does not do. */
  readonly field: string;
  /** The one that names the assistant. */
  readonly person: string;
}

/** Gives the family of a locked case its assistant from a day on and tells the assistant; answers the assignment. */
export const giveAssistant = async (
  op: Operation,
  supportCase: SupportCase,
  { assistantId, on, decidedBy, field, person }: Given,
) => {
  const assistant = await assistantInReach(op, assistantId);
  const { stage, track } = supportCase;
  const before = await op.em.find(Assignment, { supportCase }, { orderBy: { assignedOn: 'desc', id: 'desc' } });
  ensure(
    canAssign({
      ready: mayBeGivenAssistant({ stage, track, rules: rulesThatCount(track, await ownRulesOn(op, on)) }),
      accompanied: before.some(({ endedOn }) => !endedOn),
      entitled: await isEntitledSince(op, supportCase.id, on),
      holdsFunction: await isAssistantSince(op, assistant.id, on),
      full: await fullDayOf(op, assistant, { from: on, caseId: supportCase.id }),
    }),
  );
  ensure(followsAssignmentBefore(before, on, field));
  await ensureAfterRequest(op, supportCase, on, field);
  await askAboutAbsence(op, { staffMemberId: assistant.id, day: op.clock.today(), field: person });
  const assignment = op.em.create(Assignment, {
    id: op.newId(),
    supportCase,
    assistant,
    assignedOn: on,
    assignedBy: decidedBy,
  });
  await moveTo(op, supportCase, await beginWithAssistant(op, supportCase, on));
  const about = { subjectId: assignment.id, familyId: supportCase.family.id };
  await notify(op, { recipientId: assistant.id, kind: 'FAMILY_ASSIGNED', ...about });
  return assignment;
};

/**
 * Gives a family whose case is ready its assistant, from today or from the day of the decision on paper: not before the request and the
 * qualification it rests on, within the function of whoever decided, and never a family too many on any day since (art. 15(4)). Visits
 * since that day may be written down then. Answers the case.
 */
export const assignAssistant = async (op: Operation, input: Change<AssignAssistant>): Promise<string> => {
  const on = input.assignedOn ?? op.clock.today();
  const supportCase = await caseForChange(op, input.supportCaseId, input.expectedVersion);
  const decidedBy = await deciderOf(op, { on, field: FIELD, permission: 'assistant:assign' }, input);
  const { id: subjectId } = await giveAssistant(op, supportCase, {
    assistantId: input.assistantId,
    on,
    decidedBy,
    field: FIELD,
    person: 'input.assistantId',
  });
  keepEntry(op, supportCase, { what: 'ASSIGNMENT', subjectId, on, decidedBy, lateReason: input.lateReason });
  return supportCase.id;
};

import { LockMode } from '@mikro-orm/core';
import type { CorrectAssignment } from '@asysta/schema/assignments/inputs';
import { eventOf } from '@asysta/schema/deadlines/counted-from';
import { addDays, earlier, later, type LocalDate } from '@asysta/schema/values/local-date';
import { type Change, type Operation, rowInSight } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import {
  caseForChange,
  ensureAfterRequest,
  ensurePaperDay,
  hasBasisOn,
  moveEntry,
  moveTo,
  ofCasesInSight,
  restartOwnClocks,
  type SupportCase,
} from '../../cases/index.js';
import { correct } from '../../corrections/index.js';
import { clocksOf } from '../../deadlines/index.js';
import { appointmentsTo, StaffMember, staffMemberById } from '../../staff/index.js';
import { Assignment, AssignmentCorrection } from '../assignment.entity.js';
import { besideOthers, correctsAssignment, mayBeCorrected } from '../assignments.rules.js';
import { assistantsVisits } from '../assistants-visits.js';
import { fullDayOf } from '../caseloads.finder.js';

const FIELD = 'input.assignedOn';
const assignmentById = rowInSight(Assignment, ofCasesInSight);

/** The days of an assignment as they should be. */
interface Days {
  readonly assignedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** The assistant held the function on the first day, something entitled on it, and it is behind the request and the qualification. */
const ensureMayBegin = async (
  op: Operation,
  supportCase: SupportCase,
  { assistant }: Assignment,
  { on, isLatest }: { readonly on: LocalDate; readonly isLatest: boolean },
): Promise<void> => {
  if (!(await hasBasisOn(op, supportCase.id, on))) refuse('NO_VALID_LEGAL_BASIS', { field: FIELD });
  const posts = await appointmentsTo(op, 'FAMILY_ASSISTANT', on, { staffMemberId: assistant.id });
  if (posts.length === 0) refuse('NOT_A_FAMILY_ASSISTANT', { field: FIELD });
  // A later request is of the assistant who came after.
  if (isLatest) await ensureAfterRequest(op, supportCase, on, FIELD);
};

/** Of the days that come to an assignment none is one on which the assistant has no room (art. 15(4)); the person stays locked. */
const ensureRoom = async (op: Operation, known: Assignment, { assignedOn, endedOn }: Days): Promise<void> => {
  const added = [
    ...(assignedOn < known.assignedOn
      ? [{ from: assignedOn, to: addDays(earlier(known.assignedOn, endedOn ?? known.assignedOn), -1), field: FIELD }]
      : []),
    ...(known.endedOn && endedOn && endedOn > known.endedOn
      ? [{ from: later(known.endedOn, assignedOn), to: addDays(endedOn, -1), field: 'input.endedOn' }]
      : []),
  ].filter(({ from, to }) => from <= to);
  if (added.length === 0) return;
  const { id } = known.assistant;
  const assistant = await op.em.findOneOrFail(StaffMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const { field, ...days } of added) {
    const full = await fullDayOf(op, assistant, { ...days, caseId: known.supportCase.id });
    if (full) refuse('CASELOAD_LIMIT_REACHED', { field, facts: { ...full } });
  }
};

/** No visit of the assistant falls out of the assignment: its first and its last day are days of it. */
const ensureKeepsVisits = async (op: Operation, known: Assignment, { assignedOn, endedOn }: Days): Promise<void> => {
  const whose = { supportCaseId: known.supportCase.id, assistantId: known.assistant.id };
  const visited = (await Promise.all(assistantsVisits.items().map((visitedOn) => visitedOn(op, whose)))).flat();
  const own = visited.filter((day) => known.assignedOn <= day && (!known.endedOn || day <= known.endedOn));
  const [day] = own.filter((on) => on < assignedOn || (endedOn !== null && on > endedOn)).toSorted();
  if (day) refuse('VISITS_OUTSIDE_ASSIGNMENT', { field: day < assignedOn ? FIELD : 'input.endedOn', facts: { day } });
};

/** Where a family came back, its clock of contact began with the assignment: while nobody met it since, it begins with the corrected day. */
const moveContact = async (op: Operation, supportCase: SupportCase, from: LocalDate, startsOn: LocalDate): Promise<void> => {
  if (supportCase.stage !== 'IN_SUPPORT') return;
  const clocks = await clocksOf(op, { supportCaseId: supportCase.id, kind: 'CONTACT' });
  if (clocks.some((clock) => !clock.metOn && eventOf(clock) === from)) await restartOwnClocks(op, supportCase, startsOn);
};

/**
 * Corrects the days and the note of an assignment by the rules of entry: as a paper decision of its day, by somebody who might decide
 * then, with a basis, behind the request, beside no other assistant, with room on every day that comes to it (art. 15(4)), and around
 * every visit made in it. Answers the case.
 */
export const correctAssignment = async (op: Operation, input: Change<CorrectAssignment>): Promise<string> => {
  const assignment = await assignmentById(op, input.assignmentId);
  ensure(correctsAssignment(op, assignment.assignedBy.id));
  // The case first, as everywhere: whoever closes it holds it and then ends this assignment.
  const supportCase = await caseForChange(op, assignment.supportCase.id);
  await lockedAt(op, assignment, input.expectedVersion);
  const { assignedOn, reason } = input;
  const handoverNote = input.handoverNote === undefined ? (assignment.handoverNote ?? null) : input.handoverNote;
  const { assignedOn: before, endedOn: endedBefore, assignedBy: decided } = assignment;
  const assignedBy = input.assignedById ? (await staffMemberById(op, input.assignedById)).id : decided.id;
  ensure(mayBeCorrected(assignment, { assignedOn, endedOn: input.endedOn, handoverNote }, op.clock.today()));
  const endedOn = input.endedOn ?? endedBefore ?? null;
  const others = await op.em.find(Assignment, { supportCase, id: { $ne: assignment.id } }, { orderBy: { assignedOn: 'asc' } });
  if (assignedOn !== before || assignedBy !== decided.id)
    await ensurePaperDay(
      op,
      { on: assignedOn, field: FIELD, permission: 'assistant:assign' },
      { decidedById: assignedBy, reason },
    );
  const isLatest = others.every((other) => other.assignedOn <= before);
  if (assignedOn !== before) await ensureMayBegin(op, supportCase, assignment, { on: assignedOn, isLatest });
  ensure(besideOthers({ assignedOn, endedOn }, others));
  await ensureRoom(op, assignment, { assignedOn, endedOn });
  await ensureKeepsVisits(op, assignment, { assignedOn, endedOn });
  correct(op, AssignmentCorrection, assignment, {
    reason,
    to: { assignedOn, endedOn, handoverNote, assignedBy } as unknown as Partial<Assignment>,
  });
  const entry = {
    what: 'ASSIGNMENT',
    subjectId: assignment.id,
    on: assignedOn,
    decidedBy: assignedBy,
    lateReason: reason,
  } as const;
  if (assignedOn !== before || assignedBy !== decided.id)
    await moveEntry(op, supportCase, entry, { recordedOn: before, recordedBy: decided.id });
  if (assignedOn !== before) await moveContact(op, supportCase, before, assignedOn);
  await moveTo(op, supportCase, supportCase.stage);
  return supportCase.id;
};

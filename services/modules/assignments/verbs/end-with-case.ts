import { LockMode } from '@mikro-orm/core';
import { addDays, later, type LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import type { Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import type { MovedClosing } from '../../cases/index.js';
import { StaffMember } from '../../staff/index.js';
import { Assignment } from '../assignment.entity.js';
import { fullDayOf } from '../caseloads.finder.js';
import { lapseRelief } from '../relief/lapse-relief.js';

/** Ends the running assignment of a case that was closed, on the day of closing; one that began later ends on its first day. */
export const endWithCase = async (
  occasion: Occasion,
  { supportCaseId, closedOn }: { readonly supportCaseId: string; readonly closedOn: LocalDate },
): Promise<void> => {
  const { em } = occasion;
  await lapseRelief(occasion, supportCaseId, closedOn);
  const running = await em.findOne(Assignment, { supportCase: supportCaseId, endedOn: null });
  if (running) em.assign(running, { endedOn: later(running.assignedOn, closedOn), endReason: 'CASE_CLOSED' });
};

/** The assignment that ended with a case on the day the case was closed on, or on its own first day behind it. */
export const endedWithCase = (
  em: Occasion['em'],
  { supportCaseId, insteadOf }: Pick<MovedClosing, 'supportCaseId' | 'insteadOf'>,
): Promise<Assignment | null> =>
  em.findOne(
    Assignment,
    { supportCase: supportCaseId, endReason: 'CASE_CLOSED', endedOn: { $gte: insteadOf } },
    { orderBy: { endedOn: 'desc', id: 'desc' } },
  );

/**
 * A later closing gives the family a place for longer: refused where that is one too many for the assistant on one of those days
 * (art. 15(4)). The person is locked, so whoever counts this caseload next waits.
 */
export const ensureRoomUntilClosing = async (op: Operation, moved: MovedClosing): Promise<void> => {
  const ended = await endedWithCase(op.em, moved);
  if (!ended?.endedOn || moved.closedOn <= ended.endedOn) return;
  const { id } = ended.assistant;
  const assistant = await op.em.findOneOrFail(StaffMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const days = { from: ended.endedOn, to: addDays(moved.closedOn, -1) };
  const full = await fullDayOf(op, assistant, { ...days, caseId: moved.supportCaseId });
  if (full) refuse('CASELOAD_LIMIT_REACHED', { field: 'input.closedOn', facts: { ...full } });
};

/** Where the day a case was closed on is corrected, the assignment that ended with it ends on the corrected day. */
export const endWithCorrectedClosing = async ({ em }: Occasion, moved: MovedClosing): Promise<void> => {
  const ended = await endedWithCase(em, moved);
  if (ended) ended.endedOn = later(ended.assignedOn, moved.closedOn);
};

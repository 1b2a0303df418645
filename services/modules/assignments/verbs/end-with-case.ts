import { addDays, later, type LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import type { Operation } from '../../../platform/operation/index.js';
import { refuse } from '../../../platform/refusal/refusal.js';
import type { MovedClosing } from '../../cases/index.js';
import { Assignment } from '../assignment.entity.js';
import { fullDayOf, lockedAssistants } from '../caseloads.finder.js';
import { lapseRelief } from '../relief/lapse-relief.js';

type Ended = Pick<MovedClosing, 'supportCaseId' | 'insteadOf'>;

const latestFirst = { orderBy: { assignedOn: 'desc', id: 'desc' } } as const;

const isEndedWith = ({ endReason, endedOn }: Assignment, closedOn: LocalDate): boolean =>
  endReason === 'CASE_CLOSED' && Boolean(endedOn && endedOn >= closedOn);

/** The latest assignment, where it ended with a case on the day the case was closed on, or on its own first day behind it. */
const endedWithCase = async (em: Occasion['em'], { supportCaseId, insteadOf }: Ended): Promise<Assignment | null> => {
  const latest = await em.findOne(Assignment, { supportCase: supportCaseId }, latestFirst);
  return latest && isEndedWith(latest, insteadOf) ? latest : null;
};

/** The same with its assistant, once everybody who accompanied the family is locked. */
export const lockedWithCase = async (op: Operation, ended: Ended) => {
  const given = await op.em.find(Assignment, { supportCase: ended.supportCaseId });
  const persons = await lockedAssistants(op, given);
  const latest = await endedWithCase(op.em, ended);
  return { ended: latest, assistant: persons.find(({ id }) => id === latest?.assistant.id) };
};

/**
 * Ends the running assignment of a case that was closed, on the day of closing; one that began later ends on its first day. The latest
 * one that an earlier closing ended, which was annulled since, ends no later than this one.
 */
export const endWithCase = async (
  occasion: Occasion,
  { supportCaseId, closedOn }: { readonly supportCaseId: string; readonly closedOn: LocalDate },
): Promise<void> => {
  const { em } = occasion;
  await lapseRelief(occasion, supportCaseId, closedOn);
  const running = await em.findOne(Assignment, { supportCase: supportCaseId, endedOn: null });
  const last = running ?? (await endedWithCase(em, { supportCaseId, insteadOf: closedOn }));
  if (last) em.assign(last, { endedOn: later(last.assignedOn, closedOn), endReason: 'CASE_CLOSED' });
};

/**
 * A later closing gives the family a place for longer: refused where that is one too many for the assistant on one of those days
 * (art. 15(4)).
 */
export const ensureRoomUntilClosing = async (op: Operation, moved: MovedClosing): Promise<void> => {
  const { ended, assistant } = await lockedWithCase(op, moved);
  if (!ended?.endedOn || !assistant || moved.closedOn <= ended.endedOn) return;
  const days = { from: ended.endedOn, to: addDays(moved.closedOn, -1) };
  const full = await fullDayOf(op, assistant, { ...days, caseId: moved.supportCaseId });
  if (full) refuse('CASELOAD_LIMIT_REACHED', { field: 'input.closedOn', facts: { ...full } });
};

/** Where the day a case was closed on is corrected, the assignment that ended with it ends on the corrected day. */
export const endWithCorrectedClosing = async ({ em }: Occasion, moved: MovedClosing): Promise<void> => {
  const ended = await endedWithCase(em, moved);
  if (ended) ended.endedOn = later(ended.assignedOn, moved.closedOn);
};

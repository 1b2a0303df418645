import { later, type LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import { Assignment } from '../assignment.entity.js';
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

/** Where the day a case was closed on is corrected, the assignment that ended with it ends on the corrected day. */
export const endWithCorrectedClosing = async (
  { em }: Occasion,
  {
    supportCaseId,
    closedOn,
    insteadOf,
  }: { readonly supportCaseId: string; readonly closedOn: LocalDate; readonly insteadOf: LocalDate },
): Promise<void> => {
  const ended = await em.findOne(
    Assignment,
    { supportCase: supportCaseId, endReason: 'CASE_CLOSED', endedOn: { $gte: insteadOf } },
    { orderBy: { endedOn: 'desc', id: 'desc' } },
  );
  if (ended) ended.endedOn = later(ended.assignedOn, closedOn);
};

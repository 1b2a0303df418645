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

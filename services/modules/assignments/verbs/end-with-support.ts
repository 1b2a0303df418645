import type { AssignmentEndReason } from '@asysta/schema/assignments/codes';
import type { NotificationKind } from '@asysta/schema/notifications/codes';
import { later, type LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import { tellOnce } from '../../notifications/index.js';
import { Assignment } from '../assignment.entity.js';
import { lapseRelief } from '../relief/lapse-relief.js';

interface Ended {
  readonly supportCaseId: string;
  readonly familyId: string;
  readonly kind: NotificationKind;
  readonly sourceId: string;
}

/** Tells whoever accompanies a family that what entitled has ended. */
export const tellAssistantOfEnd = async (
  occasion: Occasion,
  { supportCaseId, familyId, kind, sourceId: subjectId }: Ended,
): Promise<void> => {
  const running = await occasion.em.findOne(Assignment, { supportCase: supportCaseId, endedOn: null });
  if (running) await tellOnce(occasion, { recipientId: running.assistant.id, kind, subjectId, familyId });
};

/** Ends the running assignment where support ended: the place is free, and the assistant sees the family no longer. */
export const endWithSupport = async (
  occasion: Occasion,
  {
    supportCaseId,
    endedOn,
    because: endReason,
  }: { readonly supportCaseId: string; readonly endedOn: LocalDate; readonly because: AssignmentEndReason },
): Promise<void> => {
  const { em } = occasion;
  await lapseRelief(occasion, supportCaseId, endedOn);
  const running = await em.findOne(Assignment, { supportCase: supportCaseId, endedOn: null });
  if (running) em.assign(running, { endedOn: later(running.assignedOn, endedOn), endReason });
};

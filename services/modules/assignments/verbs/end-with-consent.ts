import { later, type LocalDate } from '@asysta/schema/values/local-date';
import type { Occasion } from '../../../platform/events/event.js';
import { notify } from '../../notifications/index.js';
import { Assignment } from '../assignment.entity.js';
import { lapseRelief } from '../relief/lapse-relief.js';

/** Tells whoever accompanies a family that its consent was withdrawn and visits stop. */
export const tellAssistantOfHalt = async (
  occasion: Occasion,
  {
    supportCaseId,
    familyId,
    consentId,
  }: { readonly supportCaseId: string; readonly familyId: string; readonly consentId: string },
): Promise<void> => {
  const running = await occasion.em.findOne(Assignment, { supportCase: supportCaseId, endedOn: null });
  if (running)
    await notify(occasion, { recipientId: running.assistant.id, kind: 'CONSENT_WITHDRAWN', subjectId: consentId, familyId });
};

/** Ends the running assignment where support ended with the consent: the place is free, and the assistant sees the family no longer. */
export const endWithConsent = async (
  occasion: Occasion,
  { supportCaseId, endedOn }: { readonly supportCaseId: string; readonly endedOn: LocalDate },
): Promise<void> => {
  const { em } = occasion;
  await lapseRelief(occasion, supportCaseId, endedOn);
  const running = await em.findOne(Assignment, { supportCase: supportCaseId, endedOn: null });
  if (running) em.assign(running, { endedOn: later(running.assignedOn, endedOn), endReason: 'CONSENT_WITHDRAWN' });
};

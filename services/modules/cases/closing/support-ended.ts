import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineEvent } from '../../../platform/events/event.js';

/** Support by an assistant ended on a day while its case goes on; whatever the assistant had of it ends with it. */
export const SupportEnded = defineEvent<{ readonly supportCaseId: string; readonly endedOn: LocalDate }>('SupportEnded');

/** A consent was withdrawn and nothing else entitles: nobody visits the family until the director has decided. */
export const SupportHalted = defineEvent<{
  readonly supportCaseId: string;
  readonly familyId: string;
  readonly consentId: string;
}>('SupportHalted');

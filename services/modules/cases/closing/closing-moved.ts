import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineEvent } from '../../../platform/events/event.js';

/** The day a case was closed on was corrected: what ended with the case ends on the corrected day. */
export const ClosingMoved = defineEvent<{
  readonly supportCaseId: string;
  readonly closedOn: LocalDate;
  readonly insteadOf: LocalDate;
}>('ClosingMoved');

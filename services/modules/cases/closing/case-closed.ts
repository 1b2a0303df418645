import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineEvent } from '../../../platform/events/event.js';

/** A case was closed on a day; whatever ran because of it ends with it. Raised before the case is written, in its transaction. */
export const CaseClosed = defineEvent<{ readonly supportCaseId: string; readonly closedOn: LocalDate }>('CaseClosed');

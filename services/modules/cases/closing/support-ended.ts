import type { LocalDate } from '@asysta/schema/values/local-date';
import type { AssignmentEndReason } from '@asysta/schema/assignments/codes';
import type { NotificationKind } from '@asysta/schema/notifications/codes';
import { defineEvent } from '../../../platform/events/event.js';

/** Support by an assistant ended on a day while its case goes on; whatever the assistant had of it ends with it. */
export const SupportEnded = defineEvent<{
  readonly supportCaseId: string;
  readonly endedOn: LocalDate;
  readonly because: AssignmentEndReason;
}>('SupportEnded');

/** What entitled has ended: nobody visits the family until the director has decided, or support goes on by something else. */
export const BasisEnded = defineEvent<{
  readonly supportCaseId: string;
  readonly familyId: string;
  readonly kind: NotificationKind;
  /** What ended it: a withdrawn consent, a decision of the court, a correction. */
  readonly sourceId: string;
}>('BasisEnded');

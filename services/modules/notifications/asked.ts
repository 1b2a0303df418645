import type { AskingKind } from '@asysta/schema/notifications/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../platform/module/slot.js';
import type { Condition } from '../../platform/permission/condition.js';

/** How the rows say that what a notice of a kind asks for waits no more; conditions on the row of the notice. */
export interface AskedFor {
  readonly kind: AskingKind;
  /** Whether the decision still waits on a day. */
  readonly waits: (day: LocalDate) => Condition;
  /** Of one that waits no more: whether somebody decided, and it did not merely lapse or was taken back. */
  readonly decided: Condition;
}

/** Said by the module that keeps what is decided on, one for each kind of notice that asks: a test refuses a kind that nobody settles. */
export const askedFor = defineSlot<AskedFor>('what a notice asks for, and whether it still waits');

/** The decision on a proposed function, which is known below. */
export const APPOINTMENT_ASKED_FOR: AskedFor = {
  kind: 'APPOINTMENT_PROPOSED',
  waits: () => ({
    sql: (notice) =>
      `exists (select from appointment_proposal proposed where proposed.id = ${notice}.subject_id and proposed.decision is null)`,
  }),
  decided: {
    sql: (notice) =>
      `exists (select from appointment_proposal proposed where proposed.id = ${notice}.subject_id and proposed.decision is not null)`,
  },
};

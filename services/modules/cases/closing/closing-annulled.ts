import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';

/** A case whose closing was annulled, and the day that it had been closed on. */
export interface AnnulledClosing {
  readonly supportCaseId: string;
  readonly familyId: string;
  readonly closedOn: LocalDate;
}

/** What ended with a case goes on with it where its closing did not count, as far as it can, once the ledger has its own ends again. */
export const goesOnWithCase = defineSlot<(op: Operation, annulled: AnnulledClosing) => Promise<void>>(
  'what goes on with a case whose closing was annulled',
);

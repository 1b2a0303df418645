import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineEvent } from '../../../platform/events/event.js';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';

/** A corrected day of a closing, and the one that stood there. */
export interface MovedClosing {
  readonly supportCaseId: string;
  readonly closedOn: LocalDate;
  readonly insteadOf: LocalDate;
}

/** The day a case was closed on was corrected: what ended with the case ends on the corrected day. */
export const ClosingMoved = defineEvent<MovedClosing>('ClosingMoved');

/** Refuses a corrected closing that a rule of a module above forbids. */
type EnsureClosingMoves = (op: Operation, moved: MovedClosing) => Promise<void>;

/** What ends with a case may last longer by a corrected closing: the modules above ask their limits, once the ledger has its new days. */
export const closingMoves = defineSlot<EnsureClosingMoves>('what a corrected closing is asked before anything moves with it');

import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../platform/module/slot.js';
import type { Operation } from '../../platform/operation/index.js';

/** The day that an intake is corrected to, and the one that stood there; they are one where only its urgency changed. */
export interface MovedIntake {
  readonly intakeId: string;
  readonly receivedOn: LocalDate;
  readonly insteadOf: LocalDate;
}

interface Built {
  /** Refuses a day that what was built on the intake does not allow; that stays locked from then on. */
  readonly ensureMoves: (op: Operation, moved: MovedIntake) => Promise<void>;
  /** Reckons anew what follows from the intake, once its clock has begun anew. */
  readonly settle: (op: Operation, moved: MovedIntake) => Promise<void>;
}

/** What the modules above build on an intake: asked before its day is corrected, and told when it was. */
export const builtOnIntake = defineSlot<Built>('what is built on an intake');

import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../platform/module/slot.js';
import type { Operation } from '../../platform/operation/index.js';

/** Whose visits in which case. */
interface Whose {
  readonly supportCaseId: string;
  readonly assistantId: string;
}

/** Finds the days on which an assistant, or whoever stood in for them, was with the family of a case; what was annulled is none. */
type VisitedOn = (op: Operation, whose: Whose) => Promise<readonly LocalDate[]>;

/** A visit is of the days of its assignment: the module above that keeps visits says when they were. */
export const assistantsVisits = defineSlot<VisitedOn>('days on which an assistant visited a family');

import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';

/** Finds the day on which the family got its first assistant in a case; null while it has none. */
type FirstAssigned = (op: Operation, supportCaseId: string) => Promise<LocalDate | null>;

/** An assistant is assigned on a request: the module above that keeps assignments says since when. */
export const firstAssigned = defineSlot<FirstAssigned>('since when a family has had an assistant');

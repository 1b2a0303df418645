import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';

/** Finds the days on which the family got an assistant in a case, the first first. */
type AssignedDays = (op: Operation, supportCaseId: string) => Promise<readonly LocalDate[]>;

/** An assistant is assigned on a request and by what entitles: the module above that keeps assignments says on which days. */
export const assignedDays = defineSlot<AssignedDays>('on which days a family got an assistant');

/** Those days by every module that keeps them. */
export const assignedOn = async (op: Operation, supportCaseId: string): Promise<readonly LocalDate[]> =>
  (await Promise.all(assignedDays.items().map((daysOf) => daysOf(op, supportCaseId)))).flat();

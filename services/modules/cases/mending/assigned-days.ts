import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Period } from '@asysta/schema/values/period';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';

/** Finds the days on which somebody accompanied the family in a case, the first assistant first. */
type AssignedDays = (op: Operation, supportCaseId: string) => Promise<readonly Period[]>;

/** An assistant is assigned on a request and by what entitles: the module above that keeps assignments says from when to when. */
export const assignedDays = defineSlot<AssignedDays>('between which days a family had an assistant');

/** Those days by every module that keeps them. */
export const assistedIn = async (op: Operation, supportCaseId: string): Promise<readonly Period[]> =>
  (await Promise.all(assignedDays.items().map((daysOf) => daysOf(op, supportCaseId)))).flat();

/** The days on which the family got an assistant in a case, the first first; none while it has had none. */
export const assignedOn = async (op: Operation, supportCaseId: string): Promise<readonly LocalDate[]> =>
  (await assistedIn(op, supportCaseId)).map(({ from }) => from);

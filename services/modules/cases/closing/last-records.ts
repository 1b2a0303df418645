import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import type { Operation } from '../../../platform/operation/index.js';

/** Finds the last day of which something is recorded in a case; null where nothing is. */
type LastRecord = (op: Operation, supportCaseId: string) => Promise<LocalDate | null>;

/** What modules above keep of a case from day to day: it does not end before the last of it. */
export const lastRecords = defineSlot<LastRecord>('what a case does not end before');

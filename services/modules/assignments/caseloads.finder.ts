import type { LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, listInSight, type Operation } from '../../platform/operation/index.js';
import { lawRule } from '../law/index.js';
import { StaffMember } from '../staff/index.js';
import { assistantsInReach } from './assignments.policy.js';

/** Rule of the act that limits how many families one assistant accompanies at once (art. 15(4)). */
export const CASELOAD = 'CASELOAD';

/** Largest number of families at once on a day, from the table of the law; null when the act sets none. */
export const caseloadLimit = async (op: Operation, day: LocalDate): Promise<number | null> =>
  (await lawRule(op, CASELOAD, day))?.amount ?? null;

/** Families somebody accompanies now: open assignments, one per case and one open case per family. No word of a file. */
export const familiesNow = inDatabase<number>(
  (person) => `select count(*) from assignment told where told.assistant_id = ${person}.id and told.ended_on is null`,
);

/** Every assistant in reach, by name. */
export const assistantCaseloads = listInSight(StaffMember, {
  inSight: assistantsInReach,
  orderBy: { displayName: 'asc', id: 'asc' },
});

import type { Period } from '@asysta/schema/values/period';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, type Operation, question, rowsBy } from '../../platform/operation/index.js';
import { Assignment } from './assignment.entity.js';

/** Everybody who ever accompanied the family in this case, first one first; one statement for any number of cases. */
export const assignmentsOf = rowsBy(Assignment, 'supportCase', { orderBy: { assignedOn: 'asc', id: 'asc' } });

/** Between which days the family had an assistant in a case, the first assistant first; none while it has had none. */
export const daysOfAssignment = async (op: Operation, supportCaseId: string): Promise<readonly Period[]> =>
  (await assignmentsOf.load(op, supportCaseId)).map(({ assignedOn, endedOn }) => ({ from: assignedOn, to: endedOn ?? null }));

/**
 * The last day on which an assignment of a case ended by itself; null where none did. One that ended with the case ends on another day
 * where the case does, and one that ended on its first day accompanied nobody.
 */
export const lastEndOfAssignment = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> => {
  const given = await assignmentsOf.load(op, supportCaseId);
  const ended = given.filter((one) => one !== given.at(-1) || one.endReason !== 'CASE_CLOSED');
  return (
    ended
      .flatMap(({ assignedOn, endedOn }) => (endedOn && endedOn > assignedOn ? endedOn : []))
      .toSorted()
      .at(-1) ?? null
  );
};

/** Asked of a case: who accompanies the family now and since when; null when it waits for an assistant. */
export const runningAssignment = question<{ readonly assistantId: string; readonly assignedOn: LocalDate } | null>(
  (supportCase) =>
    `select json_build_object('assistantId', running.assistant_id, 'assignedOn', running.assigned_on) as running from assignment running where running.support_case_id = ${supportCase}.id and running.ended_on is null`,
);

/** Who accompanies the family of a case now, as the database tells it; `supportCase` names the case of a row. */
export const assistantOf = (supportCase: (row: string) => string) =>
  inDatabase<string | null>(
    (row) =>
      `select told.assistant_id from assignment told where told.support_case_id = ${supportCase(row)} and told.ended_on is null`,
  );

import { type Operation, rowsBy, inDatabase } from '../../platform/operation/index.js';
import { Assignment } from './assignment.entity.js';

/** Everybody who ever accompanied the family in this case, first one first; one statement for any number of cases. */
export const assignmentsOf = rowsBy(Assignment, 'supportCase', { orderBy: { assignedOn: 'asc', id: 'asc' } });

/** The assignment running now, or null when the case waits for an assistant; one statement for any number of cases. */
export const currentAssignment = async (op: Operation, caseId: string): Promise<Assignment | null> =>
  (await assignmentsOf.load(op, caseId)).find(({ endedOn }) => !endedOn) ?? null;

/** Who accompanies the family of a case now, as the database tells it; `supportCase` names the case of a row. */
export const assistantOf = (supportCase: (row: string) => string) =>
  inDatabase<string | null>(
    (row) =>
      `select told.assistant_id from assignment told where told.support_case_id = ${supportCase(row)} and told.ended_on is null`,
  );

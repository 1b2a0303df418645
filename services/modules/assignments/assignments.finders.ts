import { defineLoader, type Operation } from '../../platform/operation/index.js';
import { Assignment } from './assignment.entity.js';

const history = defineLoader(async (op: Operation, caseIds: readonly string[]) => {
  const rows = await op.em.find(
    Assignment,
    { supportCase: { $in: [...caseIds] } },
    { orderBy: { assignedOn: 'asc', id: 'asc' } },
  );
  return caseIds.map((caseId) => rows.filter(({ supportCase }) => supportCase.id === caseId));
});

/** Everybody who ever accompanied the family in this case, first one first; one statement for any number of cases. */
export const assignmentsOf = (op: Operation, caseId: string): Promise<Assignment[]> => history.load(op, caseId);

/** The assignment running now, or null when the case waits for an assistant; one statement for any number of cases. */
export const currentAssignment = async (op: Operation, caseId: string): Promise<Assignment | null> =>
  (await assignmentsOf(op, caseId)).find(({ endedOn }) => !endedOn) ?? null;

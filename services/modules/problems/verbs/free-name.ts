import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { CentreProblem } from '../centre-problem.entity.js';
import { canBeCalled } from '../problems.rules.js';

/** Refuses a name that another problem has. Of two who give the same name at once the second meets what the first one wrote. */
export const ensureFreeName = async (op: Operation, name: string, beside?: string): Promise<void> => {
  const all = await op.em.find(CentreProblem, {});
  ensure(
    canBeCalled(
      name,
      all.filter(({ id }) => id !== beside),
    ),
  );
  op.means('centre_problem_unique_1', 'PROBLEM_ALREADY_OWN', { field: 'input.name', facts: { name } });
};

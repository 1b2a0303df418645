import type { ChangeCentreProblem } from '@asysta/schema/problems/inputs';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { CentreProblemCorrection } from '../centre-problem.entity.js';
import { centreProblemById } from '../problems.finders.js';
import { canBeginOn } from '../problems.rules.js';
import { ensureFreeName } from './free-name.js';

/** Changes what a problem is called from now on; records keep the name it had when it was named there. Answers the problem. */
export const changeCentreProblem = async (op: Operation, input: Change<ChangeCentreProblem>): Promise<string> => {
  const { centreProblemId, expectedVersion, reason, name, description, validFrom } = input;
  const problem = await centreProblemById(op, centreProblemId);
  await lockedAt(op, problem, expectedVersion);
  await ensureFreeName(op, name, problem.id);
  ensure(canBeginOn(validFrom, problem.validTo ?? null));
  correct(op, CentreProblemCorrection, problem, {
    reason,
    to: { name, description, validFrom },
    derived: { nameKey: searchKey(name) },
  });
  return problem.id;
};

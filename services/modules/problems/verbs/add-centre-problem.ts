import type { AddCentreProblem } from '@asysta/schema/problems/inputs';
import { searchKey } from '@asysta/schema/values/search-key';
import type { Operation } from '../../../platform/operation/index.js';
import { CentreProblem } from '../centre-problem.entity.js';
import { ensureFreeName } from './free-name.js';

/** Adds a problem that the centre names from a day on. Answers the problem. */
export const addCentreProblem = async (op: Operation, { name, description, validFrom }: AddCentreProblem): Promise<string> => {
  await ensureFreeName(op, name);
  const problem = op.em.create(CentreProblem, {
    id: op.newId(),
    name,
    nameKey: searchKey(name),
    description,
    validFrom,
    addedBy: op.principal.staffMemberId,
    addedOn: op.clock.today(),
  });
  return problem.id;
};

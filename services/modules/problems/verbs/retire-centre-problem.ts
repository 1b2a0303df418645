import type { RestoreCentreProblem, RetireCentreProblem } from '@asysta/schema/problems/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { correct } from '../../corrections/index.js';
import { CentreProblemCorrection } from '../centre-problem.entity.js';
import { centreProblemById } from '../problems.finders.js';
import { canRetire } from '../problems.rules.js';

/** Retires a problem: no record of a later day names it, and those that do stay as they are. Answers the problem. */
export const retireCentreProblem = async (op: Operation, input: Change<RetireCentreProblem>): Promise<string> => {
  const { centreProblemId, expectedVersion, reason, lastOn } = input;
  const problem = await centreProblemById(op, centreProblemId);
  await lockedAt(op, problem, expectedVersion);
  ensure(canRetire(problem, lastOn, op.clock.today()));
  correct(op, CentreProblemCorrection, problem, { reason, to: { validTo: lastOn } });
  return problem.id;
};

/** Brings a problem back as if it had never been retired; that it was, and why, stays in its history. Answers the problem. */
export const restoreCentreProblem = async (op: Operation, input: Change<RestoreCentreProblem>): Promise<string> => {
  const { centreProblemId, expectedVersion, reason } = input;
  const problem = await centreProblemById(op, centreProblemId);
  await lockedAt(op, problem, expectedVersion);
  correct(op, CentreProblemCorrection, problem, { reason, to: { validTo: null } });
  return problem.id;
};

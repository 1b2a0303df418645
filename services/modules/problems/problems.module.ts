import { defineModule } from '../../platform/module/module.js';
import { CentreProblem, CentreProblemCorrection } from './centre-problem.entity.js';
import { PROBLEMS_PARTS } from './problems.parts.js';
import { ProblemsResolver } from './problems.resolver.js';

/** The problems that a centre names beside those every centre has. */
export const problems = defineModule({
  name: 'problems',
  entities: { centre: [CentreProblem, CentreProblemCorrection] },
  resolvers: [ProblemsResolver, ...PROBLEMS_PARTS],
  permissions: ['rule:set'],
  audit: ['CENTRE_PROBLEM_ADDED', 'CENTRE_PROBLEM_CHANGED', 'CENTRE_PROBLEM_RETIRED', 'CENTRE_PROBLEM_RESTORED'],
});

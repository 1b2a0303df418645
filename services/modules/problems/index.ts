export { CentreProblem } from './centre-problem.entity.js';
export { CentreProblemType } from './centre-problem.type.js';
export { ownProblemsNamed } from './problems.finders.js';

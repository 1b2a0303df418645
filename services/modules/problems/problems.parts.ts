import { partOf } from '../../platform/operation/index.js';
import { CentreType } from '../centres/index.js';
import { CentreProblemType } from './centre-problem.type.js';
import { ownProblemsEver } from './problems.finders.js';

/** The problems a centre named for itself, on its card. */
export const PROBLEMS_PARTS = [
  partOf(CentreType, 'ownProblems', () => [CentreProblemType], {
    rows: ownProblemsEver,
    description: 'Own problems of the centre by name, retired and announced ones too (własne problemy ośrodka).',
  }),
] as const;

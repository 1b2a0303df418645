import { partOf, rowsBy } from '../../../platform/operation/index.js';
import { DiagnosisProblem, FamilyInterviewProblem } from './own-problems.entity.js';
import { NamedOwnProblemType } from './own-problems.type.js';
import { DiagnosisType, FamilyInterviewType } from './preparation.type.js';

const NAMED = { where: { present: true }, orderBy: { name: 'asc', id: 'asc' } } as const;

/** The problems of the centre beside those every centre has, in the records that name them. */
export const OWN_PROBLEMS_PARTS = [
  partOf(FamilyInterviewType, 'ownProblems', () => [NamedOwnProblemType], {
    rows: rowsBy(FamilyInterviewProblem, 'interview', NAMED),
    description: 'Own problems of the centre that were found (własne problemy ośrodka).',
  }),
  partOf(DiagnosisType, 'ownProblems', () => [NamedOwnProblemType], {
    rows: rowsBy(DiagnosisProblem, 'diagnosis', NAMED),
    description: 'Own problems of the centre beside the others (własne problemy ośrodka).',
  }),
] as const;

import { partOf } from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { AssignmentType } from './assignment.type.js';
import { assignmentsOf } from './assignments.finders.js';

/** What assignments add to a case. */
export const ASSIGNMENTS_PARTS = [
  partOf(SupportCaseType, 'assignments', () => [AssignmentType], {
    rows: assignmentsOf,
    description: 'Everybody who accompanied the family in this case, first one first (przydziały).',
  }),
] as const;

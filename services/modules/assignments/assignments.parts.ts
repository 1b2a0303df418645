import { firstThrough, partOf } from '../../platform/operation/index.js';
import { entryOf, LateEntryType, SupportCaseType } from '../cases/index.js';
import { StaffPersonType } from '../staff/index.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentType } from './assignment.type.js';
import { assignmentsOf } from './assignments.finders.js';

/** What assignments add to a case. */
export const ASSIGNMENTS_PARTS = [
  partOf(AssignmentType, 'entry', () => LateEntryType, {
    rows: entryOf,
    nullable: true,
    description: 'Its entry, when it came later than the decision, or from another person than decided (wpis przydziału).',
  }),
  partOf(SupportCaseType, 'assignments', () => [AssignmentType], {
    rows: assignmentsOf,
    description: 'Everybody who accompanied the family in this case, first one first (przydziały).',
  }),
  partOf(SupportCaseType, 'assistant', () => StaffPersonType, {
    rows: firstThrough(Assignment, 'supportCase', 'assistant', {
      where: { endedOn: null },
      orderBy: { assignedOn: 'asc', id: 'asc' },
    }),
    nullable: true,
    inLists: true,
    description: 'The assistant of the family now (asystent rodziny).',
  }),
] as const;

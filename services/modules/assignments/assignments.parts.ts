import { expressed, firstThrough, inDatabase, partOf, rowsBy, worked } from '../../platform/operation/index.js';
import { entryOf, LateEntryType, SupportCaseType } from '../cases/index.js';
import { CorrectionType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';
import { Assignment, AssignmentCorrection } from './assignment.entity.js';
import { AssignmentType } from './assignment.type.js';
import { assignmentsOf } from './assignments.finders.js';
import { correctsAssignment } from './assignments.rules.js';

/** What assignments add to a case. */
export const ASSIGNMENTS_PARTS = [
  partOf(AssignmentType, 'entry', () => LateEntryType, {
    rows: entryOf,
    nullable: true,
    description: 'Its entry, when it came later than the decision, or from another person than decided (wpis przydziału).',
  }),
  partOf(AssignmentType, 'corrections', () => [CorrectionType], {
    rows: rowsBy(AssignmentCorrection, 'subject', { orderBy: { correctedAt: 'desc', id: 'desc' } }),
    description: 'What was corrected in it, newest first (poprawki).',
  }),
  expressed(AssignmentType, Assignment, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (row) => `select exists (select from assignment_correction told where told.subject_id = ${row}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
  worked(AssignmentType, Assignment, 'viewerMayCorrect', () => Boolean, {
    reads: { assignedById: 'assignedBy' },
    of: ({ assignedById }, asker) => correctsAssignment(asker, assignedById).allowed,
    description: 'Whether the caller may correct it: whoever decided it, or the director.',
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

import { firstBy, partOf, rowOf, rowsBy } from '../../platform/operation/index.js';
import { Deadline, DeadlineType, nextDeadline } from '../deadlines/index.js';
import { FamilyType } from '../families/index.js';
import { SupportCase } from './case.entity.js';
import { SupportCaseType } from './case.type.js';

/** What cases add to the file of a family, and to and from the terms that run in them. */
export const CASES_PARTS = [
  partOf(FamilyType, 'cases', () => [SupportCaseType], {
    rows: rowsBy(SupportCase, 'family', { orderBy: { openedOn: 'desc', id: 'desc' } }),
    needs: 'case:read',
    inLists: true,
    description: 'Cases of the family, also closed ones, newest first (sprawy).',
  }),
  partOf(FamilyType, 'currentCase', () => SupportCaseType, {
    // Descending, PostgreSQL puts the case that has no end before all that have one.
    rows: firstBy(SupportCase, 'family', { orderBy: { closedOn: 'desc', openedOn: 'desc', id: 'desc' } }),
    nullable: true,
    needs: 'case:read',
    inLists: true,
    description: 'The case that counts: the open one, or else the latest that was closed (bieżąca sprawa).',
  }),
  partOf(DeadlineType, 'supportCase', () => SupportCaseType, {
    rows: rowOf(SupportCase),
    from: 'supportCaseId',
    nullable: true,
    inLists: true,
    description: 'The case the term runs in, when there is one already (sprawa).',
  }),
  partOf(SupportCaseType, 'deadlines', () => [DeadlineType], {
    rows: rowsBy(Deadline, 'supportCaseId', { where: { cancelledOn: null }, orderBy: { dueOn: 'asc', id: 'asc' } }),
    needs: 'deadline:read',
    description: 'Running and settled terms, the earliest first (terminy).',
  }),
  partOf(SupportCaseType, 'nextDeadline', () => DeadlineType, {
    rows: nextDeadline,
    nullable: true,
    needs: 'deadline:read',
    inLists: true,
    description: 'The nearest running term (najbliższy termin).',
  }),
] as const;

import type { LocalDate } from '@asysta/schema/values/local-date';
import type { FamilyMember } from '../families/index.js';
import {
  firstBy,
  type Linked,
  type Operation,
  pagesWithin,
  question,
  rowInSight,
  rowsBy,
  rowsThrough,
} from '../../platform/operation/index.js';
import { caseById, ofCasesInSight } from '../cases/index.js';
import { AreaOfChange, Visit, VisitPerson } from './visit.entity.js';

const NEWEST_FIRST = { visitedOn: 'desc', id: 'desc' } as const;

/** The visit, or NOT_FOUND when it is of no family this person may see: visits have no right of their own to be seen. */
export const visitById = rowInSight(Visit, ofCasesInSight);

/** All visits of one case, newest first. */
export const findVisits = pagesWithin(Visit, {
  one: caseById,
  argument: 'supportCaseId',
  by: 'support_case_id',
  orderBy: NEWEST_FIRST,
});

/** How many of the newest visits a case shows by itself; the rest comes page by page. */
const SHOWN = 20;

/** The newest twenty visits of a case. */
export const newestVisits = rowsBy(Visit, 'supportCase', { orderBy: NEWEST_FIRST, first: SHOWN });

/** The last visit of a case. */
export const lastVisit = firstBy(Visit, 'supportCase', { orderBy: NEWEST_FIRST });

/** The day of the last visit of a case: it does not end before. */
export const lastVisitedOn = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> =>
  (await lastVisit.load(op, supportCaseId))?.visitedOn ?? null;

/** The days from one on, on which the family of a case was visited. */
export const visitedSince = async ({ em }: Operation, supportCaseId: string, from: LocalDate): Promise<readonly LocalDate[]> =>
  (
    await em.find(Visit, { supportCase: supportCaseId, visitedOn: { $gte: from } }, { orderBy: { visitedOn: 'asc', id: 'asc' } })
  ).map(({ visitedOn }) => visitedOn);

/** Asked of a case: the day of the first visit. */
export const firstVisitedOn = question<LocalDate | null>(
  (supportCase) =>
    `select first.visited_on from visit first where first.support_case_id = ${supportCase}.id and first.kind = 'FIRST' limit 1`,
);

/** Asked of a case: the day of the last visit, of one that is corrected beside that one. */
export const lastVisitedBeside = (visitId: string | null) =>
  question<LocalDate | null>((supportCase, bind) => {
    const other = visitId === null ? '' : ` and last.id <> ${bind(visitId)}`;
    return `select last.visited_on from visit last where last.support_case_id = ${supportCase}.id${other} order by last.visited_on desc, last.id desc limit 1`;
  });

/** What the social worker named at the first visit. */
export const areasOfChange = rowsBy(AreaOfChange, 'supportCase', { orderBy: { id: 'asc' } });

/** Members of the family who took part in a visit; one statement for any number of visits. */
export const personsOf: Linked<FamilyMember[]> = rowsThrough(VisitPerson, 'visit', 'familyMember', {
  where: { present: true },
  orderBy: { id: 'asc' },
});

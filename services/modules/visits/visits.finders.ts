import type { LocalDate } from '@asysta/schema/values/local-date';
import { oneOfFile } from '../../platform/file/one-of-file.js';
import { type Operation, type PageInput, pageOf, firstBy, rowsBy } from '../../platform/operation/index.js';
import { caseById, visibleCases } from '../cases/index.js';
import type { FamilyMember } from '../families/index.js';
import { AreaOfChange, Visit, VisitPerson } from './visit.entity.js';

const NEWEST_FIRST = { visitedOn: 'desc', id: 'desc' } as const;

/** The visit, or NOT_FOUND when it is of no family this person may see: visits have no right of their own to be seen. */
export const visitById = async (op: Operation, id: string): Promise<Visit> =>
  oneOfFile(op, Visit, { id, supportCase: await visibleCases(op) });

/** All visits of one case, newest first. */
export const findVisits = async (op: Operation, supportCaseId: string, page: PageInput) => {
  const supportCase = await caseById(op, supportCaseId);
  return pageOf(op, Visit, { where: { supportCase: supportCase.id }, orderBy: NEWEST_FIRST, page });
};

/** How many of the newest visits a case shows by itself; the rest comes page by page. */
const SHOWN = 20;

/** The newest twenty visits of a case. */
export const newestVisits = rowsBy(Visit, 'supportCase', { orderBy: NEWEST_FIRST, first: SHOWN });

/** The last visit of a case. */
export const lastVisit = firstBy(Visit, 'supportCase', { orderBy: NEWEST_FIRST });

/** The day of the last visit of a case: it does not end before. */
export const lastVisitedOn = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> =>
  (await lastVisit.load(op, supportCaseId))?.visitedOn ?? null;

/** What the social worker named at the first visit. */
export const areasOfChange = rowsBy(AreaOfChange, 'supportCase', { orderBy: { id: 'asc' } });

const present = rowsBy(VisitPerson, 'visit', { where: { present: true }, orderBy: { id: 'asc' } });

/** Members of the family who took part in a visit; two statements for any number of visits. */
export const personsOf = async (op: Operation, visitId: string): Promise<FamilyMember[]> =>
  Promise.all((await present.load(op, visitId)).map(({ familyMember }) => familyMember.loadOrFail()));

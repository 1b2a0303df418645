import { oneOfFile } from '../../platform/file/one-of-file.js';
import { defineLoader, inOrderOf, type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { caseById } from '../cases/index.js';
import { FamilyMember } from '../families/index.js';
import { AreaOfChange, Visit, VisitPerson } from './visit.entity.js';
import { visibleVisits } from './visits.policy.js';

const NEWEST_FIRST = { visitedOn: 'desc', id: 'desc' } as const;

/** The visit, or NOT_FOUND when it is of no family this person may see. */
export const visitById = async (op: Operation, id: string): Promise<Visit> =>
  oneOfFile(op, Visit, { $and: [{ id }, await visibleVisits(op)] });

/** All visits of one case, newest first. */
export const findVisits = async (op: Operation, supportCaseId: string, page: PageInput) => {
  const supportCase = await caseById(op, supportCaseId);
  return pageOf(op, Visit, { where: { supportCase: supportCase.id }, orderBy: NEWEST_FIRST, page });
};

const NEWEST = `select id from (
  select id, row_number() over (partition by support_case_id order by visited_on desc, id desc) as place
  from visit where support_case_id = any(?)) numbered where place <= ?`;

const newest = (most: number) =>
  defineLoader(async (op: Operation, caseIds: readonly string[]) => {
    const ids: { id: string }[] = await op.em.execute(NEWEST, [`{${caseIds.join(',')}}`, most]);
    const rows = await op.em.find(Visit, { id: { $in: ids.map(({ id }) => id) } }, { orderBy: NEWEST_FIRST });
    return caseIds.map((caseId) => rows.filter(({ supportCase }) => supportCase.id === caseId));
  });

/** How many of the newest visits a case shows by itself; the rest comes page by page. */
const SHOWN = 20;
const shown = newest(SHOWN);

/** The newest twenty visits of a case; two statements for any number of cases. */
export const newestVisits = (op: Operation, supportCaseId: string): Promise<Visit[]> => shown.load(op, supportCaseId);

const last = defineLoader(async (op: Operation, caseIds: readonly string[]) => {
  const rows = await op.em
    .createQueryBuilder(Visit, 'v')
    .select('*')
    .distinctOn('v.supportCase')
    .where({ supportCase: { $in: [...caseIds] } })
    .orderBy({ supportCase: 'asc', visitedOn: 'desc', id: 'desc' })
    .getResultList();
  return inOrderOf(
    caseIds,
    rows,
    ({ supportCase }) => supportCase.id,
    (row) => row ?? null,
  );
});

/** The last visit of a case; one statement for any number of cases. */
export const lastVisit = (op: Operation, supportCaseId: string): Promise<Visit | null> => last.load(op, supportCaseId);

const areas = defineLoader(async (op: Operation, caseIds: readonly string[]) => {
  const rows = await op.em.find(AreaOfChange, { supportCase: { $in: [...caseIds] } }, { orderBy: { id: 'asc' } });
  return caseIds.map((caseId) => rows.filter(({ supportCase }) => supportCase.id === caseId));
});

/** What the social worker named at the first visit; one statement for any number of cases. */
export const areasOfChange = (op: Operation, supportCaseId: string): Promise<AreaOfChange[]> => areas.load(op, supportCaseId);

const present = defineLoader(async (op: Operation, visitIds: readonly string[]) => {
  const rows = await op.em.find(VisitPerson, { visit: { $in: [...visitIds] }, present: true }, { orderBy: { id: 'asc' } });
  const members = await op.em.find(FamilyMember, { id: { $in: rows.map(({ familyMember }) => familyMember.id) } });
  return visitIds.map((visitId) =>
    rows
      .filter((row) => row.visit.id === visitId)
      .flatMap(({ familyMember }) => members.filter(({ id }) => id === familyMember.id)),
  );
});

/** Members of the family who took part in a visit; two statements for any number of visits. */
export const personsOf = (op: Operation, visitId: string): Promise<FamilyMember[]> => present.load(op, visitId);

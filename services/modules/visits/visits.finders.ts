import type { Hours } from '@asysta/schema/values/hours';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Bind } from '../../platform/permission/condition.js';
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

/** The area requiring change, or NOT_FOUND when it is of no family this person may see. */
export const areaById = rowInSight(AreaOfChange, ofCasesInSight);

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

/** The last visit of a case that counts. */
export const lastVisit = firstBy(Visit, 'supportCase', { where: { annulledAt: null }, orderBy: NEWEST_FIRST });

/** The day of the last visit of a case: it does not end before. */
export const lastVisitedOn = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> =>
  (await lastVisit.load(op, supportCaseId))?.visitedOn ?? null;

/** The days from one on, on which the family of a case was visited; what was annulled is none. */
export const visitedSince = async ({ em }: Operation, supportCaseId: string, from: LocalDate): Promise<readonly LocalDate[]> =>
  (
    await em.find(
      Visit,
      { supportCase: supportCaseId, visitedOn: { $gte: from }, annulledAt: null },
      { orderBy: { visitedOn: 'asc', id: 'asc' } },
    )
  ).map(({ visitedOn }) => visitedOn);

/** The day of the last visit of a case of a row, as an expression. */
export const lastVisitIn = (supportCase: string): string =>
  `(select max(made.visited_on) from visit made where made.support_case_id = ${supportCase}.id and made.annulled_at is null)`;

/** Asked of a case: the day of the first visit. */
export const firstVisitedOn = question<LocalDate | null>(
  (supportCase) =>
    `select first.visited_on from visit first where first.support_case_id = ${supportCase}.id and first.kind = 'FIRST' and first.annulled_at is null limit 1`,
);

/** Asked of a case: the day of the last visit. */
export const lastDayVisited = question<LocalDate | null>(
  (supportCase) =>
    `select last.visited_on from visit last where last.support_case_id = ${supportCase}.id and last.annulled_at is null order by last.visited_on desc, last.id desc limit 1`,
);

/** Asked of a case: the days of its visits beside one, without those that were annulled, the earliest first. */
export const daysVisitedBeside = (visitId: string) =>
  question<readonly LocalDate[]>(
    (supportCase, bind) =>
      `select coalesce(json_agg(other.visited_on order by other.visited_on), '[]') from visit other where other.support_case_id = ${supportCase}.id and other.annulled_at is null and other.id <> ${bind(visitId)}`,
  );

/** So many minutes, as an expression; work that begins late ends on the next day. */
export const minutesIn = (count: string): string => `make_interval(mins => ${count}::int)`;

interface AtHour extends Hours {
  readonly visitedOn: LocalDate;
  /** The visit that is corrected. */
  readonly corrects?: string;
}

/**
 * Asked of a case: the hour of another visit of the same assistant that overlaps with this one, in whichever family; of a visit
 * without an hour there is none. `author` is an expression on the case.
 */
export const visitAtSameHour = (
  { visitedOn, startsAt, durationMinutes, corrects }: AtHour,
  author: (supportCase: string, bind: Bind) => string,
) =>
  question<string | null>((supportCase, bind) => {
    if (startsAt === null) return 'select null::text as at';
    const [day, from] = [`${bind(visitedOn)}::date`, `(${bind(visitedOn)}::date + ${bind(startsAt)}::time)`];
    const began = '(other.visited_on + other.starts_at)';
    const another = corrects === undefined ? '' : ` and other.id <> ${bind(corrects)}`;
    return `select to_char(other.starts_at, 'HH24:MI') from visit other where other.author_id = ${author(supportCase, bind)}
      and other.visited_on between ${day} - 1 and ${day} + 1 and other.annulled_at is null${another}
      and ${began} < ${from} + ${minutesIn(bind(String(durationMinutes)))} and ${began} + ${minutesIn('other.duration_minutes')} > ${from}
      order by ${began} limit 1`;
  });

/** What the social worker named at the first visit. */
export const areasOfChange = rowsBy(AreaOfChange, 'supportCase', { where: { annulledAt: null }, orderBy: { id: 'asc' } });

/** Members of the family who took part in a visit; one statement for any number of visits. */
export const personsOf: Linked<FamilyMember[]> = rowsThrough(VisitPerson, 'visit', 'familyMember', {
  where: { present: true },
  orderBy: { id: 'asc' },
});

/** The days on which an assistant, or whoever stood in for them, visited the family of a case; what was annulled is none. */
export const daysOfAssistant = async (
  op: Operation,
  { supportCaseId: supportCase, assistantId }: { readonly supportCaseId: string; readonly assistantId: string },
): Promise<readonly LocalDate[]> => {
  const theirs = { $or: [{ author: assistantId, insteadOf: null }, { insteadOf: assistantId }] };
  return (await op.em.find(Visit, { supportCase, annulledAt: null, ...theirs })).map(({ visitedOn }) => visitedOn);
};

import type { LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, type Operation, pagesWithin, question, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { caseById, ofCasesInSight } from '../cases/index.js';
import { VisitPause } from './pause.entity.js';
import type { Days } from './pauses.rules.js';

const NEWEST_FIRST = { validFrom: 'desc', id: 'desc' } as const;

/** The pause, or NOT_FOUND when it is of no family this person may see: pauses have no right of their own to be seen. */
export const pauseById = rowInSight(VisitPause, ofCasesInSight);

/** All pauses of one case, newest first. */
export const findPauses = pagesWithin(VisitPause, {
  one: caseById,
  argument: 'supportCaseId',
  by: 'support_case_id',
  orderBy: NEWEST_FIRST,
});

/** How many of the newest pauses a case shows by itself; the rest comes page by page. */
const SHOWN = 20;

/** The newest twenty pauses of a case. */
export const newestPauses = rowsBy(VisitPause, 'supportCase', { orderBy: NEWEST_FIRST, first: SHOWN });

/** The pause that lasts today, in a case. */
export const pauseToday = firstBy(VisitPause, 'supportCase', {
  where: { annulledAt: null },
  inForce: true,
  orderBy: NEWEST_FIRST,
});

const lastPause = firstBy(VisitPause, 'supportCase', { where: { annulledAt: null }, orderBy: NEWEST_FIRST });

/** The first day of the last pause that counts: a case does not end before. */
export const lastPausedOn = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> =>
  (await lastPause.load(op, supportCaseId))?.validFrom ?? null;

const pausedDays = (supportCase: string, besides = ''): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('from', paused.valid_from, 'to', paused.valid_to) order by paused.valid_from), '[]') as paused_days
    from visit_pause paused where paused.support_case_id = ${supportCase}.id and paused.annulled_at is null${besides})`;

/** The days of the pauses of a case of a row that count, the earliest first, as an expression. */
export const pausedDaysIn = (supportCase: string): string => pausedDays(supportCase);

/** Asked of a case: the same of its pauses beside one. */
export const pausesBeside = (pauseId: string) =>
  question<readonly Days[]>((supportCase, bind) => pausedDays(supportCase, ` and paused.id <> ${bind(pauseId)}`));

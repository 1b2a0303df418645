import type { LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, type Operation, pagesWithin, question, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { caseById, ofCasesInSight } from '../cases/index.js';
import { VisitPause } from './pause.entity.js';

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

/** The days of the pauses of a case of a row that count, as a query. */
export const pausedDays = (supportCase: string): string =>
  `select paused.valid_from, paused.valid_to from visit_pause paused where paused.support_case_id = ${supportCase}.id and paused.annulled_at is null`;

interface Paused {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Asked of a case: its pauses that count beside one, the earliest first. */
export const pausesBeside = (pauseId: string) =>
  question<readonly Paused[]>(
    (supportCase, bind) =>
      `select coalesce(json_agg(json_build_object('from', other.valid_from, 'to', other.valid_to) order by other.valid_from), '[]')
        from visit_pause other where other.support_case_id = ${supportCase}.id and other.annulled_at is null and other.id <> ${bind(pauseId)}`,
  );

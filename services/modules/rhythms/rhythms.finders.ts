import type { LocalDate } from '@asysta/schema/values/local-date';
import { firstBy, type Operation, pagesWithin, question, rowInSight, rowsBy } from '../../platform/operation/index.js';
import { caseById, ofCasesInSight } from '../cases/index.js';
import type { OwnRhythm } from '../deadlines/index.js';
import { MeetingRhythm } from './rhythm.entity.js';

const NEWEST_FIRST = { validFrom: 'desc', id: 'desc' } as const;

/** The rhythm, or NOT_FOUND when it is of no family this person may see: rhythms have no right of their own to be seen. */
export const rhythmById = rowInSight(MeetingRhythm, ofCasesInSight);

/** All rhythms of one case, newest first. */
export const findRhythms = pagesWithin(MeetingRhythm, {
  one: caseById,
  argument: 'supportCaseId',
  by: 'support_case_id',
  orderBy: NEWEST_FIRST,
});

/** How many of the newest rhythms a case shows by itself; the rest comes page by page. */
const SHOWN = 20;

/** The newest twenty rhythms of a case. */
export const newestRhythms = rowsBy(MeetingRhythm, 'supportCase', { orderBy: NEWEST_FIRST, first: SHOWN });

/** The rhythm that counts today, in a case. */
export const rhythmToday = firstBy(MeetingRhythm, 'supportCase', {
  where: { annulledAt: null },
  inForce: true,
  orderBy: NEWEST_FIRST,
});

const lastRhythm = firstBy(MeetingRhythm, 'supportCase', { where: { annulledAt: null }, orderBy: NEWEST_FIRST });

/** The first day of the last rhythm that counts: a case does not end before. */
export const lastRhythmOn = async (op: Operation, supportCaseId: string): Promise<LocalDate | null> =>
  (await lastRhythm.load(op, supportCaseId))?.validFrom ?? null;

const rhythms = (supportCase: string, besides = ''): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('from', agreed.valid_from, 'to', agreed.valid_to, 'days', agreed.days) order by agreed.valid_from), '[]') as own_rhythms
    from meeting_rhythm agreed where agreed.support_case_id = ${supportCase}.id and agreed.annulled_at is null${besides})`;

/** The rhythms of a case of a row that count, the earliest first, as an expression. */
export const rhythmsOfCase = (supportCase: string): string => rhythms(supportCase);

/** Asked of a case: the same of its rhythms beside one. */
export const rhythmsBeside = (rhythmId: string) =>
  question<readonly OwnRhythm[]>((supportCase, bind) => rhythms(supportCase, ` and agreed.id <> ${bind(rhythmId)}`));

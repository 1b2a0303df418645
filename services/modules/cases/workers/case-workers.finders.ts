import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, inDatabase, type Operation, question, rowsBy } from '../../../platform/operation/index.js';
import { SupportCase } from '../case.entity.js';
import { CaseWorker } from './case-worker.entity.js';
import { leadsOn } from './case-workers.policy.js';

const leaderOf = (supportCase: string, day: () => string): string =>
  `select w.staff_member_id from case_worker w where w.support_case_id = ${supportCase}.id and ${leadsOn('w', day)}`;

/** Asked of a case: who leads it as its social worker on a day; null where nobody does. */
export const socialWorkerOn = (day: LocalDate) =>
  question<string | null>((supportCase, bind) => leaderOf(supportCase, () => bind(day)));

/** Who leads a case today, where nothing else is asked of it; null where nobody does. */
export const leaderToday = async (op: Operation, supportCaseId: string): Promise<string | null> =>
  (await factsAbout(op, SupportCase, supportCaseId, { leader: socialWorkerOn(op.clock.today()) })).leader;

/** The same of today, as a reading asks it. */
export const socialWorkerToday = inDatabase<string | null>((supportCase, today) => leaderOf(supportCase, today));

/** Who leads today the running case that a row belongs to, told by the text of its case's id; null where it is closed. */
export const leaderOfRunning = (caseId: (row: string) => string) =>
  inDatabase<string | null>(
    (row, today) =>
      `select w.staff_member_id from support_case told join case_worker w on w.support_case_id = told.id where told.id = ${caseId(row)} and told.closed_on is null and ${leadsOn('w', today)}`,
  );

/** Everybody who led the case or is to lead it, the latest first. */
export const workersOf = rowsBy(CaseWorker, 'supportCase', { orderBy: { validFrom: 'desc', id: 'desc' } });

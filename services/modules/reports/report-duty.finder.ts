import { type HalfYear, lastClosedHalfYear, lastOn } from '@asysta/schema/values/half-year';
import type { Operation } from '../../platform/operation/index.js';
import { found } from '../../platform/refusal/refusal.js';
import type { DutyOfTheCentre } from '../deadlines/index.js';
import { type Term, termOf } from '../law/index.js';
import { SubmittedReport } from './report.entity.js';

const termOfReport = (op: Operation, halfYear: HalfYear): Promise<Term | null> =>
  termOf(op, 'HALF_YEAR_REPORT', lastOn(halfYear));

/** The last day for the report to the wojewoda (art. 176(6)); NOT_FOUND for half-years before the act asked for one. */
export const reportDueOn = async (op: Operation, halfYear: HalfYear) => found(await termOfReport(op, halfYear)).dueOn;

/** The report for the last closed half-year while nobody has submitted it; for those who may submit. */
export const reportDuty = async (op: Operation): Promise<DutyOfTheCentre | null> => {
  if (!op.may('report:submit')) return null;
  const halfYear = lastClosedHalfYear(op.clock.today());
  const term = await termOfReport(op, halfYear);
  if (!term || (await op.em.count(SubmittedReport, { halfYear })) > 0) return null;
  return { id: `HALF_YEAR_REPORT:${halfYear}`, kind: 'HALF_YEAR_REPORT', ...term, metOn: null, family: null };
};

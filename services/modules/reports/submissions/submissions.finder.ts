import { type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import type { Operation } from '../../../platform/operation/index.js';
import { inForceOn } from '../../../platform/rows/in-force-on.js';
import { reportDueOn } from '../report-duty.finder.js';
import { SubmittedReport, SupervisedCentre } from '../report.entity.js';
import { totalsOf } from './submissions.rules.js';

/**
 * What the region may know of a half-year: which of the centres it supervised on the last day have submitted, their figures
 * as submitted and the sums. A report submitted to this region counts even when the supervision has moved on since.
 */
export const submissionsOf = async (op: Operation, halfYear: HalfYear) => {
  const supervised = await op.em.find(SupervisedCentre, inForceOn(lastOn(halfYear)));
  const reports = await op.em.find(SubmittedReport, { halfYear }, { populate: ['figures'] });
  const answered = new Set(reports.map(({ centreId }) => centreId));
  const missing = supervised.filter(({ centreId }) => !answered.has(centreId));
  const centres = [
    ...reports.map(({ centreName, terytCode, submittedAt, figures }) => ({
      centreName,
      terytCode,
      submitted: true,
      submittedAt,
      figures: figures.getItems(),
    })),
    ...missing.map(({ centreName, terytCode }) => ({ centreName, terytCode, submitted: false, submittedAt: null, figures: [] })),
  ].toSorted(
    (one, other) => one.terytCode.localeCompare(other.terytCode) || one.centreName.localeCompare(other.centreName, 'pl'),
  );
  return { halfYear, dueOn: await reportDueOn(op, halfYear), centres, totals: totalsOf(centres) };
};

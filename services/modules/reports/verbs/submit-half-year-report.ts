import type { SubmitHalfYearReport } from '@asysta/schema/reports/inputs';
import { type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import { inForceOn } from '../../../platform/rows/in-force-on.js';
import { FigureSubject, SubmittedFigure, SubmittedReport, SupervisedCentre } from '../report.entity.js';
import { linesToFreeze } from '../half-year-report.finder.js';
import { canSubmit } from '../reports.rules.js';

/** The region that supervised the centre on the last day of the half-year: the report goes there. */
const supervisionOf = async (op: Operation, halfYear: HalfYear): Promise<SupervisedCentre> => {
  const supervision = await op.em.findOne(SupervisedCentre, inForceOn(lastOn(halfYear)));
  return supervision ?? refuse('REPORT_RECEIVER_MISSING');
};

type Line = Awaited<ReturnType<typeof linesToFreeze>>['lines'][number];

const freeze = (op: Operation, report: SubmittedReport, { familyIds, staff, ...line }: Line): void => {
  op.em.create(SubmittedFigure, { id: op.newId(), centreId: report.centreId, receiverId: report.receiverId, report, ...line });
  const { figure } = line;
  for (const family of familyIds) op.em.create(FigureSubject, { id: op.newId(), report, figure, family });
  for (const { id: staffMember } of staff) op.em.create(FigureSubject, { id: op.newId(), report, figure, staffMember });
};

/** Counts the half-year, freezes figures with what they were counted from, and hands the figures alone to the region. */
export const submitHalfYearReport = async (op: Operation, { halfYear }: SubmitHalfYearReport): Promise<string> => {
  const submitted = (await op.em.count(SubmittedReport, { halfYear })) > 0;
  ensure(canSubmit({ halfYear, submitted }, op.clock.today()));
  op.means('submitted_report_unique_1', 'REPORT_ALREADY_SUBMITTED', { field: 'input.halfYear' });
  const { receiverId, centreName, terytCode } = await supervisionOf(op, halfYear);
  const { templateVersion, lines } = await linesToFreeze(op, { halfYear });
  const report = op.em.create(SubmittedReport, {
    id: op.newId(),
    centreId: op.principal.party.id,
    receiverId,
    halfYear,
    templateVersion,
    centreName,
    terytCode,
    submittedAt: op.clock.now(),
    submittedBy: op.principal.displayName,
  });
  for (const line of lines) freeze(op, report, line);
  return report.id;
};

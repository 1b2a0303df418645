import { raw } from '@mikro-orm/core';
import type { ReportFigure } from '@asysta/schema/reports/codes';
import type { HalfYear } from '@asysta/schema/values/half-year';
import { type Operation, type PageInput, pageOf } from '../../platform/operation/index.js';
import { ensure, found } from '../../platform/refusal/refusal.js';
import { Family, visibleFamilies } from '../families/index.js';
import { StaffMember } from '../staff/index.js';
import { type Counted, countFigure, numberOf } from './figures.js';
import { SubmittedReport } from './report.entity.js';
import { reportDueOn } from './report-duty.finder.js';
import { templateOf, type TemplateFigure } from './report-template.finder.js';
import { asPeriod, canPreview, canSubmit } from './reports.rules.js';

/** A line before its drill-down: counted now, or frozen with a report. */
export interface Line extends Omit<TemplateFigure, 'templateVersion'> {
  readonly value: number;
  readonly subjects: Counted | { readonly reportId: string };
}

const periodOf = async (op: Operation, halfYear: HalfYear, report: SubmittedReport | null) =>
  asPeriod({ halfYear, dueOn: await reportDueOn(op, halfYear), submittedAt: report?.submittedAt ?? null }, op.clock.today());

/** Counts every line of the template from the rows of today: two lines, two statements. */
export const countedLines = async (op: Operation, halfYear: HalfYear) => {
  const template = await templateOf(op, halfYear);
  const lines: (Line & { subjects: Counted })[] = [];
  for (const { figure, position, label, definition, source } of template) {
    const subjects = await countFigure(op, figure, halfYear);
    lines.push({ figure, position, label, definition, source, subjects, value: numberOf(subjects) });
  }
  return { templateVersion: found(template[0]).templateVersion, lines };
};

const frozen = async (op: Operation, report: SubmittedReport) => ({
  ...(await periodOf(op, report.halfYear, report)),
  id: report.halfYear,
  templateVersion: report.templateVersion,
  submittedBy: report.submittedBy,
  figures: (await report.figures.loadItems()).map(({ figure, position, label, definition, source, value }): Line => ({
    figure,
    position,
    label,
    definition,
    source,
    value,
    subjects: { reportId: report.id },
  })),
  viewerMaySubmit: false,
});

/** The report of a half-year: as submitted when it was, else counted from today's rows. */
export const halfYearReport = async (op: Operation, halfYear: HalfYear) => {
  ensure(canPreview(halfYear, op.clock.today()));
  const report = await op.em.findOne(SubmittedReport, { halfYear });
  if (report) return frozen(op, report);
  const { templateVersion, lines } = await countedLines(op, halfYear);
  return {
    ...(await periodOf(op, halfYear, null)),
    id: halfYear,
    templateVersion,
    submittedBy: null,
    figures: lines as readonly Line[],
    viewerMaySubmit: op.may('report:submit') && canSubmit({ halfYear, submitted: false }, op.clock.today()).allowed,
  };
};

/** The submitted report by its row, for the answer of the submission. */
export const submittedReportById = async (op: Operation, id: string) =>
  frozen(op, found(await op.em.findOne(SubmittedReport, { id })));

const frozenSubjects = (column: 'family_id' | 'staff_member_id', reportId: string, figure: ReportFigure) => ({
  [raw(
    (alias) => `exists (select 1 from figure_subject s where s.${column} = ${alias}.id and s.report_id = ? and s.figure = ?)`,
    [reportId, figure],
  )]: [],
});

/** Families a line was counted from, by surname; none for a line that counts something else. */
export const familiesBehind = async (op: Operation, { figure, subjects }: Line, page: PageInput) =>
  pageOf(op, Family, {
    where: {
      $and: [
        visibleFamilies(op),
        'reportId' in subjects
          ? frozenSubjects('family_id', subjects.reportId, figure)
          : { id: { $in: [...subjects.familyIds] } },
      ],
    },
    orderBy: { surnameKey: 'asc', id: 'asc' },
    page,
  });

/** Members of staff a line was counted from, by name; none for a line that counts something else. */
export const staffBehind = async (op: Operation, { figure, subjects }: Line): Promise<StaffMember[]> =>
  op.em.find(
    StaffMember,
    'reportId' in subjects
      ? frozenSubjects('staff_member_id', subjects.reportId, figure)
      : { id: { $in: [...subjects.staffMemberIds] } },
    { orderBy: { displayName: 'asc', id: 'asc' } },
  );

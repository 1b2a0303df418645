import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { fromDatabase, madeOf, type Operation, ruled } from '../../platform/operation/index.js';
import { found } from '../../platform/refusal/refusal.js';
import type { StaffPersonType } from '../staff/index.js';
import { type Counting, countingReads, countLines, type TemplateFigure } from './figures.js';
import { dueBy, lawOfReportFor } from './report-duty.finder.js';
import { SubmittedReport } from './report.entity.js';
import { asPeriod, canPreview, canSubmit } from './reports.rules.js';

/** A line before the families behind it are asked for: counted now, or frozen with a report. */
export interface Line extends Omit<TemplateFigure, 'templateVersion'> {
  readonly value: number;
  readonly linked: number;
  readonly staff: readonly StaffPersonType[];
  readonly subjects: { readonly familyIds: readonly string[] } | { readonly reportId: string };
}

interface Frozen {
  readonly id: string;
  readonly templateVersion: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly figures: readonly Omit<Line, 'subjects'>[];
}

interface Asked {
  readonly halfYear: HalfYear;
}

/** Members of staff that a line was counted from, by name. */
const FROZEN_STAFF = `(select coalesce(json_agg(json_object('id' value member.id, 'displayName' value member.display_name)
    order by member.display_name, member.id), '[]'::json) as staff
  from figure_subject subject join staff_member member on member.id = subject.staff_member_id
  where subject.report_id = report.id and subject.figure = line.figure)`;

const FROZEN_FIGURES = `(select coalesce(json_agg(json_object('figure' value line.figure, 'position' value line.position, 'label' value line.label,
    'definition' value line.definition, 'source' value line.source, 'value' value line.value, 'linked' value line.linked, 'staff' value ${FROZEN_STAFF})
    order by line.position), '[]'::json) as figures
  from submitted_figure line where line.report_id = report.id)`;

const frozenReport = (halfYear: HalfYear) =>
  fromDatabase<Frozen>(
    (
      bind,
    ) => `select json_object('id' value report.id, 'templateVersion' value report.template_version, 'submittedAt' value report.submitted_at,
        'submittedBy' value report.submitted_by, 'figures' value ${FROZEN_FIGURES}) as frozen
      from submitted_report report where report.half_year = ${bind(halfYear)}`,
  );

const counted = (counting: Counting, today: LocalDate) => {
  const { templateVersion, lines } = countLines(counting, today);
  return {
    templateVersion,
    submittedBy: null,
    figures: lines.map(({ familyIds, ...line }): Line => ({ ...line, subjects: { familyIds } })),
  };
};

const asFrozen = ({ id: reportId, templateVersion, submittedBy, figures }: Frozen) => ({
  templateVersion,
  submittedBy,
  figures: figures.map((line): Line => ({ ...line, subjects: { reportId } })),
});

/** The report of a half-year: as submitted when it was, else counted from today's rows. */
export const halfYearReport = madeOf(
  ruled({
    reads: (_, { halfYear }: Asked) => ({
      ...countingReads(halfYear),
      law: lawOfReportFor(halfYear),
      frozen: frozenReport(halfYear),
    }),
    must: ['halfYear', 'law', 'template'],
    of: ({ halfYear, law, frozen, ...rest }, { today, may }) => ({
      ...asPeriod({ halfYear, dueOn: dueBy(law, halfYear), submittedAt: frozen && new Date(frozen.submittedAt) }, today),
      id: halfYear,
      ...(frozen ? asFrozen(frozen) : counted({ halfYear, ...rest }, today)),
      viewerMaySubmit: !frozen && may('report:submit') && canSubmit({ halfYear, submitted: false }, today).allowed,
    }),
  }),
  ({ halfYear }, { today }) => canPreview(halfYear, today),
);

/** The submitted report by its row, for the answer of the submission. */
export const submittedReportById = async (op: Operation, id: string) =>
  halfYearReport(op, found(await op.em.findOne(SubmittedReport, { id })));

/** What a report of a half-year freezes: its lines with what they were counted from. */
export const linesToFreeze = ruled({
  reads: (_, { halfYear }: Asked) => countingReads(halfYear),
  must: ['halfYear', 'template'],
  of: (counting, { today }) => countLines(counting, today),
}).read;

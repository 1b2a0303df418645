import { type HalfYear, lastOn } from '@asysta/schema/values/half-year';
import { fromDatabase, madeOf, ruled } from '../../../platform/operation/index.js';
import { CENTRE_OF_ROW } from '../../../platform/tenancy/two-party.js';
import { dueBy, lawOfReportFor } from '../report-duty.finder.js';
import { type Named, type Submitted, submissionsOf, totalsOf } from './submissions.rules.js';

/** Which centres the region supervised on a day. */
const supervisedOn = (day: string) =>
  fromDatabase<readonly Named[]>(
    (
      bind,
    ) => `select json_agg(json_object('centreId' value one.${CENTRE_OF_ROW}, 'centreName' value one.centre_name, 'terytCode' value one.teryt_code)) as supervised
      from supervised_centre one where ${bind(day)}::date between one.valid_from and coalesce(one.valid_to, 'infinity')`,
  );

const FIGURES = `(select coalesce(json_agg(json_object('figure' value line.figure, 'label' value line.label, 'value' value line.value,
      'definition' value line.definition, 'source' value line.source) order by line.position), '[]'::json) as figures
    from submitted_figure line where line.report_id = report.id)`;

/** What was submitted to the region of a half-year, with its figures. */
const submittedOf = (halfYear: HalfYear) =>
  fromDatabase<readonly Submitted[]>(
    (bind) => `select json_agg(json_object('centreId' value report.${CENTRE_OF_ROW}, 'centreName' value report.centre_name,
      'terytCode' value report.teryt_code, 'submittedAt' value report.submitted_at, 'figures' value ${FIGURES})) as submitted
    from submitted_report report where report.half_year = ${bind(halfYear)}`,
  );

/**
 * What the region may know of a half-year: which of the centres it supervised on the last day have submitted, their figures
 * as submitted and the sums. A report submitted to this region counts even when the supervision has moved on since.
 */
export const readSubmissions = madeOf(
  ruled({
    reads: (_, { halfYear }: { readonly halfYear: HalfYear }) => ({
      halfYear: fromDatabase<HalfYear>((bind) => `${bind(halfYear)}::text`),
      law: lawOfReportFor(halfYear),
      supervised: supervisedOn(lastOn(halfYear)),
      submitted: submittedOf(halfYear),
    }),
    must: ['halfYear', 'law'],
    of: ({ halfYear, law, supervised, submitted }) => {
      const centres = submissionsOf(supervised ?? [], submitted ?? []);
      return { halfYear, dueOn: dueBy(law, halfYear), centres, totals: totalsOf(centres) };
    },
  }),
);

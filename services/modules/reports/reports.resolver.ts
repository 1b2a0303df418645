import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { type SubmitHalfYearReport, SubmitHalfYearReportSchema } from '@asysta/schema/reports/inputs';
import type { HalfYear } from '@asysta/schema/values/half-year';
import {
  CentreMutation,
  CentreQuery,
  Computed,
  HalfYearScalar,
  type Operation,
  PageInput,
  RegionQuery,
} from '../../platform/operation/index.js';
import { FamilyConnection } from '../families/index.js';
import { HalfYearReportType, ReportLineType, ReportPeriodType } from './report.type.js';
import { familiesBehind } from './families-behind.finder.js';
import { halfYearReport, type Line, submittedReportById } from './half-year-report.finder.js';
import { readSubmissions } from './submissions/submissions.finder.js';
import { SubmissionsType } from './submissions/submissions.type.js';
import { findReportPeriods } from './report-periods.finder.js';
import { submitHalfYearReport } from './verbs/submit-half-year-report.js';

/** Register of half-yearly reports, on the side of the centre and on that of the region. */
@Resolver(() => ReportLineType)
export class ReportsResolver {
  @CentreQuery(() => [ReportPeriodType], {
    may: 'report:read',
    audit: 'REPORT_READ',
    reads: findReportPeriods,
    about: 'The running half-year and the three before it (okresy sprawozdawcze).',
  })
  reportPeriods(@Ctx() op: Operation) {
    return findReportPeriods(op, {});
  }

  @CentreQuery(() => HalfYearReportType, {
    may: 'report:read',
    audit: 'REPORT_READ',
    reads: halfYearReport,
    about: 'Report of a half-year: frozen as submitted, else a preview of live data (sprawozdanie półroczne).',
  })
  halfYearReport(
    @Arg('halfYear', () => HalfYearScalar, { description: 'The half-year.' }) halfYear: HalfYear,
    @Ctx() op: Operation,
  ) {
    return halfYearReport(op, { halfYear });
  }

  @CentreMutation(() => HalfYearReportType, {
    may: 'report:submit',
    audit: 'REPORT_SUBMITTED',
    about: 'Submits the report of a closed half-year to the regional authority (złożenie sprawozdania).',
    input: SubmitHalfYearReportSchema,
    takes: 'The half-year.',
    answer: submittedReportById,
  })
  submitHalfYearReport(input: SubmitHalfYearReport, op: Operation) {
    return submitHalfYearReport(op, input);
  }

  @Computed(() => FamilyConnection, {
    description: 'Families the number was counted from, by surname; empty for other lines (rodziny).',
  })
  families(
    @Root() line: Line,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return familiesBehind(op, line, page);
  }

  @RegionQuery(() => SubmissionsType, {
    may: 'submitted-report:read',
    audit: 'SUBMITTED_REPORTS_READ',
    reads: readSubmissions,
    about: 'Reports of a half-year as the supervised centres submitted them, with sums (złożone sprawozdania).',
  })
  submissions(
    @Arg('halfYear', () => HalfYearScalar, { description: 'The half-year.' }) halfYear: HalfYear,
    @Ctx() op: Operation,
  ) {
    return readSubmissions(op, { halfYear });
  }
}

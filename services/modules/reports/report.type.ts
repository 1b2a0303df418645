import { ID, Int, ObjectType } from 'type-graphql';
import { type ReportFigure, type ReportState, REPORT_FIGURE_WORDS, REPORT_STATE_WORDS } from '@asysta/schema/reports/codes';
import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { StaffPersonType } from '../staff/index.js';
import { Field, HalfYearScalar, LocalDateScalar, publishEnum, NoRow } from '../../platform/operation/index.js';

/** Preview or submitted. */
export const ReportStateEnum = publishEnum('ReportState', 'Preview or submitted (stan sprawozdania).', REPORT_STATE_WORDS);
/** The closed list of lines that are counted. */
export const ReportFigureEnum = publishEnum(
  'ReportFigure',
  'Line of the half-yearly report (pozycja sprawozdania).',
  REPORT_FIGURE_WORDS,
);

@NoRow('a half-year of the centre')
@ObjectType('ReportPeriod', { description: 'Half-year with what has become of its report (okres sprawozdawczy).' })
export class ReportPeriodType {
  @Field(() => HalfYearScalar, { description: 'The half-year (półrocze).' })
  halfYear!: HalfYear;

  @Field(() => ReportStateEnum, { description: 'Preview or submitted (stan).' })
  state!: ReportState;

  @Field(() => Boolean, { description: 'Whether the half-year is over, so that the report may be submitted (zakończone).' })
  closed!: boolean;

  @Field(() => LocalDateScalar, { description: 'Last day for submitting, art. 176(6) (termin).' })
  dueOn!: LocalDate;

  @Field(() => Date, { nullable: true, description: 'When it was submitted (złożono).' })
  submittedAt!: Date | null;
}

@NoRow('a number with its definition; the families behind it are a list that guards itself')
@ObjectType('ReportLine', {
  description: 'Line of a report with its definition; every number opens what it was counted from (pozycja).',
})
export class ReportLineType {
  @Field(() => ReportFigureEnum, { description: 'Which line.' })
  figure!: ReportFigure;

  @Field(() => String, { description: 'Label in the template (nazwa).' })
  label!: string;

  @Field(() => Int, { description: 'The number (wartość).' })
  value!: number;

  @Field(() => Int, {
    description:
      'How many of the counted families are counted by a record that another record of the family leads; linked records count once (w tym po połączeniu zapisów).',
  })
  linked!: number;

  @Field(() => String, { description: 'How it is counted (definicja).' })
  definition!: string;

  @Field(() => String, { description: 'Legal source (podstawa prawna).' })
  source!: string;

  @Field(() => [StaffPersonType], {
    description: 'Staff the number was counted from, by name; empty for other lines (pracownicy).',
  })
  staff!: readonly StaffPersonType[];
}

@NoRow('numbers of the centre')
@ObjectType('HalfYearReport', {
  description: 'Half-yearly report of the centre: a preview of live data or frozen as submitted (sprawozdanie półroczne).',
})
export class HalfYearReportType extends ReportPeriodType {
  @Field(() => ID, { description: 'Identifier: the half-year, as a centre has one report for each.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the statutory template (wersja wzoru).' })
  templateVersion!: number;

  @Field(() => String, { nullable: true, description: 'Who submitted it (kto złożył).' })
  submittedBy!: string | null;

  @Field(() => [ReportLineType], { description: 'Lines in the order of the template (pozycje).' })
  figures!: readonly ReportLineType[];

  @Field(() => Boolean, { description: 'Whether the caller may submit it now; the same rule refuses.' })
  viewerMaySubmit!: boolean;
}

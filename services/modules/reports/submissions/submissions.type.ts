import { Int, ObjectType } from 'type-graphql';
import type { ReportFigure } from '@asysta/schema/reports/codes';
import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, HalfYearScalar, LocalDateScalar, NoRow } from '../../../platform/operation/index.js';
import { ReportFigureEnum } from '../report.type.js';

@ObjectType('SubmittedFigure', { description: 'Figure exactly as a director submitted it (złożona pozycja).' })
export class SubmittedFigureType {
  @Field(() => ReportFigureEnum, { description: 'Which line.' })
  figure!: ReportFigure;

  @Field(() => String, { description: 'Label in the template (nazwa).' })
  label!: string;

  @Field(() => Int, { description: 'The number (wartość).' })
  value!: number;

  @Field(() => String, { description: 'How it was counted (definicja).' })
  definition!: string;

  @Field(() => String, { description: 'Legal source (podstawa prawna).' })
  source!: string;
}

@NoRow('numbers of one centre')
@ObjectType('CentreSubmission', {
  description: 'What a supervised centre submitted, or that it has not yet (sprawozdanie gminy).',
})
export class CentreSubmissionType {
  @Field(() => String, { description: 'Centre (ośrodek).' })
  centreName!: string;

  @Field(() => String, { description: 'TERYT code of its gmina (kod TERYT).' })
  terytCode!: string;

  @Field(() => Boolean, { description: 'Whether it has submitted (złożone).' })
  submitted!: boolean;

  @Field(() => Date, { nullable: true, description: 'When (złożono).' })
  submittedAt!: Date | null;

  @Field(() => [SubmittedFigureType], { description: 'Figures as submitted; empty until then (pozycje).' })
  figures!: SubmittedFigureType[];
}

@NoRow('a sum over centres')
@ObjectType('FigureTotal', { description: 'Sum of one figure over the centres that have submitted (suma).' })
export class FigureTotalType {
  @Field(() => ReportFigureEnum, { description: 'Which line.' })
  figure!: ReportFigure;

  @Field(() => String, { description: 'Label in the template (nazwa).' })
  label!: string;

  @Field(() => Int, { description: 'The sum (suma).' })
  value!: number;

  @Field(() => Int, { description: 'How many centres it covers (liczba ośrodków).' })
  centres!: number;
}

@NoRow('numbers of centres')
@ObjectType('Submissions', {
  description: 'Half-yearly reports of the supervised centres; numbers only, never a row about a person (złożone sprawozdania).',
})
export class SubmissionsType {
  @Field(() => HalfYearScalar, { description: 'The half-year (półrocze).' })
  halfYear!: HalfYear;

  @Field(() => LocalDateScalar, { description: 'Last day for submitting, art. 176(6) (termin).' })
  dueOn!: LocalDate;

  @Field(() => [CentreSubmissionType], { description: 'Every supervised centre by TERYT code (ośrodki).' })
  centres!: CentreSubmissionType[];

  @Field(() => [FigureTotalType], { description: 'Sums over the gminas (sumy).' })
  totals!: FigureTotalType[];
}

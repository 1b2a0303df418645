import { Field, Int, ObjectType } from 'type-graphql';
import type { ReportFigure } from '@asysta/schema/reports/codes';
import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { HalfYearScalar, LocalDateScalar } from '../../../platform/operation/index.js';
import { ReportFigureEnum } from '../report.type.js';

@ObjectType({ description: 'Figure exactly as a director submitted it (złożona pozycja).' })
export class SubmittedFigure {
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

@ObjectType({ description: 'What a supervised centre submitted, or that it has not yet (sprawozdanie gminy).' })
export class CentreSubmission {
  @Field(() => String, { description: 'Centre (ośrodek).' })
  centreName!: string;

  @Field(() => String, { description: 'TERYT code of its gmina (kod TERYT).' })
  terytCode!: string;

  @Field(() => Boolean, { description: 'Whether it has submitted (złożone).' })
  submitted!: boolean;

  @Field(() => Date, { nullable: true, description: 'When (złożono).' })
  submittedAt!: Date | null;

  @Field(() => [SubmittedFigure], { description: 'Figures as submitted; empty until then (pozycje).' })
  figures!: SubmittedFigure[];
}

@ObjectType({ description: 'Sum of one figure over the centres that have submitted (suma).' })
export class FigureTotal {
  @Field(() => ReportFigureEnum, { description: 'Which line.' })
  figure!: ReportFigure;

  @Field(() => String, { description: 'Label in the template (nazwa).' })
  label!: string;

  @Field(() => Int, { description: 'The sum (suma).' })
  value!: number;

  @Field(() => Int, { description: 'How many centres it covers (liczba ośrodków).' })
  centres!: number;
}

@ObjectType({
  description: 'Half-yearly reports of the supervised centres; numbers only, never a row about a person (złożone sprawozdania).',
})
export class Submissions {
  @Field(() => HalfYearScalar, { description: 'The half-year (półrocze).' })
  halfYear!: HalfYear;

  @Field(() => LocalDateScalar, { description: 'Last day for submitting, art. 176(6) (termin).' })
  dueOn!: LocalDate;

  @Field(() => [CentreSubmission], { description: 'Every supervised centre by TERYT code (ośrodki).' })
  centres!: CentreSubmission[];

  @Field(() => [FigureTotal], { description: 'Sums over the gminas (sumy).' })
  totals!: FigureTotal[];
}

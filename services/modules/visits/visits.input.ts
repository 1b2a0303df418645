import { Field, ID, InputType, Int } from 'type-graphql';
import type { SupportKind, VisitKind, VisitPlace } from '@asysta/schema/visits/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { IdOf, LocalDateScalar, RequestInput } from '../../platform/operation/index.js';
import { SupportKindEnum, VisitKindEnum, VisitPlaceEnum } from './visit.type.js';

/** What is written down of any visit. */
@InputType({ description: 'What is written down of a visit.' })
export abstract class VisitContent extends RequestInput {
  @Field(() => LocalDateScalar, { description: 'Day of the visit (data wizyty).' })
  visitedOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'When it began, HH:MM (godzina).' })
  startsAt?: string | null;

  @Field(() => Int, { description: 'How long it took, in minutes (czas trwania).' })
  durationMinutes!: number;

  @Field(() => VisitPlaceEnum, { description: 'Where it was (miejsce).' })
  place!: VisitPlace;

  @Field(() => String, {
    nullable: true,
    description: 'Which place exactly; needed for an agreed or another place (dokładne miejsce).',
  })
  placeDetail?: string | null;

  @Field(() => [SupportKindEnum], { description: 'Kinds of support given, at least one (rodzaje wsparcia).' })
  supportKinds!: SupportKind[];

  @Field(() => String, { description: 'What the visit was about (sprawa).' })
  matter!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed with the family (ustalenia).' })
  agreements?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day agreed for the next visit (następna wizyta).' })
  nextVisitOn?: LocalDate | null;
}

/** The joint first visit. */
@InputType({
  description: 'Records the first visit, made together with the social worker who hands the family over (pierwsza wizyta).',
})
export class RecordFirstVisitInput extends VisitContent {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case.' })
  supportCaseId!: string;

  @IdOf('FamilyMember')
  @Field(() => [ID], { description: 'Members of the family who took part, at least one (osoby).' })
  familyMemberIds!: string[];

  @IdOf('StaffMember')
  @Field(() => ID, {
    nullable: true,
    description: 'The social worker who was there; without one the visit is refused (pracownik socjalny).',
  })
  socialWorkerId?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Areas requiring change that the social worker named, at least one (obszary wymagające zmiany).',
  })
  areasOfChange!: string[];
}

/** Any later visit. */
@InputType({ description: 'Records a visit after the first one (wizyta).' })
export class RecordVisitInput extends VisitContent {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case.' })
  supportCaseId!: string;

  @IdOf('FamilyMember')
  @Field(() => [ID], { description: 'Members of the family who took part, at least one (osoby).' })
  familyMemberIds!: string[];

  @Field(() => VisitKindEnum, { description: 'Kind of meeting; any but the first (rodzaj).' })
  kind!: VisitKind;
}

/** Correction of a visit. */
@InputType({ description: 'Corrects what was recorded about a visit; its kind and its family stay (poprawka wizyty).' })
export class CorrectVisitInput extends VisitContent {
  @IdOf('Visit')
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @IdOf('FamilyMember')
  @Field(() => [ID], { description: 'Members of the family who took part, at least one (osoby).' })
  familyMemberIds!: string[];

  @Field(() => Int, { description: 'Version the person saw; an older one is refused with CONFLICT.' })
  expectedVersion!: number;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type SupportKind, type VisitKind, type VisitPlace, SUPPORT_KIND_WORDS, VISIT_KIND_WORDS, VISIT_PLACE_WORDS } from '@asysta/schema/visits/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, InLists, LocalDateScalar, publishEnum } from '../../platform/operation/index.js';

/** Kind of a visit, published. */
export const VisitKindEnum = publishEnum('VisitKind', 'What kind of meeting it was (rodzaj wizyty).', VISIT_KIND_WORDS);
/** Place of a visit, published. */
export const VisitPlaceEnum = publishEnum('VisitPlace', 'Where the meeting was (miejsce wizyty).', VISIT_PLACE_WORDS);
/** Kind of support, published. */
export const SupportKindEnum = publishEnum(
  'SupportKind',
  'How the assistant supported the family (rodzaj wsparcia).',
  SUPPORT_KIND_WORDS,
);

/** Public words of a visit. */
@ObjectType({ description: 'Meeting of the assistant with a family (wizyta).' })
export class Visit {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @InLists
  @Field(() => VisitKindEnum, { description: 'Kind of meeting (rodzaj).' })
  kind!: VisitKind;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Day of the visit (data wizyty).' })
  visitedOn!: LocalDate;

  @Field(() => Int, { description: 'How long it took, in minutes (czas trwania).' })
  durationMinutes!: number;

  @Field(() => VisitPlaceEnum, { description: 'Where it was (miejsce).' })
  place!: VisitPlace;

  @Field(() => String, { nullable: true, description: 'Which place exactly (dokładne miejsce).' })
  placeDetail?: string | null;

  @Field(() => [SupportKindEnum], { description: 'Kinds of support given (rodzaje wsparcia).' })
  supportKinds!: SupportKind[];

  @Field(() => String, { description: 'What the visit was about (sprawa).' })
  matter!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed with the family (ustalenia).' })
  agreements?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day agreed for the next visit (następna wizyta).' })
  nextVisitOn?: LocalDate | null;

  @Field(() => Date, { description: 'When it was recorded first (zapisano).' })
  recordedAt!: Date;
}

/** Page of visits. */
export const VisitConnection = connectionOf(Visit, 'Visit');

/** Public words of an area of change. */
@ObjectType({ description: 'Area requiring change named by the social worker at the first visit (obszar wymagający zmiany).' })
export class AreaOfChange {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The area in plain words (opis).' })
  description!: string;
}

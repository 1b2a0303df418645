import { ID, Int, ObjectType } from 'type-graphql';
import {
  type SupportKind,
  type VisitKind,
  type VisitPlace,
  SUPPORT_KIND_WORDS,
  VISIT_KIND_WORDS,
  VISIT_PLACE_WORDS,
} from '@asysta/schema/visits/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  connectionOf,
  Field,
  InLists,
  LocalDateScalar,
  type Maybe,
  type One,
  publishEnum,
  toOne,
} from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { RecordedType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

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
@ObjectType('Visit', { description: 'Meeting of the assistant with a family (wizyta).' })
export class VisitType extends RecordedType {
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
  placeDetail!: Maybe<string>;

  @Field(() => [SupportKindEnum], { description: 'Kinds of support given (rodzaje wsparcia).' })
  supportKinds!: SupportKind[];

  @Field(() => String, { description: 'What the visit was about (sprawa).' })
  matter!: string;

  @Field(() => String, { nullable: true, description: 'What was agreed with the family (ustalenia).' })
  agreements!: Maybe<string>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day agreed for the next visit (następna wizyta).' })
  nextVisitOn!: Maybe<LocalDate>;

  @Field(() => Date, { description: 'When it was recorded first (zapisano).' })
  recordedAt!: Date;

  @toOne(() => SupportCaseType, { description: 'The case the visit belongs to (sprawa).' })
  supportCase!: One<SupportCaseType>;

  @toOne(() => StaffPersonType, { description: 'The assistant who made the visit (asystent).' })
  author!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'For which assistant the author stood in (w zastępstwie za).' })
  insteadOf!: Maybe<One<StaffPersonType>>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'The social worker who was there (pracownik socjalny).' })
  socialWorker!: Maybe<One<StaffPersonType>>;

  @Field(() => String, {
    nullable: true,
    description: 'What the assistant and a social worker decided together (wspólna decyzja).',
  })
  jointDecision!: Maybe<string>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'With which social worker it was decided (z kim zdecydowano).' })
  decidedWith!: Maybe<One<StaffPersonType>>;

  @Field(() => String, {
    nullable: true,
    description: 'Who of the family took part, in words, where it was written down after hand-over or closing (osoby).',
  })
  personsInWords!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'Why it was written down late (dlaczego po czasie).' })
  lateReason!: Maybe<string>;

  @toOne(() => StaffPersonType, {
    nullable: true,
    description: 'Who wrote it down, where that was not the assistant: the director, late (kto zapisał).',
  })
  recordedBy!: Maybe<One<StaffPersonType>>;
}

/** Page of visits. */
export const VisitConnection = connectionOf(VisitType, 'Visit');

/** Public words of an area of change. */
@ObjectType('AreaOfChange', {
  description: 'Area requiring change named at the first visit (obszar wymagający zmiany).',
})
export class AreaOfChangeType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'The area in plain words (opis).' })
  description!: string;

  @toOne(() => StaffPersonType, {
    description: 'Who named it: the social worker who was there, or else the assistant (kto wskazał).',
  })
  namedBy!: One<StaffPersonType>;
}

import { ID, Int, ObjectType } from 'type-graphql';
import { type DeadlineKind, DEADLINE_KIND_WORDS, RADAR_SCOPE_WORDS } from '@asysta/schema/deadlines/codes';
import { type RuleOrigin, RULE_ORIGIN_WORDS } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  Field,
  InLists,
  LocalDateScalar,
  type Maybe,
  type One,
  publishEnum,
  toOne,
  NoRow,
} from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';

/** Kind of a term, published. */
export const DeadlineKindEnum = publishEnum('DeadlineKind', 'What is to be done in time (rodzaj terminu).', DEADLINE_KIND_WORDS);
/** Who set a term, published. */
export const RuleOriginEnum = publishEnum('RuleOrigin', 'Who set the term (pochodzenie terminu).', RULE_ORIGIN_WORDS);
/** Whose terms are shown, published. */
export const RadarScopeEnum = publishEnum('RadarScope', 'Whose terms are shown (zakres radaru).', RADAR_SCOPE_WORDS);

/** Public words of a term. */
@ObjectType('Deadline', { description: 'Term counted by a rule of law or of the centre (termin).' })
export class DeadlineType {
  @InLists
  @Field(() => ID, { description: 'Identifier; of a term without a family, its kind and half-year.' })
  id!: string;

  @InLists
  @Field(() => DeadlineKindEnum, { description: 'What is to be done (rodzaj).' })
  kind!: DeadlineKind;

  @InLists
  @Field(() => RuleOriginEnum, { description: 'Law or rule of the centre (pochodzenie).' })
  origin!: RuleOrigin;

  @InLists
  @Field(() => String, { description: 'Article or local rule the term was counted by (podstawa).' })
  source!: string;

  @InLists
  @Field(() => Int, { description: 'Version of that rule; a later one does not move a running term (wersja zasady).' })
  ruleVersion!: number;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Day of the event from which the term runs (od kiedy).' })
  startedOn!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Last day on which the duty is done in time (termin).' })
  dueOn!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it was done, in time or late (wykonano).' })
  metOn!: Maybe<LocalDate>;

  @InLists
  @toOne(() => FamilyType, { nullable: true, description: 'The family, except for a term of the centre itself (rodzina).' })
  family!: Maybe<One<FamilyType>>;
}

/** Public words of one part of the radar. */
@NoRow('a number and a list; each term in it guards itself')
@ObjectType('RadarBucket', {
  description: 'One part of the radar: how many terms it holds and the nearest of them (część radaru).',
})
export class RadarBucketType {
  @Field(() => Int, { description: 'Number of terms in this part (liczba terminów).' })
  totalCount!: number;

  @Field(() => [DeadlineType], { description: 'The terms, the earliest first, at most as many as asked for.' })
  deadlines!: DeadlineType[];
}

/** Public words of the radar. */
@NoRow('three parts of a list; each term in them guards itself')
@ObjectType('Radar', { description: 'Running terms by urgency (radar terminów).' })
export class RadarType {
  @Field(() => LocalDateScalar, { description: 'Day the radar was drawn for (dzisiaj).' })
  today!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Sunday that ends the present week (koniec tygodnia).' })
  weekEndsOn!: LocalDate;

  @Field(() => RadarBucketType, { description: 'Terms that have passed (po terminie).' })
  overdue!: RadarBucketType;

  @Field(() => RadarBucketType, { description: 'Terms from today until Sunday (w tym tygodniu).' })
  thisWeek!: RadarBucketType;

  @Field(() => RadarBucketType, { description: 'Terms after Sunday (później).' })
  next!: RadarBucketType;
}

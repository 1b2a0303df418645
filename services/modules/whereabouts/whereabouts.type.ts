import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { WHEREABOUTS_KIND_WORDS, type WhereaboutsKind } from '@asysta/schema/whereabouts/codes';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { RecordedType } from '../corrections/index.js';
import { DeadlineType } from '../deadlines/index.js';

/** Kind of place, published. */
export const WhereaboutsKindEnum = publishEnum(
  'WhereaboutsKind',
  'Where a child is (miejsce pobytu dziecka).',
  WHEREABOUTS_KIND_WORDS,
);

/** Public words of whereabouts. */
@ObjectType('Whereabouts', { description: 'Where a child is or was between two days (miejsce pobytu dziecka).' })
export class WhereaboutsType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => WhereaboutsKindEnum, { description: 'Where (gdzie).' })
  kind!: WhereaboutsKind;

  @Field(() => String, { nullable: true, description: 'With whom, or in which family or institution (z kim, u kogo).' })
  withWhom!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'First day there (od kiedy).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day there; null while the child stays (do kiedy).' })
  validTo!: Maybe<LocalDate>;

  @toOne(() => DeadlineType, {
    nullable: true,
    description: 'The term of 18 months that was started in this stay (art. 100(4a), termin wniosku do sądu).',
  })
  watch!: Maybe<One<DeadlineType>>;
}

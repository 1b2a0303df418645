import { ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';

@ObjectType('LateEntry', {
  description: 'Day of entry beside a decision that carries the day of its paper, or that another person typed (wpis po czasie).',
})
export class LateEntryType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the decision on paper (dzień decyzji).' })
  decidedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who decided on that day (kto zdecydował).' })
  decidedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'Day of the entry (dzień wpisu).' })
  recordedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who entered it (kto wpisał).' })
  recordedBy!: One<StaffPersonType>;

  @Field(() => String, { nullable: true, description: 'Why it was entered only then (powód późnego wpisu).' })
  reason!: Maybe<string>;
}

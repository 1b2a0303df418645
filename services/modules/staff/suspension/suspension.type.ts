import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../staff.type.js';

@ObjectType('Suspension', {
  description: 'Time in which somebody may not act and reaches nothing, art. 13; never why (zawieszenie).',
})
export class SuspensionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'First day (od).' })
  suspendedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who recorded it (kto zawiesił).' })
  suspendedBy!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day from which they act again; none while it lasts (uchylone).' })
  liftedOn!: Maybe<LocalDate>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'Who lifted it (kto uchylił).' })
  liftedBy!: Maybe<One<StaffPersonType>>;
}

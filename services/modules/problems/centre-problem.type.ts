import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Many, type Maybe, type One, toMany, toOne } from '../../platform/operation/index.js';
import { CorrectionType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Public words of a problem of a centre. */
@ObjectType('CentreProblem', {
  description: 'Problem that a centre names beside those every centre has; nobody else reads it (własny problem ośrodka).',
})
export class CentreProblemType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Name it has today; a record keeps the one it had then (nazwa).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'For whom it is meant (dla kogo).' })
  description!: Maybe<string>;

  @Field(() => LocalDateScalar, { description: 'First day on which it can be named (w użyciu od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day on which it can be named, when retired (w użyciu do).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => LocalDateScalar, { description: 'Day on which it was added (dodano).' })
  addedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who added it (kto dodał).' })
  addedBy!: One<StaffPersonType>;

  @toMany(() => [CorrectionType], {
    description: 'Former names, retirements and returns, newest first: `name`, `description`, `validFrom`, `validTo` (zmiany).',
  })
  corrections!: Many<CorrectionType>;
}

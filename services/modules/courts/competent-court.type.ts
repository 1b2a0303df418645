import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, toOne } from '../../platform/operation/index.js';
import { RecordedType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Public words of a competent court. */
@ObjectType('CompetentCourt', {
  description: 'Family court competent for the area of the centre between two days, both included (sąd właściwy).',
})
export class CompetentCourtType extends RecordedType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Name of the court with its division (sąd i wydział).' })
  name!: string;

  @Field(() => String, { description: 'Where letters go (adres).' })
  address!: string;

  @Field(() => LocalDateScalar, { description: 'First day (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when known (do).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => String, { description: 'How the centre knows it (podstawa).' })
  source!: string;

  @Field(() => Date, { description: 'When it was recorded first (zapisano).' })
  recordedAt!: Date;

  @toOne(() => StaffPersonType, { description: 'Who recorded it (kto zapisał).' })
  recordedBy!: One<StaffPersonType>;
}

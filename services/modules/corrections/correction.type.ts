import { ID, ObjectType } from 'type-graphql';
import { Field, type Many, type Maybe, type One, toMany, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Public words of a correction. */
@ObjectType('Correction', {
  description: 'One corrected field of a record: what stood there, what stands there now, who, when and why (poprawka).',
})
export class CorrectionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Field of the record, by its name in this contract (pole).' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stood there: a text, a code or a day; null where nothing did or the value is sealed (było).',
  })
  oldValue!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'What stands there since, written alike (jest).' })
  newValue!: Maybe<string>;

  @Field(() => String, { description: 'Why it was corrected (powód).' })
  reason!: string;

  @Field(() => Date, { description: 'When (kiedy).' })
  correctedAt!: Date;

  @toOne(() => StaffPersonType, { description: 'Who corrected it (kto).' })
  correctedBy!: One<StaffPersonType>;
}

/** Public words of everything that can be annulled; the type of a noun goes on from it. */
@ObjectType('Annullable', { description: 'What every record that can be annulled tells (zapis, który można unieważnić).' })
export class AnnullableType {
  @Field(() => Date, {
    nullable: true,
    description: 'When it was annulled; what is annulled stays readable and counts nowhere (unieważniono).',
  })
  annulledAt!: Maybe<Date>;

  @Field(() => String, { nullable: true, description: 'Why it was annulled (powód unieważnienia).' })
  annulmentReason!: Maybe<string>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'Who annulled it (kto unieważnił).' })
  annulledBy!: Maybe<One<StaffPersonType>>;
}

/** Public words of everything that can be corrected with history and annulled. */
@ObjectType('Recorded', { description: 'What every record that can be corrected and annulled tells (zapis).' })
export class RecordedType extends AnnullableType {
  @toMany(() => [CorrectionType], { description: 'What was corrected in it, newest first (poprawki).' })
  corrections!: Many<CorrectionType>;
}

import { ID, ObjectType } from 'type-graphql';
import {
  AMENDED_RECORD_WORDS,
  type AmendedRecord,
  AMENDMENT_DECISION_WORDS,
  AMENDMENT_KIND_WORDS,
  type AmendmentKind,
  AMENDMENT_OUTCOME_WORDS,
  type AmendmentOutcome,
} from '@asysta/schema/cases/amendment-codes';
import { Field, type Many, type Maybe, type One, publishEnum, toMany, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** What is corrected by two people, published. */
export const AmendedRecordEnum = publishEnum(
  'AmendedRecord',
  'Record of a case that carries law, so that two people correct it (co się poprawia).',
  AMENDED_RECORD_WORDS,
);

/** What two people do to a record, published. */
export const AmendmentKindEnum = publishEnum(
  'AmendmentKind',
  'Whether a record says something else since, or does not count (poprawka albo unieważnienie).',
  AMENDMENT_KIND_WORDS,
);

/** What became of a correction, published. */
export const AmendmentOutcomeEnum = publishEnum(
  'AmendmentOutcome',
  'What became of a proposed correction (co z poprawką).',
  AMENDMENT_OUTCOME_WORDS,
);

publishEnum(
  'AmendmentDecision',
  'What the second person says to a proposed correction (decyzja o poprawce).',
  AMENDMENT_DECISION_WORDS,
);

/** Public words of a field of a correction. */
@ObjectType('AmendedField', { description: 'One field of a proposed correction (pole poprawki).' })
export class AmendedFieldType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Field of the record, by its name in this contract (pole).' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stood there when it was proposed: a text, a code, a day, or days or ids of persons with commas (było).',
  })
  oldValue!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'What should stand there, written alike (ma być).' })
  newValue!: Maybe<string>;
}

/** Public words of a correction. */
@ObjectType('Amendment', {
  description:
    'Correction or annulment of a consent, an order, another basis or a closing: one person proposes it, another one confirms it, and then it counts (poprawka).',
})
export class AmendmentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => AmendmentKindEnum, { description: 'Corrected, or annulled (rodzaj).' })
  kind!: AmendmentKind;

  @Field(() => AmendedRecordEnum, { description: 'What is corrected (co się poprawia).' })
  what!: AmendedRecord;

  @Field(() => ID, { description: 'The consent, order, later decision, application, record, or for a closing the case (wpis).' })
  subjectId!: string;

  @Field(() => String, { description: 'Why (powód).' })
  reason!: string;

  @toOne(() => StaffPersonType, { description: 'Who proposed it (kto zaproponował).' })
  proposedBy!: One<StaffPersonType>;

  @Field(() => Date, { description: 'When it was proposed (kiedy zaproponowano).' })
  proposedAt!: Date;

  @Field(() => AmendmentOutcomeEnum, { nullable: true, description: 'What became of it; none while it waits (co postanowiono).' })
  outcome!: Maybe<AmendmentOutcome>;

  @toOne(() => StaffPersonType, {
    nullable: true,
    description:
      'Who decided; whoever proposed it where they took it back, or where there was no second person (kto zdecydował).',
  })
  decidedBy!: Maybe<One<StaffPersonType>>;

  @Field(() => Date, { nullable: true, description: 'When it was decided (kiedy zdecydowano).' })
  decidedAt!: Maybe<Date>;

  @Field(() => String, { nullable: true, description: 'What was said to a refused one (uwagi).' })
  remarks!: Maybe<string>;

  @toMany(() => [AmendedFieldType], {
    description: 'What changes by it, field by field; of an annulment what is struck through (pola).',
  })
  fields!: Many<AmendedFieldType>;
}

import { ID, ObjectType } from 'type-graphql';
import { Field, type Maybe, type One, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Public words of a question about a person. */
@ObjectType('Inquiry', {
  description:
    'Question whether the centre knows somebody in a file that the asker may not open; the answer is the same for every such file (zapytanie o osobę).',
})
export class InquiryType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'Whether somebody like that is known in a file that the asker may not open (osoba znana ośrodkowi).',
  })
  known!: boolean;

  @Field(() => Date, { description: 'When it was asked (kiedy).' })
  askedAt!: Date;

  @toOne(() => StaffPersonType, { description: 'Who asked (kto pyta).' })
  askedBy!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, {
    nullable: true,
    description:
      'Whom to ask where somebody is known: a director, whoever leads the file. Whoever leads it was told of the question (kogo zapytać).',
  })
  whomToAsk!: Maybe<One<StaffPersonType>>;
}

import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Public words of a note about safety. */
@ObjectType('SafetyNote', { description: 'What a worker must know before they knock (uwaga o bezpieczeństwie).' })
export class SafetyNoteType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'What to look out for (na co uważać).' })
  text!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day by which somebody looks whether it holds (sprawdzić do).' })
  checkOn!: Maybe<LocalDate>;

  @toOne(() => StaffPersonType, { description: 'Who wrote it (autor).' })
  author!: One<StaffPersonType>;

  @Field(() => LocalDateScalar, { description: 'Day on which it was written (zapisano).' })
  recordedOn!: LocalDate;
}

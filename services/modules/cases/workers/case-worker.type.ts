import { ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';

@ObjectType('CaseWorker', {
  description: 'Who leads a case as its social worker between two days (pracownik socjalny sprawy).',
})
export class CaseWorkerType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'First day (od).' })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; none while nobody is to follow. A day before validFrom means that it never came to it (do).',
  })
  validTo!: Maybe<LocalDate>;

  @toOne(() => StaffPersonType, { description: 'The social worker (pracownik socjalny).' })
  staffMember!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'Who decided it; none for who opened the case (kto zdecydował).' })
  decidedBy!: Maybe<One<StaffPersonType>>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of that decision (kiedy zdecydowano).' })
  decidedOn!: Maybe<LocalDate>;

  @Field(() => String, { nullable: true, description: 'What whoever takes over was told (notatka przekazania).' })
  note!: Maybe<string>;
}

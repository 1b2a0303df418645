import { ID, ObjectType } from 'type-graphql';
import { RELIEF_DECISION_WORDS, type ReliefDecision } from '@asysta/schema/assignments/relief-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** What became of such a request, published. */
export const ReliefDecisionEnum = publishEnum(
  'ReliefDecision',
  'What became of a request to be relieved of a case (decyzja o zwolnieniu z prowadzenia).',
  RELIEF_DECISION_WORDS,
);

@ObjectType('ReliefRequest', {
  description: 'An assistant asked not to go on with a family, and what was decided (prośba o zwolnienie z prowadzenia).',
})
export class ReliefRequestType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the request (kiedy poproszono).' })
  requestedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'The assistant who asked (kto prosi).' })
  requestedBy!: One<StaffPersonType>;

  @Field(() => String, { description: 'Why (powód).' })
  reason!: string;

  @Field(() => ReliefDecisionEnum, { nullable: true, description: 'What was decided; none while it waits (decyzja).' })
  decision!: Maybe<ReliefDecision>;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the decision (kiedy zdecydowano).' })
  decidedOn!: Maybe<LocalDate>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'Who decided; nobody where it lapsed (kto zdecydował).' })
  decidedBy!: Maybe<One<StaffPersonType>>;

  @Field(() => String, { nullable: true, description: 'Why it was decided so (uzasadnienie).' })
  decisionReason!: Maybe<string>;
}

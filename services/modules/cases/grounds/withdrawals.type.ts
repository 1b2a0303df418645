import { ID, ObjectType } from 'type-graphql';
import { type WithdrawalDecisionKind, WITHDRAWAL_DECISION_WORDS } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** What becomes of support after a withdrawal, published. */
export const WithdrawalDecisionKindEnum = publishEnum(
  'WithdrawalDecisionKind',
  'What becomes of a support that nothing entitles any more (co dalej ze wsparciem).',
  WITHDRAWAL_DECISION_WORDS,
);

/** Public words of a decision after a withdrawal. */
@ObjectType('WithdrawalDecision', {
  description: 'What the director decided of a support that nothing entitled any more (decyzja o wstrzymanym wsparciu).',
})
export class WithdrawalDecisionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => WithdrawalDecisionKindEnum, { description: 'Support ended, or suspended to a day (rodzaj).' })
  kind!: WithdrawalDecisionKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that asks again, of a suspension (zawieszone do).' })
  suspendedUntil!: Maybe<LocalDate>;

  @Field(() => String, { description: 'Why (uzasadnienie).' })
  reason!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the decision (data decyzji).' })
  decidedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who decided (kto zdecydował).' })
  decidedBy!: One<StaffPersonType>;
}

import { ID, ObjectType } from 'type-graphql';
import { REQUEST_DECISION_WORDS, type RequestDecisionOutcome } from '@asysta/schema/cases/decision-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type One, publishEnum, toOne } from '../../../platform/operation/index.js';
import { StaffPersonType } from '../../staff/index.js';

/** How a request was decided that was not granted, published. */
export const RequestDecisionOutcomeEnum = publishEnum(
  'RequestDecisionOutcome',
  'What became of a request that was not granted (rozstrzygnięcie wniosku).',
  REQUEST_DECISION_WORDS,
);

@ObjectType('RequestDecision', {
  description: 'A request for an assistant returned with remarks, or refused with a reason (zwrot albo odmowa).',
})
export class RequestDecisionType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => RequestDecisionOutcomeEnum, { description: 'Returned or refused (co postanowiono).' })
  outcome!: RequestDecisionOutcome;

  @Field(() => String, { description: 'What is to be mended, or why there will be no assistant (uwagi).' })
  reason!: string;

  @Field(() => LocalDateScalar, { description: 'Day of the decision (kiedy zdecydowano).' })
  decidedOn!: LocalDate;

  @toOne(() => StaffPersonType, { description: 'Who decided (kto zdecydował).' })
  decidedBy!: One<StaffPersonType>;
}

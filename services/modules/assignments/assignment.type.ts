import { ID, Int, ObjectType } from 'type-graphql';
import { type AssignmentEndReason, ASSIGNMENT_END_REASON_WORDS } from '@asysta/schema/assignments/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Field, LocalDateScalar, type Maybe, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Why an assignment ended, published. */
export const AssignmentEndReasonEnum = publishEnum(
  'AssignmentEndReason',
  'Why somebody is no longer the assistant of the family (powód zakończenia).',
  ASSIGNMENT_END_REASON_WORDS,
);

@ObjectType('Assignment', { description: 'An assistant accompanies the family between two dates (przydział asystenta).' })
export class AssignmentType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => LocalDateScalar, { description: 'Day of the assignment, as its paper says (przydzielono).' })
  assignedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it ended; none while it runs (zakończono).' })
  endedOn!: Maybe<LocalDate>;

  @Field(() => AssignmentEndReasonEnum, { nullable: true, description: 'Why it ended (powód).' })
  endReason!: Maybe<AssignmentEndReason>;

  @Field(() => String, { nullable: true, description: 'What the next assistant should know (notatka przekazania).' })
  handoverNote!: Maybe<string>;

  @toOne(() => StaffPersonType, { description: 'The assistant (asystent).' })
  assistant!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { description: 'Who assigned (przydzielił).' })
  assignedBy!: One<StaffPersonType>;
}

/** Shows an entry of the register of staff; all it tells is worked out from it. */
@ObjectType('AssistantCaseload', { description: 'Load of one assistant (obciążenie asystenta).' })
export class AssistantCaseloadType {}

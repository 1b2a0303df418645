import { Field, ID, InputType } from 'type-graphql';
import type { AssignmentEndReason } from '@asysta/schema/assignments/codes';
import { ChangeInput, IdOf } from '../../platform/operation/index.js';
import { AssignmentEndReasonEnum } from './assignment.type.js';

@InputType({ description: 'Gives a qualified family its assistant; expectedVersion is that of the case.' })
export class AssignAssistantInput extends ChangeInput {
  @IdOf('SupportCase')
  @Field(() => ID, { description: 'The case (sprawa).' })
  supportCaseId!: string;

  @IdOf('StaffMember')
  @Field(() => ID, { description: 'The assistant (asystent).' })
  assistantId!: string;
}

@InputType({ description: 'Ends an assignment; the family keeps its case and waits for the next assistant.' })
export class EndAssignmentInput extends ChangeInput {
  @IdOf('Assignment')
  @Field(() => ID, { description: 'Which assignment (przydział).' })
  assignmentId!: string;

  @Field(() => AssignmentEndReasonEnum, {
    description: 'Why; CASE_CLOSED comes of closing the case and cannot be chosen (powód).',
  })
  reason!: AssignmentEndReason;

  @Field(() => String, {
    nullable: true,
    description: 'What the next assistant should know; required for a hand-over (notatka przekazania).',
  })
  handoverNote?: string | null;
}

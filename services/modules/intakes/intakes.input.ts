import { Field, InputType } from 'type-graphql';
import type { IntakeState } from '@asysta/schema/intakes/codes';
import { IntakeStateEnum } from './intake.type.js';

/** Which intakes a list shows. */
@InputType({ description: 'Which intakes a list shows.' })
export class IntakeFilter {
  @Field(() => IntakeStateEnum, { nullable: true, description: 'Only those in this state; all when left out.' })
  state?: IntakeState | null;
}

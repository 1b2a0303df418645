import { Field, ID, InputType } from 'type-graphql';
import type { IntakeChannel, IntakeSource, IntakeState, Urgency } from '@asysta/schema/intakes/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ChangeInput, IdOf, LocalDateScalar, RequestInput } from '../../platform/operation/index.js';
import { NewFamilyInput } from '../families/index.js';
import { IntakeChannelEnum, IntakeSourceEnum, IntakeStateEnum, UrgencyEnum } from './intake.type.js';

/** What a worker types when somebody tells the centre about a family. */
@InputType({ description: 'Registers an intake about a new family or about one the caller may see (zgłoszenie).' })
export class RegisterIntakeInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'A family the centre knows; either this or newFamily.' })
  familyId?: string | null;

  @Field(() => NewFamilyInput, { nullable: true, description: 'A family the centre does not know; either this or familyId.' })
  newFamily?: NewFamilyInput | null;

  @Field(() => LocalDateScalar, { description: 'Day on which the centre learned of it (data zgłoszenia).' })
  receivedOn!: LocalDate;

  @Field(() => IntakeSourceEnum, { description: 'Who told the centre (źródło).' })
  source!: IntakeSource;

  @Field(() => IntakeChannelEnum, { description: 'How it was told (sposób).' })
  channel!: IntakeChannel;

  @Field(() => UrgencyEnum, { description: 'First triage; urgent shortens the interview to 2 working days (pilność).' })
  urgency!: Urgency;

  @Field(() => String, { description: 'What was told (treść).' })
  content!: string;
}

/** Closing an intake without a case. */
@InputType({ description: 'Closes an intake without a case (zamknięcie zgłoszenia).' })
export class DismissIntakeInput extends ChangeInput {
  @IdOf('Intake')
  @Field(() => ID, { description: 'The intake.' })
  intakeId!: string;

  @Field(() => String, { description: 'Why no case is opened (powód).' })
  reason!: string;
}

/** Which intakes a list shows. */
@InputType({ description: 'Which intakes a list shows.' })
export class IntakeFilter {
  @Field(() => IntakeStateEnum, { nullable: true, description: 'Only those in this state; all when left out.' })
  state?: IntakeState | null;
}

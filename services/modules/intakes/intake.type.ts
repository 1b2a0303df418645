import { ID, Int, ObjectType } from 'type-graphql';
import {
  type IntakeChannel,
  type IntakeSource,
  type IntakeState,
  type Urgency,
  INTAKE_CHANNEL_WORDS,
  INTAKE_SOURCE_WORDS,
  INTAKE_STATE_WORDS,
  URGENCY_WORDS,
} from '@asysta/schema/intakes/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  connectionOf,
  Field,
  InLists,
  LocalDateScalar,
  type Maybe,
  Needs,
  type One,
  publishEnum,
  toOne,
} from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Who told the centre, published. */
export const IntakeSourceEnum = publishEnum(
  'IntakeSource',
  'Who told the centre about the family (źródło zgłoszenia).',
  INTAKE_SOURCE_WORDS,
);
/** How it was told, published. */
export const IntakeChannelEnum = publishEnum(
  'IntakeChannel',
  'How the information came (sposób zgłoszenia).',
  INTAKE_CHANNEL_WORDS,
);
/** First triage, published. */
export const UrgencyEnum = publishEnum(
  'Urgency',
  'First triage: an urgent intake shortens the interview to 2 working days (pilność).',
  URGENCY_WORDS,
);
/** What became of an intake, published. */
export const IntakeStateEnum = publishEnum(
  'IntakeState',
  'What became of the information (stan zgłoszenia).',
  INTAKE_STATE_WORDS,
);

/** Public words of an intake. */
@ObjectType('Intake', { description: 'Information about a family in difficulty that reached the centre (zgłoszenie).' })
export class IntakeType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Day on which the centre learned of it (data zgłoszenia).' })
  receivedOn!: LocalDate;

  @InLists
  @Field(() => IntakeSourceEnum, { description: 'Who told the centre (źródło).' })
  source!: IntakeSource;

  @InLists
  @Field(() => IntakeChannelEnum, { description: 'How it was told (sposób).' })
  channel!: IntakeChannel;

  @InLists
  @Field(() => UrgencyEnum, { description: 'First triage (pilność).' })
  urgency!: Urgency;

  @Field(() => String, { description: 'What was told (treść).' })
  content!: string;

  @Needs('reporter:read')
  @Field(() => String, { nullable: true, description: 'Who told it, where they gave a name; not for assistants (kto zgłasza).' })
  reporterName!: Maybe<string>;

  @Needs('reporter:read')
  @Field(() => String, { nullable: true, description: 'How to reach them; not for assistants (kontakt do osoby zgłaszającej).' })
  reporterContact!: Maybe<string>;

  @InLists
  @Field(() => IntakeStateEnum, { description: 'What became of it (stan).' })
  state!: IntakeState;

  @Field(() => String, { nullable: true, description: 'Why it was closed without a case (powód).' })
  dismissalReason!: Maybe<string>;

  @InLists
  @toOne(() => FamilyType, { description: 'The family it is about (rodzina).' })
  family!: One<FamilyType>;

  @InLists
  @toOne(() => StaffPersonType, { description: 'Who registered it (kto przyjął).' })
  registeredBy!: One<StaffPersonType>;
}

/** Page of intakes. */
export const IntakeConnection = connectionOf(IntakeType, 'Intake');

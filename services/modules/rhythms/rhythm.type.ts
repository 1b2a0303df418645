import { ID, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, Field, InLists, LocalDateScalar, type Maybe, type One, toOne } from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { RecordedType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Public words of the rhythm of one family. */
@ObjectType('MeetingRhythm', { description: 'How often one family is met, agreed for it alone (rytm spotkań).' })
export class MeetingRhythmType extends RecordedType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @InLists
  @Field(() => Int, { description: 'Within how many days after a meeting the next one is due (co ile dni).' })
  days!: number;

  @InLists
  @Field(() => LocalDateScalar, { description: 'First day on which it counts (od).' })
  validFrom!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day on which it counts, where one was agreed (do).' })
  validTo!: Maybe<LocalDate>;

  @Field(() => String, { description: 'Why it differs from the rule of the centre (dlaczego).' })
  justification!: string;

  @Field(() => Date, { description: 'When it was recorded (zapisano).' })
  recordedAt!: Date;

  @toOne(() => SupportCaseType, { description: 'The case of the family (sprawa).' })
  supportCase!: One<SupportCaseType>;

  @toOne(() => StaffPersonType, { description: 'Who recorded it (autor).' })
  author!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'For whom the author stood in (w zastępstwie za).' })
  insteadOf!: Maybe<One<StaffPersonType>>;
}

/** Page of rhythms. */
export const MeetingRhythmConnection = connectionOf(MeetingRhythmType, 'MeetingRhythm');

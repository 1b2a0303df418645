import { ID, Int, ObjectType } from 'type-graphql';
import { type PauseCause, PAUSE_CAUSE_WORDS } from '@asysta/schema/pauses/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  connectionOf,
  Field,
  InLists,
  LocalDateScalar,
  type Maybe,
  type One,
  publishEnum,
  toOne,
} from '../../platform/operation/index.js';
import { SupportCaseType } from '../cases/index.js';
import { RecordedType } from '../corrections/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Reasons of a pause, published. */
export const PauseCauseEnum = publishEnum(
  'PauseCause',
  'Why nobody visits the family for a while (powód przerwy).',
  PAUSE_CAUSE_WORDS,
);

/** Public words of a pause of visits. */
@ObjectType('VisitPause', { description: 'Days on which nobody visits a family, both included (przerwa w wizytach).' })
export class VisitPauseType extends RecordedType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @InLists
  @Field(() => LocalDateScalar, { description: 'First day without visits (od).' })
  validFrom!: LocalDate;

  @InLists
  @Field(() => LocalDateScalar, { description: 'Last day without visits (do).' })
  validTo!: LocalDate;

  @InLists
  @Field(() => PauseCauseEnum, { description: 'Why nobody visits (powód przerwy).' })
  cause!: PauseCause;

  @Field(() => String, { nullable: true, description: 'The reason in words, where it is another one (inny powód).' })
  otherCause!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'Remarks (uwagi).' })
  remarks!: Maybe<string>;

  @Field(() => Date, { description: 'When it was recorded (zapisano).' })
  recordedAt!: Date;

  @toOne(() => SupportCaseType, { description: 'The case whose visits pause (sprawa).' })
  supportCase!: One<SupportCaseType>;

  @toOne(() => StaffPersonType, { description: 'Who recorded it (autor).' })
  author!: One<StaffPersonType>;

  @toOne(() => StaffPersonType, { nullable: true, description: 'For whom the author stood in (w zastępstwie za).' })
  insteadOf!: Maybe<One<StaffPersonType>>;
}

/** Page of pauses. */
export const VisitPauseConnection = connectionOf(VisitPauseType, 'VisitPause');

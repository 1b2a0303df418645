import { ID, ObjectType } from 'type-graphql';
import {
  type DisclosureBasis,
  type ReferralField,
  DISCLOSURE_BASIS_WORDS,
  REFERRAL_FIELD_WORDS,
  REFERRAL_STANDING_WORDS,
} from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import {
  Field,
  LocalDateScalar,
  type Many,
  type Maybe,
  type One,
  publishEnum,
  toMany,
  toOne,
  NoRow,
} from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { StaffPersonType } from '../staff/index.js';

/** States as read, with expired ones told apart. */
export const ReferralStateEnum = publishEnum(
  'ReferralState',
  'Where a referral stands (stan skierowania).',
  REFERRAL_STANDING_WORDS,
);
/** The closed list of what may be shared. */
export const ReferralFieldEnum = publishEnum(
  'ReferralField',
  'What of a family may be shared (pole skierowania).',
  REFERRAL_FIELD_WORDS,
);
/** The closed list of legal bases. */
export const DisclosureBasisEnum = publishEnum(
  'DisclosureBasis',
  'Why the law allows sharing (podstawa prawna).',
  DISCLOSURE_BASIS_WORDS,
);

@NoRow('the query opens the file first: it asks for the family by oneOfFile')
@ObjectType('ReferralFieldChoice', {
  description: 'Field that a referral may carry, with what would be copied (pole do wyboru).',
})
export class ReferralFieldChoiceType {
  @Field(() => ReferralFieldEnum, { description: 'The field.' })
  field!: ReferralField;

  @Field(() => String, { description: 'Its Polish label (nazwa).' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether it belongs to the least this kind of partner needs (zaznaczone z góry).' })
  preselected!: boolean;

  @Field(() => String, { nullable: true, description: 'What would be copied today; null when the file holds nothing.' })
  value!: string | null;
}

@NoRow('a copy inside a share, whose field `sharedFields` opens the file before it is read')
@ObjectType('SharedField', { description: 'One field as copied when the referral was sent (udostępniona informacja).' })
export class SharedFieldType {
  @Field(() => ReferralFieldEnum, { description: 'The field.' })
  field!: ReferralField;

  @Field(() => String, { description: 'Its Polish label (nazwa).' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The copied value; null when the file held nothing.' })
  value!: string | null;
}

@ObjectType('ReferralAnswer', { description: 'Answer of the partner to a referral (odpowiedź).' })
export class ReferralAnswerType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The answer (treść).' })
  content!: string;

  @Field(() => Date, { description: 'When it was given.' })
  answeredAt!: Date;

  @Field(() => String, { description: 'Who of the partner gave it (kto odpowiedział).' })
  answeredBy!: string;
}

@ObjectType('ReferralReceipt', { description: 'Proof that somebody of the partner read a share (potwierdzenie odczytu).' })
export class ReferralReceiptType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Date, { description: 'When it was read.' })
  readAt!: Date;

  @Field(() => String, { description: 'Who of the partner read it (kto odczytał).' })
  readBy!: string;
}

@ObjectType('ReferralShare', {
  description: 'Copied, minimised information about a family for one partner, with purpose, basis and end (udostępnienie).',
})
export class ReferralShareType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Why it was shared (cel).' })
  purpose!: string;

  @Field(() => DisclosureBasisEnum, { description: 'Why the law allows it (podstawa prawna).' })
  disclosureBasis!: DisclosureBasis;

  @Field(() => Date, { description: 'When it was sent (wysłano).' })
  sentAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day for the answer under art. 190a (termin odpowiedzi).' })
  answerDueOn!: Maybe<LocalDate>;

  @Field(() => Date, { description: 'Last moment at which the partner sees it (ważne do).' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the partner last accepted, declined or answered.' })
  respondedAt!: Maybe<Date>;

  @Field(() => String, { nullable: true, description: 'Why the partner declined (powód odrzucenia).' })
  declineReason!: Maybe<string>;

  @Field(() => Date, { nullable: true, description: 'When the centre took it back (wycofano).' })
  revokedAt!: Maybe<Date>;

  @toMany(() => [ReferralReceiptType], { description: 'Who of the partner read it and when, newest first (odczyty).' })
  receipts!: Many<ReferralReceiptType>;

  @toMany(() => [ReferralAnswerType], { description: 'Answers of the partner, oldest first (odpowiedzi).' })
  answers!: Many<ReferralAnswerType>;
}

@ObjectType('Referral', { description: 'Referral of a family to a partner institution, as the centre keeps it (skierowanie).' })
export class ReferralType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'Day of sending (data skierowania).' })
  sentOn!: LocalDate;

  @toOne(() => FamilyType, { description: 'The family.' })
  family!: One<FamilyType>;

  @toOne(() => StaffPersonType, { description: 'Who referred the family (kto skierował).' })
  sentBy!: One<StaffPersonType>;
}

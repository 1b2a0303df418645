import { ID, Int, ObjectType } from 'type-graphql';
import type { DisclosureBasis, ReferralStanding } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, Field, LocalDateScalar, type Many, type Maybe, toMany, NoRow } from '../../../platform/operation/index.js';
import { DisclosureBasisEnum, ReferralAnswerType, ReferralStateEnum } from '../referral.type.js';

@ObjectType('ReceivedShare', {
  description: 'Share that a centre sent to this partner: all it may know of the family (otrzymane skierowanie).',
})
export class ReceivedShareType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Int, { description: 'Version for expectedVersion.' })
  version!: number;

  @Field(() => String, { description: 'Centre that sent it (ośrodek).' })
  centreName!: string;

  @Field(() => String, { description: 'Why it was shared (cel).' })
  purpose!: string;

  @Field(() => DisclosureBasisEnum, { description: 'Why the law allows it (podstawa prawna).' })
  disclosureBasis!: DisclosureBasis;

  @Field(() => ReferralStateEnum, { description: 'Where it stands (stan).' })
  state!: ReferralStanding;

  @Field(() => Date, { description: 'When it was sent (wysłano).' })
  sentAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day for the answer under art. 190a (termin odpowiedzi).' })
  answerDueOn!: Maybe<LocalDate>;

  @Field(() => Date, { description: 'Last moment at which it can be read (ważne do).' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When this partner last accepted, declined or answered.' })
  respondedAt!: Maybe<Date>;

  @Field(() => String, { nullable: true, description: 'Why this partner declined (powód odrzucenia).' })
  declineReason!: Maybe<string>;

  @toMany(() => [ReferralAnswerType], { description: 'Answers given so far, oldest first (odpowiedzi).' })
  answers!: Many<ReferralAnswerType>;
}

/** A page of the inbox. */
export const ReceivedShareConnection = connectionOf(ReceivedShareType, 'ReceivedShare');

@NoRow('yes or no to the caller about a share')
@ObjectType('ReceivedShareRights', { description: 'What the caller may do with a share now; the same rules refuse.' })
export class ReceivedShareRightsType {
  @Field(() => Boolean, { description: 'Accept or decline it (przyjąć albo odrzucić).' })
  respond!: boolean;

  @Field(() => Boolean, { description: 'Answer it (odpowiedzieć).' })
  answer!: boolean;
}

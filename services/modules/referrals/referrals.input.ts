import { Field, ID, InputType } from 'type-graphql';
import type { DisclosureBasis, ReferralField, ReferralStanding } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ChangeInput, IdOf, LocalDateScalar, RequestInput } from '../../platform/operation/index.js';
import { DisclosureBasisEnum, ReferralFieldEnum, ReferralStateEnum } from './referral.type.js';

@InputType({ description: 'Refers a family to a partner institution and shares chosen fields with it.' })
export class ReferFamilyInput extends RequestInput {
  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @IdOf('PartnerInstitution')
  @Field(() => ID, { description: 'The institution; it must be on the platform.' })
  partnerInstitutionId!: string;

  @Field(() => String, { description: 'What the partner needs it for (cel).' })
  purpose!: string;

  @Field(() => DisclosureBasisEnum, { description: 'Why the law allows it (podstawa prawna).' })
  basis!: DisclosureBasis;

  @Field(() => [ReferralFieldEnum], { description: 'Fields to copy, at least one (pola).' })
  fields!: ReferralField[];

  @Field(() => LocalDateScalar, { description: 'Last day on which the partner sees it, within twelve months (ważne do).' })
  expiresOn!: LocalDate;
}

@InputType({ description: 'Takes a referral back; the partner sees nothing from the next request on.' })
export class RevokeReferralInput extends ChangeInput {
  @IdOf('Referral')
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;
}

@InputType({ description: 'Which received shares a list shows.' })
export class ReceivedShareFilter {
  @Field(() => ReferralStateEnum, { nullable: true, description: 'Only those that stand so.' })
  state?: ReferralStanding | null;
}

@InputType({ description: 'Accepts a referral.' })
export class AcceptShareInput extends ChangeInput {
  @IdOf('ReceivedShare')
  @Field(() => ID, { description: 'The share.' })
  shareId!: string;
}

@InputType({ description: 'Declines a referral.' })
export class DeclineShareInput extends ChangeInput {
  @IdOf('ReceivedShare')
  @Field(() => ID, { description: 'The share.' })
  shareId!: string;

  @Field(() => String, { description: 'Why; the centre reads it (powód).' })
  reason!: string;
}

@InputType({ description: 'Answers an accepted referral.' })
export class AnswerShareInput extends ChangeInput {
  @IdOf('ReceivedShare')
  @Field(() => ID, { description: 'The share.' })
  shareId!: string;

  @Field(() => String, { description: 'The answer (treść).' })
  content!: string;
}

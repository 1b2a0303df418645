import { Field, InputType } from 'type-graphql';
import type { ReferralStanding } from '@asysta/schema/referrals/codes';
import { ReferralStateEnum } from './referral.type.js';

@InputType({ description: 'Which received shares a list shows.' })
export class ReceivedShareFilter {
  @Field(() => ReferralStateEnum, { nullable: true, description: 'Only those that stand so.' })
  state?: ReferralStanding | null;
}

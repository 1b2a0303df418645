import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { type ReferFamily, ReferFamilySchema, type RevokeReferral, RevokeReferralSchema } from '@asysta/schema/referrals/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation } from '../../platform/operation/index.js';
import { ReferralType, ReferralFieldChoiceType } from './referral.type.js';
import { referralById, referralFieldChoices } from './referrals.finders.js';
import { referFamily } from './verbs/refer-family.js';
import { revokeReferral } from './verbs/revoke-referral.js';

/** Register of the referrals a centre sent. */
@Resolver(() => ReferralType)
export class ReferralsResolver {
  @CentreQuery(() => ReferralType, {
    may: 'referral:read',
    audit: 'REFERRALS_READ',
    about: 'One referral of a visible family (skierowanie).',
    ids: { id: 'Referral' },
    reads: referralById,
  })
  referral(@Arg('id', () => ID, { description: 'The referral.' }) id: string, @Ctx() op: Operation) {
    return referralById(op, id);
  }

  @CentreQuery(() => [ReferralFieldChoiceType], {
    may: 'referral:send',
    audit: 'REFERRAL_PREVIEWED',
    about: 'Preview before referring: each field that may be shared and what would be copied (podgląd udostępnienia).',
    ids: { familyId: 'Family', partnerInstitutionId: 'PartnerInstitution' },
  })
  referralFields(
    @Arg('familyId', () => ID, { description: 'The family.' }) familyId: string,
    @Arg('partnerInstitutionId', () => ID, { description: 'The institution, whose kind decides the minimum.' })
    partnerInstitutionId: string,
    @Ctx() op: Operation,
  ) {
    return referralFieldChoices(op, familyId, partnerInstitutionId);
  }

  @CentreMutation(() => ReferralType, {
    may: 'referral:send',
    audit: 'REFERRAL_SENT',
    about: 'Refers a family to a partner institution and shares the chosen fields (skierowanie).',
    input: ReferFamilySchema,
    takes: 'Family, partner, purpose, basis, fields and end.',
    answer: referralById,
  })
  referFamily(input: ReferFamily, op: Operation) {
    return referFamily(op, input);
  }

  @CentreMutation(() => ReferralType, {
    may: 'referral:send',
    audit: 'REFERRAL_REVOKED',
    about: 'Takes a referral back (wycofanie udostępnienia).',
    input: RevokeReferralSchema,
    takes: 'The referral as seen.',
    changes: true,
    answer: referralById,
  })
  revokeReferral(input: Change<RevokeReferral>, op: Operation) {
    return revokeReferral(op, input);
  }
}

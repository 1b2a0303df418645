import { Arg, Ctx, ID, Int, Resolver, Root } from 'type-graphql';
import { type ReferFamily, ReferFamilySchema, type RevokeReferral, RevokeReferralSchema } from '@asysta/schema/referrals/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, Computed } from '../../platform/operation/index.js';
import type { Referral, ReferralShare } from './referral.entity.js';
import { canRevoke, standingOf } from './referral.rules.js';
import { ReferralStateEnum, ReferralType, ReferralFieldChoiceType, ReferralShareType, SharedFieldType } from './referral.type.js';
import { referralById, referralFieldChoices, sharedFieldsOf, shareOfReferral } from './referrals.finders.js';
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

  @Computed(() => Int, { description: 'Version of the share for expectedVersion; it moves when the partner responds.' })
  async version(@Root() referral: Referral, @Ctx() op: Operation) {
    return (await shareOfReferral.load(op, referral.id)).version;
  }

  @Computed(() => ReferralStateEnum, { description: 'Where it stands today (stan).' })
  async state(@Root() referral: Referral, @Ctx() op: Operation) {
    return standingOf(await shareOfReferral.load(op, referral.id), op.clock.now());
  }

  @Computed(() => String, { description: 'Name of the partner institution (instytucja).' })
  async partnerName(@Root() referral: Referral) {
    return (await referral.partnerInstitution.loadOrFail()).name;
  }

  @Computed(() => Boolean, { description: 'Whether the caller may take it back now; the same rule refuses.' })
  async viewerMayRevoke(@Root() referral: Referral, @Ctx() op: Operation) {
    return op.may('referral:send') && canRevoke(await shareOfReferral.load(op, referral.id), op.clock.now()).allowed;
  }
}

/** What a referral handed over, as it was sent. */
@Resolver(() => ReferralShareType)
export class ReferralSharesResolver {
  @Computed(() => [SharedFieldType], { description: 'The snapshot exactly as sent (udostępnione informacje).' })
  sharedFields(@Root() share: ReferralShare) {
    return sharedFieldsOf(share.fields, share.snapshot);
  }
}

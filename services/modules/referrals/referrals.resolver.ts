import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { type ReferFamily, ReferFamilySchema, type RevokeReferral, RevokeReferralSchema } from '@asysta/schema/referrals/inputs';
import { type Change, CentreMutation, CentreQuery, Needs, type Operation } from '../../platform/operation/index.js';
import { FamilyType, type Family as FamilyRow } from '../families/index.js';
import { StaffPerson } from '../staff/index.js';
import type { Referral as ReferralRow, ReferralShare as ShareRow } from './referral.entity.js';
import { canRevoke, standingOf } from './referral.rules.js';
import {
  Referral,
  ReferralAnswer,
  ReferralFieldChoice,
  ReferralReceipt,
  ReferralShare,
  ReferralStateEnum,
  SharedField,
} from './referral.type.js';
import { referralById, referralFieldChoices, referralsOfFamily, sharedFieldsOf, shareOfReferral } from './referrals.finders.js';
import { referFamily } from './verbs/refer-family.js';
import { revokeReferral } from './verbs/revoke-referral.js';

@Resolver(() => Referral)
export class ReferralsResolver {
  @CentreQuery(() => Referral, {
    may: 'referral:read',
    audit: 'REFERRALS_READ',
    about: 'One referral of a visible family (skierowanie).',
    ids: { id: 'Referral' },
  })
  referral(@Arg('id', () => ID, { description: 'The referral.' }) id: string, @Ctx() op: Operation) {
    return referralById(op, id);
  }

  @CentreQuery(() => [ReferralFieldChoice], {
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

  @CentreMutation(() => Referral, {
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

  @CentreMutation(() => Referral, {
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

  @FieldResolver(() => Int, { description: 'Version of the share for expectedVersion; it moves when the partner responds.' })
  async version(@Root() referral: ReferralRow, @Ctx() op: Operation) {
    return (await shareOfReferral.load(op, referral.id)).version;
  }

  @FieldResolver(() => ReferralStateEnum, { description: 'Where it stands today (stan).' })
  async state(@Root() referral: ReferralRow, @Ctx() op: Operation) {
    return standingOf(await shareOfReferral.load(op, referral.id), op.clock.now());
  }

  @FieldResolver(() => ReferralShare, { description: 'What the partner was sent (udostępnienie).' })
  share(@Root() referral: ReferralRow, @Ctx() op: Operation): Promise<ShareRow> {
    return shareOfReferral.load(op, referral.id);
  }

  @FieldResolver(() => FamilyType, { description: 'The family.' })
  family(@Root() referral: ReferralRow): Promise<FamilyRow> {
    return referral.family.loadOrFail();
  }

  @FieldResolver(() => String, { description: 'Name of the partner institution (instytucja).' })
  async partnerName(@Root() referral: ReferralRow) {
    return (await referral.partnerInstitution.loadOrFail()).name;
  }

  @FieldResolver(() => StaffPerson, { description: 'Who referred the family (kto skierował).' })
  sentBy(@Root() referral: ReferralRow): Promise<StaffPerson> {
    return referral.sentBy.loadOrFail();
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may take it back now; the same rule refuses.' })
  async viewerMayRevoke(@Root() referral: ReferralRow, @Ctx() op: Operation) {
    return op.may('referral:send') && canRevoke(await shareOfReferral.load(op, referral.id), op.clock.now()).allowed;
  }
}

@Resolver(() => ReferralShare)
export class ReferralSharesResolver {
  @FieldResolver(() => [SharedField], { description: 'The snapshot exactly as sent (udostępnione informacje).' })
  sharedFields(@Root() share: ShareRow) {
    return sharedFieldsOf(share.fields, share.snapshot);
  }

  @FieldResolver(() => [ReferralReceipt], { description: 'Who of the partner read it and when, newest first (odczyty).' })
  receipts(@Root() share: ShareRow) {
    return share.receipts.loadItems();
  }

  @FieldResolver(() => [ReferralAnswer], { description: 'Answers of the partner, oldest first (odpowiedzi).' })
  answers(@Root() share: ShareRow) {
    return share.answers.loadItems();
  }
}

@Resolver(() => FamilyType)
export class FamilyReferralsResolver {
  @Needs('referral:read')
  @FieldResolver(() => [Referral], { description: 'Referrals to partners, newest first (skierowania).' })
  referrals(@Root() family: FamilyRow, @Ctx() op: Operation) {
    return referralsOfFamily.load(op, family.id);
  }
}

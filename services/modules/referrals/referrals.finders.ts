import { REFERRAL_FIELDS, type ReferralField, REFERRAL_FIELD_WORDS } from '@asysta/schema/referrals/codes';
import { type Operation, onlyBy, rowInSight } from '../../platform/operation/index.js';
import { found } from '../../platform/refusal/refusal.js';
import { PartnerInstitution } from '../partners/index.js';
import { familyById, ofFamiliesInSight } from '../families/index.js';
import { Referral, ReferralShare } from './referral.entity.js';
import { fileOf } from './shared-file.finder.js';
import { isPreselected, type Snapshot, valueOf } from './snapshot.rules.js';

/** The referral, or NOT_FOUND when there is none of a family this person may see. */
export const referralById = rowInSight(Referral, ofFamiliesInSight);

/** The one share made from a referral. */
export const shareOfReferral = onlyBy(ReferralShare, 'referral');

/** Every field that may be shared, with what would be copied today and whether this kind of partner needs it at all. */
export const referralFieldChoices = async (op: Operation, familyId: string, partnerInstitutionId: string) => {
  const family = await familyById(op, familyId);
  const partner = found(await op.em.findOne(PartnerInstitution, { id: partnerInstitutionId }));
  const file = await fileOf(op, family);
  return REFERRAL_FIELDS.map((field) => ({
    field,
    label: REFERRAL_FIELD_WORDS[field],
    preselected: isPreselected(partner.kind, field),
    value: valueOf(file, field),
  }));
};

/** The fields of a snapshot as sent, in the order of the closed list. */
export const sharedFieldsOf = (fields: readonly ReferralField[], snapshot: Snapshot) =>
  fields.map((field) => ({ field, label: REFERRAL_FIELD_WORDS[field], value: snapshot[field] ?? null }));

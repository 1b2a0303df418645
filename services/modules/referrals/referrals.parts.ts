import { Int } from 'type-graphql';
import type { ReferralState } from '@asysta/schema/referrals/codes';
import { expressed, inDatabase, partOf, rowsBy, worked } from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { Referral, ReferralShare } from './referral.entity.js';
import { canRevoke, standingOf } from './referral.rules.js';
import { ReferralShareType, ReferralStateEnum, ReferralType, SharedFieldType } from './referral.type.js';
import { sharedFieldsOf, shareOfReferral } from './referrals.finders.js';
import type { Snapshot } from './snapshot.rules.js';

const VERSION = inDatabase<number>(
  (referral) => `select told.version from referral_share told where told.referral_id = ${referral}.id`,
);

const STANDING = {
  state: inDatabase<ReferralState>(
    (referral) => `select told.state from referral_share told where told.referral_id = ${referral}.id`,
  ),
  expiresAt: inDatabase<string>(
    (referral) => `select told.expires_at from referral_share told where told.referral_id = ${referral}.id`,
  ),
};

const standing = ({ state, expiresAt }: { readonly state: ReferralState; readonly expiresAt: string }) => ({
  state,
  expiresAt: new Date(expiresAt),
});

/** What referrals add to the file of a family, and shares to a referral, which does not name its share. */
export const REFERRALS_PARTS = [
  partOf(FamilyType, 'referrals', () => [ReferralType], {
    rows: rowsBy(Referral, 'family', { orderBy: { sentOn: 'desc', id: 'desc' } }),
    needs: 'referral:read',
    description: 'Referrals to partners, newest first (skierowania).',
  }),
  partOf(ReferralType, 'share', () => ReferralShareType, {
    rows: shareOfReferral,
    description: 'What the partner was sent (udostępnienie).',
  }),
  expressed(ReferralType, Referral, 'version', () => Int, {
    by: VERSION,
    description: 'Version of the share for expectedVersion; it moves when the partner responds.',
  }),
  worked(ReferralType, Referral, 'state', () => ReferralStateEnum, {
    reads: STANDING,
    of: (share, { now }) => standingOf(standing(share), now),
    description: 'Where it stands today (stan).',
  }),
  expressed(ReferralType, Referral, 'partnerName', () => String, {
    by: inDatabase<string>(
      (referral) => `select told.name from partner_institution told where told.id = ${referral}.partner_institution_id`,
    ),
    description: 'Name of the partner institution (instytucja).',
  }),
  worked(ReferralType, Referral, 'viewerMayRevoke', () => Boolean, {
    reads: STANDING,
    of: (share, { now, may }) => may('referral:send') && canRevoke(standing(share), now).allowed,
    description: 'Whether the caller may take it back now; the same rule refuses.',
  }),
  worked(ReferralShareType, ReferralShare, 'sharedFields', () => [SharedFieldType], {
    reads: { fields: 'fields', snapshot: inDatabase<Snapshot>((share) => `${share}.snapshot`) },
    of: ({ fields, snapshot }) => sharedFieldsOf(fields, snapshot),
    description: 'The snapshot exactly as sent (udostępnione informacje).',
  }),
] as const;

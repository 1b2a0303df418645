import { partOf, rowsBy } from '../../platform/operation/index.js';
import { FamilyType } from '../families/index.js';
import { Referral } from './referral.entity.js';
import { ReferralShareType, ReferralType } from './referral.type.js';
import { shareOfReferral } from './referrals.finders.js';

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
] as const;

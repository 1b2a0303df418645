import { defineModule } from '../../platform/module/module.js';
import { GivenAnswer, GivenReceipt, ReceivedShare, ShareOrigin } from './received/received-share.entity.js';
import { RECEIVED_SHARES_PARTS } from './received/received-shares.parts.js';
import { ReceivedSharesResolver } from './received/received-shares.resolver.js';
import { Referral, ReferralAnswer, ReferralReceipt, ReferralShare } from './referral.entity.js';
import { notifyReferralAnswered, shareExpiry, tellSender } from './referrals.jobs.js';
import { REFERRALS_PARTS } from './referrals.parts.js';
import { ReferralsResolver } from './referrals.resolver.js';

/** Families referred to partners, and the shares as both sides see them. */
export const referrals = defineModule({
  name: 'referrals',
  entities: {
    centre: [Referral, ReferralShare, ReferralAnswer, ReferralReceipt],
    partner: [ReceivedShare, GivenAnswer, GivenReceipt],
    worker: [ShareOrigin],
  },
  resolvers: [ReferralsResolver, ...REFERRALS_PARTS, ReceivedSharesResolver, ...RECEIVED_SHARES_PARTS],
  permissions: ['referral:send', 'referral:read', 'share:read', 'share:answer'],
  audit: [
    'REFERRAL_PREVIEWED',
    'REFERRAL_SENT',
    'REFERRAL_REVOKED',
    'REFERRALS_READ',
    'SHARES_LISTED',
    'SHARE_READ',
    'SHARE_ACCEPTED',
    'SHARE_DECLINED',
    'SHARE_ANSWERED',
    'SHARE_EXPIRED',
    'NOTIFICATION_SENT',
  ],
  jobs: [notifyReferralAnswered, tellSender],
  schedules: [shareExpiry],
});

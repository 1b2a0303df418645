export { Referral, ReferralAnswer, ReferralReceipt, ReferralShare } from './referral.entity.js';
export { GivenAnswer, GivenReceipt, ReceivedShare } from './received/received-share.entity.js';

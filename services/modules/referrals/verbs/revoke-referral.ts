import type { RevokeReferral } from '@asysta/schema/referrals/inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { canRevoke } from '../referral.rules.js';
import { referralById, shareOfReferral } from '../referrals.finders.js';

/** Takes a referral back; the partner finds nothing from its next request on. Answers the referral. */
export const revokeReferral = async (op: Operation, input: Change<RevokeReferral>): Promise<string> => {
  const referral = await referralById(op, input.referralId);
  const share = await lockedAt(op, await shareOfReferral.load(op, referral.id), input.expectedVersion, 'state');
  ensure(canRevoke(share, op.clock.now()));
  op.em.assign(share, { state: 'REVOKED', revokedAt: op.clock.now() });
  return referral.id;
};

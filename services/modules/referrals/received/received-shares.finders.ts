import type { ReferralField } from '@asysta/schema/referrals/codes';
import { defineLoader, type InSight, type Operation, pagesInSight } from '../../../platform/operation/index.js';
import { asFilter, holding } from '../../../platform/permission/condition.js';
import { found } from '../../../platform/refusal/refusal.js';
import type { ReceivedShareFilter } from '../referrals.input.js';
import { ReceivedShare } from './received-share.entity.js';
import { noteReading } from './receipts.js';
import { sharedFieldsOf } from '../referrals.finders.js';

/** Row security hides what is revoked or expired by the server's clock; this holds the office's clock against it too. */
const stillShared: InSight = ({ clock }) => ({
  sql: (share, bind) => `${share}.expires_at > ${bind(clock.now().toISOString())}`,
});

/** The share, or NOT_FOUND when it was never this partner's, was revoked or has expired. */
export const receivedShareById = async (op: Operation, id: string): Promise<ReceivedShare> =>
  found(await op.em.findOne(ReceivedShare, { $and: [{ id }, asFilter<ReceivedShare>(stillShared(op))] }));

/** Opens a share: whoever does that is named to the centre in a receipt. */
export const openReceivedShare = async (op: Operation, id: string): Promise<ReceivedShare> => {
  const share = await receivedShareById(op, id);
  noteReading(op, share);
  return share;
};

/** One inbox over all centres, newest first, without the shared contents. */
export const findReceivedShares = pagesInSight(ReceivedShare, {
  inSight: stillShared,
  narrowed: ({ state }: ReceivedShareFilter) => (state ? [holding('state', state)] : []),
  orderBy: { sentAt: 'desc', id: 'desc' },
});

const snapshots = defineLoader<ReceivedShare, ReceivedShare>(async (op, shares) => {
  await op.em.populate([...shares], ['snapshot']);
  return shares;
});

/** The contents as sent; reading them is noted for the receipt, in whatever list they were asked for. */
export const readSharedFields = async (op: Operation, share: ReceivedShare) => {
  noteReading(op, share);
  const { fields, snapshot } = await snapshots.load(op, share);
  return sharedFieldsOf(fields as ReferralField[], snapshot);
};

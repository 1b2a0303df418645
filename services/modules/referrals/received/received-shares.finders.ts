import type { ReferralField, ReferralStanding } from '@asysta/schema/referrals/codes';
import { defineLoader, type Operation, type PageInput, pageOf } from '../../../platform/operation/index.js';
import { found } from '../../../platform/refusal/refusal.js';
import { ReceivedShare } from './received-share.entity.js';
import { noteReading } from './receipts.js';
import { sharedFieldsOf } from '../referrals.finders.js';

/** Row security hides what is revoked or expired by the server's clock; this holds the office's clock against it too. */
const stillShared = (op: Operation) => ({ expiresAt: { $gt: op.clock.now() } });

/** The share, or NOT_FOUND when it was never this partner's, was revoked or has expired. */
export const receivedShareById = async (op: Operation, id: string): Promise<ReceivedShare> =>
  found(await op.em.findOne(ReceivedShare, { $and: [{ id }, stillShared(op)] }));

/** Opens a share: whoever does that is named to the centre in a receipt. */
export const openReceivedShare = async (op: Operation, id: string): Promise<ReceivedShare> => {
  const share = await receivedShareById(op, id);
  noteReading(op, share);
  return share;
};

/** One inbox over all centres, newest first, without the shared contents; two statements for a page of any length. */
export const findReceivedShares = (op: Operation, state: ReferralStanding | null, page: PageInput) =>
  pageOf(op, ReceivedShare, {
    where: { $and: [stillShared(op), state ? { state: state as ReceivedShare['state'] } : {}] },
    orderBy: { sentAt: 'desc', id: 'desc' },
    page,
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

const READ =
  'select id from unnest(?::uuid[]) as share(id) where exists (select 1 from referral_receipt r where r.share_id = share.id)';

/** Whether nobody of this partner has read the share yet; one statement for a whole page, however often each was read. */
export const isUnread = defineLoader<string, boolean>(async (op, shareIds) => {
  const rows: { id: string }[] = await op.em.execute(READ, [`{${shareIds.join(',')}}`]);
  const read = new Set(rows.map(({ id }) => id));
  return shareIds.map((id) => !read.has(id));
});

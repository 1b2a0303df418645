import type { Operation } from '../../../platform/operation/index.js';
import { GivenReceipt, type ReceivedShare } from './received-share.entity.js';

type Read = Pick<ReceivedShare, 'id' | 'centreId' | 'receiverId'>;

const readings = new WeakMap<Operation, Map<string, Read>>();

/** Remembers for the rest of the request that a share was read; the receipt follows in the transaction of the audit. */
export const noteReading = (op: Operation, share: Read): void => {
  const noted = readings.get(op) ?? new Map<string, Read>();
  noted.set(share.id, share);
  readings.set(op, noted);
};

/** Writes the receipt the centre is owed: who read the share, and when. */
export const giveReceipt = (op: Operation, share: Read): void => {
  op.em.create(GivenReceipt, {
    id: op.newId(),
    centreId: share.centreId,
    receiverId: share.receiverId,
    share: share.id,
    readAt: op.clock.now(),
    readBy: op.principal.displayName,
  });
};

/** Receipts for everything this request read, once each; without them the answer does not leave. */
export const giveReceipts = (op: Operation): Promise<void> => {
  for (const share of readings.get(op)?.values() ?? []) giveReceipt(op, share);
  readings.delete(op);
  return Promise.resolve();
};

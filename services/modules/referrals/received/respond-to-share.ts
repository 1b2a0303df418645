import type { AcceptShare, AnswerShare, DeclineShare } from '@asysta/schema/referrals/inputs';
import { enqueue } from '../../../platform/jobs/index.js';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import { lockedAt } from '../../../platform/rows/locked-at.js';
import { giveReceipt } from './receipts.js';
import { GivenAnswer, type ReceivedShare } from './received-share.entity.js';
import { receivedShareById } from './received-shares.finders.js';
import { canAnswer, canRespond } from '../referral.rules.js';

/** Every response re-reads the share in its answer, so every response leaves a receipt. */
const shareForResponse = async (op: Operation, id: string, expectedVersion: number): Promise<ReceivedShare> => {
  const share = await lockedAt(op, await receivedShareById(op, id), expectedVersion, 'state');
  giveReceipt(op, share);
  return share;
};

/** The partner takes the family on; answers the share. */
export const acceptShare = async (op: Operation, input: Change<AcceptShare>): Promise<string> => {
  const share = await shareForResponse(op, input.shareId, input.expectedVersion);
  ensure(canRespond(share));
  op.em.assign(share, { state: 'ACCEPTED', respondedAt: op.clock.now() });
  return share.id;
};

/** The partner declines with a reason that the centre reads and is told of; answers the share. */
export const declineShare = async (op: Operation, input: Change<DeclineShare>): Promise<string> => {
  const share = await shareForResponse(op, input.shareId, input.expectedVersion);
  ensure(canRespond(share));
  op.em.assign(share, { state: 'DECLINED', respondedAt: op.clock.now(), declineReason: input.reason });
  await enqueue(op, 'notify-referral-answered', share.id);
  return share.id;
};

/** The partner answers an accepted referral; both sides keep the answer, and the sender is told. Answers the share. */
export const answerShare = async (op: Operation, input: Change<AnswerShare>): Promise<string> => {
  const share = await shareForResponse(op, input.shareId, input.expectedVersion);
  ensure(canAnswer(share));
  op.em.assign(share, { state: 'ANSWERED', respondedAt: op.clock.now() });
  op.em.create(GivenAnswer, {
    id: op.newId(),
    centreId: share.centreId,
    receiverId: share.receiverId,
    share,
    content: input.content,
    answeredAt: op.clock.now(),
    answeredBy: op.principal.displayName,
  });
  await enqueue(op, 'notify-referral-answered', share.id);
  return share.id;
};

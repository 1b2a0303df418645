import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import {
  type AcceptShare,
  AcceptShareSchema,
  type AnswerShare,
  AnswerShareSchema,
  type DeclineShare,
  DeclineShareSchema,
} from '@asysta/schema/referrals/inputs';
import {
  type Operation,
  PageInput,
  type Change,
  PartnerMutation,
  PartnerQuery,
  Computed,
} from '../../../platform/operation/index.js';
import { giveReceipts } from './receipts.js';
import type { ReceivedShare } from './received-share.entity.js';
import { ReceivedShareType, ReceivedShareConnection } from './received-share.type.js';
import { findReceivedShares, openReceivedShare, readSharedFields, receivedShareById } from './received-shares.finders.js';
import { ReceivedShareFilter } from '../referrals.input.js';
import { SharedFieldType } from '../referral.type.js';
import { acceptShare, answerShare, declineShare } from './respond-to-share.js';

/** Register of what centres shared with a partner, and the partner’s responses. */
@Resolver(() => ReceivedShareType)
export class ReceivedSharesResolver {
  @PartnerQuery(() => ReceivedShareConnection, {
    may: 'share:read',
    audit: 'SHARES_LISTED',
    about: 'Shares addressed to this partner by all centres, newest first (skrzynka skierowań).',
    reads: findReceivedShares,
    afterRead: giveReceipts,
  })
  receivedShares(
    @Arg('filter', () => ReceivedShareFilter, { nullable: true, description: 'Which shares; all when left out.' })
    filter: ReceivedShareFilter | null,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findReceivedShares(op, filter, page);
  }

  @PartnerQuery(() => ReceivedShareType, {
    may: 'share:read',
    audit: 'SHARE_READ',
    about: 'One share; reading it leaves a receipt with the centre (otrzymane skierowanie).',
    ids: { id: 'ReceivedShare' },
    afterRead: giveReceipts,
  })
  receivedShare(@Arg('id', () => ID, { description: 'The share.' }) id: string, @Ctx() op: Operation) {
    return openReceivedShare(op, id);
  }

  @PartnerMutation(() => ReceivedShareType, {
    may: 'share:answer',
    audit: 'SHARE_ACCEPTED',
    about: 'Accepts a referral (przyjęcie skierowania).',
    input: AcceptShareSchema,
    takes: 'The share as seen.',
    changes: true,
    answer: receivedShareById,
  })
  acceptShare(input: Change<AcceptShare>, op: Operation) {
    return acceptShare(op, input);
  }

  @PartnerMutation(() => ReceivedShareType, {
    may: 'share:answer',
    audit: 'SHARE_DECLINED',
    about: 'Declines a referral with a reason (odrzucenie skierowania).',
    input: DeclineShareSchema,
    takes: 'The share as seen and the reason.',
    changes: true,
    answer: receivedShareById,
  })
  declineShare(input: Change<DeclineShare>, op: Operation) {
    return declineShare(op, input);
  }

  @PartnerMutation(() => ReceivedShareType, {
    may: 'share:answer',
    audit: 'SHARE_ANSWERED',
    about: 'Answers an accepted referral (odpowiedź).',
    input: AnswerShareSchema,
    takes: 'The share as seen and the answer.',
    changes: true,
    answer: receivedShareById,
  })
  answerShare(input: Change<AnswerShare>, op: Operation) {
    return answerShare(op, input);
  }

  @Computed(() => [SharedFieldType], {
    description: 'What was shared, exactly (udostępnione informacje); reading it leaves a receipt.',
  })
  sharedFields(@Root() share: ReceivedShare, @Ctx() op: Operation) {
    return readSharedFields(op, share);
  }
}

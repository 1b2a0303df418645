import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DisclosureBasis, ReferralField, ReferralState } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { bothParties, centreOfRow } from '../../../platform/tenancy/two-party.js';
import { fileRoot, ofFile } from '../../../platform/file/declare-file.js';
import type { Snapshot } from '../snapshot.rules.js';

/**
 * The same row as ReferralShare, as the partner's login role may read it: no referral, no family, no revocation. The snapshot
 * is lazy, so that an inbox never carries what nobody opened.
 */
export const ReceivedShare = fileRoot(
  defineEntity({
    name: 'ReceivedShare',
    tableName: 'referral_share',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      centreName: p.text(),
      purpose: p.text(),
      disclosureBasis: p.text().$type<DisclosureBasis>(),
      fields: p.array().$type<ReferralField[]>(),
      snapshot: p.json().$type<Snapshot>().lazy(),
      state: p.text().$type<ReferralState>(),
      sentAt: p.datetime(),
      answerDueOn: p.date().$type<LocalDate>().nullable(),
      expiresAt: p.datetime(),
      respondedAt: p.datetime().nullable(),
      declineReason: p.text().nullable(),
      answers: () => p.oneToMany(GivenAnswer).mappedBy('share').orderBy({ answeredAt: 'asc', id: 'asc' }),
    },
  }),
  { as: 'share' },
);
/** One share of the partner. */
export type ReceivedShare = InferEntity<typeof ReceivedShare>;

/** An answer as the partner who gave it maps it. */
export const GivenAnswer = ofFile(
  defineEntity({
    name: 'GivenAnswer',
    tableName: 'referral_answer',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      share: () => p.manyToOne(ReceivedShare).ref(),
      content: p.text(),
      answeredAt: p.datetime(),
      answeredBy: p.text(),
    },
  }),
  'share',
);
/** One answer of the partner. */
export type GivenAnswer = InferEntity<typeof GivenAnswer>;

/** A receipt of reading as the partner who owes it maps it. */
export const GivenReceipt = ofFile(
  defineEntity({
    name: 'GivenReceipt',
    tableName: 'referral_receipt',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      share: () => p.manyToOne(ReceivedShare).ref(),
      readAt: p.datetime(),
      readBy: p.text(),
    },
  }),
  'share',
);
/** One receipt of the partner. */
export type GivenReceipt = InferEntity<typeof GivenReceipt>;

/** The same row once more, as little of it as the worker may read of a share that its party received: where it came from. */
export const ShareOrigin = fileRoot(
  defineEntity({
    name: 'ShareOrigin',
    tableName: 'referral_share',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...centreOfRow(),
    },
  }),
  { as: 'share' },
);

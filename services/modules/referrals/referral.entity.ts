import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DisclosureBasis, ReferralField, ReferralState } from '@asysta/schema/referrals/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { bothParties } from '../../platform/tenancy/two-party.js';
import { SupportCase } from '../cases/index.js';
import { PartnerInstitution } from '../partners/index.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';
import type { Snapshot } from './snapshot.rules.js';

/** The centre's own record of referring a family; the partner never sees it, only the share made from it. */
export const Referral = ofFile(
  defineEntity({
    name: 'Referral',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      supportCase: () => p.manyToOne(SupportCase).ref().nullable(),
      partnerInstitution: () => p.manyToOne(PartnerInstitution).ref(),
      sentBy: () => p.manyToOne(StaffMember).ref(),
      sentOn: p.date().$type<LocalDate>(),
    },
  }),
  'family',
);
/** One referral. */
export type Referral = InferEntity<typeof Referral>;

/** The copied snapshot between a centre and a partner, as the centre maps it. */
export const ReferralShare = ofFile(
  defineEntity({
    name: 'ReferralShare',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      referral: () => p.manyToOne(Referral).ref(),
      centreName: p.text(),
      purpose: p.text(),
      disclosureBasis: p.text().$type<DisclosureBasis>(),
      fields: p.array().$type<ReferralField[]>(),
      snapshot: p.json().$type<Snapshot>(),
      state: p.text().$type<ReferralState>(),
      sentAt: p.datetime(),
      answerDueOn: p.date().$type<LocalDate>().nullable(),
      expiresAt: p.datetime(),
      respondedAt: p.datetime().nullable(),
      declineReason: p.text().nullable(),
      revokedAt: p.datetime().nullable(),
      expiryNotedAt: p.datetime().nullable(),
      answers: () => p.oneToMany(ReferralAnswer).mappedBy('share').orderBy({ answeredAt: 'asc', id: 'asc' }),
      receipts: () => p.oneToMany(ReferralReceipt).mappedBy('share').orderBy({ readAt: 'desc', id: 'desc' }),
    },
  }),
  'referral',
  { as: 'share' },
);
/** One share of the centre. */
export type ReferralShare = InferEntity<typeof ReferralShare>;

/** Answer of the partner, as the centre reads it. */
export const ReferralAnswer = ofFile(
  defineEntity({
    name: 'ReferralAnswer',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      share: () => p.manyToOne(ReferralShare).ref(),
      content: p.text(),
      answeredAt: p.datetime(),
      answeredBy: p.text(),
    },
  }),
  'share',
);
/** One answer. */
export type ReferralAnswer = InferEntity<typeof ReferralAnswer>;

/** Receipt of reading, as the centre reads it. */
export const ReferralReceipt = ofFile(
  defineEntity({
    name: 'ReferralReceipt',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      share: () => p.manyToOne(ReferralShare).ref(),
      readAt: p.datetime(),
      readBy: p.text(),
    },
  }),
  'share',
);
/** One receipt. */
export type ReferralReceipt = InferEntity<typeof ReferralReceipt>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { WithdrawalDecisionKind } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase, SupportConsent } from '../case.entity.js';

/** What the director decided of a halted support, with the consent whose withdrawal halted it, if one did; a later decision is a row of its own, so rows are only added. */
export const WithdrawalDecision = ofFile(
  defineEntity({
    name: 'WithdrawalDecision',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      consent: () => p.manyToOne(SupportConsent).ref().nullable(),
      kind: p.text().$type<WithdrawalDecisionKind>(),
      suspendedUntil: p.date().$type<LocalDate>().nullable(),
      reason: p.text(),
      decidedOn: p.date().$type<LocalDate>(),
      decidedBy: () => p.manyToOne(StaffMember).ref(),
    },
  }),
  'supportCase',
);
/** One decision. */
export type WithdrawalDecision = InferEntity<typeof WithdrawalDecision>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RequestDecisionOutcome } from '@asysta/schema/cases/decision-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';
import { AssistantRequest } from '../preparation/preparation.entity.js';

/** A request for an assistant that was returned or refused, once each; it stays beside the request that is filed after it. */
export const RequestDecision = ofFile(
  defineEntity({
    name: 'RequestDecision',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      request: () => p.manyToOne(AssistantRequest).ref(),
      outcome: p.text().$type<RequestDecisionOutcome>(),
      reason: p.text(),
      decidedOn: p.date().$type<LocalDate>(),
      decidedBy: () => p.manyToOne(StaffMember).ref(),
    },
  }),
  'supportCase',
);
export type RequestDecision = InferEntity<typeof RequestDecision>;

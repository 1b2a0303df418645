import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CourtDecisionKind } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { annulmentColumns } from '../../corrections/index.js';
import { StaffMember } from '../../staff/index.js';
import { CourtOrder } from '../case.entity.js';

/** What the court decided later of an order: a later end, or none any more. The order stays as it was written; two people correct a row, and none is removed. */
export const CourtDecision = ofFile(
  defineEntity({
    name: 'CourtDecision',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      courtOrder: () => p.manyToOne(CourtOrder).ref(),
      kind: p.text().$type<CourtDecisionKind>(),
      decidedOn: p.date().$type<LocalDate>(),
      signature: p.text(),
      validTo: p.date().$type<LocalDate>().nullable(),
      reportsDueOn: p.array().columnType('date[]').fieldName('report_days').$type<LocalDate[]>(),
      recordedOn: p.date().$type<LocalDate>(),
      recordedBy: () => p.manyToOne(StaffMember).ref(),
      ...annulmentColumns(),
    },
  }),
  'courtOrder',
);
/** One later decision. */
export type CourtDecision = InferEntity<typeof CourtDecision>;

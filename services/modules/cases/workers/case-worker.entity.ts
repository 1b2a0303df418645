import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';

/**
 * Who leads a case as its social worker between two days, both included; one at a time. A last day before the first one means that
 * it never came to it. What was told when the case changed hands is kept with whoever took it over.
 */
export const CaseWorker = ofFile(
  defineEntity({
    name: 'CaseWorker',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      decidedOn: p.date().$type<LocalDate>().nullable(),
      note: p.text().nullable(),
    },
  }),
  'supportCase',
);
export type CaseWorker = InferEntity<typeof CaseWorker>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReliefDecision } from '@asysta/schema/assignments/relief-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';

/** An assistant asked not to go on with a family, and what was decided; one that waits is awaited like any decision of the case. */
export const ReliefRequest = ofFile(
  defineEntity({
    name: 'ReliefRequest',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      requestedBy: () => p.manyToOne(StaffMember).ref(),
      requestedOn: p.date().$type<LocalDate>(),
      reason: p.text(),
      decision: p.text().$type<ReliefDecision>().nullable(),
      decidedOn: p.date().$type<LocalDate>().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      decisionReason: p.text().nullable(),
    },
  }),
  'supportCase',
);
export type ReliefRequest = InferEntity<typeof ReliefRequest>;

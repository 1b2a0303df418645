import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PaperDecision } from '@asysta/schema/cases/paper-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';

/**
 * The day of entry beside a decision that carries the day of its paper, or that another person typed than decided it. What was
 * decided and typed by one person on one day has none.
 */
export const LateEntry = ofFile(
  defineEntity({
    name: 'LateEntry',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      what: p.text().$type<PaperDecision>(),
      subjectId: p.uuid(),
      decidedOn: p.date().$type<LocalDate>(),
      decidedBy: () => p.manyToOne(StaffMember).ref(),
      recordedOn: p.date().$type<LocalDate>(),
      recordedBy: () => p.manyToOne(StaffMember).ref(),
      reason: p.text().nullable(),
    },
  }),
  'supportCase',
);
export type LateEntry = InferEntity<typeof LateEntry>;

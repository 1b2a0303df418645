import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile, ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { StaffMember } from '../staff/index.js';

/** A decision to hand cases over: to whom, from when, by whom. Not a word about a family stands in it. */
export const Handover = noFile(
  defineEntity({
    name: 'Handover',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      socialWorker: () => p.manyToOne(StaffMember).ref(),
      validFrom: p.date().$type<LocalDate>(),
      decidedBy: () => p.manyToOne(StaffMember).ref(),
      decidedOn: p.date().$type<LocalDate>(),
    },
  }),
  'who takes over from when; of which family is said by its outcomes alone',
);
export type Handover = InferEntity<typeof Handover>;

/** What became of one case in a hand-over: it changed hands, or stayed where it was for a reason. */
export const HandoverOutcome = ofFile(
  defineEntity({
    name: 'HandoverOutcome',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      handover: () => p.manyToOne(Handover).ref(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      refusal: p.text().$type<RefusalCode>().nullable(),
      reason: p.text().nullable(),
    },
  }),
  'supportCase',
);
export type HandoverOutcome = InferEntity<typeof HandoverOutcome>;

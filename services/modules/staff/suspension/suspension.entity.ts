import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../staff.entity.js';

/** That somebody may not act for a time (art. 13). Never why: that would be about a criminal charge (art. 10 RODO). */
export const Suspension = noFile(
  defineEntity({
    name: 'Suspension',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      suspendedOn: p.date().$type<LocalDate>(),
      suspendedBy: () => p.manyToOne(StaffMember).ref(),
      liftedOn: p.date().$type<LocalDate>().nullable(),
      liftedBy: () => p.manyToOne(StaffMember).ref().nullable(),
    },
  }),
  'people of the office',
);
export type Suspension = InferEntity<typeof Suspension>;

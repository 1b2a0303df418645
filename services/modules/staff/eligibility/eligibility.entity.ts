import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EligibilityKind, EligibilityResult } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../staff.entity.js';

/**
 * That a condition of art. 12(1) or 7b was checked: result, day, who checked. Never the extract nor a word of it (art. 10 RODO), so
 * there is no place for either.
 */
export const EligibilityCheck = noFile(
  defineEntity({
    name: 'EligibilityCheck',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      kind: p.text().$type<EligibilityKind>(),
      result: p.text().$type<EligibilityResult>(),
      checkedOn: p.date().$type<LocalDate>(),
      checkedBy: () => p.manyToOne(StaffMember).ref(),
      recordedAt: p.datetime(),
    },
  }),
  'people of the office',
);
export type EligibilityCheck = InferEntity<typeof EligibilityCheck>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AssignmentEndReason } from '@asysta/schema/assignments/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { correctionColumns } from '../corrections/index.js';
import { SupportCase } from '../cases/index.js';
import { StaffMember } from '../staff/index.js';

/**
 * Which assistant accompanies a family between two dates; an ended one stays, for the report looks back at it.
 */
export const Assignment = ofFile(
  defineEntity({
    name: 'Assignment',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      assistant: () => p.manyToOne(StaffMember).ref(),
      assignedOn: p.date().$type<LocalDate>(),
      assignedBy: () => p.manyToOne(StaffMember).ref(),
      endedOn: p.date().$type<LocalDate>().nullable(),
      endReason: p.text().$type<AssignmentEndReason>().nullable(),
      handoverNote: p.text().nullable(),
    },
  }),
  'supportCase',
);
export type Assignment = InferEntity<typeof Assignment>;

/** A corrected field of an assignment. */
export const AssignmentCorrection = ofFile(
  defineEntity({
    name: 'AssignmentCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Assignment).ref() },
  }),
  'subject',
);
/** One correction of an assignment. */
export type AssignmentCorrection = InferEntity<typeof AssignmentCorrection>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ProposalDecision, Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../../platform/file/declare-file.js';
import { Unit } from '../../centres/index.js';
import { StaffMember } from '../staff.entity.js';

/**
 * A function that somebody proposed for a colleague, and what a second person decided. It is no appointment: whoever reads rights
 * never meets it, so that it gives none before it is confirmed. Decided by nobody of the centre, it was the operator's command.
 */
export const AppointmentProposal = noFile(
  defineEntity({
    name: 'AppointmentProposal',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      role: p.text().$type<Role>(),
      unit: () => p.manyToOne(Unit).ref().nullable(),
      acting: p.boolean().default(false),
      title: p.text().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      proposedBy: () => p.manyToOne(StaffMember).ref(),
      proposedOn: p.date().$type<LocalDate>(),
      decision: p.text().$type<ProposalDecision>().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      decidedOn: p.date().$type<LocalDate>().nullable(),
      reason: p.text().nullable(),
    },
  }),
  'people of the office',
);
export type AppointmentProposal = InferEntity<typeof AppointmentProposal>;

import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

/** The two functions in which somebody may be stood in for. */
export type SubstitutedRole = Extract<Role, 'SOCIAL_WORKER' | 'FAMILY_ASSISTANT'>;

const substitutionTable = ofFile(
  defineEntity({
    name: 'Substitution',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      role: p.text().$type<SubstitutedRole>(),
      insteadOf: () => p.manyToOne(StaffMember).ref(),
      substitute: () => p.manyToOne(StaffMember).ref(),
      // Without one it is for every case that the person has on the day.
      supportCase: () => p.manyToOne(SupportCase).ref().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>(),
      note: p.text().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref(),
      decidedOn: p.date().$type<LocalDate>(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(SubstitutionCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One substitution. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface Substitution extends InferEntity<typeof substitutionTable> {}
/**
 * Who stands in for a social worker or an assistant between two days, both included. It takes nothing from whoever is stood in for,
 * and makes no family one of the substitute's own: art. 15(4) counts those who are accompanied, not those who are helped out.
 */
export const Substitution: EntitySchema<Substitution> = substitutionTable;

/** What was changed of a substitution: that it ended early. */
export const SubstitutionCorrection = ofFile(
  defineEntity({
    name: 'SubstitutionCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Substitution).ref() },
  }),
  'subject',
);
/** One change of a substitution. */
export type SubstitutionCorrection = InferEntity<typeof SubstitutionCorrection>;

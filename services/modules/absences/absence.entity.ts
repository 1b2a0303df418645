import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { AbsenceKind } from '@asysta/schema/absences/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../platform/file/declare-file.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

const absenceTable = noFile(
  defineEntity({
    name: 'Absence',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      kind: p.text().$type<AbsenceKind>(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>(),
      recordedBy: () => p.manyToOne(StaffMember).ref(),
      recordedAt: p.datetime(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(AbsenceCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'people of the office',
);
/** One absence. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface Absence extends InferEntity<typeof absenceTable> {}
/** The days on which somebody is not at work, the first and the last included. Nothing about health but that they are on sick leave. */
export const Absence: EntitySchema<Absence> = absenceTable;

/** A corrected field of an absence. */
export const AbsenceCorrection = noFile(
  defineEntity({
    name: 'AbsenceCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Absence).ref() },
  }),
  'people of the office',
);
/** One correction of an absence. */
export type AbsenceCorrection = InferEntity<typeof AbsenceCorrection>;

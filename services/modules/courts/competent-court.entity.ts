import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../platform/file/declare-file.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

const courtTable = noFile(
  defineEntity({
    name: 'CompetentCourt',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      name: p.text(),
      address: p.text(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      source: p.text(),
      recordedBy: () => p.manyToOne(StaffMember).ref(),
      recordedAt: p.datetime(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(CompetentCourtCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'courts of the area of the centre',
);
/** One competent court. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface CompetentCourt extends InferEntity<typeof courtTable> {}
/** The family court competent for the area of the centre between two days. */
export const CompetentCourt: EntitySchema<CompetentCourt> = courtTable;

/** A corrected field of a competent court. */
export const CompetentCourtCorrection = noFile(
  defineEntity({
    name: 'CompetentCourtCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(CompetentCourt).ref() },
  }),
  'courts of the area of the centre',
);
/** One correction of a competent court. */
export type CompetentCourtCorrection = InferEntity<typeof CompetentCourtCorrection>;

import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { correctionColumns } from '../../corrections/index.js';
import { StaffMember } from '../../staff/index.js';
import { stepColumns } from './preparation.entity.js';

const qualificationTable = ofFile(
  defineEntity({
    name: 'Qualification',
    properties: {
      ...stepColumns(),
      qualifiedOn: p.date().$type<LocalDate>(),
      qualifiedBy: () => p.manyToOne(StaffMember).ref(),
      grounds: p.text(),
      corrections: () => p.oneToMany(QualificationCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One qualification. */
export interface Qualification extends InferEntity<typeof qualificationTable> {}
/** Decision that the family qualifies; the local clock to the first visit starts on this day. */
export const Qualification: EntitySchema<Qualification> = qualificationTable;

/** A corrected field of a qualification. */
export const QualificationCorrection = ofFile(
  defineEntity({
    name: 'QualificationCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Qualification).ref() },
  }),
  'subject',
);
/** One correction of a qualification. */
export type QualificationCorrection = InferEntity<typeof QualificationCorrection>;

import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { PauseCause } from '@asysta/schema/pauses/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

const pauseTable = ofFile(
  defineEntity({
    name: 'VisitPause',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>(),
      cause: p.text().$type<PauseCause>(),
      otherCause: p.text().nullable(),
      remarks: p.text().nullable(),
      author: () => p.manyToOne(StaffMember).ref(),
      insteadOf: () => p.manyToOne(StaffMember).ref().nullable(),
      recordedAt: p.datetime(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(VisitPauseCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One pause. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface VisitPause extends InferEntity<typeof pauseTable> {}
/** Days on which nobody visits a family, by agreement and with a reason (przerwa w wizytach): no term of contact runs in them. */
export const VisitPause: EntitySchema<VisitPause> = pauseTable;

/** A corrected field of a pause. */
export const VisitPauseCorrection = ofFile(
  defineEntity({
    name: 'VisitPauseCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(VisitPause).ref() },
  }),
  'subject',
);
/** One correction of a pause. */
export type VisitPauseCorrection = InferEntity<typeof VisitPauseCorrection>;

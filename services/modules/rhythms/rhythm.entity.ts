import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

const rhythmTable = ofFile(
  defineEntity({
    name: 'MeetingRhythm',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      days: p.integer(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      justification: p.text(),
      author: () => p.manyToOne(StaffMember).ref(),
      insteadOf: () => p.manyToOne(StaffMember).ref().nullable(),
      recordedAt: p.datetime(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(MeetingRhythmCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One rhythm. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface MeetingRhythm extends InferEntity<typeof rhythmTable> {}
/** How often one family is met, agreed for it alone (rytm spotkań): its terms of contact last so many days instead of the centre's. */
export const MeetingRhythm: EntitySchema<MeetingRhythm> = rhythmTable;

/** A corrected field of a rhythm. */
export const MeetingRhythmCorrection = ofFile(
  defineEntity({
    name: 'MeetingRhythmCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(MeetingRhythm).ref() },
  }),
  'subject',
);
/** One correction of a rhythm. */
export type MeetingRhythmCorrection = InferEntity<typeof MeetingRhythmCorrection>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { correctionColumns } from '../corrections/index.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

/** What a worker must know before they knock at a family's door; one that holds no longer stays readable. */
export const SafetyNote = ofFile(
  defineEntity({
    name: 'SafetyNote',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      text: p.text(),
      checkOn: p.date().$type<LocalDate>().nullable(),
      author: () => p.manyToOne(StaffMember).ref(),
      recordedOn: p.date().$type<LocalDate>(),
      endedOn: p.date().$type<LocalDate>().nullable(),
      endReason: p.text().nullable(),
    },
  }),
  'family',
);
/** One note. */
export type SafetyNote = InferEntity<typeof SafetyNote>;

/** A corrected field of a note. */
export const SafetyNoteCorrection = ofFile(
  defineEntity({
    name: 'SafetyNoteCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(SafetyNote).ref() },
  }),
  'subject',
);
/** One correction of a note. */
export type SafetyNoteCorrection = InferEntity<typeof SafetyNoteCorrection>;

import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { WhereaboutsKind } from '@asysta/schema/whereabouts/codes';
import { ofFile } from '../../platform/file/declare-file.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { Deadline } from '../deadlines/index.js';
import { FamilyMember } from '../families/index.js';

const whereaboutsTable = ofFile(
  defineEntity({
    name: 'Whereabouts',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      familyMember: () => p.manyToOne(FamilyMember).ref(),
      kind: p.text().$type<WhereaboutsKind>(),
      withWhom: p.text().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      watch: () => p.manyToOne(Deadline).ref().nullable(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(WhereaboutsCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'familyMember',
);
/** One stay. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface Whereabouts extends InferEntity<typeof whereaboutsTable> {}
/**
 * Where a child is between two days, both included, as the household knows it whose file it lies in. Days nobody knows of have no
 * row; no day has two, in whichever household of the child they were written.
 */
export const Whereabouts: EntitySchema<Whereabouts> = whereaboutsTable;

/** A corrected field of whereabouts. */
export const WhereaboutsCorrection = ofFile(
  defineEntity({
    name: 'WhereaboutsCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Whereabouts).ref() },
  }),
  'subject',
);
/** One correction of whereabouts. */
export type WhereaboutsCorrection = InferEntity<typeof WhereaboutsCorrection>;

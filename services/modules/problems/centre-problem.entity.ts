import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { SearchKey } from '@asysta/schema/values/search-key';
import { noFile } from '../../platform/file/declare-file.js';
import { correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

const problemTable = noFile(
  defineEntity({
    name: 'CentreProblem',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      name: p.text(),
      nameKey: p.text().$type<SearchKey>(),
      description: p.text().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      addedBy: () => p.manyToOne(StaffMember).ref(),
      addedOn: p.date().$type<LocalDate>(),
      corrections: () => p.oneToMany(CentreProblemCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'words of the centre',
);
/** One problem. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface CentreProblem extends InferEntity<typeof problemTable> {}
/** A problem that a centre names beside those everybody has; never deleted, because records of its time name it. */
export const CentreProblem: EntitySchema<CentreProblem> = problemTable;

/** What was changed of a problem: its name, and whether and from when it is in use. */
export const CentreProblemCorrection = noFile(
  defineEntity({
    name: 'CentreProblemCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(CentreProblem).ref() },
  }),
  'words of the centre',
);
/** One change. */
export type CentreProblemCorrection = InferEntity<typeof CentreProblemCorrection>;

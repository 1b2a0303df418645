import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { SupportKind, VisitKind, VisitPlace } from '@asysta/schema/visits/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { FamilyMember } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

const visitTable = ofFile(
  defineEntity({
    name: 'Visit',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      kind: p.text().$type<VisitKind>(),
      visitedOn: p.date().$type<LocalDate>(),
      startsAt: p.time().nullable(),
      durationMinutes: p.integer(),
      place: p.text().$type<VisitPlace>(),
      placeDetail: p.text().nullable(),
      supportKinds: p.array().$type<SupportKind[]>(),
      matter: p.text(),
      agreements: p.text().nullable(),
      nextVisitOn: p.date().$type<LocalDate>().nullable(),
      author: () => p.manyToOne(StaffMember).ref(),
      socialWorker: () => p.manyToOne(StaffMember).ref().nullable(),
      jointDecision: p.text().nullable(),
      decidedWith: () => p.manyToOne(StaffMember).ref().nullable(),
      // Written down after hand-over or closing: who took part in words, why so late, and by whom if not by the author.
      personsInWords: p.text().nullable(),
      lateReason: p.text().nullable(),
      recordedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      insteadOf: () => p.manyToOne(StaffMember).ref().nullable(),
      recordedAt: p.datetime(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(VisitCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One visit. Named once and for all, so that what points at it names it instead of spelling out its columns (TS7056). */
export interface Visit extends InferEntity<typeof visitTable> {}
/** A meeting with the family (wizyta); a rule of the centre may ask for the social worker at the first one. */
export const Visit: EntitySchema<Visit> = visitTable;

/** A corrected field of a visit. */
export const VisitCorrection = ofFile(
  defineEntity({
    name: 'VisitCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Visit).ref() },
  }),
  'subject',
);
/** One correction of a visit. */
export type VisitCorrection = InferEntity<typeof VisitCorrection>;

/** A member of the family who took part; one taken off by a correction stays as `present: false`. */
export const VisitPerson = ofFile(
  defineEntity({
    name: 'VisitPerson',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      visit: () => p.manyToOne(Visit).ref(),
      familyMember: () => p.manyToOne(FamilyMember).ref(),
      present: p.boolean().default(true),
    },
  }),
  'visit',
);
/** One participation. */
export type VisitPerson = InferEntity<typeof VisitPerson>;

/** What was named as requiring change when the family was handed over (obszar wymagający zmiany). */
export const AreaOfChange = ofFile(
  defineEntity({
    name: 'AreaOfChange',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      visit: () => p.manyToOne(Visit).ref(),
      namedBy: () => p.manyToOne(StaffMember).ref(),
      description: p.text(),
      // With the visit at which it was named.
      annulledAt: p.datetime().nullable(),
    },
  }),
  'supportCase',
);
/** One area requiring change. */
export type AreaOfChange = InferEntity<typeof AreaOfChange>;

/** A corrected area requiring change. */
export const AreaOfChangeCorrection = ofFile(
  defineEntity({
    name: 'AreaOfChangeCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(AreaOfChange).ref() },
  }),
  'subject',
);
/** One correction of an area. */
export type AreaOfChangeCorrection = InferEntity<typeof AreaOfChangeCorrection>;

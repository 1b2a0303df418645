import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SupportKind, VisitKind, VisitPlace } from '@asysta/schema/visits/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { SupportCase } from '../cases/index.js';
import { FamilyMember } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

/** A meeting with the family (wizyta); the first one is joint with the social worker. */
export const Visit = defineEntity({
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
    recordedAt: p.datetime(),
  },
});
/** One visit. */
export type Visit = InferEntity<typeof Visit>;

/** A member of the family who took part; one taken off by a correction stays as `present: false`. */
export const VisitPerson = defineEntity({
  name: 'VisitPerson',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    visitId: p.uuid(),
    familyMember: () => p.manyToOne(FamilyMember).ref(),
    present: p.boolean().default(true),
  },
});
/** One participation. */
export type VisitPerson = InferEntity<typeof VisitPerson>;

/** What the social worker named as requiring change when handing the family over (obszar wymagający zmiany). */
export const AreaOfChange = defineEntity({
  name: 'AreaOfChange',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    supportCase: () => p.manyToOne(SupportCase).ref(),
    visitId: p.uuid(),
    namedBy: () => p.manyToOne(StaffMember).ref(),
    description: p.text(),
  },
});
/** One area requiring change. */
export type AreaOfChange = InferEntity<typeof AreaOfChange>;

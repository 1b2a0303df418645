import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { FamilyRole, LeavingReason, Relation, ResourceKind, ResourceState } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { SearchKey } from '@asysta/schema/values/search-key';
import { fileRoot, ofFile, ofSeveralFiles } from '../../platform/file/declare-file.js';
import { Unit } from '../centres/index.js';
import { correctionColumns } from '../corrections/index.js';

const familyTable = fileRoot(
  defineEntity({
    name: 'Family',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      surname: p.text(),
      surnameKey: p.text().$type<SearchKey>(),
      street: p.text().nullable(),
      city: p.text().nullable(),
      phone: p.text().nullable(),
      restricted: p.boolean().default(false),
      unit: () => p.manyToOne(Unit).ref().nullable(),
      registeredOn: p.date().$type<LocalDate>(),
      relatedPersons: () => p.oneToMany(RelatedPerson).mappedBy('family').orderBy({ id: 'asc' }),
      strengths: () => p.oneToMany(Strength).mappedBy('family').orderBy({ observedOn: 'desc', id: 'desc' }),
      corrections: () => p.oneToMany(FamilyCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
      resources: () => p.oneToMany(FamilyResource).mappedBy('family').orderBy({ observedOn: 'desc', id: 'desc' }),
    },
  }),
  { as: 'family', restricted: 'restricted' },
);
/** One household. Named once and for all, so that what points at it names it instead of spelling out its columns (TS7056). */
export interface Family extends InferEntity<typeof familyTable> {}
/** Household the centre knows: the root of a file, and what makes the whole file restricted. */
export const Family: EntitySchema<Family> = familyTable;

const memberTable = ofFile(
  defineEntity({
    name: 'FamilyMember',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      person: () => p.manyToOne(Person).ref(),
      role: p.text().$type<FamilyRole>(),
      joinedOn: p.date().$type<LocalDate>().nullable(),
      leftOn: p.date().$type<LocalDate>().nullable(),
      leavingReason: p.text().$type<LeavingReason>().nullable(),
      leavingNote: p.text().nullable(),
      membershipCorrections: () =>
        p.oneToMany(FamilyMemberCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'family',
);
/** One person of a household, from a first day to a last one; both count, and where none is known it is open there. */
export interface FamilyMember extends InferEntity<typeof memberTable> {}
/** That a person belongs to a household, in a role, and since and until when. */
export const FamilyMember: EntitySchema<FamilyMember> = memberTable;

const personTable = ofSeveralFiles(
  defineEntity({
    name: 'Person',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      givenName: p.text(),
      surname: p.text(),
      surnameKey: p.text().$type<SearchKey>(),
      givenNameKey: p.text().$type<SearchKey>(),
      birthDate: p.date().$type<LocalDate>().nullable(),
      bornAbout: p.integer().nullable(),
      expectedOn: p.date().$type<LocalDate>().nullable(),
      peselSealed: p.blob().$type<Buffer>().nullable().lazy(),
      peselIndex: p.blob().$type<Buffer>().nullable(),
      peselUkr: p.boolean().default(false),
      documentSealed: p.blob().$type<Buffer>().nullable().lazy(),
      documentIndex: p.blob().$type<Buffer>().nullable(),
      school: p.text().nullable(),
      diedOn: p.date().$type<LocalDate>().nullable(),
      memberships: () => p.oneToMany(FamilyMember).mappedBy('person'),
    },
  }),
  'memberships',
);
/** Somebody the centre knows, once however many households they belong to. */
export interface Person extends InferEntity<typeof personTable> {}
/** Person of a centre. PESEL and document are sealed, and read only when asked for; equal ones meet in their blind index. */
export const Person: EntitySchema<Person> = personTable;

/** A corrected field of a person. A PESEL or a document that was wrong stays sealed as it was, and opens to whoever may read the present one. */
export const PersonCorrection = ofFile(
  defineEntity({
    name: 'PersonCorrection',
    properties: {
      ...correctionColumns(),
      subject: () => p.manyToOne(Person).ref(),
      formerPeselSealed: p.blob().$type<Buffer>().nullable().lazy(),
      formerDocumentSealed: p.blob().$type<Buffer>().nullable().lazy(),
    },
  }),
  'subject',
);
export type PersonCorrection = InferEntity<typeof PersonCorrection>;

/** A corrected field of a family: its name, address or telephone. */
export const FamilyCorrection = ofFile(
  defineEntity({
    name: 'FamilyCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Family).ref() },
  }),
  'subject',
);
export type FamilyCorrection = InferEntity<typeof FamilyCorrection>;

/** A corrected field of a membership: the role, or its days. */
export const FamilyMemberCorrection = ofFile(
  defineEntity({
    name: 'FamilyMemberCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(FamilyMember).ref() },
  }),
  'subject',
);
export type FamilyMemberCorrection = InferEntity<typeof FamilyMemberCorrection>;

/** Somebody outside the household on whom the family may lean. */
export const RelatedPerson = ofFile(
  defineEntity({
    name: 'RelatedPerson',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      name: p.text(),
      relation: p.text().$type<Relation>(),
      familyMember: () => p.manyToOne(FamilyMember).ref().nullable(),
      phone: p.text().nullable(),
      note: p.text().nullable(),
      endedOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'family',
);
export type RelatedPerson = InferEntity<typeof RelatedPerson>;

/** Strong side of a member or of the whole family, with the evidence and the use made of it. */
export const Strength = ofFile(
  defineEntity({
    name: 'Strength',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      familyMember: () => p.manyToOne(FamilyMember).ref().nullable(),
      description: p.text(),
      evidence: p.text().nullable(),
      useMade: p.text().nullable(),
      observedOn: p.date().$type<LocalDate>(),
    },
  }),
  'family',
);
export type Strength = InferEntity<typeof Strength>;

/** What the family holds, may lose or lacks, as somebody observed it on a day. */
export const FamilyResource = ofFile(
  defineEntity({
    name: 'FamilyResource',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      kind: p.text().$type<ResourceKind>(),
      state: p.text().$type<ResourceState>(),
      description: p.text(),
      observedOn: p.date().$type<LocalDate>(),
    },
  }),
  'family',
);
export type FamilyResource = InferEntity<typeof FamilyResource>;

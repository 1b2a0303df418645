import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { ParentalAuthorityStatus } from '@asysta/schema/authority/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { FamilyMember } from '../families/index.js';

const authorityTable = ofFile(
  defineEntity({
    name: 'ParentalAuthority',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      familyMember: () => p.manyToOne(FamilyMember).ref(),
      parent: () => p.manyToOne(FamilyMember).ref().nullable(),
      parentName: p.text().nullable(),
      status: p.text().$type<ParentalAuthorityStatus>(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      court: p.text().nullable(),
      orderSignature: p.text().nullable(),
      orderIssuedOn: p.date().$type<LocalDate>().nullable(),
      ...annulmentColumns(),
      corrections: () =>
        p.oneToMany(ParentalAuthorityCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'familyMember',
);
/** One record. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface ParentalAuthority extends InferEntity<typeof authorityTable> {}
/**
 * What a parent has of the authority over a child between two days, with the order of the court behind it. It hangs on the
 * membership of the child, so another household of the child shows nothing of it.
 */
export const ParentalAuthority: EntitySchema<ParentalAuthority> = authorityTable;

/** A corrected field of such a record. */
export const ParentalAuthorityCorrection = ofFile(
  defineEntity({
    name: 'ParentalAuthorityCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(ParentalAuthority).ref() },
  }),
  'subject',
);
/** One correction. */
export type ParentalAuthorityCorrection = InferEntity<typeof ParentalAuthorityCorrection>;

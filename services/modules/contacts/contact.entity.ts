import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { ContactKind } from '@asysta/schema/contacts/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { annulmentColumns, correctionColumns } from '../corrections/index.js';
import { StaffMember } from '../staff/index.js';

const contactTable = ofFile(
  defineEntity({
    name: 'Contact',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      kind: p.text().$type<ContactKind>(),
      contactedOn: p.date().$type<LocalDate>(),
      startsAt: p.time().nullable(),
      durationMinutes: p.integer().nullable(),
      withWhom: p.text().nullable(),
      matter: p.text(),
      agreements: p.text().nullable(),
      nextContactOn: p.date().$type<LocalDate>().nullable(),
      author: () => p.manyToOne(StaffMember).ref(),
      insteadOf: () => p.manyToOne(StaffMember).ref().nullable(),
      recordedAt: p.datetime(),
      ...annulmentColumns(),
      corrections: () => p.oneToMany(ContactCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One contact. Named once and for all, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface Contact extends InferEntity<typeof contactTable> {}
/** Whatever was done for the family that was no meeting (kontakt): only a visit starts the term of contact anew. */
export const Contact: EntitySchema<Contact> = contactTable;

/** A corrected field of a contact. */
export const ContactCorrection = ofFile(
  defineEntity({
    name: 'ContactCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Contact).ref() },
  }),
  'subject',
);
/** One correction of a contact. */
export type ContactCorrection = InferEntity<typeof ContactCorrection>;

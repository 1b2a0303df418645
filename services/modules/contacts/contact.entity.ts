import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ContactKind } from '@asysta/schema/contacts/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { SupportCase } from '../cases/index.js';
import { StaffMember } from '../staff/index.js';

/** Whatever was done for the family that was no meeting (kontakt): only a visit starts the term of contact anew. */
export const Contact = ofFile(
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
      recordedAt: p.datetime(),
    },
  }),
  'supportCase',
);
/** One contact. */
export type Contact = InferEntity<typeof Contact>;

import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ContactKind } from '@asysta/schema/contacts/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

/** A word with the family that was no visit (kontakt). */
export const Contact = ofFile(
  defineEntity({
    name: 'Contact',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      kind: p.text().$type<ContactKind>(),
      contactedOn: p.date().$type<LocalDate>(),
      note: p.text(),
      author: () => p.manyToOne(StaffMember).ref(),
    },
  }),
  'family',
);
/** One contact. */
export type Contact = InferEntity<typeof Contact>;

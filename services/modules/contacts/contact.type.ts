import { ID, ObjectType } from 'type-graphql';
import { type ContactKind, CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { connectionOf, Field, LocalDateScalar, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** Way of a contact, published. */
export const ContactKindEnum = publishEnum('ContactKind', 'By which way a contact was (rodzaj kontaktu).', CONTACT_KIND_WORDS);

/** Public words of a contact. */
@ObjectType('Contact', { description: 'A word with a family that was no visit (kontakt).' })
export class ContactType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ContactKindEnum, { description: 'By which way it was (rodzaj).' })
  kind!: ContactKind;

  @Field(() => LocalDateScalar, { description: 'Day of the contact (data kontaktu).' })
  contactedOn!: LocalDate;

  @Field(() => String, { description: 'What it was about (notatka).' })
  note!: string;

  @toOne(() => StaffPersonType, { description: 'Who wrote it down (autor).' })
  author!: One<StaffPersonType>;
}

/** Page of contacts. */
export const ContactConnection = connectionOf(ContactType, 'Contact');

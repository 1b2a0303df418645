import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { type RecordContact, RecordContactSchema } from '@asysta/schema/contacts/inputs';
import { CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { ContactConnection, ContactType } from './contact.type.js';
import { contactById, findContacts } from './contacts.finders.js';
import { recordContact } from './verbs/record-contact.js';

/** Register of contacts. */
@Resolver(() => ContactType)
export class ContactsResolver {
  @CentreQuery(() => ContactConnection, {
    may: 'family:read',
    audit: 'CONTACTS_READ',
    about: 'All contacts with a family, newest first (kontakty).',
    ids: { familyId: 'Family' },
  })
  contacts(
    @Arg('familyId', () => ID, { description: 'The family.' }) familyId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findContacts(op, familyId, page);
  }

  @CentreMutation(() => ContactType, {
    may: 'contact:record',
    audit: 'CONTACT_RECORDED',
    about: 'Records a contact with a family under one’s own name (kontakt).',
    input: RecordContactSchema,
    takes: 'Family and contact.',
    answer: contactById,
  })
  recordContact(input: RecordContact, op: Operation) {
    return recordContact(op, input);
  }
}

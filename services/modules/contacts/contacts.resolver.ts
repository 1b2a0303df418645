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
    may: 'case:read',
    audit: 'CONTACTS_READ',
    about: 'All contacts of a case, newest first (kontakty).',
    reads: findContacts,
    ids: { supportCaseId: 'SupportCase' },
  })
  contacts(
    @Arg('supportCaseId', () => ID, { description: 'The case.' }) supportCaseId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findContacts(op, supportCaseId, page);
  }

  @CentreMutation(() => ContactType, {
    may: 'contact:record',
    audit: 'CONTACT_RECORDED',
    about: 'Records what was done for a family that was no meeting (kontakt).',
    input: RecordContactSchema,
    takes: 'Case and contact.',
    answer: contactById,
  })
  recordContact(input: RecordContact, op: Operation) {
    return recordContact(op, input);
  }
}

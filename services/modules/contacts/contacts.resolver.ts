import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AnnulContact,
  AnnulContactSchema,
  type CorrectContact,
  CorrectContactSchema,
  type RecordContact,
  RecordContactSchema,
} from '@asysta/schema/contacts/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { ContactConnection, ContactType } from './contact.type.js';
import { contactById, findContacts } from './contacts.finders.js';
import { annulContact, correctContact } from './verbs/correct-contact.js';
import { recordContact } from './verbs/record-contact.js';

/** Register of contacts. */
@Resolver(() => ContactType)
export class ContactsResolver {
  @CentreQuery(() => ContactType, {
    may: 'case:read',
    audit: 'CONTACTS_READ',
    about: 'One contact (kontakt).',
    ids: { id: 'Contact' },
    reads: contactById,
  })
  contact(@Arg('id', () => ID, { description: 'The contact.' }) id: string, @Ctx() op: Operation) {
    return contactById(op, id);
  }

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
    asks: true,
    answer: contactById,
  })
  recordContact(input: RecordContact, op: Operation) {
    return recordContact(op, input);
  }

  @CentreMutation(() => ContactType, {
    may: 'contact:record',
    audit: 'CONTACT_CORRECTED',
    about: 'Corrects a contact by the rules of recording; what stood there stays in its history (poprawka kontaktu).',
    input: CorrectContactSchema,
    takes: 'Contact as it was.',
    asks: true,
    changes: true,
    answer: contactById,
  })
  correctContact(input: Change<CorrectContact>, op: Operation) {
    return correctContact(op, input);
  }

  @CentreMutation(() => ContactType, {
    may: 'contact:record',
    audit: 'CONTACT_ANNULLED',
    about: 'Annuls a contact: it stays readable with the reason and counts nowhere (unieważnienie kontaktu).',
    input: AnnulContactSchema,
    takes: 'Contact and reason.',
    changes: true,
    answer: contactById,
  })
  annulContact(input: Change<AnnulContact>, op: Operation) {
    return annulContact(op, input);
  }
}

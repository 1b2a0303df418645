import { expressed, inDatabase, partOf, worked } from '../../platform/operation/index.js';
import { annulsContact, correctsContact, recordsContacts } from '../acting/index.js';
import { assistantOf } from '../assignments/index.js';
import { leaderOfRunning, socialWorkerToday, SupportCase, SupportCaseType } from '../cases/index.js';
import { standInsToday } from '../substitutions/index.js';
import { Contact } from './contact.entity.js';
import { ContactType } from './contact.type.js';
import { newestContacts } from './contacts.finders.js';

/** What contacts add to a case, and the hour as people write it. */
export const CONTACTS_PARTS = [
  partOf(SupportCaseType, 'contacts', () => [ContactType], {
    rows: newestContacts,
    description: 'The newest twenty contacts, newest first; all of them through the query contacts (kontakty).',
  }),
  worked(SupportCaseType, SupportCase, 'viewerMayRecordContact', () => Boolean, {
    reads: {
      stage: 'stage',
      socialWorkerId: socialWorkerToday,
      assistantId: assistantOf((supportCase) => `${supportCase}.id`),
      standIns: standInsToday((supportCase) => `${supportCase}.id`),
    },
    of: ({ stage, ...carriers }, asker) => stage !== 'CLOSED' && recordsContacts(asker, carriers).allowed,
    inLists: true,
    description: 'Whether the caller may record a contact in this case today.',
  }),
  worked(ContactType, Contact, 'startsAt', () => String, {
    reads: { startsAt: inDatabase<string | null>((contact) => `to_char(${contact}.starts_at, 'HH24:MI')`) },
    of: ({ startsAt }) => startsAt,
    nullable: true,
    description: 'When it began, HH:MM (godzina).',
  }),
  worked(ContactType, Contact, 'viewerMayCorrect', () => Boolean, {
    reads: {
      authorId: 'author',
      annulledAt: 'annulledAt',
      assistantId: assistantOf((contact) => `${contact}.support_case_id`),
      socialWorkerId: leaderOfRunning((contact) => `${contact}.support_case_id`),
      standIns: standInsToday((contact) => `${contact}.support_case_id`),
    },
    of: ({ annulledAt, ...whose }, asker) => !annulledAt && correctsContact(asker, whose).allowed,
    description: 'Whether the caller may correct it: whoever made it, or the director once they no longer carry the case.',
  }),
  worked(ContactType, Contact, 'viewerMayAnnul', () => Boolean, {
    reads: { author: 'author', annulledAt: 'annulledAt' },
    of: ({ author, annulledAt }, asker) => !annulledAt && annulsContact(asker, author).allowed,
    description: 'Whether the caller may annul it: whoever made it, or the director.',
  }),
  expressed(ContactType, Contact, 'corrected', () => Boolean, {
    by: inDatabase<boolean>(
      (contact) => `select exists (select from contact_correction told where told.subject_id = ${contact}.id) as corrected`,
    ),
    description: 'Whether anything recorded of it was ever corrected (poprawiono).',
  }),
] as const;

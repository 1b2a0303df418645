import { defineModule } from '../../platform/module/module.js';
import { lastRecords } from '../cases/index.js';
import { Contact, ContactCorrection } from './contact.entity.js';
import { lastContactedOn } from './contacts.finders.js';
import { CONTACTS_PARTS } from './contacts.parts.js';
import { ContactsResolver } from './contacts.resolver.js';

/** What was done for families that was no meeting. */
export const contacts = defineModule({
  name: 'contacts',
  entities: { centre: [Contact, ContactCorrection] },
  resolvers: [ContactsResolver, ...CONTACTS_PARTS],
  permissions: ['case:read', 'contact:record'],
  audit: ['CONTACT_RECORDED', 'CONTACT_CORRECTED', 'CONTACT_ANNULLED', 'CONTACTS_READ'],
  contributions: [lastRecords.holding(lastContactedOn)],
});

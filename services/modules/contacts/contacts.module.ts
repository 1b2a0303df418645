import { defineModule } from '../../platform/module/module.js';
import { Contact } from './contact.entity.js';
import { ContactsResolver } from './contacts.resolver.js';

/** What was said with the family between its visits. */
export const contacts = defineModule({
  name: 'contacts',
  entities: { centre: [Contact] },
  resolvers: [ContactsResolver],
  permissions: ['family:read', 'contact:record'],
  audit: ['CONTACTS_READ', 'CONTACT_RECORDED'],
});

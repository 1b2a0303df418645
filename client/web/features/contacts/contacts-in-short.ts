import { graphql } from '@asysta/client';
import { apiQuery } from '../../frame/api.js';

const ContactsInShort = graphql(`
  query ContactsInShort($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        viewerMayRecordContact
        contacts {
          id
          kind
          contactedOn
          annulledAt
        }
      }
    }
  }
`);

/** What the card of a family says of its contacts. */
export const contactsInShortQuery = (familyId: string) => apiQuery(ContactsInShort, { familyId });

import { graphql } from '@asysta/client';
import { CONTACT_KIND_WORDS } from '@asysta/schema/contacts/codes';
import { paragraphs } from '../../components/data/paragraphs.js';
import { apiQuery } from '../../frame/api.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const ContactEvents = graphql(`
  query ContactEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        contacts {
          id
          kind
          contactedOn
          matter
          annulledAt
          annulmentReason
          author {
            id
            displayName
          }
          insteadOf {
            id
            displayName
          }
        }
      }
    }
  }
`);

/** The newest contacts of each case, as entries of the family's history. */
export const contactEvents = eventSource({
  query: (familyId) => apiQuery(ContactEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, contacts }) =>
      contacts.map(({ id, kind, contactedOn, matter, author, insteadOf, annulledAt, annulmentReason }) => ({
        id,
        supportCaseId,
        happenedOn: contactedOn,
        title: i18n.t('contacts:history', { kind: CONTACT_KIND_WORDS[kind] }),
        by: byWhom({ author, insteadOf }),
        icon: 'phone',
        isAnnulled: Boolean(annulledAt),
        body: paragraphs(annulmentReason && i18n.t('forms:history.because', { reason: annulmentReason }), matter),
      })),
    ),
});

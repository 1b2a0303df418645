import { graphql } from '@asysta/client';
import { VISIT_KIND_WORDS, VISIT_PLACE_WORDS } from '@asysta/schema/visits/codes';
import { paragraphs } from '../../components/data/paragraphs.js';
import { apiQuery } from '../../frame/api.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const VisitEvents = graphql(`
  query VisitEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        visits {
          id
          kind
          visitedOn
          place
          matter
          annulledAt
          annulmentReason
          jointDecision
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

/** The newest visits of each case, as entries of the family's history. */
export const visitEvents = eventSource({
  query: (familyId) => apiQuery(VisitEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, visits }) =>
      visits.map(({ id, kind, visitedOn, place, matter, author, insteadOf, annulledAt, annulmentReason, jointDecision }) => ({
        id,
        supportCaseId,
        happenedOn: visitedOn,
        title: i18n.t('visits:history', { kind: VISIT_KIND_WORDS[kind], place: VISIT_PLACE_WORDS[place] }),
        by: byWhom({ author, insteadOf }),
        icon: 'house',
        isAnnulled: Boolean(annulledAt),
        body: paragraphs(
          annulmentReason && i18n.t('forms:history.because', { reason: annulmentReason }),
          matter,
          jointDecision && i18n.t('visits:jointDecision', { decision: jointDecision }),
        ),
      })),
    ),
});

import { graphql } from '@asysta/client';
import { paragraphs } from '../../components/data/paragraphs.js';
import { formatDay } from '../../components/format.js';
import { apiQuery } from '../../frame/api.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';
import { reasonInWords } from './reason-words.js';

const PauseEvents = graphql(`
  query PauseEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        visitPauses {
          id
          validFrom
          validTo
          cause
          otherCause
          remarks
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

/** The newest pauses of visits of each case, as entries of the family's history on their first day. */
export const pauseEvents = eventSource({
  query: (familyId) => apiQuery(PauseEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, visitPauses }) =>
      visitPauses.map((pause) => ({
        id: pause.id,
        supportCaseId,
        happenedOn: pause.validFrom,
        title: i18n.t('pauses:history', { reason: reasonInWords(pause), date: formatDay(pause.validTo) }),
        by: byWhom(pause),
        icon: 'calendar',
        isAnnulled: Boolean(pause.annulledAt),
        body: paragraphs(
          pause.annulmentReason && i18n.t('forms:history.because', { reason: pause.annulmentReason }),
          pause.remarks,
        ),
      })),
    ),
});

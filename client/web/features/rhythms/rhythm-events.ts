import { graphql } from '@asysta/client';
import { rhythmInWords } from '@asysta/schema/rhythms/codes';
import { paragraphs } from '../../components/data/paragraphs.js';
import { apiQuery } from '../../frame/api.js';
import { byWhom } from '../../frame/records/by-whom.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const RhythmEvents = graphql(`
  query RhythmEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        meetingRhythms {
          id
          days
          validFrom
          justification
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

/** The newest rhythms of each case, as entries of the family's history on their first day. */
export const rhythmEvents = eventSource({
  query: (familyId) => apiQuery(RhythmEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, meetingRhythms }) =>
      meetingRhythms.map((rhythm) => ({
        id: rhythm.id,
        supportCaseId,
        happenedOn: rhythm.validFrom,
        title: i18n.t('rhythms:history', { rhythm: rhythmInWords(rhythm.days) }),
        by: byWhom(rhythm),
        icon: 'calendar',
        isAnnulled: Boolean(rhythm.annulledAt),
        body: paragraphs(
          rhythm.annulmentReason && i18n.t('forms:history.because', { reason: rhythm.annulmentReason }),
          rhythm.justification,
        ),
      })),
    ),
});

import { graphql } from '@asysta/client';
import { paragraphs } from '../../components/data/paragraphs.js';
import { formatDay } from '../../components/format.js';
import { apiQuery } from '../../frame/api.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const WorkerEvents = graphql(`
  query WorkerEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        workers {
          id
          validFrom
          validTo
          note
          decidedOn
          decidedAs
          decidedBy {
            id
            displayName
          }
          staffMember {
            id
            displayName
          }
        }
      }
    }
  }
`);

/** Who led the case of the family from when, who decided so and what was told then, as entries of its history. */
export const workerEvents = eventSource({
  query: (familyId) => apiQuery(WorkerEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, workers }) =>
      workers
        // Whoever never came to lead it left nothing to tell.
        .filter(({ validFrom, validTo }) => !validTo || validTo >= validFrom)
        .map(({ id, validFrom, note, decidedBy, decidedAs, decidedOn, staffMember: { displayName: name } }) => ({
          id,
          supportCaseId,
          happenedOn: validFrom,
          title: i18n.t('handovers:history.leads', { name }),
          icon: 'person' as const,
          body: paragraphs(
            note && i18n.t('handovers:history.note', { note }),
            decidedBy &&
              decidedOn &&
              i18n.t('handovers:history.decided', { name: inFunction(decidedBy, decidedAs), date: formatDay(decidedOn) }),
          ),
        })),
    ),
});

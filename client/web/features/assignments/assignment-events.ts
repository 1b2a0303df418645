import { graphql } from '@asysta/client';
import { paragraphs } from '../../components/data/paragraphs.js';
import { apiQuery } from '../../frame/api.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const AssignmentEvents = graphql(`
  query AssignmentEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        assignments {
          id
          assignedOn
          endedOn
          handoverNote
          assistant {
            id
            displayName
          }
        }
      }
    }
  }
`);

/** Who accompanied the family and until when, as entries of its history. */
export const assignmentEvents = eventSource({
  place: 30,
  query: (familyId) => apiQuery(AssignmentEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, assignments }) =>
      assignments.flatMap(({ id, assignedOn, endedOn, handoverNote, assistant: { displayName: name } }) => [
        {
          id,
          supportCaseId,
          happenedOn: assignedOn,
          title: i18n.t('assignments:history.assigned', { name }),
          icon: 'personCheck',
        },
        ...(endedOn
          ? [
              {
                id: `${id}-ended`,
                supportCaseId,
                happenedOn: endedOn,
                title: i18n.t('assignments:history.ended', { name }),
                icon: 'personCheck' as const,
                body: paragraphs(handoverNote && i18n.t('assignments:history.handover', { note: handoverNote })),
              },
            ]
          : []),
      ]),
    ),
});

import { graphql, type AssignmentEventsQuery } from '@asysta/client';
import { paragraphs } from '../../components/data/paragraphs.js';
import { formatDay } from '../../components/format.js';
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
          assignedBy {
            id
            displayName
          }
          entry {
            id
            recordedOn
            reason
            recordedBy {
              id
              displayName
            }
          }
          assistant {
            id
            displayName
          }
        }
      }
    }
  }
`);

type Entry = NonNullable<AssignmentEventsQuery['family']['cases'][number]['assignments'][number]['entry']>;

/** The day of entry beside the day of the paper, by whom, and why so late. */
const enteredLate = ({ recordedOn, recordedBy, reason }: Entry): string =>
  [
    i18n.t('assignments:history.entered', { date: formatDay(recordedOn), name: recordedBy.displayName }),
    reason && i18n.t('assignments:history.why', { reason }),
  ]
    .filter(Boolean)
    .join(' ');

/** Who accompanied the family and until when, as entries of its history. */
export const assignmentEvents = eventSource({
  place: 30,
  query: (familyId) => apiQuery(AssignmentEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, assignments }) =>
      assignments.flatMap(({ id, assignedOn, assignedBy, entry, endedOn, handoverNote, assistant: { displayName: name } }) => [
        {
          id,
          supportCaseId,
          happenedOn: assignedOn,
          title: i18n.t('assignments:history.assigned', { name }),
          by: assignedBy.displayName,
          icon: 'personCheck',
          body: paragraphs(entry && enteredLate(entry)),
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

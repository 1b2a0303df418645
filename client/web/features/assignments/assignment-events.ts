import { graphql, type AssignmentEventsQuery } from '@asysta/client';
import { paragraphs } from '../../components/data/paragraphs.js';
import { formatDay } from '../../components/format.js';
import { apiQuery } from '../../frame/api.js';
import { inFunction } from '../../frame/records/by-whom.js';
import { eventSource } from '../../frame/slots/slots.js';
import { i18n } from '../../frame/text/i18n.js';

const AssignmentEvents = graphql(`
  query AssignmentEvents($familyId: ID!) {
    family(id: $familyId) {
      id
      cases {
        id
        reliefRequests {
          id
          requestedOn
          requestedAs
          reason
          decision
          decidedOn
          decidedAs
          decisionReason
          requestedBy {
            id
            displayName
          }
          decidedBy {
            id
            displayName
          }
        }
        assignments {
          id
          assignedOn
          endedOn
          handoverNote
          assignedAs
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

type Relief = AssignmentEventsQuery['family']['cases'][number]['reliefRequests'][number];

/** That an assistant asked to be relieved, and what became of it. */
const eventsOfRelief = (supportCaseId: string, asked: Relief) => [
  {
    id: asked.id,
    supportCaseId,
    happenedOn: asked.requestedOn,
    title: i18n.t('assignments:history.reliefAsked'),
    by: inFunction(asked.requestedBy, asked.requestedAs),
    icon: 'personCheck' as const,
    body: paragraphs(asked.reason),
  },
  ...(asked.decision && asked.decidedOn
    ? [
        {
          id: `${asked.id}-decided`,
          supportCaseId,
          happenedOn: asked.decidedOn,
          title: i18n.t(`assignments:history.reliefDecided.${asked.decision}`),
          by: asked.decidedBy ? inFunction(asked.decidedBy, asked.decidedAs) : undefined,
          icon: 'scales' as const,
          body: paragraphs(asked.decisionReason),
        },
      ]
    : []),
];

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
  query: (familyId) => apiQuery(AssignmentEvents, { familyId }),
  eventsOf: ({ family }) =>
    family.cases.flatMap(({ id: supportCaseId, assignments, reliefRequests }) => [
      // The API tells the newest first; within a day the history goes by the order it is told in.
      ...reliefRequests.toReversed().flatMap((asked) => eventsOfRelief(supportCaseId, asked)),
      ...assignments.flatMap(
        ({ id, assignedOn, assignedBy, assignedAs, entry, endedOn, handoverNote, assistant: { displayName: name } }) => [
          {
            id,
            supportCaseId,
            happenedOn: assignedOn,
            title: i18n.t('assignments:history.assigned', { name }),
            by: inFunction(assignedBy, assignedAs),
            icon: 'personCheck' as const,
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
        ],
      ),
    ]),
});

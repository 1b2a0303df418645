import { graphql, type CaseInShortQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../frame/api.js';

const CaseInShortDocument = graphql(`
  query CaseInShort($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
        number
        track
        stage
        goal
        openedOn
        closedOn
        closureReason
        viewerMay
        viewerSteps
        viewerMayRecordVisit
        viewerMayRequestRelief
        awaitedDecision
        suspendedUntil
        rulesInForce
        turns {
          decision
          function
          person
          isViewers
        }
        request {
          id
          decision {
            id
            outcome
            reason
            decidedOn
            decidedAs
            decidedBy {
              id
              displayName
            }
          }
        }
        socialWorker {
          id
          displayName
        }
        assistant {
          id
          displayName
        }
        currentBasis {
          id
          kind
          validFrom
          validTo
        }
        basisEndedOn
        nextDeadline {
          id
          kind
          source
          dueOn
          daysLeft
        }
        visitPauseToday {
          id
          validTo
          cause
        }
        meetingRhythmToday {
          id
          days
          validTo
        }
        lastVisit {
          id
          visitedOn
        }
      }
    }
  }
`);

/** The case that counts, as the head and the first tab of the family's card show it. */
export type CaseInShort = NonNullable<CaseInShortQuery['family']['currentCase']>;

/** What the case's parts of the card ask for; all of them share one answer. */
export const caseInShortQuery = (familyId: string) => apiQuery(CaseInShortDocument, { familyId });

/** The case that counts, or null for a family without one. */
export const useCaseInShort = (familyId: string): CaseInShort | null =>
  useSuspenseQuery(caseInShortQuery(familyId)).data.family.currentCase ?? null;

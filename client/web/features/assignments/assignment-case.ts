import { graphql, type AssignmentFileQuery } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../frame/api.js';
import { openOf } from '../../frame/shell/family-page.js';

const AssignmentFileDocument = graphql(`
  query AssignmentFile($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      currentCase {
        id
        version
        number
        stage
        track
        viewerMay
        awaitedDecision
        takesAPlace
        rulesInForce
        currentBasis {
          kind
          validFrom
        }
        request {
          requestedOn
          justification
          requestedAs
          requestedBy {
            displayName
          }
          decision {
            id
            outcome
            reason
            decidedOn
            decidedAs
            decidedBy {
              displayName
            }
          }
        }
        qualification {
          qualifiedOn
          qualifiedAs
          qualifiedBy {
            displayName
          }
        }
        diagnoses {
          id
          problems
          ownProblems {
            id
            name
          }
          annulledAt
        }
        interviews {
          id
          necessityReason
          annulledAt
        }
        assignments {
          id
          version
          endedOn
          ...GivenAssignment
          assistant {
            id
            displayName
          }
        }
        reliefRequests {
          id
          requestedOn
          requestedAs
          reason
          decision
          requestedBy {
            id
            displayName
          }
        }
        deadlines {
          id
          kind
          source
          ruleVersion
          dueOn
          metOn
        }
      }
    }
  }
`);

/** A family as the decision about its assistant needs it. */
export type AssignmentFamily = AssignmentFileQuery['family'];

/** The case the decision is about. */
export type AssignmentCase = NonNullable<AssignmentFamily['currentCase']>;

/** The family of the address and its open case, if it has one. */
export const useAssignmentFile = (familyId: string): { family: AssignmentFamily; supportCase: AssignmentCase | null } => {
  const { family } = useSuspenseQuery(apiQuery(AssignmentFileDocument, { familyId })).data;
  return { family, supportCase: openOf(family.currentCase) };
};

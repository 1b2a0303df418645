import { graphql, type CaseForStepQuery } from '@asysta/client';

/** What the forms of the steps know of the family and of its case. */
export const CaseForStepDocument = graphql(`
  query CaseForStep($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      members {
        id
        givenName
        surname
        role
        birthDate
        expectedOn
      }
      formerMembers {
        id
        givenName
        surname
        role
        birthDate
        expectedOn
        leftOn
      }
      currentCase {
        id
        version
        number
        stage
        track
        closedOn
        viewerMay
        courtMayBeInformed
        currentBasis {
          id
          kind
          validTo
        }
        suspendedUntil
        legalBases {
          id
          kind
          validTo
          annulledAt
        }
        courtOrders {
          id
          signature
          issuedOn
          validTo
          annulledAt
          decisions {
            id
            kind
            annulledAt
          }
        }
        deadlines {
          id
          kind
          dueOn
          metOn
        }
        interviews {
          id
          conductedOn
          assistantNecessary
          necessityReason
          annulledAt
        }
        refusals {
          id
          refusedOn
          circumstances
          courtMustBeInformed
          decision
          annulledAt
        }
        request {
          id
          requestedOn
          justification
          requestedBy {
            id
            displayName
          }
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
      }
    }
  }
`);

type Family = CaseForStepQuery['family'];

/** The case a step is recorded in. */
export type StepCase = NonNullable<Family['currentCase']>;

/** The order that later decisions of the court are about: the latest one that counts, unless it was lifted. */
export const orderAtHand = ({ courtOrders }: Pick<StepCase, 'courtOrders'>): StepCase['courtOrders'][number] | null => {
  const latest = courtOrders.find(({ annulledAt }) => !annulledAt);
  return latest && !latest.decisions.some(({ kind, annulledAt }) => kind === 'LIFTED' && !annulledAt) ? latest : null;
};

/** What every form of a step is given. */
export interface StepProps {
  readonly family: Pick<Family, 'id' | 'surname' | 'members' | 'formerMembers'>;
  readonly supportCase: StepCase;
}

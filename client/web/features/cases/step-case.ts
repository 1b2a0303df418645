import { graphql, type CaseForStepQuery } from '@asysta/client';

/** What the forms of the steps know of the family and of its case. */
export const CaseForStepDocument = graphql(`
  query CaseForStep($familyId: ID!) {
    family(id: $familyId) {
      id
      surname
      cases {
        id
        version
        number
        stage
        track
        closedOn
        viewerMay
        currentBasis {
          id
          kind
          validTo
        }
        interviews {
          id
          conductedOn
          assistantNecessary
          necessityReason
        }
        refusals {
          id
          refusedOn
          circumstances
          decision
        }
        request {
          id
          requestedOn
          justification
          requestedBy {
            id
            displayName
          }
        }
      }
    }
  }
`);

type Family = CaseForStepQuery['family'];

/** The case a step is recorded in. */
export type StepCase = Family['cases'][number];

/** What every form of a step is given. */
export interface StepProps {
  readonly family: Pick<Family, 'id' | 'surname'>;
  readonly supportCase: StepCase;
}

/** The open case, or the last closed one, so that an old link tells why nothing can be recorded. */
export const caseOf = ({ cases }: Family): StepCase | undefined => cases.find(({ closedOn }) => !closedOn) ?? cases[0];

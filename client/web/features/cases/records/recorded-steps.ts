import { graphql, type RecordedStepsQuery } from '@asysta/client';
import type { CaseAction } from '@asysta/schema/cases/codes';

/** Everything that was recorded in the preparation of the case that counts, with what the person may do about it. */
export const RecordedStepsDocument = graphql(`
  query RecordedSteps($familyId: ID!) {
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
        courtMayBeInformed
        socialWorker {
          id
          displayName
        }
        interviews {
          id
          conductedOn
          findings
          problems
          ownProblems {
            id
            name
            centreProblem {
              id
            }
          }
          assistantNecessary
          necessityReason
          persons {
            id
            givenName
            surname
          }
          author {
            id
            displayName
          }
          viewerMayCorrect
          viewerMayAnnul
          corrected
          annulledAt
          annulmentReason
          annulledBy {
            displayName
          }
        }
        diagnoses {
          id
          madeOn
          problems
          ownProblems {
            id
            name
            centreProblem {
              id
            }
          }
          description
          author {
            id
            displayName
          }
          viewerMayCorrect
          viewerMayAnnul
          corrected
          annulledAt
          annulmentReason
          annulledBy {
            displayName
          }
        }
        offers {
          id
          presentedOn
          manner
          presentedBy {
            id
            displayName
          }
          viewerMayCorrect
          viewerMayAnnul
          corrected
          annulledAt
          annulmentReason
          annulledBy {
            displayName
          }
        }
        refusals {
          id
          refusedOn
          circumstances
          decision
          decidedOn
          decisionReason
          courtName
          courtMustBeInformed
          letterOn
          decidedAs
          decidedBy {
            id
            displayName
          }
          viewerMayCorrect
          viewerMayAnnul
          viewerMayMendDecision
          corrected
          annulledAt
          annulmentReason
          annulledBy {
            displayName
          }
        }
        qualifications {
          id
          qualifiedOn
          qualifiedAs
          grounds
          qualifiedBy {
            id
            displayName
          }
          viewerMayMend
          corrected
          annulledAt
          annulmentReason
          annulledBy {
            displayName
          }
        }
        requests {
          id
          requestedOn
          justification
          requestedBy {
            id
            displayName
          }
          viewerMayCorrect
          viewerMayAnnul
          corrected
          annulledAt
          annulmentReason
          annulledBy {
            displayName
          }
        }
      }
    }
  }
`);

/** The family whose case was prepared. */
export type RecordedFamily = RecordedStepsQuery['family'];
/** The case with what was recorded. */
export type RecordedCase = NonNullable<RecordedFamily['currentCase']>;

/** The steps that are read, corrected and annulled here, with the place of their words. */
export const RECORDED = {
  RECORD_INTERVIEW: 'interview',
  RECORD_DIAGNOSIS: 'diagnosis',
  PRESENT_OFFER: 'offer',
  RECORD_REFUSAL: 'refusal',
  DECIDE_ON_COURT_NOTIFICATION: 'notification',
  REQUEST_ASSISTANT: 'request',
  QUALIFY_FAMILY: 'qualification',
} as const satisfies Partial<Record<CaseAction, string>>;

/** One of these steps. */
export type RecordedAction = keyof typeof RECORDED;

/** Whether what a step recorded is read, corrected and annulled here. */
export const isRecorded = (action: CaseAction): action is RecordedAction => action in RECORDED;

import { graphql } from '../index.js';

/** One document for each step: every answer brings the version that the next step names as the one it has seen. */
export const STEPS = {
  register: graphql(`
    mutation SystemRegisterIntake($input: RegisterIntakeInput!) {
      registerIntake(input: $input) {
        id
        version
        family {
          members {
            id
          }
        }
      }
    }
  `),
  open: graphql(`
    mutation SystemOpenCase($input: OpenCaseInput!) {
      openCase(input: $input) {
        id
        version
      }
    }
  `),
  interview: graphql(`
    mutation SystemRecordInterview($input: RecordFamilyInterviewInput!) {
      recordFamilyInterview(input: $input) {
        version
      }
    }
  `),
  diagnosis: graphql(`
    mutation SystemRecordDiagnosis($input: RecordDiagnosisInput!) {
      recordDiagnosis(input: $input) {
        version
      }
    }
  `),
  offer: graphql(`
    mutation SystemPresentOffer($input: PresentOfferInput!) {
      presentOffer(input: $input) {
        version
      }
    }
  `),
  consent: graphql(`
    mutation SystemRecordConsent($input: RecordSupportConsentInput!) {
      recordSupportConsent(input: $input) {
        version
      }
    }
  `),
  request: graphql(`
    mutation SystemRequestAssistant($input: RequestAssistantInput!) {
      requestAssistant(input: $input) {
        version
        awaitedDecision
      }
    }
  `),
  qualify: graphql(`
    mutation SystemQualifyFamily($input: QualifyFamilyInput!) {
      qualifyFamily(input: $input) {
        version
      }
    }
  `),
  loads: graphql(`
    query SystemCaseloads {
      assistantCaseloads {
        families
        limit
        holdsFunction
        assistant {
          id
        }
      }
    }
  `),
  assign: graphql(`
    mutation SystemAssignAssistant($input: AssignAssistantInput!) {
      assignAssistant(input: $input) {
        version
      }
    }
  `),
  firstVisit: graphql(`
    mutation SystemRecordFirstVisit($input: RecordFirstVisitInput!) {
      recordFirstVisit(input: $input) {
        id
        visitedOn
      }
    }
  `),
};

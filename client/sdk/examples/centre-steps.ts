import { graphql } from '../index.js';

// One document for each step: every answer brings the version that the next step names as the one it has seen.

export const REGISTER = graphql(`
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
`);
export const OPEN = graphql(`
  mutation SystemOpenCase($input: OpenCaseInput!) {
    openCase(input: $input) {
      id
      version
    }
  }
`);
export const INTERVIEW = graphql(`
  mutation SystemRecordInterview($input: RecordFamilyInterviewInput!) {
    recordFamilyInterview(input: $input) {
      version
    }
  }
`);
export const DIAGNOSIS = graphql(`
  mutation SystemRecordDiagnosis($input: RecordDiagnosisInput!) {
    recordDiagnosis(input: $input) {
      version
    }
  }
`);
export const OFFER = graphql(`
  mutation SystemPresentOffer($input: PresentOfferInput!) {
    presentOffer(input: $input) {
      version
    }
  }
`);
export const CONSENT = graphql(`
  mutation SystemRecordConsent($input: RecordSupportConsentInput!) {
    recordSupportConsent(input: $input) {
      version
    }
  }
`);
export const REQUEST = graphql(`
  mutation SystemRequestAssistant($input: RequestAssistantInput!) {
    requestAssistant(input: $input) {
      version
    }
  }
`);
export const QUALIFY = graphql(`
  mutation SystemQualifyFamily($input: QualifyFamilyInput!) {
    qualifyFamily(input: $input) {
      version
    }
  }
`);
export const LOADS = graphql(`
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
`);
export const ASSIGN = graphql(`
  mutation SystemAssignAssistant($input: AssignAssistantInput!) {
    assignAssistant(input: $input) {
      version
    }
  }
`);
export const FIRST_VISIT = graphql(`
  mutation SystemRecordFirstVisit($input: RecordFirstVisitInput!) {
    recordFirstVisit(input: $input) {
      id
      visitedOn
    }
  }
`);

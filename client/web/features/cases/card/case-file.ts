import { graphql, readFragment, type CaseFileFragment as Fields } from '@asysta/client';
import { useSuspenseQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../frame/api.js';

const CaseFileFragment = graphql(`
  fragment CaseFile on SupportCase {
    id
    number
    stage
    openedOn
    closedOn
    closureReason
    viewerMay
    viewerSteps
    amendments {
      id
      kind
      what
      reason
      outcome
      fields {
        id
        field
        oldValue
      }
    }
    openingEntry {
      id
      recordedOn
      reason
      decidedAs
      decidedBy {
        id
        displayName
      }
      recordedBy {
        id
        displayName
      }
    }
    interviews {
      id
      conductedOn
      findings
      assistantNecessary
      necessityReason
      annulledAt
      annulmentReason
      author {
        id
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
      }
      description
      annulledAt
      annulmentReason
      author {
        id
        displayName
      }
    }
    offers {
      id
      presentedOn
      manner
      annulledAt
      annulmentReason
      presentedBy {
        id
        displayName
      }
    }
    consents {
      id
      signedOn
      form
      signatories
      signedBy {
        id
        givenName
        surname
      }
      annulledAt
      annulmentReason
      withdrawnOn
      entry {
        id
        recordedOn
        reason
        recordedBy {
          id
          displayName
        }
      }
    }
    withdrawalDecisions {
      id
      kind
      suspendedUntil
      reason
      decidedOn
      decidedAs
      decidedBy {
        id
        displayName
      }
    }
    refusals {
      id
      refusedOn
      circumstances
      annulledAt
      annulmentReason
      decision
      decidedOn
      decisionReason
      courtName
      letterOn
      decidedAs
      decidedBy {
        id
        displayName
      }
    }
    courtOrders {
      id
      court
      signature
      issuedOn
      content
      control
      validTo
      annulledAt
      annulmentReason
      replaces {
        id
        signature
      }
      decisions {
        id
        kind
        decidedOn
        signature
        validTo
        annulledAt
        annulmentReason
      }
    }
    legalBases {
      id
      kind
      validFrom
      validTo
      sourceId
      annulledAt
    }
    deadlines {
      id
      kind
      dueOn
      metOn
    }
    zaZyciemApplications {
      id
      appliedOn
      applicant
      targetGroup
      certificateKind
      certificateIssuedOn
      documentName
      writtenAuthorizationOn
      endedOn
      endReason
      endNote
      annulledAt
      annulmentReason
    }
    minorParentRecords {
      id
      institution
      leavesOn
      recordedOn
      annulledAt
      annulmentReason
    }
    requests {
      id
      requestedOn
      justification
      requestedAs
      annulledAt
      annulmentReason
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
    qualifications {
      id
      qualifiedOn
      qualifiedAs
      grounds
      annulledAt
      annulmentReason
      qualifiedBy {
        id
        displayName
      }
    }
  }
`);

const CaseFilesDocument = graphql(`
  query CaseFiles($familyId: ID!) {
    family(id: $familyId) {
      id
      currentCase {
        id
      }
      cases {
        id
        ...CaseFile
      }
    }
  }
`);

/** Everything that was recorded in the steps of one case. */
export type CaseFile = Fields;

/** The file of the case that counts, and those of earlier ones, newest first. */
export const useCaseFiles = (familyId: string): { current: CaseFile | null; earlier: readonly CaseFile[] } => {
  const { currentCase, cases } = useSuspenseQuery(apiQuery(CaseFilesDocument, { familyId })).data.family;
  const files = readFragment(CaseFileFragment, cases);
  return {
    current: files.find(({ id }) => id === currentCase?.id) ?? null,
    earlier: files.filter(({ id }) => id !== currentCase?.id),
  };
};

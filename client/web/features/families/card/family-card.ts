import { graphql, type CaseOfCardFragment as CaseFile, type FamilyCardQuery, type FamilyIntakesQuery } from '@asysta/client';

/** Everything recorded in one case, for the overview and the timeline. */
export const CaseOfCardFragment = graphql(`
  fragment CaseOfCard on SupportCase {
    id
    version
    number
    track
    stage
    goal
    openedOn
    closedOn
    closureReason
    viewerMay
    viewerMayRecordVisit
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
    nextDeadline {
      id
      kind
      source
      dueOn
      daysLeft
    }
    lastVisit {
      id
      visitedOn
    }
    interviews {
      id
      conductedOn
      findings
      assistantNecessary
      necessityReason
      author {
        id
        displayName
      }
    }
    diagnoses {
      id
      madeOn
      problems
      description
      author {
        id
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
    }
    consents {
      id
      signedOn
      form
      signatories
      withdrawnOn
    }
    refusals {
      id
      refusedOn
      circumstances
      decision
      decidedOn
      decisionReason
      courtName
      letterOn
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
      validTo
    }
    zaZyciemApplications {
      id
      appliedOn
      applicant
      targetGroup
      certificateKind
      certificateIssuedOn
    }
    minorParentRecords {
      id
      institution
      leavesOn
      recordedOn
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
    qualification {
      id
      qualifiedOn
      grounds
      qualifiedBy {
        id
        displayName
      }
    }
    assignments {
      id
      assignedOn
      endedOn
      endReason
      handoverNote
      assistant {
        id
        displayName
      }
    }
    visits {
      id
      kind
      visitedOn
      place
      matter
      author {
        id
        displayName
      }
    }
  }
`);

/** The family's card. */
export const FamilyCardDocument = graphql(`
  query FamilyCard($familyId: ID!) {
    family(id: $familyId) {
      id
      version
      surname
      street
      city
      phone
      restricted
      registeredOn
      members {
        id
        givenName
        surname
        birthDate
        role
        school
      }
      relatedPersons {
        id
        name
        relation
        phone
        note
      }
      strengths {
        id
        description
        evidence
        useMade
        observedOn
      }
      resources {
        id
        kind
        state
        description
        observedOn
      }
      cases {
        ...CaseOfCard
      }
    }
  }
`);

/** What reached the centre about the family: asked on its own, because not everybody who sees the family may read it. */
export const FamilyIntakesDocument = graphql(`
  query FamilyIntakes($familyId: ID!) {
    family(id: $familyId) {
      id
      intakes {
        id
        receivedOn
        source
        channel
        content
        state
        registeredBy {
          id
          displayName
        }
      }
    }
  }
`);

/** A family as its card shows it. */
export type CardFamily = FamilyCardQuery['family'];
/** One person of the household. */
export type CardMember = CardFamily['members'][number];
/** What reached the centre about the family. */
export type CardIntake = FamilyIntakesQuery['family']['intakes'][number];
/** A case with everything in it. */
export type CardCase = CaseFile;

/** The case that counts now: the open one, or the last one closed. */
export const currentCase = <Case extends { readonly closedOn?: string | null }>(cases: readonly Case[]): Case | undefined =>
  cases.find(({ closedOn }) => !closedOn) ?? cases[0];

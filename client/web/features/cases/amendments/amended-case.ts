import { graphql, type AmendedCaseQuery } from '@asysta/client';
import type { AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import type { CaseAction } from '@asysta/schema/cases/codes';
import { CASE_STEP_PATHS } from '../step-paths.js';

/** What carries law in each case of a family, and every correction of it. */
export const AmendedCaseDocument = graphql(`
  query AmendedCase($familyId: ID!) {
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
      }
      cases {
        id
        version
        number
        closedOn
        closureReason
        courtWordOn
        courtWordSignature
        courtTold
        viewerMayAmend
        consents {
          id
          signedOn
          form
          signatories
          withdrawnOn
          annulledAt
          annulmentReason
          annulledBy {
            id
            displayName
          }
          signedBy {
            id
            givenName
            surname
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
          reportsDueOn
          annulledAt
          annulmentReason
          annulledBy {
            id
            displayName
          }
          decisions {
            id
            kind
            decidedOn
            signature
            validTo
            reportsDueOn
            annulledAt
            annulmentReason
            annulledBy {
              id
              displayName
            }
          }
        }
        zaZyciemApplications {
          id
          appliedOn
          applicant
          targetGroup
          certificateKind
          certificateIssuedOn
          physicianSpecialty
          writtenAuthorizationOn
          documentName
          endedOn
          endReason
          endNote
          annulledAt
          annulmentReason
          annulledBy {
            id
            displayName
          }
        }
        minorParentRecords {
          id
          institution
          leavesOn
          recordedOn
          annulledAt
          annulmentReason
          annulledBy {
            id
            displayName
          }
        }
        amendments {
          id
          kind
          what
          subjectId
          reason
          proposedAt
          outcome
          decidedAt
          remarks
          viewerMayDecide
          viewerMayTakeBack
          proposedAs
          proposedBy {
            id
            displayName
          }
          decidedAs
          decidedBy {
            id
            displayName
          }
          fields {
            id
            field
            oldValue
            newValue
          }
        }
      }
    }
  }
`);

/** The family. */
export type AmendedFamily = AmendedCaseQuery['family'];
/** One of its cases. */
export type AmendedCase = AmendedFamily['cases'][number];
/** One correction. */
export type Amendment = AmendedCase['amendments'][number];

/** Whether it is the case of the family that counts: the open one, or the latest. */
export const isCurrent = ({ currentCase }: AmendedFamily, { id }: AmendedCase): boolean => currentCase?.id === id;

/** Its cases, the one that counts first: what stands wrong in an earlier one is corrected too, and what waits in it is decided. */
export const casesOf = (family: AmendedFamily): readonly AmendedCase[] =>
  family.cases.toSorted((one, other) => Number(isCurrent(family, other)) - Number(isCurrent(family, one)));

/** Word of each kind of record in the address of what was recorded and of its correction. */
export const AMENDED_PATHS: Record<AmendedRecord, string> = {
  CONSENT: CASE_STEP_PATHS.RECORD_CONSENT,
  COURT_ORDER: CASE_STEP_PATHS.RECORD_COURT_ORDER,
  COURT_DECISION: CASE_STEP_PATHS.PROLONG_COURT_ORDER,
  CLOSING: CASE_STEP_PATHS.CLOSE_CASE,
  MINOR_PARENT: CASE_STEP_PATHS.RECORD_MINOR_PARENT,
  // No step of a case that is open: a family applies by a form of its own.
  ZA_ZYCIEM: 'za-zyciem',
};

const amendedByPath = (path: string): AmendedRecord | null =>
  (Object.keys(AMENDED_PATHS) as AmendedRecord[]).find((what) => AMENDED_PATHS[what] === path) ?? null;

/**
 * Which kind of record an address names; null where it is a step that one person corrects. A lifting stands where a prolonging does, a
 * withdrawal with its consent.
 */
export const amendedAt = (path: string): AmendedRecord | null => {
  if (path === CASE_STEP_PATHS.LIFT_COURT_ORDER) return 'COURT_DECISION';
  return path === CASE_STEP_PATHS.WITHDRAW_CONSENT ? 'CONSENT' : amendedByPath(path);
};

/** Whether what a step recorded is corrected by two people. */
export const isAmended = (action: CaseAction): boolean => amendedAt(CASE_STEP_PATHS[action]) !== null;

/** The correction that waits for a record of a case. */
export const waitingFor = ({ amendments }: AmendedCase, recordId: string): Amendment | undefined =>
  amendments.find(({ subjectId, outcome }) => subjectId === recordId && !outcome);

/** What was corrected in a record, the latest first: what two people agreed on. That it does not count stands at the record itself. */
export const confirmedOf = ({ amendments }: AmendedCase, recordId: string): readonly Amendment[] =>
  amendments.filter(({ subjectId, outcome, kind }) => subjectId === recordId && outcome === 'CONFIRMED' && kind === 'CORRECTION');

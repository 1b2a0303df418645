import type {
  ProposeClosingCorrection,
  ProposeConsentCorrection,
  ProposeCourtDecisionCorrection,
  ProposeCourtOrderCorrection,
  ProposeMinorParentCorrection,
  ProposeZaZyciemCorrection,
} from '@asysta/schema/cases/amendment-inputs';
import type { Change, Operation } from '../../../platform/operation/index.js';
import { ask } from '../../../platform/refusal/doubts.js';
import { doubtsAboutCertificate } from '../grounds/certificate.rules.js';
import { applicationById, consentById, courtDecisionById, courtOrderById, minorParentRecordById } from './amendments.finders.js';
import { daysWritten, proposed } from './amendments.rules.js';
import { peopleWritten } from './of-consent.js';
import { proposeAmendment } from './propose-amendment.js';

/** Proposes a correction of a consent. Answers the case. */
export const proposeConsentCorrection = async (op: Operation, input: Change<ProposeConsentCorrection>): Promise<string> => {
  const { supportCase } = await consentById(op, input.consentId);
  const { signedOn, form, signatories, signatoryIds, withdrawnOn, reason, expectedVersion } = input;
  return proposeAmendment(op, {
    supportCaseId: supportCase.id,
    expectedVersion,
    what: 'CONSENT',
    subjectId: input.consentId,
    to: proposed({ signedOn, form, signatories, signatoryIds: peopleWritten(signatoryIds), withdrawnOn }),
    reason,
  });
};

/** Proposes a correction of a court order. Answers the case. */
export const proposeCourtOrderCorrection = async (op: Operation, input: Change<ProposeCourtOrderCorrection>): Promise<string> => {
  const { supportCase } = await courtOrderById(op, input.courtOrderId);
  const { court, signature, issuedOn, content, control, validTo, reportsDueOn, reason, expectedVersion } = input;
  return proposeAmendment(op, {
    supportCaseId: supportCase.id,
    expectedVersion,
    what: 'COURT_ORDER',
    subjectId: input.courtOrderId,
    to: proposed({ court, signature, issuedOn, content, control, validTo, reportsDueOn: daysWritten(reportsDueOn) }),
    reason,
  });
};

/** Proposes a correction of what a court decided later of its order. Answers the case. */
export const proposeCourtDecisionCorrection = async (
  op: Operation,
  input: Change<ProposeCourtDecisionCorrection>,
): Promise<string> => {
  const { courtOrder } = await courtDecisionById(op, input.courtDecisionId);
  const { supportCase } = await courtOrderById(op, courtOrder.id);
  const { decidedOn, signature, validTo, reportsDueOn, reason, expectedVersion } = input;
  return proposeAmendment(op, {
    supportCaseId: supportCase.id,
    expectedVersion,
    what: 'COURT_DECISION',
    subjectId: input.courtDecisionId,
    to: proposed({ decidedOn, signature, validTo, reportsDueOn: daysWritten(reportsDueOn) }),
    reason,
  });
};

/** Proposes a correction of the closing of a case. Answers the case. */
export const proposeClosingCorrection = (op: Operation, input: Change<ProposeClosingCorrection>): Promise<string> => {
  const { supportCaseId, reason, expectedVersion, closedOn, closureReason, courtWordOn, courtWordSignature, courtTold } = input;
  const to = proposed({ closedOn, closureReason, courtWordOn, courtWordSignature, courtTold });
  return proposeAmendment(op, { supportCaseId, expectedVersion, what: 'CLOSING', subjectId: supportCaseId, to, reason });
};

/** Proposes a correction of a Za życiem application; an old document of a pregnancy is asked about (L28). Answers the case. */
export const proposeZaZyciemCorrection = async (op: Operation, input: Change<ProposeZaZyciemCorrection>): Promise<string> => {
  const { supportCase } = await applicationById(op, input.applicationId);
  const { appliedOn, applicant, targetGroup, certificateKind, certificateIssuedOn, reason, expectedVersion } = input;
  const { physicianSpecialty, writtenAuthorizationOn, documentName, endedOn, endReason, endNote } = input;
  const supportCaseId = await proposeAmendment(op, {
    supportCaseId: supportCase.id,
    expectedVersion,
    what: 'ZA_ZYCIEM',
    subjectId: input.applicationId,
    to: proposed({
      appliedOn,
      applicant,
      targetGroup,
      certificateKind,
      certificateIssuedOn,
      physicianSpecialty,
      writtenAuthorizationOn,
      documentName,
      endedOn,
      endReason,
      endNote,
    }),
    reason,
  });
  ask(op, doubtsAboutCertificate(input));
  return supportCaseId;
};

/** Proposes a correction of the record of a minor parent. Answers the case. */
export const proposeMinorParentCorrection = async (
  op: Operation,
  input: Change<ProposeMinorParentCorrection>,
): Promise<string> => {
  const { supportCase } = await minorParentRecordById(op, input.minorParentRecordId);
  const { institution, leavesOn, reason, expectedVersion } = input;
  return proposeAmendment(op, {
    supportCaseId: supportCase.id,
    expectedVersion,
    what: 'MINOR_PARENT',
    subjectId: input.minorParentRecordId,
    to: { institution, leavesOn },
    reason,
  });
};

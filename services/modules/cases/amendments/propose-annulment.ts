import type {
  ProposeClosingAnnulment,
  ProposeConsentAnnulment,
  ProposeCourtDecisionAnnulment,
  ProposeCourtOrderAnnulment,
  ProposeMinorParentAnnulment,
  ProposeZaZyciemAnnulment,
} from '@asysta/schema/cases/annulment-inputs';
import type { AmendedRecord } from '@asysta/schema/cases/amendment-codes';
import type { Change, Operation } from '../../../platform/operation/index.js';
import type { SupportCase } from '../case.entity.js';
import { applicationById, consentById, courtDecisionById, courtOrderById, minorParentRecordById } from './amendments.finders.js';
import { proposeAmendment } from './propose-amendment.js';

interface Struck {
  readonly supportCase: Pick<SupportCase, 'id'>;
  readonly what: AmendedRecord;
  readonly subjectId: string;
}

const propose = (
  op: Operation,
  { supportCase, what, subjectId }: Struck,
  { reason, expectedVersion }: { readonly reason: string; readonly expectedVersion: number },
): Promise<string> => proposeAmendment(op, { supportCaseId: supportCase.id, expectedVersion, what, subjectId, to: null, reason });

/** Proposes that a consent does not count. Answers the case. */
export const proposeConsentAnnulment = async (op: Operation, input: Change<ProposeConsentAnnulment>): Promise<string> => {
  const { supportCase } = await consentById(op, input.consentId);
  return propose(op, { supportCase, what: 'CONSENT', subjectId: input.consentId }, input);
};

/** Proposes that a court order does not count. Answers the case. */
export const proposeCourtOrderAnnulment = async (op: Operation, input: Change<ProposeCourtOrderAnnulment>): Promise<string> => {
  const { supportCase } = await courtOrderById(op, input.courtOrderId);
  return propose(op, { supportCase, what: 'COURT_ORDER', subjectId: input.courtOrderId }, input);
};

/** Proposes that what a court decided later of its order does not count. Answers the case. */
export const proposeCourtDecisionAnnulment = async (
  op: Operation,
  input: Change<ProposeCourtDecisionAnnulment>,
): Promise<string> => {
  const { courtOrder } = await courtDecisionById(op, input.courtDecisionId);
  const { supportCase } = await courtOrderById(op, courtOrder.id);
  return propose(op, { supportCase, what: 'COURT_DECISION', subjectId: input.courtDecisionId }, input);
};

/** Proposes that a Za życiem application does not count. Answers the case. */
export const proposeZaZyciemAnnulment = async (op: Operation, input: Change<ProposeZaZyciemAnnulment>): Promise<string> => {
  const { supportCase } = await applicationById(op, input.applicationId);
  return propose(op, { supportCase, what: 'ZA_ZYCIEM', subjectId: input.applicationId }, input);
};

/** Proposes that the record of a minor parent does not count. Answers the case. */
export const proposeMinorParentAnnulment = async (op: Operation, input: Change<ProposeMinorParentAnnulment>): Promise<string> => {
  const { supportCase } = await minorParentRecordById(op, input.minorParentRecordId);
  return propose(op, { supportCase, what: 'MINOR_PARENT', subjectId: input.minorParentRecordId }, input);
};

/** Proposes that the closing of a case does not count: it goes on where it stood. Answers the case. */
export const proposeClosingAnnulment = (op: Operation, input: Change<ProposeClosingAnnulment>): Promise<string> =>
  propose(op, { supportCase: { id: input.supportCaseId }, what: 'CLOSING', subjectId: input.supportCaseId }, input);

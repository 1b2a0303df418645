import type { CaseAction } from '@asysta/schema/cases/codes';
import type { CourtDecisionKind } from '@asysta/schema/cases/grounds-codes';
import type { CaseFile } from './case-file.js';

const counts = ({ annulledAt }: { readonly annulledAt?: string | null | undefined }): boolean => !annulledAt;

const decidedOn = ({ courtOrders }: CaseFile, decision: CourtDecisionKind): string | undefined =>
  courtOrders
    .flatMap(({ decisions }) => decisions)
    .filter(counts)
    .findLast(({ kind }) => kind === decision)?.decidedOn;

/** When a step was done last, as the file tells it; null while it was not. */
export const doneOn = (file: CaseFile, action: CaseAction): string | null => {
  const days: Record<CaseAction, string | null | undefined> = {
    RECORD_INTERVIEW: file.interviews.find(counts)?.conductedOn,
    RECORD_DIAGNOSIS: file.diagnoses.find(counts)?.madeOn,
    PRESENT_OFFER: file.offers.find(counts)?.presentedOn,
    RECORD_CONSENT: file.consents.find(counts)?.signedOn,
    WITHDRAW_CONSENT: file.consents.filter(counts).find(({ withdrawnOn }) => withdrawnOn)?.withdrawnOn,
    DECIDE_ON_WITHDRAWAL: file.withdrawalDecisions.at(-1)?.decidedOn,
    RECORD_REFUSAL: file.refusals.find(counts)?.refusedOn,
    DECIDE_ON_COURT_NOTIFICATION: file.refusals.filter(counts).find(({ decidedOn }) => decidedOn)?.decidedOn,
    RECORD_COURT_ORDER: file.courtOrders.find(counts)?.issuedOn,
    PROLONG_COURT_ORDER: decidedOn(file, 'PROLONGED'),
    LIFT_COURT_ORDER: decidedOn(file, 'LIFTED'),
    RECORD_COURT_REPORT: file.deadlines.findLast(({ kind, metOn }) => kind === 'COURT_REPORT' && metOn)?.metOn,
    RECORD_AUTHORIZATION: file.zaZyciemApplications.find(counts)?.writtenAuthorizationOn,
    END_ZA_ZYCIEM: file.zaZyciemApplications.filter(counts).find(({ endedOn }) => endedOn)?.endedOn,
    RECORD_MINOR_PARENT: file.minorParentRecords.find(counts)?.recordedOn,
    REQUEST_ASSISTANT: file.requests[0]?.requestedOn,
    DECIDE_ON_REQUEST: file.requests.find(({ decision }) => decision)?.decision?.decidedOn,
    QUALIFY_FAMILY: file.qualifications.find(counts)?.qualifiedOn,
    CLOSE_CASE: file.closedOn,
  };
  return days[action] ?? null;
};

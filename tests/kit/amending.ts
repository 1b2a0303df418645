import type { Caller } from './caller.js';
import { readCase } from './case-steps.js';

const PROPOSALS = {
  CONSENT: ['proposeConsentCorrection', 'consentId', 'consents { id signedOn form signatories withdrawnOn signedBy { id } }'],
  COURT_ORDER: [
    'proposeCourtOrderCorrection',
    'courtOrderId',
    'courtOrders { id court signature issuedOn content control validTo }',
  ],
  COURT_DECISION: [
    'proposeCourtDecisionCorrection',
    'courtDecisionId',
    'courtOrders { decisions { id decidedOn signature validTo reportsDueOn } }',
  ],
  ZA_ZYCIEM: [
    'proposeZaZyciemCorrection',
    'applicationId',
    `zaZyciemApplications { id appliedOn applicant targetGroup certificateKind certificateIssuedOn physicianSpecialty
      writtenAuthorizationOn documentName endedOn endReason endNote }`,
  ],
  MINOR_PARENT: ['proposeMinorParentCorrection', 'minorParentRecordId', 'minorParentRecords { id institution leavesOn }'],
} as const;

/** A record of a case that two people correct, but for its closing. */
type Amended = keyof typeof PROPOSALS;

/** What a proposed correction tells of itself. */
export interface AmendmentRow {
  readonly id: string;
  readonly what: string;
  readonly outcome: string | null;
  readonly viewerMayDecide: boolean;
  readonly fields: readonly { readonly field: string; readonly oldValue: string | null; readonly newValue: string | null }[];
}

const typeOf = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

type Recorded = Record<string, unknown> & {
  readonly id: string;
  readonly signedBy?: readonly { readonly id: string }[];
  readonly decisions?: readonly Recorded[];
};

/** The latest of what was recorded; later decisions of a court stand with their orders, the earliest first. */
const latest = (records: readonly Recorded[]): Recorded =>
  (records.find(({ decisions }) => decisions?.length)?.decisions?.at(-1) ?? records[0]) as Recorded;

/** The latest record of a kind as it stands, with what should be otherwise in it. */
const proposal = async (who: Caller, caseId: string, what: Amended, over: Record<string, unknown>) => {
  const [, key, selection] = PROPOSALS[what];
  const read = await readCase<{ version: number; records: readonly Recorded[] }>(who, caseId, `version records: ${selection}`);
  const { id, signedBy, ...asItStands } = latest(read.records);
  const people = signedBy ? { signatoryIds: signedBy.map((member) => member.id) } : {};
  return { [key]: id, expectedVersion: read.version, ...asItStands, ...people, reason: 'Pomyłka przy wpisie.', ...over };
};

/** Proposes a correction of the latest record of a kind. */
export const propose = async (who: Caller, caseId: string, what: Amended, over: Record<string, unknown>) => {
  const [name] = PROPOSALS[what];
  return who.do<{ id: string; version: number }>(name, typeOf(name), await proposal(who, caseId, what, over));
};

/** The same, refused with a code. */
export const refusedProposal = async (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  caseId: string,
  { what, ...over }: { readonly what: Amended } & Record<string, unknown>,
) => {
  const [name] = PROPOSALS[what];
  return who.refused(code, name, typeOf(name), await proposal(who, caseId, what, over));
};

const closing = async (who: Caller, caseId: string, over: Record<string, unknown>) => {
  const { version, ...asItStands } = await readCase<Record<string, unknown>>(who, caseId, 'version closedOn closureReason');
  return { supportCaseId: caseId, expectedVersion: version, ...asItStands, reason: 'Pomyłka przy wpisie.', ...over };
};

/** Proposes a correction of the closing of a case. */
export const proposeClosing = async (who: Caller, caseId: string, over: Record<string, unknown>) =>
  who.do('proposeClosingCorrection', 'ProposeClosingCorrectionInput', await closing(who, caseId, over));

/** The same, refused with a code. */
export const refusedClosing = async (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  caseId: string,
  over: Record<string, unknown>,
) => who.refused(code, 'proposeClosingCorrection', 'ProposeClosingCorrectionInput', await closing(who, caseId, over));

/** The corrections of a case, the latest first. */
export const amendmentsOf = async (who: Caller, caseId: string): Promise<readonly AmendmentRow[]> =>
  (
    await readCase<{ amendments: AmendmentRow[] }>(
      who,
      caseId,
      'amendments { id what outcome viewerMayDecide fields { field oldValue newValue } }',
    )
  ).amendments;

/** What is asked of the latest correction of a case, with the version just seen. */
export const latestAmendment = async (who: Caller, caseId: string) => {
  const read = await readCase<{ version: number; amendments: { id: string }[] }>(who, caseId, 'version amendments { id }');
  return { amendmentId: read.amendments[0]?.id, expectedVersion: read.version };
};

/** Decides on the latest correction of a case. */
export const decide = async (who: Caller, caseId: string, decision: 'CONFIRMED' | 'REFUSED', remarks: string | null = null) =>
  who.do('decideOnAmendment', 'DecideOnAmendmentInput', { ...(await latestAmendment(who, caseId)), decision, remarks });

/** Confirming the latest correction of a case is refused with a code. */
export const refusedToConfirm = async (code: Parameters<Caller['refused']>[0], who: Caller, caseId: string, reader = who) =>
  who.refused(code, 'decideOnAmendment', 'DecideOnAmendmentInput', {
    ...(await latestAmendment(reader, caseId)),
    decision: 'CONFIRMED',
  });

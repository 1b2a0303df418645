import type { Caller } from './caller.js';
import { readCase } from './case-steps.js';

const PROPOSALS = {
  CONSENT: ['proposeConsentAnnulment', 'consentId', 'consents { id annulledAt }'],
  COURT_ORDER: ['proposeCourtOrderAnnulment', 'courtOrderId', 'courtOrders { id annulledAt }'],
  COURT_DECISION: ['proposeCourtDecisionAnnulment', 'courtDecisionId', 'courtOrders { decisions { id annulledAt } }'],
  ZA_ZYCIEM: ['proposeZaZyciemAnnulment', 'applicationId', 'zaZyciemApplications { id annulledAt }'],
  MINOR_PARENT: ['proposeMinorParentAnnulment', 'minorParentRecordId', 'minorParentRecords { id annulledAt }'],
} as const;

/** A record of a case that two people annul, but for its closing. */
type Annulled = keyof typeof PROPOSALS;

interface Recorded {
  readonly id: string;
  readonly annulledAt: string | null;
  readonly decisions?: readonly Recorded[];
}

const WHY = 'Wpis dotyczył innej rodziny.';

const typeOf = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}Input`;

/** The latest record of a kind, whether it counts or not, and the version just seen. */
const annulment = async (who: Caller, caseId: string, what: Annulled) => {
  const [, key, selection] = PROPOSALS[what];
  const read = await readCase<{ version: number; records: readonly Recorded[] }>(who, caseId, `version records: ${selection}`);
  const records =
    what === 'COURT_DECISION' ? read.records.flatMap(({ decisions }) => decisions ?? []).toReversed() : read.records;
  return { [key]: records[0]?.id, expectedVersion: read.version, reason: WHY };
};

/** Proposes that the latest record of a kind does not count. */
export const proposeAnnulment = async (who: Caller, caseId: string, what: Annulled) => {
  const [name] = PROPOSALS[what];
  return who.do<{ id: string; version: number }>(name, typeOf(name), await annulment(who, caseId, what));
};

/** The same, refused with a code; `seen` is who tells which record it is. */
export const refusedAnnulment = async (
  code: Parameters<Caller['refused']>[0],
  who: Caller,
  caseId: string,
  { what, seen = who, ...over }: { readonly what: Annulled; readonly seen?: Caller } & Record<string, unknown>,
) => {
  const [name] = PROPOSALS[what];
  return who.refused(code, name, typeOf(name), { ...(await annulment(seen, caseId, what)), ...over });
};

const reopening = async (who: Caller, caseId: string) => {
  const { version } = await readCase<{ version: number }>(who, caseId, 'version');
  return { supportCaseId: caseId, expectedVersion: version, reason: 'Zakończono nie tę sprawę.' };
};

/** Proposes that the closing of a case does not count. */
export const proposeReopening = async (who: Caller, caseId: string) =>
  who.do('proposeClosingAnnulment', 'ProposeClosingAnnulmentInput', await reopening(who, caseId));

/** The same, refused with a code. */
export const refusedReopening = async (code: Parameters<Caller['refused']>[0], who: Caller, caseId: string) =>
  who.refused(code, 'proposeClosingAnnulment', 'ProposeClosingAnnulmentInput', await reopening(who, caseId));

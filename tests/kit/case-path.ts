import type { Caller } from './caller.js';

/** A case as the steps below hand it from one to the next. */
export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly stage: string;
  readonly track: string;
  readonly viewerMay: readonly string[];
  readonly family: { readonly id: string };
}

/** What the path asks back of every step. */
export const CASE_FIELDS = 'id version number stage track viewerMay family { id }';

/** A family of two nobody knows yet. */
export const newFamily = (surname = 'Zmyślona', motherBornOn = '1990-04-05') => ({
  surname,
  city: 'Zielonki',
  members: [
    { givenName: 'Anna', surname, role: 'MOTHER', birthDate: motherBornOn },
    { givenName: 'Jaś', surname, role: 'CHILD', birthDate: motherBornOn < '2000' ? '2019-09-01' : '2025-09-01' },
  ],
});

/** An intake of 2 March 2026 as typed, about a new family unless told otherwise. */
export const intakeInput = (over: Record<string, unknown> = {}) => ({
  newFamily: newFamily(),
  receivedOn: '2026-03-02',
  source: 'SCHOOL',
  channel: 'PHONE',
  urgency: 'ORDINARY',
  content: 'Dziecko często nie przychodzi do szkoły.',
  // The same household is typed again and again, by whoever sees the earlier ones.
  confirmed: ['KNOWN_PERSON'],
  ...over,
});

/** Inputs of the steps, each as it is usually typed on 2 March 2026. */
export const STEPS = {
  recordFamilyInterview: {
    type: 'RecordFamilyInterviewInput',
    input: {
      conductedOn: '2026-03-02',
      findings: 'Rodzina radzi sobie z trudem.',
      assistantNecessary: true,
      necessityReason: 'Potrzebne stałe wsparcie.',
    },
  },
  recordDiagnosis: {
    type: 'RecordDiagnosisInput',
    input: { madeOn: '2026-03-02', problems: ['CARE_AND_UPBRINGING', 'DEBT', 'HOUSING'], description: 'Kilka trudności naraz.' },
  },
  presentOffer: { type: 'PresentOfferInput', input: { presentedOn: '2026-03-02', manner: 'Rozmowa w domu rodziny.' } },
  recordSupportConsent: {
    type: 'RecordSupportConsentInput',
    input: { signedOn: '2026-03-02', form: 'WRITTEN', signatories: 'matka' },
  },
  requestAssistant: {
    type: 'RequestAssistantInput',
    input: { requestedOn: '2026-03-02', justification: 'Rodzina chce pomocy.' },
  },
  qualifyFamily: { type: 'QualifyFamilyInput', input: { qualifiedOn: '2026-03-02', grounds: 'Wywiad, diagnoza i zgoda.' } },
  recordConsentRefusal: {
    type: 'RecordConsentRefusalInput',
    input: { refusedOn: '2026-03-02', circumstances: 'Rodzina woli poczekać.' },
  },
  recordCourtOrder: {
    type: 'RecordCourtOrderInput',
    input: {
      court: 'Sąd Rejonowy',
      signature: 'III Nsm 1/26',
      issuedOn: '2026-03-01',
      content: 'Przydziela asystenta rodziny.',
      validTo: null,
    },
  },
  recordMinorParent: { type: 'RecordMinorParentInput', input: { institution: 'MOW', leavesOn: '2026-03-20' } },
  withdrawSupportConsent: { type: 'WithdrawSupportConsentInput', input: { withdrawnOn: '2026-03-02' } },
  closeCase: { type: 'CloseCaseInput', input: { closedOn: '2026-03-02', reason: 'MOVED_AWAY' } },
} as const;

/** Name of a step. */
export type StepName = keyof typeof STEPS;

/** Registers an intake; answers its id, version and family. */
export const anIntake = (worker: Caller, over: Record<string, unknown> = {}) =>
  worker.do<{ id: string; version: number; family: { id: string } }>(
    'registerIntake',
    'RegisterIntakeInput',
    intakeInput(over),
    'id version family { id }',
  );

/** Takes one step of a case with the version just seen. */
export const step = (
  who: Caller,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  name: StepName,
  over: Record<string, unknown> = {},
) =>
  who.do<CaseRow>(
    name,
    STEPS[name].type,
    { supportCaseId: id, expectedVersion: version, ...STEPS[name].input, ...over },
    CASE_FIELDS,
  );

/** Registers an intake and opens a case from it, with other answers to either where a test wants them. */
export const aCase = async (
  worker: Caller,
  over: Record<string, unknown> = {},
  opening: Record<string, unknown> = {},
): Promise<CaseRow> => {
  const intake = await anIntake(worker, over);
  const input = { intakeId: intake.id, expectedVersion: intake.version, ...opening };
  return worker.do<CaseRow>('openCase', 'OpenCaseInput', input, CASE_FIELDS);
};

const ORDINARY_PATH = [
  'recordFamilyInterview',
  'recordDiagnosis',
  'presentOffer',
  'recordSupportConsent',
  'requestAssistant',
] as const;

/** A case of the ordinary track brought as far as asked for, that step included. */
export const aCaseAfter = async (
  worker: Caller,
  last: (typeof ORDINARY_PATH)[number],
  over: Record<string, unknown> = {},
  opening: Record<string, unknown> = {},
): Promise<CaseRow> => {
  let row = await aCase(worker, over, opening);
  for (const name of ORDINARY_PATH.slice(0, ORDINARY_PATH.indexOf(last) + 1)) row = await step(worker, row, name);
  return row;
};

/** A case that the director is to assign: requested by the worker, and qualified where the centre has that rule. */
export const aCaseToAssign = async (worker: Caller, director: Caller, over: Record<string, unknown> = {}): Promise<CaseRow> => {
  const requested = await aCaseAfter(worker, 'requestAssistant', over);
  const { supportCase } = await director.get<{ supportCase: { awaitedDecision: string | null } }>(
    'query($id: ID!) { supportCase(id: $id) { awaitedDecision } }',
    { id: requested.id },
  );
  return supportCase.awaitedDecision === 'QUALIFICATION' ? step(director, requested, 'qualifyFamily') : requested;
};

/** A Za życiem application of 2 March 2026 as typed. */
export const zaZyciemInput = (over: Record<string, unknown> = {}) => ({
  newFamily: newFamily(),
  appliedOn: '2026-03-02',
  applicant: 'matka',
  targetGroup: 'COMPLICATED_PREGNANCY',
  certificateKind: 'PREGNANCY',
  certificateIssuedOn: '2026-02-27',
  physicianSpecialty: 'OTHER',
  confirmed: ['KNOWN_PERSON'],
  ...over,
});

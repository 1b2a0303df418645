import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { anOffice, assign, firstVisit, MONDAY, setRule, visit } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const now = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

const ORDERS = `courtOrders { id court signature issuedOn content control validTo
  replaces { signature } decisions { kind decidedOn signature validTo recordedBy { id } } }`;

interface Ordered {
  readonly courtOrders: readonly { readonly id: string; readonly signature: string }[];
}

const orderIdOf = async (who: Caller, row: CaseRow, signature: string) =>
  (await readCase<Ordered>(who, row.id, ORDERS)).courtOrders.find((one) => one.signature === signature)?.id;

const courtClocksOf = async (who: Caller, { id }: CaseRow) =>
  (
    await readCase<{ deadlines: { id: string; kind: string; dueOn: string; metOn: string | null }[] }>(
      who,
      id,
      'deadlines { id kind dueOn metOn }',
    )
  ).deadlines.filter(({ kind }) => kind.startsWith('COURT_'));

const daysOf = (clocks: Awaited<ReturnType<typeof courtClocksOf>>) =>
  clocks.map(({ kind, dueOn, metOn }) => [kind, dueOn, metOn]);

const FIRST = {
  court: 'Sąd Rejonowy w Rawie Mazowieckiej, III Wydział Rodzinny',
  signature: 'III Nsm 7/26',
  issuedOn: '2026-02-27',
  content: 'Zobowiązuje rodziców do współpracy z asystentem rodziny.',
  control: 'Sprawozdania asystenta co dwa miesiące.',
  validTo: '2026-08-31',
};

test('A7 court track: a postanowienie with court, signature, date, content and term replaces consent, is controlled by reports on their dates, is replaced, prolonged and lifted without closing the case, and knows neither wniosek nor qualification', async () => {
  const { socialWorker, director, assistant } = await anOffice(server);
  await setRule(director, 'QUALIFICATION', null);
  await setRule(director, 'WRITTEN_CONSENT', null);
  const opened = await aCase(socialWorker, { newFamily: newFamily('Zobowiązana') });
  const ordered = await step(socialWorker, opened, 'recordCourtOrder', { ...FIRST, reportsDueOn: ['2026-04-30', '2026-06-30'] });

  // The order is what entitles now, in place of a consent that nobody gave; the case is marked by its track, in lists too.
  expect(
    await readCase(
      director,
      opened.id,
      `track stage currentBasis { kind validFrom validTo } consents { id } awaitedDecision ${ORDERS}`,
    ),
  ).toMatchObject({
    track: 'COURT',
    stage: 'BASIS_GRANTED',
    currentBasis: { kind: 'COURT_ORDER', validFrom: '2026-02-27', validTo: '2026-08-31' },
    consents: [],
    awaitedDecision: 'ASSIGNMENT',
    courtOrders: [{ ...FIRST, replaces: null, decisions: [] }],
  });
  const { supportCases } = await director.get<{ supportCases: { nodes: object[] } }>(
    '{ supportCases(filter: { track: COURT }) { nodes { id track } } }',
  );
  expect(supportCases.nodes).toEqual([{ id: opened.id, track: 'COURT' }]);

  // No wniosek, no qualification, whatever the centre's rules: the court has decided, the kierownik assigns.
  await refusedStep('TRACK_NEEDS_NO_REQUEST', socialWorker, ordered, 'requestAssistant');
  await refusedStep('TRACK_NEEDS_NO_REQUEST', director, ordered, 'qualifyFamily');
  await assign(director, ordered, assistant);
  await firstVisit(assistant, ordered, MONDAY);

  // The way of control and the days of its reports are recorded; the days are clocks, met by the report sent.
  const [april] = await courtClocksOf(director, ordered);
  expect(daysOf(await courtClocksOf(director, ordered))).toEqual([
    ['COURT_REPORT', '2026-04-30', null],
    ['COURT_REPORT', '2026-06-30', null],
    ['COURT_ORDER_END', '2026-08-31', null],
  ]);
  server.setToday('2026-04-29');
  await socialWorker.do('recordCourtReport', 'RecordCourtReportInput', {
    supportCaseId: ordered.id,
    expectedVersion: (await now(director, ordered)).version,
    deadlineId: april?.id,
    sentOn: '2026-04-28',
  });
  expect(daysOf(await courtClocksOf(director, ordered))).toContainEqual(['COURT_REPORT', '2026-04-30', '2026-04-28']);

  // The family is still asked to take part: it hears the offer and agrees, and it is the order that goes on obliging it.
  const interviewed = await step(socialWorker, await now(director, ordered), 'recordFamilyInterview', {
    conductedOn: '2026-04-29',
  });
  const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis', { madeOn: '2026-04-29' });
  const offered = await step(socialWorker, diagnosed, 'presentOffer', { presentedOn: '2026-04-29' });
  const agreed = await step(socialWorker, offered, 'recordSupportConsent', { signedOn: '2026-04-29' });
  expect(agreed).toMatchObject({ track: 'COURT', stage: 'IN_SUPPORT' });
  expect(
    await readCase(
      director,
      ordered.id,
      'currentBasis { kind } offers { presentedOn } consents { signedOn withdrawnOn } legalBases { kind validTo }',
    ),
  ).toEqual({
    currentBasis: { kind: 'COURT_ORDER' },
    offers: [{ presentedOn: '2026-04-29' }],
    consents: [{ signedOn: '2026-04-29', withdrawnOn: null }],
    legalBases: [
      { kind: 'CONSENT', validTo: null },
      { kind: 'COURT_ORDER', validTo: '2026-08-31' },
    ],
  });
  const withdrawn = await step(socialWorker, agreed, 'withdrawSupportConsent', { withdrawnOn: '2026-04-29' });
  expect(withdrawn).toMatchObject({ track: 'COURT', stage: 'IN_SUPPORT' });

  // Changed: another order takes the place of the first from its day on.
  server.setToday('2026-05-11');
  const SECOND = {
    ...FIRST,
    signature: 'III Nsm 19/26',
    issuedOn: '2026-05-08',
    content: 'Zobowiązuje rodziców także do terapii.',
    control: 'Sprawozdania asystenta co miesiąc.',
    validTo: '2026-06-30',
  };
  const replaced = await step(socialWorker, withdrawn, 'recordCourtOrder', { ...SECOND, reportsDueOn: ['2026-06-08'] });
  expect(replaced).toMatchObject({ id: opened.id, number: opened.number, stage: 'IN_SUPPORT', track: 'COURT' });
  expect(await readCase(director, ordered.id, ORDERS)).toMatchObject({
    courtOrders: [
      { ...SECOND, replaces: { signature: FIRST.signature } },
      { ...FIRST, replaces: null },
    ],
  });
  expect(daysOf(await courtClocksOf(director, ordered)).filter(([, , metOn]) => metOn === null)).toEqual([
    ['COURT_REPORT', '2026-06-08', null],
    ['COURT_ORDER_END', '2026-06-30', null],
  ]);

  // Prolonged.
  server.setToday('2026-06-22');
  const courtOrderId = await orderIdOf(director, ordered, SECOND.signature);
  const prolonged = await socialWorker.do<CaseRow>(
    'prolongCourtOrder',
    'ProlongCourtOrderInput',
    {
      supportCaseId: ordered.id,
      expectedVersion: replaced.version,
      courtOrderId,
      decidedOn: '2026-06-19',
      signature: 'III Nsm 19/26/p',
      validTo: '2026-12-31',
      reportsDueOn: ['2026-09-30'],
    },
    CASE_FIELDS,
  );
  server.setToday('2026-07-06');
  await visit(assistant, ordered, '2026-07-06');
  expect(daysOf(await courtClocksOf(director, ordered))).toContainEqual(['COURT_ORDER_END', '2026-12-31', null]);

  // Lifted: support is halted and no visit made any more, and the case stays open under its number until somebody closes it.
  server.setToday('2026-07-13');
  const lifted = await socialWorker.do<CaseRow>(
    'liftCourtOrder',
    'LiftCourtOrderInput',
    {
      supportCaseId: ordered.id,
      expectedVersion: prolonged.version,
      courtOrderId,
      liftedOn: '2026-07-10',
      signature: 'III Nsm 19/26/u',
    },
    CASE_FIELDS,
  );
  expect(lifted).toMatchObject({ stage: 'HALTED', number: opened.number });
  const recordedBy = { id: socialWorker.staffMemberId };
  expect(await readCase(director, ordered.id, `closedOn currentBasis { kind } assistant { id } ${ORDERS}`)).toMatchObject({
    closedOn: null,
    currentBasis: null,
    assistant: { id: assistant.staffMemberId },
    courtOrders: [
      {
        signature: SECOND.signature,
        decisions: [
          { kind: 'PROLONGED', decidedOn: '2026-06-19', signature: 'III Nsm 19/26/p', validTo: '2026-12-31', recordedBy },
          { kind: 'LIFTED', decidedOn: '2026-07-10', signature: 'III Nsm 19/26/u', recordedBy },
        ],
      },
      { signature: FIRST.signature, decisions: [] },
    ],
  });
  await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', {
    ...visitInput(ordered.id, await membersOf(director, ordered.family.id), '2026-07-13'),
    kind: 'REGULAR',
  });
  expect(daysOf(await courtClocksOf(director, ordered)).filter(([kind]) => kind === 'COURT_ORDER_END')).toEqual([]);
});

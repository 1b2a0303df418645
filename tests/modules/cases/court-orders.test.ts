import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { noticesOf, readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { assignedCase, membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const SECOND = { signature: 'III Nsm 2/26', issuedOn: '2026-04-10' };

const orderOf = async (who: Caller, { id }: Pick<CaseRow, 'id'>): Promise<string> =>
  (await readCase<{ courtOrders: { id: string }[] }>(who, id, 'courtOrders { id }')).courtOrders[0]?.id ?? '';

const later = async (who: Caller, row: CaseRow, over: Record<string, unknown>) => ({
  supportCaseId: row.id,
  expectedVersion: row.version,
  courtOrderId: await orderOf(who, row),
  signature: 'III Nsm 1/26/p',
  ...over,
});

const prolong = async (who: Caller, row: CaseRow, over: Record<string, unknown>) =>
  who.do<CaseRow>('prolongCourtOrder', 'ProlongCourtOrderInput', await later(who, row, over), CASE_FIELDS);

const lift = async (who: Caller, row: CaseRow, liftedOn: string) =>
  who.do<CaseRow>('liftCourtOrder', 'LiftCourtOrderInput', await later(who, row, { liftedOn }), CASE_FIELDS);

const termsOf = (who: Caller, { id }: Pick<CaseRow, 'id'>) =>
  readCase<{ deadlines: { id: string; kind: string; dueOn: string; metOn: string | null }[] }>(
    who,
    id,
    'deadlines { id kind dueOn metOn }',
  ).then(({ deadlines }) => deadlines.filter(({ kind }) => kind.startsWith('COURT_')));

const LEDGER = 'legalBases { kind validFrom validTo }';

/** A family that the court obliged and that its assistant has visited, on 5 March. */
const visitedUnderOrder = async (over: Record<string, unknown> = {}) => {
  const staff = await aCentre(server);
  const { socialWorker, director, assistant } = staff;
  const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', over);
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: ordered.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: ordered.version,
  });
  server.setToday('2026-03-05');
  const memberIds = await membersOf(director, ordered.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(ordered.id, memberIds, '2026-03-05'));
  return { ...staff, memberIds, row: await readCase<CaseRow>(director, ordered.id, CASE_FIELDS) };
};

describe('A7 L3 a court changes its order without the case being closed', () => {
  test('a second order replaces the first one from its day, and says so', async () => {
    const { socialWorker, row } = await visitedUnderOrder({ validTo: '2026-12-31', reportsDueOn: ['2026-04-01', '2026-06-01'] });
    server.setToday('2026-04-12');
    const replaced = await step(socialWorker, row, 'recordCourtOrder', {
      ...SECOND,
      control: 'Sprawozdania asystenta co kwartał.',
      validTo: '2026-10-10',
      reportsDueOn: ['2026-07-10'],
    });
    expect(replaced).toMatchObject({ stage: 'IN_SUPPORT', track: 'COURT' });
    expect(await readCase(socialWorker, row.id, `${LEDGER} courtOrders { signature control replaces { signature } }`)).toEqual({
      legalBases: [
        { kind: 'COURT_ORDER', validFrom: '2026-04-10', validTo: '2026-10-10' },
        { kind: 'COURT_ORDER', validFrom: '2026-03-01', validTo: '2026-04-09' },
      ],
      courtOrders: [
        { signature: 'III Nsm 2/26', control: 'Sprawozdania asystenta co kwartał.', replaces: { signature: 'III Nsm 1/26' } },
        { signature: 'III Nsm 1/26', control: null, replaces: null },
      ],
    });
    expect((await termsOf(socialWorker, row)).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['COURT_REPORT', '2026-04-01'],
      ['COURT_REPORT', '2026-07-10'],
      ['COURT_ORDER_END', '2026-10-10'],
    ]);
  });

  test('it is prolonged by a decision of its own, until when the same order entitles', async () => {
    const { socialWorker, assistant, row, memberIds } = await visitedUnderOrder({ validTo: '2026-03-31' });
    server.setToday('2026-04-03');
    const visit = { ...visitInput(row.id, memberIds, '2026-04-02'), kind: 'REGULAR' };
    await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', visit);
    await prolong(socialWorker, row, { decidedOn: '2026-03-30', validTo: '2026-09-30', reportsDueOn: ['2026-06-30'] });
    await assistant.do('recordVisit', 'RecordVisitInput', visit);
    expect(
      await readCase(socialWorker, row.id, `${LEDGER} courtOrders { validTo decisions { kind decidedOn signature validTo } }`),
    ).toEqual({
      legalBases: [{ kind: 'COURT_ORDER', validFrom: '2026-03-01', validTo: '2026-09-30' }],
      courtOrders: [
        {
          validTo: '2026-03-31',
          decisions: [{ kind: 'PROLONGED', decidedOn: '2026-03-30', signature: 'III Nsm 1/26/p', validTo: '2026-09-30' }],
        },
      ],
    });
    expect((await termsOf(socialWorker, row)).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['COURT_REPORT', '2026-06-30'],
      ['COURT_ORDER_END', '2026-09-30'],
    ]);
  });

  test('it is lifted: support is halted without a basis, visits are refused, who directs and accompanies is told, and a consent carries it on', async () => {
    const { socialWorker, director, assistant, row, memberIds } = await visitedUnderOrder({ reportsDueOn: ['2026-09-01'] });
    server.setToday('2026-03-12');
    const lifted = await lift(socialWorker, row, '2026-03-10');
    expect(lifted).toMatchObject({ stage: 'HALTED', track: 'COURT' });
    for (const who of [director, assistant]) expect(await noticesOf(who)).toContain('SUPPORT_HALTED');
    expect(await readCase(director, row.id, 'awaitedDecision')).toEqual({ awaitedDecision: 'WITHDRAWAL' });
    expect(await readCase(socialWorker, row.id, `currentBasis { kind } closedOn ${LEDGER}`)).toEqual({
      currentBasis: null,
      closedOn: null,
      legalBases: [{ kind: 'COURT_ORDER', validFrom: '2026-03-01', validTo: '2026-03-09' }],
    });
    expect(await termsOf(socialWorker, row)).toEqual([]);
    const visit = (on: string) => ({ ...visitInput(row.id, memberIds, on), kind: 'REGULAR' });
    await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', visit('2026-03-10'));
    const agreed = await step(socialWorker, lifted, 'recordSupportConsent', { signedOn: '2026-03-11' });
    expect(agreed).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY' });
    await assistant.do('recordVisit', 'RecordVisitInput', visit('2026-03-11'));
  });

  test('nothing is said of an order before its cause or after its end, nor twice', async () => {
    const { socialWorker, row } = await visitedUnderOrder({ validTo: '2026-03-31' });
    server.setToday('2026-04-02');
    const blamed = async (code: Parameters<Caller['refused']>[0], verb: 'prolong' | 'lift', over: Record<string, unknown>) => {
      const input = await later(socialWorker, row, over);
      const [field, type] =
        verb === 'lift' ? ['liftCourtOrder', 'LiftCourtOrderInput'] : ['prolongCourtOrder', 'ProlongCourtOrderInput'];
      return (await socialWorker.refused(code, field ?? '', type ?? '', input))['field'];
    };
    const to = { validTo: '2026-09-30' };
    expect(await blamed('OUTSIDE_COURT_ORDER', 'prolong', { ...to, decidedOn: '2026-04-01' })).toBe('input.decidedOn');
    expect(await blamed('DATE_IN_FUTURE', 'prolong', { ...to, decidedOn: '2026-04-03' })).toBe('input.decidedOn');
    expect(await blamed('RECORDED_BEFORE_CAUSE', 'prolong', { ...to, decidedOn: '2026-02-28' })).toBe('input.decidedOn');
    const early = { decidedOn: '2026-03-20', validTo: '2026-03-31' };
    expect(await blamed('COURT_ORDER_NOT_LONGER', 'prolong', early)).toBe('input.validTo');
    const reports = { ...to, decidedOn: '2026-03-20', reportsDueOn: ['2026-10-01'] };
    expect(await blamed('OUTSIDE_COURT_ORDER', 'prolong', reports)).toBe('input.reportsDueOn');
    expect(await blamed('RECORDED_BEFORE_CAUSE', 'lift', { liftedOn: '2026-02-28' })).toBe('input.liftedOn');
    expect(await blamed('OUTSIDE_COURT_ORDER', 'lift', { liftedOn: '2026-04-01' })).toBe('input.liftedOn');
    const bare = await socialWorker.refused(
      'VISIT_WITHOUT_BASIS',
      'liftCourtOrder',
      'LiftCourtOrderInput',
      await later(socialWorker, row, { liftedOn: '2026-03-04' }),
    );
    expect(bare).toMatchObject({ field: 'input.liftedOn', facts: { day: '2026-03-05' } });
    const lifted = await lift(socialWorker, row, '2026-03-20');
    const again = await later(socialWorker, lifted, { liftedOn: '2026-03-20' });
    await socialWorker.refused('NO_COURT_ORDER', 'liftCourtOrder', 'LiftCourtOrderInput', again);
  });

  test('a case without an order knows none of these steps, and an order of another case is not found', async () => {
    const { socialWorker } = await aCentre(server);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    expect(consented.viewerMay).not.toContain('LIFT_COURT_ORDER');
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    expect(ordered.viewerMay).toContain('LIFT_COURT_ORDER');
    const foreign = { ...(await later(socialWorker, ordered, { liftedOn: '2026-03-02' })) };
    await socialWorker.refused('NO_COURT_ORDER', 'liftCourtOrder', 'LiftCourtOrderInput', {
      ...foreign,
      supportCaseId: consented.id,
      expectedVersion: consented.version,
    });
    const other = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    await socialWorker.refused('NOT_FOUND', 'liftCourtOrder', 'LiftCourtOrderInput', {
      ...foreign,
      supportCaseId: other.id,
      expectedVersion: other.version,
    });
  });
});

test('A7 a report to the court is a term until it is noted as sent, with its day', async () => {
  const { socialWorker, director } = await aCentre(server);
  const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', {
    reportsDueOn: ['2026-06-01', '2026-04-01', '2026-04-01'],
  });
  const [first, second] = await termsOf(director, ordered);
  expect([first?.dueOn, second?.dueOn]).toEqual(['2026-04-01', '2026-06-01']);
  server.setToday('2026-04-04');
  const sent = { supportCaseId: ordered.id, expectedVersion: ordered.version, deadlineId: first?.id };
  const note = ['recordCourtReport', 'RecordCourtReportInput'] as const;
  for (const [code, sentOn] of [
    ['DATE_IN_FUTURE', '2026-04-05'],
    ['RECORDED_BEFORE_CAUSE', '2026-02-28'],
  ] as const)
    expect(await socialWorker.refused(code, ...note, { ...sent, sentOn })).toMatchObject({ field: 'input.sentOn' });
  const noted = await socialWorker.do<CaseRow>(...note, { ...sent, sentOn: '2026-04-03' }, CASE_FIELDS);
  expect((await termsOf(director, ordered)).map(({ dueOn, metOn }) => [dueOn, metOn])).toEqual([
    ['2026-04-01', '2026-04-03'],
    ['2026-06-01', null],
  ]);
  await socialWorker.refused('COURT_REPORT_NOT_OWED', ...note, { ...sent, expectedVersion: noted.version, sentOn: '2026-04-03' });
});

describe('L15 a case under an order in force', () => {
  const closing = { closedOn: '2026-03-02', reason: 'NO_COOPERATION' };

  test('is closed by the director only, with the word of the court', async () => {
    const { socialWorker, director } = await aCentre(server);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    await refusedStep('ORDERED_CASE_IS_THE_DIRECTORS', socialWorker, ordered, 'closeCase', closing);
    expect(ordered.viewerMay).not.toContain('CLOSE_CASE');
    expect(await readCase<CaseRow>(director, ordered.id, 'viewerMay')).toMatchObject({
      viewerMay: expect.arrayContaining(['CLOSE_CASE']) as string[],
    });
    const missing = await refusedStep('COURT_WORD_REQUIRED', director, ordered, 'closeCase', closing);
    expect(missing).toMatchObject({ field: 'input.courtWordOn' });
    const paper = { courtWordOn: '2026-03-02', courtWordSignature: 'III Nsm 1/26/u' };
    await refusedStep('FORBIDDEN', socialWorker, ordered, 'closeCase', { ...closing, ...paper });
    await step(director, ordered, 'closeCase', { ...closing, ...paper });
    expect(await readCase(director, ordered.id, 'closedOn courtWordOn courtWordSignature courtTold')).toEqual({
      closedOn: '2026-03-02',
      ...paper,
      courtTold: null,
    });
  });

  test('is closed by the social worker again once the court has lifted it', async () => {
    const { socialWorker } = await aCentre(server);
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    const lifted = await lift(socialWorker, ordered, '2026-03-02');
    expect(lifted.stage).toBe('INTAKE');
    expect(await step(socialWorker, lifted, 'closeCase', { ...closing, reason: 'BASIS_EXPIRED' })).toMatchObject({
      stage: 'CLOSED',
    });
  });
});

test('L14 a consent is not withdrawn to a day before a visit: the refusal names the visit', async () => {
  const staff = await aCentre(server);
  const { socialWorker, director, assistant } = staff;
  const supportCase = await assignedCase(staff);
  server.setToday('2026-03-06');
  const memberIds = await membersOf(director, supportCase.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(supportCase.id, memberIds, '2026-03-05'));
  const row = await readCase<CaseRow>(socialWorker, supportCase.id, CASE_FIELDS);
  for (const withdrawnOn of ['2026-03-04', '2026-03-05'])
    expect(await refusedStep('VISIT_WITHOUT_BASIS', socialWorker, row, 'withdrawSupportConsent', { withdrawnOn })).toMatchObject({
      field: 'input.withdrawnOn',
      facts: { day: '2026-03-05' },
    });
  const closed = await refusedStep('CASE_RECORDS_LATER', socialWorker, row, 'closeCase', { closedOn: '2026-03-04' });
  expect(closed).toMatchObject({ facts: { day: '2026-03-05' } });
  await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-06' });
});

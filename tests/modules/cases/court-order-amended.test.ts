import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, propose, refusedProposal, refusedToConfirm } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase } from '../../kit/case-steps.js';
import { noticesTo } from '../../kit/missed-visit.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ORDER = 'COURT_ORDER';

interface Ordered {
  readonly courtOrders: readonly { court: string; issuedOn: string; control: string | null; validTo: string | null }[];
  readonly legalBases: readonly { kind: string; validFrom: string; validTo: string | null }[];
}

const orderOf = (who: Caller, id: string) =>
  readCase<Ordered>(who, id, 'courtOrders { court issuedOn control validTo } legalBases { kind validFrom validTo }');

const watchedOf = async (who: Caller, id: string) =>
  (
    await readCase<{ deadlines: { kind: string; dueOn: string; metOn: string | null }[] }>(
      who,
      id,
      'deadlines { kind dueOn metOn }',
    )
  ).deadlines.flatMap(({ kind, dueOn, metOn }) => (kind.startsWith('COURT_') && !metOn ? [[kind, dueOn]] : []));

/** A family that the court obliged from 1 March to the end of the year, with reports due in April and December. */
const ordered = async () => {
  const staff = await aCentre(server);
  const row = await step(staff.socialWorker, await aCase(staff.socialWorker), 'recordCourtOrder', {
    validTo: '2026-12-31',
    reportsDueOn: ['2026-04-30', '2026-12-01'],
  });
  return { ...staff, row };
};

/** The same, met by its assistant on 5 March. */
const visited = async () => {
  const staff = await ordered();
  const { director, assistant, row } = staff;
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: row.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: row.version,
  });
  server.setToday('2026-03-05');
  const memberIds = await membersOf(director, row.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(row.id, memberIds, '2026-03-05'));
  return staff;
};

describe('A7 N2 a court order is corrected by two people', () => {
  test('A7 court, day, control and last day: the ledger has the new days and the court is watched by them', async () => {
    const { director, socialWorker, row } = await ordered();
    await propose(socialWorker, row.id, ORDER, {
      court: 'Sąd Rejonowy w Miasteczku',
      issuedOn: '2026-02-24',
      control: 'Sprawozdania co kwartał.',
      validTo: '2026-11-30',
    });
    expect((await orderOf(director, row.id)).legalBases).toEqual([
      { kind: 'COURT_ORDER', validFrom: '2026-03-01', validTo: '2026-12-31' },
    ]);
    await decide(director, row.id, 'CONFIRMED');
    expect(await orderOf(director, row.id)).toEqual({
      courtOrders: [
        {
          court: 'Sąd Rejonowy w Miasteczku',
          issuedOn: '2026-02-24',
          control: 'Sprawozdania co kwartał.',
          validTo: '2026-11-30',
        },
      ],
      legalBases: [{ kind: 'COURT_ORDER', validFrom: '2026-02-24', validTo: '2026-11-30' }],
    });
    expect((await watchedOf(director, row.id)).toSorted()).toEqual([
      ['COURT_ORDER_END', '2026-11-30'],
      ['COURT_REPORT', '2026-04-30'],
    ]);
  });

  test('A7 N2 days that leave a visit without a basis are refused and the visit is said, also when one came before the confirmation', async () => {
    const { socialWorker, row } = await visited();
    server.setToday('2026-03-20');
    const refusal = await refusedProposal('VISIT_WITHOUT_BASIS', socialWorker, row.id, { what: ORDER, issuedOn: '2026-03-06' });
    expect(refusal).toMatchObject({ field: 'input.issuedOn', facts: { day: '2026-03-05' } });
    const ended = await refusedProposal('VISIT_WITHOUT_BASIS', socialWorker, row.id, { what: ORDER, validTo: '2026-03-04' });
    expect(ended).toMatchObject({ field: 'input.validTo' });
  });

  test('A7 N2 a visit recorded while the proposal waits stands in its way', async () => {
    const { director, socialWorker, assistant, row } = await visited();
    server.setToday('2026-03-20');
    await propose(socialWorker, row.id, ORDER, { validTo: '2026-03-10' });
    const memberIds = await membersOf(director, row.family.id);
    await assistant.do('recordVisit', 'RecordVisitInput', visitInput(row.id, memberIds, '2026-03-12', { kind: 'REGULAR' }));
    await refusedToConfirm('VISIT_WITHOUT_BASIS', director, row.id);
    expect((await amendmentsOf(director, row.id)).map(({ outcome }) => outcome)).toEqual([null]);
  });

  test('A7 one that turns out to have run out halts support: the director decides, and the assistant is told', async () => {
    const { centre, director, socialWorker, assistant, row } = await visited();
    server.setToday('2026-03-20');
    await propose(socialWorker, row.id, ORDER, { validTo: '2026-03-10' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, 'stage awaitedDecision deadlines { kind metOn }')).toMatchObject({
      stage: 'HALTED',
      awaitedDecision: 'WITHDRAWAL',
    });
    const told = (await noticesTo(server, centre.party.id)).filter(({ kind }) => kind === 'SUPPORT_HALTED');
    expect(told.map(({ recipient_id: id }) => id).sort()).toEqual([assistant.staffMemberId, director.staffMemberId].sort());
  });

  test('A7 an order that replaced another one moves the end of the former, and never before it', async () => {
    const { director, socialWorker, row } = await ordered();
    server.setToday('2026-04-12');
    await step(socialWorker, row, 'recordCourtOrder', { signature: 'III Nsm 2/26', issuedOn: '2026-04-10', validTo: null });
    await propose(socialWorker, row.id, ORDER, { issuedOn: '2026-04-08' });
    await decide(director, row.id, 'CONFIRMED');
    expect((await orderOf(director, row.id)).legalBases).toEqual([
      { kind: 'COURT_ORDER', validFrom: '2026-04-08', validTo: null },
      { kind: 'COURT_ORDER', validFrom: '2026-03-01', validTo: '2026-04-07' },
    ]);
    await refusedProposal('RECORDED_BEFORE_CAUSE', socialWorker, row.id, { what: ORDER, issuedOn: '2026-02-27' });
    await refusedProposal('PERIOD_INVALID', socialWorker, row.id, { what: ORDER, validTo: '2026-04-01' });
  });

  test('A7 what the court decided later keeps its sense: a prolonging still makes the order longer, a lifting ends it', async () => {
    const { director, socialWorker, row } = await ordered();
    const { courtOrders } = await readCase<{ courtOrders: { id: string }[] }>(socialWorker, row.id, 'courtOrders { id }');
    const decision = { supportCaseId: row.id, courtOrderId: courtOrders[0]?.id, signature: 'III Nsm 1/26/p' };
    server.setToday('2026-04-12');
    await socialWorker.do('prolongCourtOrder', 'ProlongCourtOrderInput', {
      ...decision,
      expectedVersion: row.version,
      decidedOn: '2026-04-10',
      validTo: '2027-02-28',
    });
    await refusedProposal('COURT_ORDER_NOT_LONGER', socialWorker, row.id, { what: ORDER, validTo: '2027-03-31' });
    await propose(socialWorker, row.id, ORDER, { issuedOn: '2026-02-26', validTo: '2026-10-31' });
    await decide(director, row.id, 'CONFIRMED');
    expect((await orderOf(director, row.id)).legalBases).toEqual([
      { kind: 'COURT_ORDER', validFrom: '2026-02-26', validTo: '2027-02-28' },
    ]);
  });

  test('A7 an order that had ended already leaves an awaiting case without a basis, and it goes back to where it stood', async () => {
    const { director, socialWorker } = await aCentre(server);
    const heard = await aCaseAfter(socialWorker, 'recordFamilyInterview');
    const row = await step(socialWorker, heard, 'recordCourtOrder', { validTo: '2026-12-31' });
    expect(row).toMatchObject({ stage: 'BASIS_GRANTED', track: 'COURT' });
    server.setToday('2026-03-20');
    await propose(socialWorker, row.id, ORDER, { validTo: '2026-03-10' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase<CaseRow>(socialWorker, row.id, CASE_FIELDS)).toMatchObject({ stage: 'INTERVIEWED' });
    expect(await watchedOf(socialWorker, row.id)).toEqual([]);
    await propose(socialWorker, row.id, ORDER, { validTo: '2026-06-10' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase<CaseRow>(socialWorker, row.id, CASE_FIELDS)).toMatchObject({ stage: 'BASIS_GRANTED', track: 'COURT' });
    expect(await watchedOf(socialWorker, row.id)).toEqual([['COURT_ORDER_END', '2026-06-10']]);
  });
});

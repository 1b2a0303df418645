import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, propose, refusedProposal } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { decideLater, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const DECISION = 'COURT_DECISION';

const orderDays = async (who: Caller, { id }: Pick<CaseRow, 'id'>) =>
  (
    await readCase<{ legalBases: { kind: string; validFrom: string; validTo: string | null }[] }>(
      who,
      id,
      'legalBases { kind validFrom validTo }',
    )
  ).legalBases.flatMap(({ kind, validFrom, validTo }) => (kind === 'COURT_ORDER' ? [[validFrom, validTo]] : []));

/** A family that the court obliged from 1 to 31 March, prolonged on 20 March until the end of June with one more report. */
const prolonged = async () => {
  const staff = await aCentre(server);
  const row = await step(staff.socialWorker, await aCase(staff.socialWorker), 'recordCourtOrder', { validTo: '2026-03-31' });
  server.setToday('2026-03-25');
  await decideLater(staff.socialWorker, row, 'prolongCourtOrder', {
    decidedOn: '2026-03-20',
    validTo: '2026-06-30',
    reportsDueOn: ['2026-06-15'],
  });
  return { ...staff, row };
};

/** A family in support by consent in a centre with rules of visits, obliged by the court on 6 March, which lifted its order on 20 March. */
const lifted = async () => {
  const office = await accompanied(server, true);
  server.setToday('2026-03-06');
  const read = await readCase<CaseRow>(office.director, office.supportCase.id, CASE_FIELDS);
  const row = await step(office.socialWorker, read, 'recordCourtOrder', { issuedOn: '2026-03-06', validTo: '2026-12-31' });
  server.setToday('2026-03-25');
  await decideLater(office.socialWorker, row, 'liftCourtOrder', { liftedOn: '2026-03-20' });
  return { ...office, row };
};

describe('A7 point 2 what the court decided later of its order is corrected by two people', () => {
  test('A7 a prolonging: day, signature, new end and reports; ledger and watch follow and go back by the history', async () => {
    const { director, socialWorker, row } = await prolonged();
    const before = await runningClocksOf(director, row);
    await propose(socialWorker, row.id, DECISION, {
      decidedOn: '2026-03-18',
      signature: 'III Nsm 1/26/2',
      validTo: '2026-05-31',
      reportsDueOn: ['2026-05-15'],
    });
    expect(await orderDays(director, row)).toEqual([['2026-03-01', '2026-06-30']]);
    await decide(director, row.id, 'CONFIRMED');
    expect(await orderDays(director, row)).toEqual([['2026-03-01', '2026-05-31']]);
    expect(
      await readCase(director, row.id, 'courtOrders { decisions { kind decidedOn signature validTo reportsDueOn } }'),
    ).toEqual({
      courtOrders: [
        {
          decisions: [
            {
              kind: 'PROLONGED',
              decidedOn: '2026-03-18',
              signature: 'III Nsm 1/26/2',
              validTo: '2026-05-31',
              reportsDueOn: ['2026-05-15'],
            },
          ],
        },
      ],
    });
    const clocks = async () => (await runningClocksOf(director, row)).filter(([kind]) => kind?.startsWith('COURT_')).toSorted();
    expect(await clocks()).toEqual([
      ['COURT_ORDER_END', '2026-05-31'],
      ['COURT_REPORT', '2026-05-15'],
    ]);
    const [kept] = await amendmentsOf(director, row.id);
    const back = Object.fromEntries((kept?.fields ?? []).map(({ field, oldValue }) => [field, oldValue]));
    expect(back).toEqual({
      decidedOn: '2026-03-20',
      signature: 'III Nsm 1/26/p',
      validTo: '2026-06-30',
      reportsDueOn: '2026-06-15',
    });
    await propose(socialWorker, row.id, DECISION, { ...back, reportsDueOn: [back['reportsDueOn']] });
    await decide(director, row.id, 'CONFIRMED');
    expect(await orderDays(director, row)).toEqual([['2026-03-01', '2026-06-30']]);
    expect((await runningClocksOf(director, row)).toSorted()).toEqual(before.toSorted());
  });

  test('A7 L19 its days obey the rules of entry, and the field that is wrong is named', async () => {
    const { socialWorker, row } = await prolonged();
    const blamed = async (code: Parameters<Caller['refused']>[0], over: Record<string, unknown>) =>
      (await refusedProposal(code, socialWorker, row.id, { what: DECISION, ...over }))['field'];
    expect(await blamed('DATE_IN_FUTURE', { decidedOn: '2026-03-26' })).toBe('input.decidedOn');
    expect(await blamed('RECORDED_BEFORE_CAUSE', { decidedOn: '2026-02-28' })).toBe('input.decidedOn');
    expect(await blamed('COURT_ORDER_NOT_LONGER', { validTo: '2026-03-31' })).toBe('input.validTo');
    expect(await blamed('COURT_DECISION_MISMATCH', { validTo: null, reportsDueOn: [] })).toBe('input.validTo');
    expect(await blamed('OUTSIDE_COURT_ORDER', { reportsDueOn: ['2026-03-19'] })).toBe('input.reportsDueOn');
    server.setToday('2026-04-12');
    expect(await blamed('OUTSIDE_COURT_ORDER', { decidedOn: '2026-04-01' })).toBe('input.decidedOn');
  });

  test('A7 nothing is decided of an order after another one took its place', async () => {
    const { socialWorker, row } = await prolonged();
    const present = await readCase<CaseRow>(socialWorker, row.id, CASE_FIELDS);
    await step(socialWorker, present, 'recordCourtOrder', { signature: 'III Nsm 2/26', issuedOn: '2026-03-21', validTo: null });
    const refusal = await refusedProposal('OUTSIDE_COURT_ORDER', socialWorker, row.id, {
      what: DECISION,
      decidedOn: '2026-03-22',
    });
    expect(refusal).toMatchObject({ field: 'input.decidedOn', facts: { day: '2026-03-22' } });
  });

  test('A7 L14 a lifting: the order ends on the day before, the clock of contact runs from it, and goes back by the history', async () => {
    const { director, socialWorker, row } = await lifted();
    expect(await orderDays(director, row)).toEqual([['2026-03-06', '2026-03-19']]);
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-03-27']]);
    await propose(socialWorker, row.id, DECISION, { decidedOn: '2026-03-23' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await orderDays(director, row)).toEqual([['2026-03-06', '2026-03-22']]);
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-03-30']]);
    await propose(socialWorker, row.id, DECISION, { decidedOn: '2026-03-20' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-03-27']]);
    await refusedProposal('COURT_DECISION_MISMATCH', socialWorker, row.id, { what: DECISION, validTo: '2026-06-30' });
  });

  test('L14 a lifting is not moved before a visit that nothing else entitles, and the visit is named', async () => {
    const staff = await aCentre(server);
    const { director, socialWorker, assistant } = staff;
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-12-31' });
    await director.do('assignAssistant', 'AssignAssistantInput', {
      supportCaseId: row.id,
      assistantId: assistant.staffMemberId,
      expectedVersion: row.version,
    });
    server.setToday('2026-03-05');
    const memberIds = await membersOf(director, row.family.id);
    await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(row.id, memberIds, '2026-03-05'));
    server.setToday('2026-03-20');
    await decideLater(socialWorker, row, 'liftCourtOrder', { liftedOn: '2026-03-10' });
    const refusal = await refusedProposal('VISIT_WITHOUT_BASIS', socialWorker, row.id, {
      what: DECISION,
      decidedOn: '2026-03-05',
    });
    expect(refusal).toMatchObject({ field: 'input.decidedOn', facts: { day: '2026-03-05' } });
  });
});

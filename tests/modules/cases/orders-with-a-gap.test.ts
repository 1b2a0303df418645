import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose } from '../../kit/amending.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { readCase, runningClocksOf } from '../../kit/case-steps.js';
import { atNight } from '../../kit/night.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

/** A visited family whose order ran out in March, obliged anew from May to December with two reports due. */
const obligedAgain = async () => {
  const staff = await aCentre(server);
  const { socialWorker, director, assistant, centre } = staff;
  const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-31' });
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: row.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: row.version,
  });
  server.setToday('2026-03-05');
  const memberIds = await membersOf(director, row.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(row.id, memberIds, '2026-03-05'));
  server.setToday('2026-04-01');
  await atNight(server, 'end-run-out-orders', centre);
  server.setToday('2026-05-01');
  const present = await step(socialWorker, await readCase<CaseRow>(director, row.id, CASE_FIELDS), 'recordCourtOrder', {
    issuedOn: '2026-05-01',
    signature: 'III Nsm 2/26',
    validTo: '2026-12-31',
    reportsDueOn: ['2026-07-01', '2026-10-01'],
  });
  const { courtOrders } = await readCase<{ courtOrders: { id: string; issuedOn: string }[] }>(
    director,
    row.id,
    'courtOrders { id issuedOn }',
  );
  return { ...staff, row: present, formerId: courtOrders.find(({ issuedOn }) => issuedOn === '2026-03-01')?.id ?? '' };
};

describe('A7 L3 what is written of an order that ran out leaves the one that obliges now, its stage and its watch', () => {
  test.each([
    ['prolonged late', 'prolongCourtOrder', 'ProlongCourtOrderInput', { decidedOn: '2026-03-30', validTo: '2026-04-20' }],
    ['lifted late', 'liftCourtOrder', 'LiftCourtOrderInput', { liftedOn: '2026-03-20' }],
  ])('%s', async (_, field, type, decision) => {
    const { director, socialWorker, row, formerId } = await obligedAgain();
    const clocks = await runningClocksOf(director, row);
    const input = { supportCaseId: row.id, expectedVersion: row.version, courtOrderId: formerId, signature: 'III Nsm 1/26/p' };
    const after = await socialWorker.do<CaseRow>(field, type, { ...input, ...decision }, CASE_FIELDS);
    expect(after).toMatchObject({ stage: 'IN_SUPPORT', track: 'COURT', version: row.version + 1 });
    expect(await runningClocksOf(director, row)).toEqual(clocks);
  });

  test('corrected', async () => {
    const { director, socialWorker, row, formerId } = await obligedAgain();
    const clocks = await runningClocksOf(director, row);
    const asItStands = { courtOrderId: formerId, issuedOn: '2026-03-01', signature: 'III Nsm 1/26' };
    await propose(socialWorker, row.id, 'COURT_ORDER', { ...asItStands, validTo: '2026-03-30' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, 'stage track legalBases { validTo }')).toMatchObject({
      stage: 'IN_SUPPORT',
      track: 'COURT',
    });
    expect(await runningClocksOf(director, row)).toEqual(clocks);
  });
});

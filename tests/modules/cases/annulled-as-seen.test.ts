import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, latestAmendment, refusedToConfirm } from '../../kit/amending.js';
import { proposeAnnulment } from '../../kit/annulling.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { decideLater, readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, id: string) => readCase<CaseRow>(who, id, CASE_FIELDS);
const changed = (director: Caller, id: string) => refusedToConfirm('RECORD_CHANGED_SINCE', director, id);

/** Whoever proposed it takes it back and proposes it anew of what stands there now. */
const proposedAnew = async (worker: Caller, id: string) => {
  await worker.do('takeAmendmentBack', 'TakeAmendmentBackInput', await latestAmendment(worker, id));
  await proposeAnnulment(worker, id, 'COURT_ORDER');
};

describe('point 2 an annulment is confirmed of the record that its proposer saw', () => {
  test('point 2 A5 not of a consent that was withdrawn meanwhile', async () => {
    const { director, socialWorker } = await aCentre(server);
    const { id } = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday('2026-03-05');
    await proposeAnnulment(socialWorker, id, 'CONSENT');
    await step(socialWorker, await ofCase(director, id), 'withdrawSupportConsent', { withdrawnOn: '2026-03-05' });
    await changed(director, id);
    expect(await readCase(director, id, 'consents { withdrawnOn annulledAt }')).toEqual({
      consents: [{ withdrawnOn: '2026-03-05', annulledAt: null }],
    });
  });

  test('point 2 A7 not of an order that was prolonged meanwhile; proposed anew its history names the prolonging', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-06-30' });
    await proposeAnnulment(socialWorker, row.id, 'COURT_ORDER');
    server.setToday('2026-03-05');
    const longer = { decidedOn: '2026-03-04', validTo: '2026-12-31', signature: 'III Nsm 1/26/p' };
    await decideLater(socialWorker, row, 'prolongCourtOrder', longer);
    await changed(director, row.id);
    await proposedAnew(socialWorker, row.id);
    await decide(director, row.id, 'CONFIRMED');
    expect((await amendmentsOf(director, row.id))[0]?.fields).toContainEqual({
      field: 'decisions',
      oldValue: 'III Nsm 1/26/p',
      newValue: null,
    });
    expect(await readCase(director, row.id, 'courtOrders { validTo decisions { annulmentReason } }')).toEqual({
      courtOrders: [{ validTo: '2026-06-30', decisions: [{ annulmentReason: 'Wpis dotyczył innej rodziny.' }] }],
    });
  });

  test('point 2 A7 nor of one that another order replaced meanwhile', async () => {
    const { director, socialWorker } = await aCentre(server);
    const { id } = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-06-30' });
    await proposeAnnulment(socialWorker, id, 'COURT_ORDER');
    server.setToday('2026-03-06');
    const next = { issuedOn: '2026-03-05', signature: 'III Nsm 2/26' };
    await step(socialWorker, await ofCase(socialWorker, id), 'recordCourtOrder', next);
    await changed(director, id);
    expect(await readCase(director, id, 'courtOrders { annulledAt }')).toEqual({
      courtOrders: [{ annulledAt: null }, { annulledAt: null }],
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose, proposeClosing, refusedProposal } from '../../kit/amending.js';
import { proposeAnnulment, refusedAnnulment } from '../../kit/annulling.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
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

const COURT = 'legalBases { validTo } courtWordOn courtTold';

/** A case whose order was lifted on the day on which a social worker closed it. */
const liftedAndClosed = async () => {
  const office = await aCentre(server);
  const { director, socialWorker } = office;
  const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-12-31' });
  server.setToday('2026-03-05');
  await decideLater(socialWorker, row, 'liftCourtOrder', { liftedOn: '2026-03-05' });
  await step(socialWorker, await ofCase(director, row.id), 'closeCase', { closedOn: '2026-03-05' });
  server.setToday('2026-03-30');
  return { ...office, id: row.id };
};

describe('point 2 A7 L14 no correction leaves a closed case under an order without the court’s word', () => {
  test('point 2 A7 a lifting is annulled only after the closing has the word of the court', async () => {
    const { director, socialWorker, id } = await liftedAndClosed();
    await refusedAnnulment('COURT_WORD_REQUIRED', socialWorker, id, { what: 'COURT_DECISION' });
    await proposeClosing(socialWorker, id, { courtTold: 'Rozmowa z kuratorem 5 marca.' });
    await decide(director, id, 'CONFIRMED');
    await proposeAnnulment(socialWorker, id, 'COURT_DECISION');
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, COURT)).toEqual({
      legalBases: [{ validTo: '2026-03-05' }],
      courtWordOn: null,
      courtTold: 'Rozmowa z kuratorem 5 marca.',
    });
  });

  test('point 2 A7 a lifting moves behind the closing only with that word, which is not older than the order', async () => {
    const { director, socialWorker, id } = await liftedAndClosed();
    const later = { what: 'COURT_DECISION', decidedOn: '2026-03-25' } as const;
    await refusedProposal('COURT_WORD_REQUIRED', socialWorker, id, later);
    await proposeClosing(socialWorker, id, { courtWordOn: '2026-02-27', courtWordSignature: 'III Nsm 1/26' });
    await decide(director, id, 'CONFIRMED');
    await refusedProposal('RECORDED_BEFORE_CAUSE', socialWorker, id, later);
    await proposeClosing(socialWorker, id, { courtWordOn: '2026-03-20', courtWordSignature: 'III Nsm 1/26' });
    await decide(director, id, 'CONFIRMED');
    await propose(socialWorker, id, 'COURT_DECISION', { decidedOn: later.decidedOn });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, COURT)).toMatchObject({ legalBases: [{ validTo: '2026-03-05' }] });
  });

  test('point 2 A7 nor is an order made longer over it', async () => {
    const { director, socialWorker } = await aCentre(server);
    const { id } = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-04' });
    server.setToday('2026-03-06');
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-06' });
    await refusedProposal('COURT_WORD_REQUIRED', socialWorker, id, { what: 'COURT_ORDER', validTo: '2026-12-31' });
    await propose(socialWorker, id, 'COURT_ORDER', { validTo: '2026-03-05' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, COURT)).toMatchObject({ legalBases: [{ validTo: '2026-03-05' }], courtTold: null });
  });
});

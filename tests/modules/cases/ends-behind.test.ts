import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose, proposeClosing, refusedClosing, refusedProposal } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { decideLater, openZaZyciem, readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, id: string) => readCase<CaseRow>(who, id, CASE_FIELDS);

/** The day that a closing before it is told. */
const tooEarly = async (worker: Caller, seen: Caller, id: string, over: Record<string, unknown>) => {
  const closing = { supportCaseId: id, expectedVersion: (await ofCase(seen, id)).version, reason: 'MOVED_AWAY', ...over };
  return (await worker.refused('CASE_RECORDS_LATER', 'closeCase', 'CloseCaseInput', closing))['facts'];
};

describe('point 2 N2 L7 nothing of a case is dated after its end', () => {
  test('point 2 L8 N2 the end of a Za życiem application is not corrected to a day after the closing', async () => {
    const { director, socialWorker, supportCase } = await accompanied(server, true);
    const { id, family } = supportCase;
    await openZaZyciem(socialWorker, { newFamily: null, familyId: family.id, appliedOn: '2026-03-05' });
    server.setToday('2026-03-10');
    const { version: expectedVersion } = await ofCase(director, id);
    const end = { supportCaseId: id, expectedVersion, endedOn: '2026-03-08', reason: 'RESIGNED', note: null };
    await socialWorker.do('endZaZyciem', 'EndZaZyciemInput', end);
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-10' });
    server.setToday('2026-03-30');
    const late = { what: 'ZA_ZYCIEM', endedOn: '2026-03-25' } as const;
    expect((await refusedProposal('PERIOD_INVALID', socialWorker, id, late))['field']).toBe('input.endedOn');
    await propose(socialWorker, id, 'ZA_ZYCIEM', { endedOn: '2026-03-10' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, 'zaZyciemApplications { endedOn }')).toEqual({
      zaZyciemApplications: [{ endedOn: '2026-03-10' }],
    });
  });

  test('point 2 L7 L12 N2 a case does not end before a withdrawal, nor before the director’s word on it, when closed or corrected', async () => {
    const { director, socialWorker, supportCase } = await accompanied(server, true);
    const { id } = supportCase;
    server.setToday('2026-03-10');
    const halted = await step(socialWorker, await ofCase(director, id), 'withdrawSupportConsent', { withdrawnOn: '2026-03-08' });
    expect(await tooEarly(socialWorker, director, id, { closedOn: '2026-03-07' })).toEqual({ day: '2026-03-08' });
    const ended = { supportCaseId: id, expectedVersion: halted.version, decision: 'ENDED', reason: 'Rodzina tego chce.' };
    await director.do('decideOnWithdrawal', 'DecideOnWithdrawalInput', ended);
    expect(await tooEarly(socialWorker, director, id, { closedOn: '2026-03-08' })).toEqual({ day: '2026-03-10' });
    server.setToday('2026-03-20');
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-15' });
    const refusal = await refusedClosing('CASE_RECORDS_LATER', socialWorker, id, { closedOn: '2026-03-09' });
    expect(refusal['facts']).toEqual({ day: '2026-03-10' });
    await proposeClosing(socialWorker, id, { closedOn: '2026-03-10' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, 'closedOn assignments { endedOn endReason }')).toEqual({
      closedOn: '2026-03-10',
      assignments: [{ endedOn: '2026-03-10', endReason: 'CONSENT_WITHDRAWN' }],
    });
  });

  test('point 2 A7 N2 nor before a decision of the court, but for one that came after the case was closed', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-31' });
    server.setToday('2026-03-05');
    await decideLater(socialWorker, row, 'liftCourtOrder', { liftedOn: '2026-03-05' });
    const courtTold = 'Telefon do sądu.';
    expect(await tooEarly(director, director, row.id, { closedOn: '2026-03-04', courtTold })).toEqual({ day: '2026-03-05' });
    await step(director, await ofCase(director, row.id), 'closeCase', { closedOn: '2026-03-05', courtTold });
    server.setToday('2026-03-30');
    await propose(socialWorker, row.id, 'COURT_DECISION', { decidedOn: '2026-03-25' });
    await decide(director, row.id, 'CONFIRMED');
    await proposeClosing(socialWorker, row.id, { closedOn: '2026-03-04', courtTold });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, 'closedOn')).toEqual({ closedOn: '2026-03-04' });
  });
});

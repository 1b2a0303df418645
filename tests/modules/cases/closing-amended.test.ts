import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose, proposeClosing, refusedClosing, refusedProposal, refusedToConfirm } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { held } from '../../kit/caseload.js';
import { aCase, aCaseAfter, anIntake, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { openFrom, openZaZyciem, readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const CLOSED = 'stage closedOn closureReason legalBases { kind validTo } assignments { endedOn endReason }';

/** A family whose assistant met it on 5 March, and whose case was closed on 20 March. */
const closed = async () => {
  const office = await accompanied(server);
  server.setToday('2026-03-25');
  const row = await readCase<CaseRow>(office.director, office.supportCase.id, CASE_FIELDS);
  await step(office.director, row, 'closeCase', { closedOn: '2026-03-20' });
  return { ...office, id: row.id };
};

const intakeAgain = (worker: Caller, familyId: string) =>
  anIntake(worker, { newFamily: null, familyId, receivedOn: '2026-03-25' });

describe('C9 N2 the closing of a case is corrected by two people', () => {
  test('N2 day and reason: the basis and the assignment end on the corrected day, and the case stays closed', async () => {
    const { director, socialWorker, id } = await closed();
    await proposeClosing(socialWorker, id, { closedOn: '2026-03-18', closureReason: 'GOALS_REACHED' });
    expect(await readCase(director, id, 'closedOn')).toEqual({ closedOn: '2026-03-20' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, CLOSED)).toEqual({
      stage: 'CLOSED',
      closedOn: '2026-03-18',
      closureReason: 'GOALS_REACHED',
      legalBases: [{ kind: 'CONSENT', validTo: '2026-03-18' }],
      assignments: [{ endedOn: '2026-03-18', endReason: 'CASE_CLOSED' }],
    });
    await proposeClosing(socialWorker, id, { closedOn: '2026-03-24' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, CLOSED)).toMatchObject({
      closedOn: '2026-03-24',
      legalBases: [{ validTo: '2026-03-24' }],
      assignments: [{ endedOn: '2026-03-24' }],
    });
  });

  test('N2 not before what is recorded in it, not in the future, and not into the next case of the family', async () => {
    const { socialWorker, id, supportCase } = await closed();
    const refusal = await refusedClosing('CASE_RECORDS_LATER', socialWorker, id, { closedOn: '2026-03-04' });
    expect(refusal['facts']).toMatchObject({ day: '2026-03-05' });
    await refusedClosing('DATE_IN_FUTURE', socialWorker, id, { closedOn: '2026-03-26' });
    await openFrom(socialWorker, await intakeAgain(socialWorker, supportCase.family.id));
    server.setToday('2026-03-30');
    const next = await refusedClosing('CASE_REOPENED_SINCE', socialWorker, id, { closedOn: '2026-03-26' });
    expect(next['facts']).toMatchObject({ day: '2026-03-25' });
  });

  test('L16 N2 a later closing takes no place an assistant does not have: of the days it adds, a full one is named', async () => {
    const { centre, director, socialWorker, assistant, id } = await closed();
    await held(centre, assistant, 14, { assignedOn: '2026-01-01' });
    await held(centre, assistant, 1, { assignedOn: '2026-03-22', endedOn: '2026-03-24' });
    await proposeClosing(socialWorker, id, { closedOn: '2026-03-23' });
    const refusal = await refusedToConfirm('CASELOAD_LIMIT_REACHED', director, id);
    expect(refusal).toMatchObject({ field: 'input.closedOn', facts: { limit: 15, day: '2026-03-22' } });
    expect(await readCase(director, id, CLOSED)).toMatchObject({
      closedOn: '2026-03-20',
      legalBases: [{ validTo: '2026-03-20' }],
      assignments: [{ endedOn: '2026-03-20' }],
    });
    await decide(director, id, 'REFUSED', 'Asystentka miała wtedy komplet rodzin.');
    await proposeClosing(socialWorker, id, { closedOn: '2026-03-22' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, CLOSED)).toMatchObject({ assignments: [{ endedOn: '2026-03-22' }] });
  });

  test('N2 a paper that was corrected to begin after its case was closed is refused, also by a day', async () => {
    const { socialWorker } = await aCentre(server);
    const row = await openZaZyciem(socialWorker);
    server.setToday('2026-03-25');
    await step(socialWorker, row, 'closeCase', { closedOn: '2026-03-20' });
    const asked = { what: 'ZA_ZYCIEM' } as const;
    for (const appliedOn of ['2026-03-21', '2026-03-22'])
      expect(await refusedProposal('PERIOD_INVALID', socialWorker, row.id, { ...asked, appliedOn })).toMatchObject({
        field: 'input.appliedOn',
      });
    await propose(socialWorker, row.id, 'ZA_ZYCIEM', { appliedOn: '2026-03-20' });
  });

  test('N2 a case that runs has no closing to correct, and its stage says so', async () => {
    const { socialWorker } = await aCentre(server);
    const running = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await refusedClosing('CASE_STAGE_MISMATCH', socialWorker, running.id, {
      closedOn: '2026-03-02',
      closureReason: 'MOVED_AWAY',
    });
    expect(await readCase(socialWorker, running.id, 'viewerMayAmend')).toEqual({
      viewerMayAmend: ['CONSENT', 'COURT_ORDER', 'ZA_ZYCIEM', 'MINOR_PARENT'],
    });
  });

  test('A7 N2 into the days of an order the closing needs the word of the court, and a basis ends by its own papers first', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-10' });
    server.setToday('2026-03-25');
    await step(socialWorker, row, 'closeCase', { closedOn: '2026-03-20' });
    await refusedClosing('COURT_WORD_REQUIRED', socialWorker, row.id, { closedOn: '2026-03-08' });
    await proposeClosing(socialWorker, row.id, { closedOn: '2026-03-22' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, CLOSED)).toMatchObject({
      closedOn: '2026-03-22',
      legalBases: [{ kind: 'COURT_ORDER', validTo: '2026-03-10' }],
    });
  });
});

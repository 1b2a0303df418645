import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  amendmentsOf,
  decide,
  propose,
  proposeClosing,
  refusedClosing,
  refusedProposal,
  refusedToConfirm,
} from '../../kit/amending.js';
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

const SAID = 'courtWordOn courtWordSignature courtTold';
const WORD = { courtWordOn: '2026-03-07', courtWordSignature: 'III Nsm 1/26/z' };

/** A family that the court obliged from 1 to 10 March, and whose case was closed on 20 March. */
const closedAfterOrder = async () => {
  const staff = await aCentre(server);
  const row = await step(staff.socialWorker, await aCase(staff.socialWorker), 'recordCourtOrder', { validTo: '2026-03-10' });
  server.setToday('2026-03-25');
  await step(staff.socialWorker, row, 'closeCase', { closedOn: '2026-03-20' });
  return { ...staff, row };
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
      viewerMayAmend: ['CONSENT', 'COURT_ORDER', 'COURT_DECISION', 'ZA_ZYCIEM', 'MINOR_PARENT'],
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

  test('A7 L14 point 2 the correction carries the court’s word, by the rules of entry, into the days of the order, and is corrected back', async () => {
    const { director, socialWorker, row } = await closedAfterOrder();
    const into = (over: Record<string, unknown>) => ({ closedOn: '2026-03-08', ...over });
    const refused = async (code: 'COURT_WORD_REQUIRED' | 'RECORDED_BEFORE_CAUSE' | 'DATE_IN_FUTURE', over: object) =>
      (await refusedClosing(code, socialWorker, row.id, into({ ...over })))['field'];
    expect(await refused('COURT_WORD_REQUIRED', {})).toBe('input.courtWordOn');
    expect(await refused('COURT_WORD_REQUIRED', { courtWordOn: '2026-03-07' })).toBe('input.courtWordSignature');
    expect(await refused('RECORDED_BEFORE_CAUSE', { ...WORD, courtWordOn: '2026-02-27' })).toBe('input.courtWordOn');
    expect(await refused('DATE_IN_FUTURE', { ...WORD, courtWordOn: '2026-03-26' })).toBe('input.courtWordOn');
    await proposeClosing(socialWorker, row.id, into(WORD));
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, `${CLOSED} ${SAID}`)).toMatchObject({
      ...WORD,
      courtTold: null,
      closedOn: '2026-03-08',
      legalBases: [{ kind: 'COURT_ORDER', validTo: '2026-03-08' }],
    });
    const [kept] = await amendmentsOf(director, row.id);
    const back = Object.fromEntries((kept?.fields ?? []).map(({ field, oldValue }) => [field, oldValue]));
    expect(back).toEqual({ closedOn: '2026-03-20', courtWordOn: null, courtWordSignature: null });
    await proposeClosing(socialWorker, row.id, back);
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, `${CLOSED} ${SAID}`)).toMatchObject({
      courtWordOn: null,
      courtWordSignature: null,
      closedOn: '2026-03-20',
      legalBases: [{ kind: 'COURT_ORDER', validTo: '2026-03-10' }],
    });
  });

  test('A7 L19 point 2 the court’s word is corrected alone, and none may be missing while the order was in force on the last day', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-12-31' });
    server.setToday('2026-03-25');
    await step(director, row, 'closeCase', { closedOn: '2026-03-20', ...WORD });
    await refusedClosing('COURT_WORD_REQUIRED', socialWorker, row.id, { courtWordOn: null, courtWordSignature: null });
    await proposeClosing(socialWorker, row.id, { courtWordOn: null, courtWordSignature: null, courtTold: 'Telefonicznie.' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, `closedOn ${SAID}`)).toEqual({
      closedOn: '2026-03-20',
      courtWordOn: null,
      courtWordSignature: null,
      courtTold: 'Telefonicznie.',
    });
  });
});

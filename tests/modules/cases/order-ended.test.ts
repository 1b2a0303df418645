import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nightlyLookAtOrders } from '@asysta/services/modules/cases/grounds/run-out-orders.jobs';
import type { Caller } from '../../kit/caller.js';
import { aCase, CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { decideLater, noticesOf, openZaZyciem, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { atNight } from '../../kit/night.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, aCentreWithAssignedFamily, membersOf, visitInput } from '../../kit/visit-path.js';
import { aCentre, type World } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const tonight = (centre: World) => atNight(server, 'end-run-out-orders', centre);

const ofCase = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

const visit = (row: CaseRow, memberIds: readonly string[], on: string) => ({
  ...visitInput(row.id, memberIds, on),
  kind: 'REGULAR',
});

const endedIn = (who: Caller) =>
  noticesOf(who).then((kinds) => kinds.filter((kind) => kind === 'SUPPORT_HALTED' || kind === 'ORDER_ENDED'));

/** The terms that run, but for the interview, which the court's order does not wait for. */
const watchedIn = (who: Caller, row: CaseRow) =>
  runningClocksOf(who, row).then((clocks) => clocks.filter(([kind]) => kind !== 'FAMILY_INTERVIEW'));

/** A family in support by consent since 5 March, in a centre with rules of visits, that the court obliged on 6 March until 31 March. */
const obliged = async () => {
  const office = await accompanied(server, true);
  server.setToday('2026-03-06');
  const row = await step(office.socialWorker, await ofCase(office.director, office.supportCase), 'recordCourtOrder', {
    issuedOn: '2026-03-06',
    validTo: '2026-03-31',
  });
  return { ...office, row };
};

/** One that only the court obliged, from 1 to 31 March, visited on 5 March. */
const obligedAlone = async () => {
  const staff = await aCentre(server);
  const { socialWorker, director, assistant } = staff;
  const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-31' });
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: ordered.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: ordered.version,
  });
  server.setToday('2026-03-05');
  const memberIds = await membersOf(director, ordered.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(ordered.id, memberIds, '2026-03-05'));
  return { ...staff, memberIds, row: ordered };
};

describe('A7 an order of the court ends by its own date', () => {
  test('and consent carries the family on: the track, and the clock of contact from the day after', async () => {
    const { centre, socialWorker, director, assistant, row, memberIds } = await obliged();
    expect(row.track).toBe('COURT');
    expect(await runningClocksOf(director, row)).toEqual([['COURT_ORDER_END', '2026-03-31']]);
    server.setToday('2026-03-31');
    await tonight(centre);
    expect(await ofCase(director, row)).toMatchObject({ track: 'COURT', version: row.version });
    server.setToday('2026-04-01');
    await tonight(centre);
    expect(await ofCase(director, row)).toMatchObject({ track: 'ORDINARY', stage: 'IN_SUPPORT', version: row.version + 1 });
    expect(await readCase(director, row.id, 'currentBasis { kind } awaitedDecision')).toEqual({
      currentBasis: { kind: 'CONSENT' },
      awaitedDecision: null,
    });
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-04-08']]);
    for (const who of [socialWorker, director, assistant]) expect(await endedIn(who)).toEqual(['ORDER_ENDED']);
    await assistant.do('recordVisit', 'RecordVisitInput', visit(row, memberIds, '2026-04-01'));
  });

  test('and nothing else entitles: it is halted as after a withdrawal, visits are refused, and the director decides', async () => {
    const { centre, socialWorker, director, assistant, row, memberIds } = await obligedAlone();
    server.setToday('2026-04-01');
    await tonight(centre);
    const halted = await ofCase(director, row);
    expect(halted).toMatchObject({ stage: 'HALTED', track: 'COURT' });
    expect(await watchedIn(director, row)).toEqual([]);
    expect(await readCase(director, row.id, 'currentBasis { kind } awaitedDecision')).toEqual({
      currentBasis: null,
      awaitedDecision: 'WITHDRAWAL',
    });
    for (const who of [socialWorker, director, assistant]) expect(await endedIn(who)).toEqual(['SUPPORT_HALTED']);
    await assistant.refused('NO_VALID_LEGAL_BASIS', 'recordVisit', 'RecordVisitInput', visit(row, memberIds, '2026-04-01'));
    const decide = (from: CaseRow, over: Record<string, unknown>) =>
      director.do<CaseRow>(
        'decideOnWithdrawal',
        'DecideOnWithdrawalInput',
        { supportCaseId: row.id, expectedVersion: from.version, reason: 'Sąd jeszcze nie orzekł.', ...over },
        CASE_FIELDS,
      );
    const waiting = await decide(halted, { decision: 'SUSPENDED', suspendedUntil: '2026-05-04' });
    expect(waiting.stage).toBe('HALTED');
    const ended = await decide(waiting, { decision: 'ENDED', suspendedUntil: null });
    expect(ended.stage).toBe('WITHDRAWN');
    expect(
      await readCase(director, row.id, 'assignments { endedOn endReason } withdrawalDecisions { kind reason suspendedUntil }'),
    ).toEqual({
      assignments: [{ endedOn: '2026-04-01', endReason: 'BASIS_ENDED' }],
      withdrawalDecisions: [
        { kind: 'SUSPENDED', reason: 'Sąd jeszcze nie orzekł.', suspendedUntil: '2026-05-04' },
        { kind: 'ENDED', reason: 'Sąd jeszcze nie orzekł.', suspendedUntil: null },
      ],
    });
  });

  test('halted, it goes on by a new order, by a prolonging that was late, or by consent', async () => {
    const { centre, socialWorker, director, row } = await obligedAlone();
    server.setToday('2026-04-01');
    await tonight(centre);
    const { courtOrders } = await readCase<{ courtOrders: { id: string }[] }>(director, row.id, 'courtOrders { id }');
    const prolonged = await socialWorker.do<CaseRow>(
      'prolongCourtOrder',
      'ProlongCourtOrderInput',
      {
        supportCaseId: row.id,
        expectedVersion: (await ofCase(director, row)).version,
        courtOrderId: courtOrders[0]?.id,
        signature: 'III Nsm 1/26/p',
        decidedOn: '2026-03-31',
        validTo: '2026-04-30',
      },
      CASE_FIELDS,
    );
    expect(prolonged).toMatchObject({ stage: 'IN_SUPPORT', track: 'COURT' });
    server.setToday('2026-05-01');
    await tonight(centre);
    expect(await endedIn(director)).toEqual(['SUPPORT_HALTED', 'SUPPORT_HALTED']);
    const again = await step(socialWorker, await ofCase(director, row), 'recordCourtOrder', {
      issuedOn: '2026-05-01',
      signature: 'III Nsm 7/26',
      validTo: '2026-05-31',
    });
    expect(again).toMatchObject({ stage: 'IN_SUPPORT', track: 'COURT' });
    server.setToday('2026-06-01');
    await tonight(centre);
    const agreed = await step(socialWorker, await ofCase(director, row), 'recordSupportConsent', { signedOn: '2026-06-01' });
    expect(agreed).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY' });
  });

  test('before an assistant came, the case goes back to where its preparation stood', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    const interviewed = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview');
    const ordered = await step(socialWorker, interviewed, 'recordCourtOrder', { validTo: '2026-03-10' });
    expect(ordered.stage).toBe('BASIS_GRANTED');
    server.setToday('2026-03-11');
    await tonight(centre);
    expect((await ofCase(director, ordered)).stage).toBe('INTERVIEWED');
  });

  test('A7 L14 a lifting that is entered after that night moves the clock of contact to where it would run, had it been entered in time', async () => {
    const { centre, socialWorker, director, row } = await obliged();
    server.setToday('2026-04-01');
    await tonight(centre);
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-04-08']]);
    server.setToday('2026-04-03');
    const lifted = await decideLater(socialWorker, row, 'liftCourtOrder', { liftedOn: '2026-03-20' });
    expect(lifted).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY' });
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-03-27']]);
  });

  test('A7 L14 a prolonging of days that are over by then moves that clock alike, and watches no end that is past', async () => {
    const { centre, socialWorker, director, row } = await obliged();
    server.setToday('2026-04-01');
    await tonight(centre);
    server.setToday('2026-04-13');
    const prolonged = await decideLater(socialWorker, row, 'prolongCourtOrder', {
      decidedOn: '2026-03-30',
      validTo: '2026-04-10',
    });
    expect(prolonged).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY' });
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', '2026-04-18']]);
  });

  test('A7 L14 where nothing else entitles, a lifting or a prolonging that comes after that night starts no clock and wakes no case', async () => {
    const { centre, socialWorker, director, row } = await obligedAlone();
    server.setToday('2026-04-01');
    await tonight(centre);
    server.setToday('2026-04-13');
    const over = { decidedOn: '2026-03-30', validTo: '2026-04-10' };
    expect(await decideLater(socialWorker, row, 'prolongCourtOrder', over)).toMatchObject({ stage: 'HALTED' });
    expect(await watchedIn(director, row)).toEqual([]);
    expect(await decideLater(socialWorker, row, 'liftCourtOrder', { liftedOn: '2026-03-20' })).toMatchObject({ stage: 'HALTED' });
    expect(await watchedIn(director, row)).toEqual([]);
  });

  test('A7 before an assistant came, a prolonging of days that are over grants nothing', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    const interviewed = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview');
    const ordered = await step(socialWorker, interviewed, 'recordCourtOrder', { validTo: '2026-03-10' });
    server.setToday('2026-03-20');
    await tonight(centre);
    const over = { decidedOn: '2026-03-09', validTo: '2026-03-15' };
    expect(await decideLater(socialWorker, ordered, 'prolongCourtOrder', over)).toMatchObject({ stage: 'INTERVIEWED' });
    expect(await watchedIn(director, ordered)).toEqual([]);
  });

  test('a family that waits for its first visit by consent has that clock again', async () => {
    const { centre, socialWorker, director, supportCase } = await aCentreWithAssignedFamily(server, { rules: true });
    const row = await step(socialWorker, await ofCase(director, supportCase), 'recordCourtOrder', { validTo: '2026-03-05' });
    server.setToday('2026-03-08');
    await tonight(centre);
    expect(await ofCase(director, row)).toMatchObject({ stage: 'ASSIGNED', track: 'ORDINARY' });
    expect(await runningClocksOf(director, row)).toEqual([['FIRST_VISIT', '2026-03-20']]);
  });

  test('an application „Za życiem” beside it carries the family on without a clock', async () => {
    const { centre, director, row } = await obligedAlone();
    await openZaZyciem(director, { newFamily: null, familyId: row.family.id, appliedOn: '2026-03-05' });
    server.setToday('2026-04-01');
    await tonight(centre);
    expect(await ofCase(director, row)).toMatchObject({ stage: 'IN_SUPPORT', track: 'ZA_ZYCIEM' });
    expect(await watchedIn(director, row)).toEqual([]);
    expect(await endedIn(director)).toEqual(['ORDER_ENDED']);
  });

  test('the night may come late and twice: it is caught up once, recorded by family, and the end is no missed term', async () => {
    const { centre, director, row } = await obligedAlone();
    server.setToday('2026-04-20');
    for (let time = 0; time < 3; time += 1) await tonight(centre);
    expect(await endedIn(director)).toEqual(['SUPPORT_HALTED']);
    expect(await watchedIn(director, row)).toEqual([]);
    const audit = await server.peek(
      "select operation, subject_kind, subject_ids from audit_entry where tenant_id = $1 and event = 'COURT_ORDER_RAN_OUT'",
      [centre.party.id],
    );
    expect(audit).toEqual([{ operation: 'end-run-out-orders', subject_kind: 'family', subject_ids: [row.family.id] }]);
  });

  test('an order without a last day, one in force, and a closed case are left alone', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    const open = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: null });
    const closed = await step(
      director,
      await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-03-20' }),
      'closeCase',
      {
        courtTold: 'Telefonicznie.',
      },
    );
    server.setToday('2026-06-01');
    await tonight(centre);
    for (const row of [open, closed])
      expect(await ofCase(director, row)).toMatchObject({ version: row.version, stage: row.stage });
  });
});

test.each([
  ['2026-07-01T22:00:00Z', true],
  ['2026-01-01T23:00:00Z', true],
  ['2026-07-01T04:00:00Z', false],
])('A7 it is looked for at midnight in Poland, before anybody is told of missed terms: %s', (hour, due) => {
  expect(nightlyLookAtOrders.isDueAt(new Date(hour))).toBe(due);
});

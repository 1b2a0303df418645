import type { LocalDate } from '@asysta/schema/values/local-date';
import { Appointment } from '@asysta/services/modules/staff/index';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, proposeClosing, refusedToConfirm } from '../../kit/amending.js';
import { proposeReopening, refusedReopening } from '../../kit/annulling.js';
import type { Caller } from '../../kit/caller.js';
import { held } from '../../kit/caseload.js';
import { aCase, aCaseAfter, anIntake, CASE_FIELDS, type CaseRow, intakeInput, step } from '../../kit/case-path.js';
import { noticesOf, openFrom, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, id: string) => readCase<CaseRow>(who, id, CASE_FIELDS);

const OPEN =
  'stage closedOn closureReason courtWordOn awaitedDecision legalBases { kind validTo } assignments { endedOn endReason }';

/** A family whose assistant met it on 5 March, in a centre with rules of visits, and whose case was closed on 20 March. */
const closed = async () => {
  const office = await accompanied(server, true);
  const clocks = await runningClocksOf(office.director, office.supportCase);
  server.setToday('2026-03-20');
  const row = await ofCase(office.director, office.supportCase.id);
  await step(office.socialWorker, row, 'closeCase', { closedOn: '2026-03-20' });
  server.setToday('2026-03-25');
  return { ...office, id: row.id, clocks };
};

/** Two people agree that a case was never closed. */
const reopened = async (worker: Caller, director: Caller, id: string) => {
  await proposeReopening(worker, id);
  await decide(director, id, 'CONFIRMED');
};

describe('point 2 the closing of a case is annulled by two people', () => {
  test('point 2 C9 A8 it is open where it stood, as if it never had been closed: basis, assistant and clocks go on, and the assistant is told', async () => {
    const { director, socialWorker, assistant, id, memberIds, clocks } = await closed();
    expect(await runningClocksOf(director, { id })).toEqual([]);
    await proposeReopening(socialWorker, id);
    expect(await readCase(director, id, 'stage')).toEqual({ stage: 'CLOSED' });
    expect(await noticesOf(director)).toContain('ANNULMENT_PROPOSED');
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, OPEN)).toEqual({
      stage: 'IN_SUPPORT',
      closedOn: null,
      closureReason: null,
      courtWordOn: null,
      awaitedDecision: null,
      legalBases: [{ kind: 'CONSENT', validTo: null }],
      assignments: [{ endedOn: null, endReason: null }],
    });
    expect(await runningClocksOf(director, { id })).toEqual(clocks);
    expect((await noticesOf(assistant))[0]).toBe('FAMILY_ASSIGNED');
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(id, memberIds, '2026-03-22'), kind: 'REGULAR' });
    expect(
      await readCase(socialWorker, id, 'amendments { kind what outcome reason fields { field oldValue newValue } }'),
    ).toEqual({
      amendments: [
        {
          kind: 'ANNULMENT',
          what: 'CLOSING',
          outcome: 'CONFIRMED',
          reason: 'Zakończono nie tę sprawę.',
          fields: [
            { field: 'closedOn', oldValue: '2026-03-20', newValue: null },
            { field: 'closureReason', oldValue: 'MOVED_AWAY', newValue: null },
          ],
        },
      ],
    });
    await refusedReopening('CASE_STAGE_MISMATCH', socialWorker, id);
  });

  test('point 2 L16 A8 an assistant whose hands are full on one of the days since does not get a sixteenth family: the director assigns anew', async () => {
    const { centre, director, socialWorker, assistant, id } = await closed();
    const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
    await held(centre, assistant, 14, { assignedOn: '2026-01-01' });
    await held(centre, assistant, 1, { assignedOn: '2026-03-22', endedOn: '2026-03-24' });
    await reopened(socialWorker, director, id);
    expect(await readCase(director, id, OPEN)).toMatchObject({
      stage: 'IN_SUPPORT',
      awaitedDecision: 'ASSIGNMENT',
      legalBases: [{ kind: 'CONSENT', validTo: null }],
      assignments: [{ endedOn: '2026-03-20', endReason: 'CASE_CLOSED' }],
    });
    expect(await noticesOf(deputy)).toContain('ASSISTANT_REQUESTED');
    const asked = {
      supportCaseId: id,
      assistantId: assistant.staffMemberId,
      expectedVersion: (await ofCase(director, id)).version,
    };
    const over = { lateReason: 'Decyzja na papierze.' };
    await director.refused('CASELOAD_LIMIT_REACHED', 'assignAssistant', 'AssignAssistantInput', {
      ...asked,
      ...over,
      assignedOn: '2026-03-21',
    });
    await director.do('assignAssistant', 'AssignAssistantInput', asked);
    expect(await readCase(director, id, 'stage assignments { endedOn }')).toEqual({
      stage: 'IN_SUPPORT',
      assignments: [{ endedOn: '2026-03-20' }, { endedOn: null }],
    });
  });

  test('point 2 A8 an assistant who left meanwhile is not given back', async () => {
    const { centre, director, socialWorker, assistant, id } = await closed();
    await centre.inside((em) =>
      em.nativeUpdate(
        Appointment,
        { staffMember: assistant.staffMemberId, role: 'FAMILY_ASSISTANT' },
        { validTo: '2026-03-22' as LocalDate },
      ),
    );
    await reopened(socialWorker, director, id);
    expect(await readCase(director, id, OPEN)).toMatchObject({
      awaitedDecision: 'ASSIGNMENT',
      assignments: [{ endedOn: '2026-03-20', endReason: 'CASE_CLOSED' }],
    });
  });

  test('point 2 A5 one closed in its preparation is prepared further: stage and the clock to the interview are as they were', async () => {
    const { director, socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    const clocks = await runningClocksOf(director, opened);
    expect(clocks.map(([kind]) => kind)).toEqual(['FAMILY_INTERVIEW']);
    await step(socialWorker, opened, 'closeCase');
    expect(await runningClocksOf(director, opened)).toEqual([]);
    await reopened(socialWorker, director, opened.id);
    expect(await ofCase(socialWorker, opened.id)).toMatchObject({ stage: 'INTAKE' });
    expect(await runningClocksOf(director, opened)).toEqual(clocks);
    const offered = await aCaseAfter(socialWorker, 'presentOffer');
    await step(socialWorker, offered, 'closeCase');
    await reopened(socialWorker, director, offered.id);
    const again = await ofCase(socialWorker, offered.id);
    expect(again.stage).toBe('OFFERED');
    expect(await step(socialWorker, again, 'recordSupportConsent')).toMatchObject({ stage: 'BASIS_GRANTED' });
  });

  test('point 2 A8 D1 what was taken back while it was closed counts no more: without its only visit it waits for the first one', async () => {
    const { director, socialWorker, id } = await closed();
    const { visits } = await director.get<{ visits: { nodes: { id: string; version: number }[] } }>(
      `{ visits(supportCaseId: "${id}", page: { first: 1 }) { nodes { id version } } }`,
    );
    const [visit] = visits.nodes as [{ id: string; version: number }];
    await director.do('annulVisit', 'AnnulVisitInput', {
      visitId: visit.id,
      expectedVersion: visit.version,
      reason: 'Inna rodzina.',
    });
    await reopened(socialWorker, director, id);
    expect(await readCase(director, id, 'stage')).toEqual({ stage: 'ASSIGNED' });
    expect((await runningClocksOf(director, { id })).map(([kind]) => kind)).toEqual(['FIRST_VISIT']);
  });

  test('point 2 D7 D2 a hand-over before the closing moves no term of contact when the case goes on', async () => {
    const { centre, director, socialWorker, supportCase } = await accompanied(server, true);
    server.setToday('2026-03-10');
    const successor = await centre.hire('Następczyni', { role: 'FAMILY_ASSISTANT' });
    const { assignments } = await readCase<{ assignments: { id: string; version: number }[] }>(
      director,
      supportCase.id,
      'assignments { id version }',
    );
    const [{ id: assignmentId, version: expectedVersion } = { id: '', version: 0 }] = assignments;
    const handing = { assignmentId, expectedVersion, reason: 'HANDOVER', handoverNote: 'Czwartki.' };
    await director.do('endAssignment', 'EndAssignmentInput', handing);
    await director.do('assignAssistant', 'AssignAssistantInput', {
      supportCaseId: supportCase.id,
      assistantId: successor.staffMemberId,
      expectedVersion: (await ofCase(director, supportCase.id)).version,
    });
    const clocks = await runningClocksOf(director, supportCase);
    await step(socialWorker, await ofCase(director, supportCase.id), 'closeCase', { closedOn: '2026-03-10' });
    await reopened(socialWorker, director, supportCase.id);
    expect(await runningClocksOf(director, supportCase)).toEqual(clocks);
  });

  test('point 2 L7 the clock to the interview runs once, by the intake as it is now: corrected before the closing, and after it', async () => {
    const { director, socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker);
    const { newFamily: _, confirmed: __, ...told } = intakeInput();
    const correct = async (over: object) => {
      const { intake } = await readCase<{ intake: { id: string; version: number } }>(
        director,
        opened.id,
        'intake { id version }',
      );
      const input = { ...told, intakeId: intake.id, expectedVersion: intake.version, reason: 'Pomyłka w dniu.', ...over };
      await director.do('correctIntake', 'CorrectIntakeInput', input);
    };
    const closeAndReopen = async (meanwhile: () => Promise<void>) => {
      await step(socialWorker, await ofCase(socialWorker, opened.id), 'closeCase');
      await meanwhile();
      await reopened(socialWorker, director, opened.id);
    };
    await correct({ receivedOn: '2026-02-26' });
    const clocks = await runningClocksOf(director, opened);
    await closeAndReopen(async () => {});
    expect(await runningClocksOf(director, opened)).toEqual(clocks);
    await closeAndReopen(() => correct({ receivedOn: '2026-02-27', urgency: 'URGENT' }));
    expect(await runningClocksOf(director, opened)).toEqual([['URGENT_FAMILY_INTERVIEW', '2026-03-03']]);
  });

  test('point 2 D7 a case before it, opened and closed on the same day, is not a next one', async () => {
    const { director, socialWorker } = await aCentre(server);
    const first = await aCase(socialWorker);
    await step(socialWorker, first, 'closeCase');
    const intake = await anIntake(socialWorker, { newFamily: null, familyId: first.family.id });
    const second = (await openFrom(socialWorker, intake)).data?.openCase as CaseRow;
    await step(socialWorker, second, 'closeCase');
    await refusedReopening('FAMILY_HAS_NEXT_CASE', socialWorker, first.id);
    await reopened(socialWorker, director, second.id);
    expect(await ofCase(director, second.id)).toMatchObject({ stage: 'INTAKE' });
  });

  test('point 2 A7 under an order its reports and its end are waited for again; one that ran out meanwhile leaves support halted', async () => {
    const { director, socialWorker, assistant } = await aCentre(server);
    const order = { validTo: '2026-04-15', reportsDueOn: ['2026-04-10'] };
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', order);
    await director.do('assignAssistant', 'AssignAssistantInput', {
      supportCaseId: row.id,
      assistantId: assistant.staffMemberId,
      expectedVersion: row.version,
    });
    const close = async () =>
      step(director, await ofCase(director, row.id), 'closeCase', { closedOn: '2026-03-02', courtTold: 'Pismo w ośrodku.' });
    await close();
    await reopened(socialWorker, director, row.id);
    expect((await runningClocksOf(director, row)).filter(([kind]) => kind?.startsWith('COURT'))).toEqual([
      ['COURT_REPORT', '2026-04-10'],
      ['COURT_ORDER_END', '2026-04-15'],
    ]);
    expect(await readCase(director, row.id, OPEN)).toMatchObject({
      stage: 'ASSIGNED',
      legalBases: [{ kind: 'COURT_ORDER', validTo: '2026-04-15' }],
      assignments: [{ endedOn: null }],
    });
    await close();
    server.setToday('2026-04-20');
    await reopened(socialWorker, director, row.id);
    expect(await readCase(director, row.id, OPEN)).toMatchObject({
      stage: 'HALTED',
      awaitedDecision: 'WITHDRAWAL',
      legalBases: [{ kind: 'COURT_ORDER', validTo: '2026-04-15' }],
    });
    expect(await noticesOf(director)).toContain('SUPPORT_HALTED');
  });

  test('point 2 L12 halted and suspended to a day when it was closed: it is so again, and the day asks again', async () => {
    const { director, socialWorker, supportCase } = await accompanied(server, true);
    server.setToday('2026-03-10');
    const row = await ofCase(director, supportCase.id);
    const halted = await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-10' });
    const suspended = await director.do<CaseRow>(
      'decideOnWithdrawal',
      'DecideOnWithdrawalInput',
      {
        supportCaseId: row.id,
        expectedVersion: halted.version,
        decision: 'SUSPENDED',
        suspendedUntil: '2026-04-10',
        reason: 'Rozmowa z rodziną.',
      },
      CASE_FIELDS,
    );
    await step(director, suspended, 'closeCase', { closedOn: '2026-03-10' });
    await reopened(socialWorker, director, row.id);
    expect(await readCase(director, row.id, 'stage suspendedUntil awaitedDecision assignments { endedOn }')).toEqual({
      stage: 'HALTED',
      suspendedUntil: '2026-04-10',
      awaitedDecision: null,
      assignments: [{ endedOn: null }],
    });
    expect(await runningClocksOf(director, row)).toEqual([['SUSPENSION_END', '2026-04-10']]);
  });

  test('point 2 D7 not into the next case of the family, which is named, and not beside a correction that waits', async () => {
    const { director, socialWorker, id, supportCase } = await closed();
    await proposeClosing(socialWorker, id, { closureReason: 'GOALS_REACHED' });
    await refusedReopening('CORRECTION_WAITS', socialWorker, id);
    await decide(director, id, 'REFUSED', 'Powód jest dobry.');
    await proposeReopening(socialWorker, id);
    const intake = await anIntake(socialWorker, { newFamily: null, familyId: supportCase.family.id, receivedOn: '2026-03-25' });
    await openFrom(socialWorker, intake);
    const refusal = await refusedToConfirm('FAMILY_HAS_NEXT_CASE', director, id);
    expect(refusal['facts']).toEqual({ day: '2026-03-25' });
    expect(await readCase(director, id, 'stage')).toEqual({ stage: 'CLOSED' });
  });

  test('point 2 C9 the director alone: it counts at once and the officer is told; an assistant and a stranger do not propose it', async () => {
    const { centre, director, assistant, id } = await closed();
    const officer = await centre.hire('Inspektorka', { role: 'DATA_PROTECTION_OFFICER', authorized: false });
    const stranger = await centre.hire('Druga pracownica', { role: 'SOCIAL_WORKER' });
    const { version } = await ofCase(director, id);
    const asked = { supportCaseId: id, expectedVersion: version, reason: 'Zakończono nie tę sprawę.' };
    await stranger.refused('NOT_FOUND', 'proposeClosingAnnulment', 'ProposeClosingAnnulmentInput', asked);
    await assistant.refused('FORBIDDEN', 'proposeClosingAnnulment', 'ProposeClosingAnnulmentInput', asked);
    await proposeReopening(director, id);
    expect(await readCase(director, id, 'stage')).toEqual({ stage: 'IN_SUPPORT' });
    expect(await noticesOf(officer)).toEqual(['ANNULLED_ALONE']);
  });
});

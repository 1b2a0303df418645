import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCaseToAssign, CASE_FIELDS, type CaseRow, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { held } from '../kit/caseload.js';
import { clocksIn, PAUSE, pauseInput } from '../kit/pauses.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, membersOf, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const CORRECT = ['correctAssignment', 'CorrectAssignmentInput'] as const;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly assignedOn: string;
  readonly endedOn: string | null;
}

const assignmentsOf = async (who: Caller, caseId: string) =>
  (await readCase<{ assignments: Row[] }>(who, caseId, 'assignments { id version assignedOn endedOn }')).assignments;

/** The input that corrects the latest assignment of a case. */
const correction = async (reader: Caller, { id }: { readonly id: string }, over: object) => {
  const latest = (await assignmentsOf(reader, id)).at(-1);
  return {
    assignmentId: latest?.id,
    expectedVersion: latest?.version,
    assignedOn: latest?.assignedOn,
    reason: 'Pomyłka.',
    ...over,
  };
};

/** A family requested on 2 March and assigned on the 10th, seen on the 20th. */
const assigned = async () => {
  const office = await aCentre(server);
  const ready = await aCaseToAssign(office.socialWorker, office.director);
  server.setToday('2026-03-10');
  await office.director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: ready.id,
    assistantId: office.assistant.staffMemberId,
    expectedVersion: ready.version,
  });
  server.setToday('2026-03-20');
  const correct = async (who: Caller, over: object) => who.do(...CORRECT, await correction(office.director, ready, over));
  const refuse = async (code: Parameters<Caller['refused']>[0], who: Caller, over: object) =>
    who.refused(code, ...CORRECT, await correction(office.director, ready, over));
  const end = async (reason = 'RELIEVED', handoverNote: string | null = null) => {
    const [row] = await assignmentsOf(office.director, ready.id);
    const input = { assignmentId: row?.id, expectedVersion: row?.version, reason, handoverNote };
    await office.director.do('endAssignment', 'EndAssignmentInput', input);
  };
  return { ...office, ready, correct, refuse, end };
};

test('A8 L16 the day of an assignment is corrected as a paper decision, with its history, and the day of entry stands beside it', async () => {
  const { centre, director, ready, correct } = await assigned();
  const head = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
  await correct(director, { assignedOn: '2026-03-05', assignedById: head.staffMemberId });
  const SAID = `assignments { assignedOn assignedBy { id } corrected viewerMayCorrect
    corrections { field oldValue newValue reason correctedBy { id } } entry { decidedOn decidedBy { id } recordedOn recordedBy { id } reason } }`;
  const why = { reason: 'Pomyłka.', correctedBy: { id: director.staffMemberId } };
  expect(await readCase(director, ready.id, SAID)).toEqual({
    assignments: [
      {
        assignedOn: '2026-03-05',
        assignedBy: { id: head.staffMemberId },
        corrected: true,
        viewerMayCorrect: true,
        corrections: expect.arrayContaining([
          { field: 'assignedOn', oldValue: '2026-03-10', newValue: '2026-03-05', ...why },
          { field: 'assignedBy', oldValue: director.staffMemberId, newValue: head.staffMemberId, ...why },
        ]) as unknown,
        entry: {
          decidedOn: '2026-03-05',
          decidedBy: { id: head.staffMemberId },
          recordedOn: '2026-03-10',
          recordedBy: { id: director.staffMemberId },
          reason: 'Pomyłka.',
        },
      },
    ],
  });
  await correct(director, { assignedOn: '2026-03-06' });
  expect(await readCase(director, ready.id, 'assignments { entry { decidedOn recordedOn } }')).toEqual({
    assignments: [{ entry: { decidedOn: '2026-03-06', recordedOn: '2026-03-10' } }],
  });
});

test('A8 L16 L19 no day that has not come, none before the request, none by whoever could not decide or accompany then', async () => {
  const { centre, director, ready, refuse } = await assigned();
  expect(await refuse('DATE_IN_FUTURE', director, { assignedOn: '2026-03-21' })).toMatchObject({ field: 'input.assignedOn' });
  await refuse('NO_VALID_LEGAL_BASIS', director, { assignedOn: '2026-03-01' });
  const later = await centre.hire('Nowa', { role: 'DIRECTOR', validFrom: '2026-03-08' as never });
  expect(
    await refuse('DECIDER_HELD_NO_FUNCTION', director, { assignedOn: '2026-03-05', assignedById: later.staffMemberId }),
  ).toMatchObject({ field: 'input.assignedById' });
  expect(await refuse('NOTHING_TO_CORRECT', director, {})).toBeDefined();
  server.setToday('2026-05-04');
  const head = await centre.withUnit('Dział');
  const headOfUnit = await centre.hire('Kierownik Działu', { role: 'UNIT_HEAD', unitId: head });
  await headOfUnit.refused('NOT_FOUND', ...CORRECT, await correction(director, ready, { assignedOn: '2026-03-05' }));
});

test('A8 an assignment is corrected by whoever decided it or by the director, and by nobody else', async () => {
  const { centre, director, socialWorker, assistant, ready, refuse, correct } = await assigned();
  await refuse('FORBIDDEN', socialWorker, { assignedOn: '2026-03-09' });
  await refuse('FORBIDDEN', assistant, { assignedOn: '2026-03-09' });
  expect(await readCase(assistant, ready.id, 'assignments { viewerMayCorrect }')).toEqual({
    assignments: [{ viewerMayCorrect: false }],
  });
  const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
  await correct(deputy, { assignedOn: '2026-03-09' });
  expect((await assignmentsOf(director, ready.id))[0]).toMatchObject({ assignedOn: '2026-03-09' });
});

test('A8 no visit made in an assignment falls out of it, at its beginning or at its end', async () => {
  const { director, assistant, ready, refuse, correct, end } = await assigned();
  const members = await membersOf(assistant, ready.family.id);
  const visit = (on: string) => visitInput(ready.id, members, on);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visit('2026-03-12'));
  await assistant.do('recordVisit', 'RecordVisitInput', { ...visit('2026-03-16'), kind: 'REGULAR' });
  expect(await refuse('VISITS_OUTSIDE_ASSIGNMENT', director, { assignedOn: '2026-03-13' })).toMatchObject({
    field: 'input.assignedOn',
    facts: { day: '2026-03-12' },
  });
  await correct(director, { assignedOn: '2026-03-12' });
  await end();
  expect(await refuse('VISITS_OUTSIDE_ASSIGNMENT', director, { endedOn: '2026-03-15' })).toMatchObject({
    field: 'input.endedOn',
    facts: { day: '2026-03-16' },
  });
  await correct(director, { endedOn: '2026-03-16' });
  expect((await assignmentsOf(director, ready.id))[0]).toMatchObject({ assignedOn: '2026-03-12', endedOn: '2026-03-16' });
});

test('A8 end and note are corrected of an assignment that ended by its own decision, and a hand-over keeps its note', async () => {
  const { director, socialWorker, ready, refuse, correct, end } = await assigned();
  await refuse('ASSIGNMENT_STILL_RUNS', director, { endedOn: '2026-03-15' });
  await end('HANDOVER', 'Dzieci chodzą do świetlicy.');
  expect(await refuse('HANDOVER_NOTE_REQUIRED', director, { handoverNote: '' })).toMatchObject({ field: 'input.handoverNote' });
  await refuse('ASSIGNMENT_ENDED_BEFORE', director, { endedOn: '2026-03-09' });
  await refuse('DATE_IN_FUTURE', director, { endedOn: '2026-03-21' });
  await correct(director, { endedOn: '2026-03-18', handoverNote: 'Dzieci chodzą do świetlicy w czwartki.' });
  const SAID = 'assignments { endedOn handoverNote corrections { field oldValue newValue } }';
  expect(await readCase(socialWorker, ready.id, SAID)).toEqual({
    assignments: [
      {
        endedOn: '2026-03-18',
        handoverNote: 'Dzieci chodzą do świetlicy w czwartki.',
        corrections: expect.arrayContaining([
          { field: 'endedOn', oldValue: '2026-03-20', newValue: '2026-03-18' },
          {
            field: 'handoverNote',
            oldValue: 'Dzieci chodzą do świetlicy.',
            newValue: 'Dzieci chodzą do świetlicy w czwartki.',
          },
        ]) as unknown,
      },
    ],
  });
});

test('A8 an end that came with the case is corrected with the case alone, and one assistant at a time stays so', async () => {
  const { centre, director, socialWorker, ready, refuse, end } = await assigned();
  await end();
  const { version } = await readCase<{ version: number }>(director, ready.id, 'version');
  const next = await centre.hire('Następna', { role: 'FAMILY_ASSISTANT' });
  const given = { supportCaseId: ready.id, assistantId: next.staffMemberId, expectedVersion: version };
  await director.do('assignAssistant', 'AssignAssistantInput', given);
  server.setToday('2026-03-24');
  expect(await refuse('ASSIGNED_TO_ANOTHER_MEANWHILE', director, { assignedOn: '2026-03-19' })).toMatchObject({
    field: 'input.assignedOn',
  });
  const seen = await readCase<{ version: number }>(socialWorker, ready.id, 'version');
  await step(socialWorker, { id: ready.id, version: seen.version }, 'closeCase', { closedOn: '2026-03-24' });
  expect(await refuse('ASSIGNMENT_ENDED_WITH_SUPPORT', director, { endedOn: '2026-03-23' })).toMatchObject({
    field: 'input.endedOn',
  });
});

test('A8 art. 15(4) no day that a correction adds is one of a family too many', async () => {
  const { centre, director, assistant, refuse, correct } = await assigned();
  await held(centre, assistant, 15, { assignedOn: '2026-03-03', endedOn: '2026-03-06' });
  expect(await refuse('CASELOAD_LIMIT_REACHED', director, { assignedOn: '2026-03-05' })).toMatchObject({
    field: 'input.assignedOn',
    facts: { day: '2026-03-05', limit: 15 },
  });
  await correct(director, { assignedOn: '2026-03-06' });
});

test('A8 D2 L16 where a family came back, its clock of contact follows the corrected day of the assignment, and rests in a pause', async () => {
  const { director, socialWorker, assistant, supportCase } = await accompanied(server, true);
  server.setToday('2026-03-10');
  const row = await readCase<CaseRow>(director, supportCase.id, CASE_FIELDS);
  const halted = await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-10' });
  const ended = { supportCaseId: halted.id, expectedVersion: halted.version, reason: 'Rozmowa.', decision: 'ENDED' };
  let next = await director.do<CaseRow>(
    'decideOnWithdrawal',
    'DecideOnWithdrawalInput',
    { ...ended, suspendedUntil: null },
    CASE_FIELDS,
  );
  server.setToday('2026-06-01');
  next = await step(socialWorker, next, 'recordSupportConsent', { signedOn: '2026-06-01' });
  next = await step(socialWorker, next, 'requestAssistant', { requestedOn: '2026-06-01' });
  next = await step(director, next, 'qualifyFamily', { qualifiedOn: '2026-06-01' });
  server.setToday('2026-06-03');
  const input = { supportCaseId: next.id, assistantId: assistant.staffMemberId, expectedVersion: next.version };
  await director.do('assignAssistant', 'AssignAssistantInput', input);
  const running = async () => (await clocksIn(server, next.id)).filter(({ met }) => met === null);
  expect(await running()).toEqual([{ begun: '2026-06-03', due: '2026-06-10', from: null, met: null }]);
  await assistant.do(...PAUSE.record, pauseInput(next.id, { validFrom: '2026-06-06', validTo: '2026-06-12' }));
  expect(await running()).toEqual([{ begun: '2026-06-13', due: '2026-06-20', from: '2026-06-03', met: null }]);
  await director.do(...CORRECT, await correction(director, next, { assignedOn: '2026-06-02' }));
  expect(await running()).toEqual([{ begun: '2026-06-13', due: '2026-06-20', from: '2026-06-02', met: null }]);
});

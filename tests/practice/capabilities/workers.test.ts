import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { readCase, refusedStep } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf, visitInput } from '../../kit/visit-path.js';
import { accompaniedFamily, anOffice, assign, contact, firstVisit, MONDAY, setRule, visit } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const now = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

const WHO = `assistant { id }
  assignments { id version assistant { id } assignedOn endedOn endReason handoverNote assignedBy { id } }
  visits { visitedOn author { id } agreements }`;

interface Worked {
  readonly assignments: readonly { readonly id: string; readonly version: number }[];
}

test('D7 relationship building: continuity of one worker is the default, and a change of worker is an event with hand-over', async () => {
  const staff = await anOffice(server);
  const { centre, director, assistant } = staff;
  const [next, substitute] = [
    await centre.hire('Następna', { role: 'FAMILY_ASSISTANT' }),
    await centre.hire('Zastępca', { role: 'FAMILY_ASSISTANT' }),
  ];
  const row = await accompaniedFamily(staff, { newFamily: newFamily('Ufająca') });
  await firstVisit(assistant, row, MONDAY, { agreements: 'Mama zapisze Jasia do przedszkola.' });
  const mine = { assistant: { id: assistant.staffMemberId } };
  const one = { ...mine, assignedOn: MONDAY, assignedBy: { id: director.staffMemberId } };

  // One worker, as long as it lasts: nobody is put beside her, and her leave with a substitute changes nothing.
  const another = { supportCaseId: row.id, assistantId: next.staffMemberId };
  await director.refused('ALREADY_ASSIGNED', 'assignAssistant', 'AssignAssistantInput', {
    ...another,
    expectedVersion: (await now(director, row)).version,
  });
  await director.do('appointSubstitute', 'AppointSubstituteInput', {
    insteadOfId: assistant.staffMemberId,
    substituteId: substitute.staffMemberId,
    validFrom: '2026-06-01',
    validTo: '2026-06-12',
  });
  server.setToday('2026-06-08');
  await visit(substitute, row, '2026-06-08');
  server.setToday('2026-11-09');
  await visit(assistant, row, '2026-11-09', { agreements: 'Tata przyjdzie w czwartek.' });
  expect(await readCase(director, row.id, WHO)).toMatchObject({
    ...mine,
    assignments: [{ ...one, endedOn: null, handoverNote: null }],
  });

  // A change is an event of the kierownik, with what the next one must know.
  const { assignments } = await readCase<Worked>(director, row.id, WHO);
  const END = ['endAssignment', 'EndAssignmentInput'] as const;
  const end = { assignmentId: assignments[0]?.id, expectedVersion: assignments[0]?.version, reason: 'HANDOVER' };
  const handoverNote = 'Jaś boi się psów. Tata przychodzi w czwartki po 17.';
  expect(await director.refused('BAD_USER_INPUT', ...END, end)).toMatchObject({ field: 'input.handoverNote' });
  await assistant.refused('FORBIDDEN', ...END, { ...end, handoverNote });
  await director.do(...END, { ...end, handoverNote });
  await assign(director, await now(director, row), next);

  // The next assistant reads the note and all that was done before; the former one reads no more.
  const ended = { ...one, endedOn: '2026-11-09', endReason: 'HANDOVER', handoverNote };
  expect(await readCase(next, row.id, WHO)).toMatchObject({
    assistant: { id: next.staffMemberId },
    assignments: [ended, { assistant: { id: next.staffMemberId }, assignedOn: '2026-11-09', endedOn: null }],
    visits: [
      { visitedOn: '2026-11-09', author: { id: assistant.staffMemberId }, agreements: 'Tata przyjdzie w czwartek.' },
      { visitedOn: '2026-06-08', author: { id: substitute.staffMemberId } },
      { visitedOn: MONDAY, author: { id: assistant.staffMemberId }, agreements: 'Mama zapisze Jasia do przedszkola.' },
    ],
  });
  const { errors } = await assistant.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: row.id });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  await visit(next, row, '2026-11-09', { startsAt: '17:00' });
});

/** Who may take which step, of the three. */
const theirs = async (
  who: { readonly director: Caller; readonly socialWorker: Caller; readonly assistant: Caller },
  row: CaseRow,
) => {
  const at = { supportCaseId: row.id, expectedVersion: row.version };
  const assigns = { ...at, assistantId: who.assistant.staffMemberId };
  for (const other of [who.socialWorker, who.assistant]) {
    await other.refused('FORBIDDEN', 'assignAssistant', 'AssignAssistantInput', assigns);
    await other.refused('FORBIDDEN', 'decideOnRequest', 'DecideOnRequestInput', { ...at, outcome: 'RETURNED', reason: 'x' });
    await refusedStep('FORBIDDEN', other, row, 'qualifyFamily');
  }
  await refusedStep('FORBIDDEN', who.assistant, row, 'requestAssistant');
};

test('G6 kierownik decides, pracownik socjalny proposes and consults, asystent works with the family: nobody does another’s part, and each step says who did it and as whom', async () => {
  const staff = await anOffice(server);
  const { centre, director, socialWorker, assistant, admin } = staff;
  await setRule(director, 'QUALIFICATION', null);
  const [head, worker, companion] = [director, socialWorker, assistant].map(({ staffMemberId: id }) => ({ id }));

  // The social worker proposes; the kierownik returns the first wniosek with remarks, qualifies on the second, and assigns.
  const requested = await aCaseAfter(socialWorker, 'requestAssistant', { newFamily: newFamily('Trojga') });
  await theirs(staff, requested);
  await director.do(
    'decideOnRequest',
    'DecideOnRequestInput',
    { supportCaseId: requested.id, expectedVersion: requested.version, outcome: 'RETURNED', reason: 'Opisz, co już próbowano.' },
    CASE_FIELDS,
  );
  server.setToday('2026-03-03');
  const again = await step(socialWorker, await now(director, requested), 'requestAssistant', { requestedOn: '2026-03-03' });
  await assign(director, await step(director, again, 'qualifyFamily', { qualifiedOn: '2026-03-03' }), assistant);

  // The assistant works with the family: visits are written by nobody else; the social worker consults.
  const content = visitInput(requested.id, await membersOf(director, requested.family.id), '2026-03-03');
  for (const other of [director, socialWorker])
    await other.refused('FORBIDDEN', 'recordFirstVisit', 'RecordFirstVisitInput', content);
  await firstVisit(assistant, requested, '2026-03-03', {
    socialWorkerId: socialWorker.staffMemberId,
    areasOfChange: ['Rytm dnia.'],
    decidedWithId: socialWorker.staffMemberId,
    jointDecision: 'Zaczynamy od poranków.',
  });
  await contact(socialWorker, requested, 'SCHOOL', '2026-03-03', 'Rozmowa z pedagogiem.');
  await refusedStep('FORBIDDEN', assistant, await now(director, requested), 'recordConsentRefusal');

  // She asks to be relieved and the kierownik decides; the family refuses, and the kierownik decides.
  const relief = { supportCaseId: requested.id, reason: 'Znam tę rodzinę prywatnie.' };
  const version = async () => (await now(director, requested)).version;
  await assistant.do('requestRelief', 'RequestReliefInput', { ...relief, expectedVersion: await version() });
  const answer = { supportCaseId: requested.id, decision: 'REFUSED', reason: 'Wrócimy do tego za miesiąc.' };
  await socialWorker.refused('FORBIDDEN', 'decideOnRelief', 'DecideOnReliefInput', {
    ...answer,
    expectedVersion: await version(),
  });
  await director.do('decideOnRelief', 'DecideOnReliefInput', { ...answer, expectedVersion: await version() });
  await step(socialWorker, await now(director, requested), 'recordConsentRefusal', { refusedOn: '2026-03-03' });
  const { refusals } = await readCase<{ refusals: { id: string }[] }>(director, requested.id, 'refusals { id }');
  const said = {
    supportCaseId: requested.id,
    refusalId: refusals[0]?.id,
    decision: 'DO_NOT_NOTIFY',
    reason: 'Porozmawiamy jeszcze.',
  };
  await socialWorker.refused('FORBIDDEN', 'decideOnCourtNotification', 'DecideOnCourtNotificationInput', {
    ...said,
    expectedVersion: await version(),
  });
  await director.do('decideOnCourtNotification', 'DecideOnCourtNotificationInput', { ...said, expectedVersion: await version() });

  const [asHead, asWorker] = ['kierownik ośrodka', 'pracownik socjalny'];
  expect(
    await readCase(
      assistant,
      requested.id,
      `socialWorker { id } assistant { id } interviews { author { id } } diagnoses { author { id } } offers { presentedBy { id } }
       requests { requestedBy { id } requestedAs decision { decidedBy { id } decidedAs } }
       qualification { qualifiedBy { id } qualifiedAs } assignments { assignedBy { id } assignedAs assistant { id } }
       areasOfChange { namedBy { id } } visits { author { id } socialWorker { id } decidedWith { id } } contacts { author { id } }
       refusals { decidedBy { id } decidedAs } reliefRequests { requestedBy { id } decidedBy { id } decidedAs }`,
    ),
  ).toEqual({
    socialWorker: worker,
    assistant: companion,
    interviews: [{ author: worker }],
    diagnoses: [{ author: worker }],
    offers: [{ presentedBy: worker }],
    requests: [
      { requestedBy: worker, requestedAs: asWorker, decision: null },
      { requestedBy: worker, requestedAs: asWorker, decision: { decidedBy: head, decidedAs: asHead } },
    ],
    qualification: { qualifiedBy: head, qualifiedAs: asHead },
    assignments: [{ assignedBy: head, assignedAs: asHead, assistant: companion }],
    areasOfChange: [{ namedBy: worker }],
    visits: [{ author: companion, socialWorker: worker, decidedWith: worker }],
    contacts: [{ author: worker }],
    refusals: [{ decidedBy: head, decidedAs: asHead }],
    reliefRequests: [{ requestedBy: companion, decidedBy: head, decidedAs: asHead }],
  });

  // The kierownik also decides who stands in, who leads the case from when on, and what follows a withdrawn consent.
  const [next, substitute] = [
    await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' }),
    await centre.hire('Zastępca', { role: 'FAMILY_ASSISTANT' }),
  ];
  const standingIn = {
    supportCaseId: requested.id,
    insteadOfId: assistant.staffMemberId,
    substituteId: substitute.staffMemberId,
    validFrom: '2026-03-03',
    validTo: '2026-03-04',
  };
  const handedOver = {
    socialWorkerId: next.staffMemberId,
    from: '2026-03-05',
    note: 'Matka odbiera telefon po 16.',
    cases: [{ supportCaseId: requested.id }],
  };
  for (const other of [socialWorker, assistant]) {
    await other.refused('FORBIDDEN', 'appointSubstitute', 'AppointSubstituteInput', standingIn);
    const answer = await other.ask('mutation($input: HandOverCasesInput!) { handOverCases(input: $input) { validFrom } }', {
      input: { idempotencyKey: randomUUID(), ...handedOver },
    });
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  }
  await director.do('appointSubstitute', 'AppointSubstituteInput', standingIn);
  expect(
    await readCase(assistant, requested.id, 'substitutions { substitute { id } insteadOf { id } decidedBy { id } decidedOn }'),
  ).toEqual({
    substitutions: [
      { substitute: { id: substitute.staffMemberId }, insteadOf: companion, decidedBy: head, decidedOn: '2026-03-03' },
    ],
  });
  await director.do('handOverCases', 'HandOverCasesInput', handedOver, 'outcomes { refusal }');
  server.setToday('2026-03-06');
  const halted = await step(next, await now(director, requested), 'withdrawSupportConsent', { withdrawnOn: '2026-03-06' });
  const ended = { supportCaseId: requested.id, expectedVersion: halted.version, decision: 'ENDED', reason: 'Rodzina rezygnuje.' };
  await next.refused('FORBIDDEN', 'decideOnWithdrawal', 'DecideOnWithdrawalInput', ended);
  await director.do('decideOnWithdrawal', 'DecideOnWithdrawalInput', ended);
  expect(
    await readCase(
      next,
      requested.id,
      `workers { staffMember { id } decidedBy { id } decidedAs } withdrawalDecisions { kind decidedBy { id } decidedOn }`,
    ),
  ).toEqual({
    workers: [
      { staffMember: { id: next.staffMemberId }, decidedBy: head, decidedAs: asHead },
      { staffMember: worker, decidedBy: null, decidedAs: null },
    ],
    withdrawalDecisions: [{ kind: 'ENDED', decidedBy: head, decidedOn: '2026-03-06' }],
  });

  // The parts do not meet in one person: nobody is assistant and social worker of one centre.
  for (const [who, role] of [
    [assistant, 'SOCIAL_WORKER'],
    [socialWorker, 'FAMILY_ASSISTANT'],
  ] as const)
    await admin.refused('ROLES_NOT_COMBINABLE', 'appointStaffMember', 'AppointStaffMemberInput', {
      staffMemberId: who.staffMemberId,
      role,
      validFrom: MONDAY,
    });
});

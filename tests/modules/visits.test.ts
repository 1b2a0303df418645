import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { step } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import {
  accompanied,
  aCentreWithAssignedFamily,
  assignedCase,
  firstVisit,
  membersOf,
  visitContent,
  visitInput,
} from '../kit/visit-path.js';

const WHOLE = `id version kind visitedOn startsAt durationMinutes place placeDetail supportKinds matter agreements nextVisitOn
  viewerMayCorrect author { id } socialWorker { id } persons { id givenName } supportCase { id stage }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

test('D1 D6 the assistant records the first visit together with the social worker, who names what requires change', async () => {
  const { assistant, socialWorker, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
  server.setToday('2026-03-05');
  const visit = await assistant.do<Record<string, unknown>>(
    'recordFirstVisit',
    'RecordFirstVisitInput',
    { ...visitInput(supportCase.id, memberIds, '2026-03-04'), ...firstVisit(socialWorker) },
    WHOLE,
  );
  expect(visit).toMatchObject({
    kind: 'FIRST',
    visitedOn: '2026-03-04',
    startsAt: '10:30',
    durationMinutes: 75,
    viewerMayCorrect: true,
    author: { id: assistant.staffMemberId },
    socialWorker: { id: socialWorker.staffMemberId },
    supportCase: { id: supportCase.id, stage: 'IN_SUPPORT' },
  });
  expect((visit['persons'] as { givenName: string }[]).map(({ givenName }) => givenName).sort()).toEqual(['Anna', 'Jaś']);
  const { supportCase: row } = await socialWorker.get<{ supportCase: Record<string, unknown> }>(
    `{ supportCase(id: "${supportCase.id}") { viewerMayRecordVisit lastVisit { id viewerMayCorrect } areasOfChange { description namedBy { id } } } }`,
  );
  expect(row).toEqual({
    viewerMayRecordVisit: false,
    lastVisit: { id: visit['id'], viewerMayCorrect: false },
    areasOfChange: [{ description: 'Regularne chodzenie dziecka do szkoły.', namedBy: { id: socialWorker.staffMemberId } }],
  });
});

test('D1 L1 a centre without rules takes a first visit alone and without an area; what is named there is the assistant’s word', async () => {
  const { assistant, director, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
  const input = visitInput(supportCase.id, memberIds, '2026-03-02');
  const record = ['recordFirstVisit', 'RecordFirstVisitInput'] as const;
  await assistant.refused('NOT_A_SOCIAL_WORKER', ...record, { ...input, ...firstVisit(director) });
  await assistant.do(...record, { ...input, areasOfChange: ['Rytm dnia.'] });
  const { supportCase: row } = await assistant.get<{ supportCase: Record<string, unknown> }>(
    `{ supportCase(id: "${supportCase.id}") { stage nextDeadline { id } areasOfChange { description namedBy { id } } lastVisit { socialWorker { id } } } }`,
  );
  expect(row).toEqual({
    stage: 'IN_SUPPORT',
    nextDeadline: null,
    areasOfChange: [{ description: 'Rytm dnia.', namedBy: { id: assistant.staffMemberId } }],
    lastVisit: { socialWorker: null },
  });
  const alone = await aCentreWithAssignedFamily(server, { rules: false });
  await alone.assistant.do(...record, visitInput(alone.supportCase.id, alone.memberIds, '2026-03-02'));
});

test('D1 where the centre says so, a first visit without a social worker, with one who is none, or without an area is refused', async () => {
  const { assistant, director, socialWorker, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: true });
  const input = visitInput(supportCase.id, memberIds, '2026-03-02');
  const record = ['recordFirstVisit', 'RecordFirstVisitInput'] as const;
  await assistant.refused('FIRST_VISIT_NEEDS_SOCIAL_WORKER', ...record, { ...input, areasOfChange: ['x'] });
  await assistant.refused('NOT_A_SOCIAL_WORKER', ...record, { ...input, ...firstVisit(director) });
  await assistant.refused('AREA_OF_CHANGE_REQUIRED', ...record, { ...input, ...firstVisit(socialWorker, { areasOfChange: [] }) });
  await assistant.do(...record, { ...input, ...firstVisit(socialWorker) });
  await assistant.refused('FIRST_VISIT_ALREADY_RECORDED', ...record, { ...input, ...firstVisit(socialWorker) });
});

test('no visit is recorded before the first one', async () => {
  const { assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
  await assistant.refused('FIRST_VISIT_REQUIRED', 'recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-02'),
    kind: 'REGULAR',
  });
});

test('a visit of the future, of a day before the assistant, or on a day without a legal basis is refused', async () => {
  const { assistant, socialWorker, supportCase, memberIds } = await accompanied(server);
  server.setToday('2026-03-20');
  const { supportCase: now } = await socialWorker.get<{ supportCase: { version: number } }>(
    `{ supportCase(id: "${supportCase.id}") { version } }`,
  );
  await step(socialWorker, { id: supportCase.id, version: now.version }, 'withdrawSupportConsent', { withdrawnOn: '2026-03-15' });
  const visit = (visitedOn: string) => ({ ...visitInput(supportCase.id, memberIds, visitedOn), kind: 'REGULAR' });
  const record = ['recordVisit', 'RecordVisitInput'] as const;
  await assistant.refused('VISIT_IN_FUTURE', ...record, visit('2026-03-21'));
  await assistant.refused('VISIT_BEFORE_ASSIGNMENT', ...record, visit('2026-03-01'));
  await assistant.refused('NO_VALID_LEGAL_BASIS', ...record, visit('2026-03-18'));
  await assistant.do(...record, visit('2026-03-14'));
});

test('what is missing in the form is told field by field', async () => {
  const { assistant, supportCase, memberIds } = await accompanied(server);
  const problemsOf = async (members: readonly string[], over: Record<string, unknown>) => {
    const { fields } = (await assistant.refused('BAD_USER_INPUT', 'recordVisit', 'RecordVisitInput', {
      ...visitInput(supportCase.id, members, '2026-03-05', over),
      kind: over['kind'] ?? 'REGULAR',
    })) as { fields: { field: string; userMessage: string }[] };
    return fields.map(({ field }) => field).sort();
  };
  expect(await problemsOf([], { supportKinds: [], startsAt: '25:00' })).toEqual([
    'input.familyMemberIds',
    'input.startsAt',
    'input.supportKinds',
  ]);
  expect(await problemsOf(memberIds, { place: 'OTHER' })).toEqual(['input.placeDetail']);
  expect(await problemsOf(memberIds, { nextVisitOn: '2026-03-05' })).toEqual(['input.nextVisitOn']);
  expect(await problemsOf(memberIds, { kind: 'FIRST' })).toEqual(['input.kind']);
});

test('L29 an hour is taken as people type it and stands as 09:30', async () => {
  const { assistant, supportCase, memberIds } = await accompanied(server);
  const kept = async (startsAt: string) =>
    assistant.do(
      'recordVisit',
      'RecordVisitInput',
      { ...visitInput(supportCase.id, memberIds, '2026-03-05', { startsAt, durationMinutes: 10 }), kind: 'REGULAR' },
      'startsAt',
    );
  expect(await kept('9.30')).toEqual({ startsAt: '09:30' });
  expect(await kept('945')).toEqual({ startsAt: '09:45' });
  expect(await kept('0:45')).toEqual({ startsAt: '00:45' });
});

test('G6 only the assistant of the family writes its visits; the director is told no, another assistant sees no such case', async () => {
  const { centre, director, supportCase, memberIds } = await accompanied(server);
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  const input = { ...visitInput(supportCase.id, memberIds, '2026-03-05'), kind: 'REGULAR' };
  await director.refused('FORBIDDEN', 'recordVisit', 'RecordVisitInput', input);
  await stranger.refused('NOT_FOUND', 'recordVisit', 'RecordVisitInput', input);
});

test('a system of the centre records a visit in the name of the assistant', async () => {
  const { centre, assistant, supportCase, memberIds } = await accompanied(server);
  const system = await centre.hire('System ośrodka', { role: 'CENTRE_SYSTEM', machine: true });
  const visit = await system.do<{ author: { id: string }; kind: string }>(
    'recordVisit',
    'RecordVisitInput',
    { ...visitInput(supportCase.id, memberIds, '2026-03-05', { place: 'SCHOOL', startsAt: '14:00' }), kind: 'ACCOMPANYING' },
    'kind author { id }',
  );
  expect(visit).toEqual({ kind: 'ACCOMPANYING', author: { id: assistant.staffMemberId } });
});

test('somebody of another family cannot be put down as present', async () => {
  const { assistant, socialWorker, director, supportCase } = await accompanied(server);
  server.setToday('2026-03-02');
  const other = await assignedCase({ assistant, socialWorker, director });
  server.setToday('2026-03-05');
  await assistant.refused('NOT_FOUND', 'recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, await membersOf(assistant, other.family.id), '2026-03-05'),
    kind: 'REGULAR',
  });
});

test('the assistant corrects a visit of their own; a stale version and a colleague are refused', async () => {
  const { assistant, director, memberIds, first } = await accompanied(server);
  const [mother] = memberIds;
  const content = visitContent([mother ?? ''], '2026-03-04', {
    matter: 'Poprawiony opis.',
  });
  const correction = { visitId: first.id, reason: 'pomyłka przy wpisywaniu', expectedVersion: first.version, ...content };
  const corrected = await assistant.do<{ version: number; matter: string; persons: { id: string }[] }>(
    'correctVisit',
    'CorrectVisitInput',
    correction,
    'version visitedOn matter persons { id }',
  );
  expect(corrected).toEqual({
    version: first.version + 1,
    visitedOn: '2026-03-04',
    matter: 'Poprawiony opis.',
    persons: [{ id: mother }],
  });
  await assistant.refused('CONFLICT', 'correctVisit', 'CorrectVisitInput', correction);
  await director.refused('FORBIDDEN', 'correctVisit', 'CorrectVisitInput', { ...correction, expectedVersion: 2 });
});

test('two windows that correct only who took part: the second one gets CONFLICT, and one that changes nothing is refused', async () => {
  const { assistant, memberIds, first } = await accompanied(server);
  const correction = (familyMemberIds: readonly string[], expectedVersion: number) => ({
    visitId: first.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion,
    ...visitContent(familyMemberIds, '2026-03-05'),
  });
  const correct = (familyMemberIds: readonly string[], version: number) =>
    assistant.do<{ version: number }>('correctVisit', 'CorrectVisitInput', correction(familyMemberIds, version), 'version');
  const [mother = ''] = memberIds;
  const { version } = first;
  expect(await correct([mother], version)).toEqual({ version: version + 1 });
  await assistant.refused('CONFLICT', 'correctVisit', 'CorrectVisitInput', correction(memberIds, version));
  await assistant.refused('NOTHING_TO_CORRECT', 'correctVisit', 'CorrectVisitInput', correction([mother], version + 1));
  expect(await correct(memberIds, version + 1)).toEqual({ version: version + 2 });
  const other = { ...correction([mother], version + 2), matter: 'Także inny opis.' };
  expect(await assistant.do('correctVisit', 'CorrectVisitInput', other, 'version')).toEqual({ version: version + 3 });
});

test('a correction may not put the first visit behind one that followed', async () => {
  const { assistant, supportCase, memberIds, first } = await accompanied(server);
  server.setToday('2026-03-20');
  await assistant.do('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-10'),
    kind: 'REGULAR',
  });
  const content = visitContent(memberIds, '2026-03-11');
  await assistant.refused('FIRST_VISIT_REQUIRED', 'correctVisit', 'CorrectVisitInput', {
    visitId: first.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: first.version,
    ...content,
  });
});

test('a visit of a closed case may still be put right, within its days, and no clock begins to run again', async () => {
  const { centre, director, assistant, first, supportCase, memberIds } = await accompanied(server, true);
  const system = await centre.hire('System ośrodka', { role: 'CENTRE_SYSTEM', machine: true });
  const { supportCase: now } = await director.get<{ supportCase: { version: number } }>(
    `{ supportCase(id: "${supportCase.id}") { version } }`,
  );
  server.setToday('2026-03-09');
  await step(director, { id: supportCase.id, version: now.version }, 'closeCase', { closedOn: '2026-03-08' });
  const correction = (visitedOn: string) => ({
    visitId: first.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: first.version,
    ...visitContent(memberIds, visitedOn),
  });
  await assistant.refused('NOT_FOUND', 'correctVisit', 'CorrectVisitInput', correction('2026-03-06'));
  await system.refused('VISIT_AFTER_ASSIGNMENT', 'correctVisit', 'CorrectVisitInput', correction('2026-03-09'));
  expect(
    await system.do('correctVisit', 'CorrectVisitInput', correction('2026-03-06'), 'visitedOn supportCase { stage }'),
  ).toEqual({ visitedOn: '2026-03-06', supportCase: { stage: 'CLOSED' } });
  const clocks = await server.peek<Record<string, unknown>>(
    `select kind, started_on::text as begun, met_on::text as met, cancelled_on::text as cancelled
      from deadline where support_case_id = $1 order by started_on, kind`,
    [supportCase.id],
  );
  expect(clocks.filter(({ kind }) => kind === 'CONTACT')).toEqual([
    { kind: 'CONTACT', begun: '2026-03-05', met: null, cancelled: '2026-03-09' },
  ]);
  expect(clocks.filter(({ kind }) => kind === 'FIRST_VISIT')).toMatchObject([{ met: '2026-03-06', cancelled: null }]);
});

test('a case does not end before its last visit', async () => {
  const { director, supportCase } = await accompanied(server);
  const { supportCase: now } = await director.get<{ supportCase: { version: number } }>(
    `{ supportCase(id: "${supportCase.id}") { version } }`,
  );
  const seen = { id: supportCase.id, version: now.version };
  const early = { supportCaseId: seen.id, expectedVersion: seen.version, closedOn: '2026-03-04', reason: 'MOVED_AWAY' };
  const { field } = await director.refused('CASE_RECORDS_LATER', 'closeCase', 'CloseCaseInput', early);
  expect(field).toBe('input.closedOn');
  expect((await step(director, seen, 'closeCase', { closedOn: '2026-03-05' })).stage).toBe('CLOSED');
});

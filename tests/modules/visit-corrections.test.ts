import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily, assignedCase, firstVisit, membersOf, visitContent, visitInput } from '../kit/visit-path.js';

interface Visit {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const accompanied = async () => {
  const office = await aCentreWithAssignedFamily(server, { rules: false });
  server.setToday('2026-03-05');
  const first = await office.assistant.do<Visit>('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(office.supportCase.id, office.memberIds, '2026-03-05'),
    ...firstVisit(office.socialWorker),
  });
  return { ...office, first };
};

test('a later visit is not put before the first of its own case, whatever was recorded in another one', async () => {
  const office = await accompanied();
  const { assistant, supportCase, memberIds } = office;
  server.setToday('2026-03-02');
  const other = await assignedCase(office);
  server.setToday('2026-03-12');
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(other.id, await membersOf(assistant, other.family.id), '2026-03-03'),
    ...firstVisit(office.socialWorker),
  });
  const later = await assistant.do<Visit>('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-10'),
    kind: 'REGULAR',
  });
  const correction = {
    visitId: later.id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: later.version,
    ...visitContent(memberIds, '2026-03-04'),
  };
  await assistant.refused('FIRST_VISIT_REQUIRED', 'correctVisit', 'CorrectVisitInput', correction);
});

test('U2 L19 the kind of a visit is corrected with its history; the first visit stays the first, and none becomes it', async () => {
  const { assistant, supportCase, memberIds, first } = await accompanied();
  server.setToday('2026-03-10');
  const visit = await assistant.do<Visit>('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-09'),
    kind: 'REGULAR',
  });
  const to = (of: Visit, day: string, over: object) => ({
    visitId: of.id,
    reason: 'zły rodzaj',
    expectedVersion: of.version,
    ...visitContent(memberIds, day),
    ...over,
  });
  const CORRECT = ['correctVisit', 'CorrectVisitInput'] as const;
  const FIELDS = 'id version kind corrections { field oldValue newValue }';
  const corrected = await assistant.do<Visit>(...CORRECT, to(visit, '2026-03-09', { kind: 'INTERVENTION' }), FIELDS);
  const corrections = [{ field: 'kind', oldValue: 'REGULAR', newValue: 'INTERVENTION' }];
  expect(corrected).toMatchObject({ kind: 'INTERVENTION', corrections });
  const kept = await assistant.do<Visit>(...CORRECT, to(corrected, '2026-03-09', { matter: 'Lekarz.' }), 'id version kind');
  expect(kept).toMatchObject({ kind: 'INTERVENTION' });
  await assistant.refused('FIRST_VISIT_STAYS_FIRST', ...CORRECT, to(first, '2026-03-05', { kind: 'REGULAR' }));
  await assistant.refused('BAD_USER_INPUT', ...CORRECT, to(kept, '2026-03-09', { kind: 'FIRST' }));
});

test('L18 L19 a visit is corrected within the days of whoever made it, after hand-over by the director and not by who came after', async () => {
  const { centre, director, assistant, supportCase, memberIds, first } = await accompanied();
  const system = await centre.hire('System ośrodka', { role: 'CENTRE_SYSTEM', machine: true });
  const next = await centre.hire('Następna', { role: 'FAMILY_ASSISTANT' });
  const [running] = await server.peek<{ id: string; version: number }>(
    'select id, version from assignment where support_case_id = $1',
    [supportCase.id],
  );
  server.setToday('2026-03-10');
  const ended = await director.do<Visit>('endAssignment', 'EndAssignmentInput', {
    assignmentId: running?.id,
    expectedVersion: running?.version,
    reason: 'HANDOVER',
    handoverNote: 'Matka szuka pracy.',
  });
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: supportCase.id,
    assistantId: next.staffMemberId,
    expectedVersion: ended.version,
  });
  server.setToday('2026-03-12');
  const visit = await next.do<Visit>('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-12'),
    kind: 'REGULAR',
  });
  const corrected = ({ id, version }: Visit, visitedOn: string) => ({
    visitId: id,
    reason: 'pomyłka przy wpisywaniu',
    expectedVersion: version,
    ...visitContent(memberIds, visitedOn),
  });
  await next.refused('VISIT_BEFORE_ASSIGNMENT', 'correctVisit', 'CorrectVisitInput', corrected(visit, '2026-03-08'));
  await next.refused('FORBIDDEN', 'correctVisit', 'CorrectVisitInput', corrected(first, '2026-03-04'));
  await assistant.refused('NOT_FOUND', 'correctVisit', 'CorrectVisitInput', corrected(first, '2026-03-04'));
  await director.refused('FORBIDDEN', 'correctVisit', 'CorrectVisitInput', corrected(visit, '2026-03-11'));
  await director.refused('VISIT_AFTER_ASSIGNMENT', 'correctVisit', 'CorrectVisitInput', corrected(first, '2026-03-11'));
  expect(await director.do('correctVisit', 'CorrectVisitInput', corrected(first, '2026-03-03'), 'version visitedOn')).toEqual({
    version: first.version + 1,
    visitedOn: '2026-03-03',
  });
  expect(
    await system.do(
      'correctVisit',
      'CorrectVisitInput',
      corrected({ ...first, version: first.version + 1 }, '2026-03-04'),
      'visitedOn author { id }',
    ),
  ).toEqual({
    visitedOn: '2026-03-04',
    author: { id: assistant.staffMemberId },
  });
});

test('the first visit is joint with any social worker of the centre, and a correction adds who was forgotten', async () => {
  const { centre, assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
  const other = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
  const [mother = ''] = memberIds;
  const visit = await assistant.do<Visit>('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, [mother], '2026-03-02'),
    ...firstVisit(other),
  });
  const { persons } = await assistant.do<{ persons: { id: string }[] }>(
    'correctVisit',
    'CorrectVisitInput',
    {
      visitId: visit.id,
      reason: 'pomyłka przy wpisywaniu',
      expectedVersion: visit.version,
      ...visitContent(memberIds, '2026-03-02'),
    },
    'persons { id }',
  );
  expect(persons.map(({ id }) => id).toSorted()).toEqual(memberIds.toSorted());
});

test('U3 point 2 a correction of a visit keeps what stood there, field by field, with who, when and why, and is reversed from it', async () => {
  const { assistant, socialWorker, supportCase, memberIds } = await accompanied();
  server.setToday('2026-03-12');
  const visit = await assistant.do<Visit>('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-10'),
    kind: 'REGULAR',
  });
  const [mother = ''] = memberIds;
  const corrected = await assistant.do<{ version: number; corrections: { field: string; oldValue: string | null }[] }>(
    'correctVisit',
    'CorrectVisitInput',
    {
      visitId: visit.id,
      expectedVersion: visit.version,
      reason: 'Zły dzień i osoby.',
      ...visitContent([mother], '2026-03-11', { startsAt: '12:00', supportKinds: ['EMOTIONAL'] }),
      socialWorkerId: socialWorker.staffMemberId,
    },
    'version corrected corrections { field oldValue newValue reason correctedBy { id } }',
  );
  const why = { reason: 'Zły dzień i osoby.', correctedBy: { id: assistant.staffMemberId } };
  expect(corrected).toMatchObject({ version: visit.version + 1, corrected: true });
  expect(corrected.corrections.toSorted((one, other) => one.field.localeCompare(other.field))).toEqual([
    { field: 'persons', oldValue: memberIds.toSorted().join(','), newValue: mother, ...why },
    { field: 'socialWorker', oldValue: null, newValue: socialWorker.staffMemberId, ...why },
    { field: 'startsAt', oldValue: '10:30', newValue: '12:00', ...why },
    { field: 'supportKinds', oldValue: 'EMOTIONAL,INFORMATIONAL', newValue: 'EMOTIONAL', ...why },
    { field: 'visitedOn', oldValue: '2026-03-10', newValue: '2026-03-11', ...why },
  ]);
  const stood = Object.fromEntries(corrected.corrections.map(({ field, oldValue }) => [field, oldValue ?? '']));
  const back = visitContent((stood['persons'] ?? '').split(','), stood['visitedOn'] ?? '', {
    startsAt: stood['startsAt'],
    supportKinds: (stood['supportKinds'] ?? '').split(','),
    socialWorkerId: null,
  });
  expect(
    await assistant.do(
      'correctVisit',
      'CorrectVisitInput',
      { visitId: visit.id, expectedVersion: corrected.version, reason: 'Jednak tak, jak było.', ...back },
      'visitedOn startsAt supportKinds socialWorker { id }',
    ),
  ).toEqual({ visitedOn: '2026-03-10', startsAt: '10:30', supportKinds: ['EMOTIONAL', 'INFORMATIONAL'], socialWorker: null });
});

test('the clocks of contact follow a corrected day: the one before was met on it, and a new one runs from it', async () => {
  const office = await aCentreWithAssignedFamily(server, { rules: true });
  server.setToday('2026-03-15');
  const { assistant, socialWorker, supportCase, memberIds } = office;
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-05'),
    ...firstVisit(socialWorker),
  });
  const later = await assistant.do<Visit>('recordVisit', 'RecordVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-14'),
    kind: 'REGULAR',
  });
  await assistant.do('correctVisit', 'CorrectVisitInput', {
    visitId: later.id,
    expectedVersion: later.version,
    reason: 'pomyłka',
    ...visitContent(memberIds, '2026-03-11'),
  });
  expect(
    await server.peek(
      `select started_on::text as begun, met_on::text as met from deadline
        where support_case_id = $1 and kind = 'CONTACT' and cancelled_on is null order by started_on`,
      [supportCase.id],
    ),
  ).toEqual([
    { begun: '2026-03-05', met: '2026-03-11' },
    { begun: '2026-03-11', met: null },
  ]);
});

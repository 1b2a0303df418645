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
  const correction = { visitId: later.id, expectedVersion: later.version, ...visitContent(memberIds, '2026-03-04') };
  await assistant.refused('FIRST_VISIT_REQUIRED', 'correctVisit', 'CorrectVisitInput', correction);
});

test('a visit is corrected within the days of whoever made it, not of who came before or after', async () => {
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
    expectedVersion: version,
    ...visitContent(memberIds, visitedOn),
  });
  await next.refused('VISIT_BEFORE_ASSIGNMENT', 'correctVisit', 'CorrectVisitInput', corrected(visit, '2026-03-08'));
  expect(await system.do('correctVisit', 'CorrectVisitInput', corrected(first, '2026-03-04'), 'visitedOn author { id }')).toEqual(
    {
      visitedOn: '2026-03-04',
      author: { id: assistant.staffMemberId },
    },
  );
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
    { visitId: visit.id, expectedVersion: visit.version, ...visitContent(memberIds, '2026-03-02') },
    'persons { id }',
  );
  expect(persons.map(({ id }) => id).toSorted()).toEqual(memberIds.toSorted());
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Visit as VisitRow } from '@asysta/services/modules/visits/visit.entity';
import { randomIds } from '@asysta/services/platform/ids';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, assignedCase, firstVisit, membersOf, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

test('visits of a case come newest first, page by page, and one by one only to those who may see the family', async () => {
  const { centre, assistant, supportCase, memberIds, first } = await accompanied(server);
  server.setToday('2026-03-20');
  for (const day of ['2026-03-12', '2026-03-09'])
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(supportCase.id, memberIds, day), kind: 'REGULAR' });
  const { visits } = await assistant.get<{ visits: { totalCount: number; nodes: { visitedOn: string }[] } }>(
    `{ visits(supportCaseId: "${supportCase.id}", page: { first: 2 }) { totalCount nodes { visitedOn } } }`,
  );
  expect(visits).toEqual({ totalCount: 3, nodes: [{ visitedOn: '2026-03-12' }, { visitedOn: '2026-03-09' }] });
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  const { director: neighbour } = await aCentre(server);
  for (const who of [stranger, neighbour]) {
    const answer = await who.ask(`{ visit(id: "${first.id}") { id } }`);
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  }
});

test('each case of a list shows its own newest twenty visits, newest first, and the last of them', async () => {
  const { centre, assistant, director } = await aCentre(server);
  const days = Array.from({ length: 22 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}` as LocalDate);
  const took = [days, days.slice(0, 3), []];
  for (const visits of took) {
    const { caseId } = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId });
    await centre.inside((em) => {
      for (const visitedOn of visits)
        em.create(VisitRow, {
          id: randomIds(),
          supportCase: caseId,
          kind: 'REGULAR',
          visitedOn,
          durationMinutes: 45,
          place: 'HOME',
          supportKinds: ['EMOTIONAL'],
          matter: 'Rozmowa',
          author: assistant.staffMemberId,
          recordedAt: new Date(),
        });
    });
  }
  const { supportCases } = await director.get<{
    supportCases: { nodes: { visits: { visitedOn: string }[]; lastVisit: { visitedOn: string } | null }[] };
  }>('{ supportCases { nodes { visits { visitedOn } lastVisit { visitedOn } } } }');
  const shown = supportCases.nodes.map(({ visits, lastVisit }) => [visits.map((visit) => visit.visitedOn), lastVisit?.visitedOn]);
  const expected = took.map((visits) => [visits.toReversed().slice(0, 20), visits.at(-1)]);
  expect(shown).toEqual(expect.arrayContaining(expected));
  expect(shown).toHaveLength(expected.length);
});

test('the list of cases with their last visits takes the same statements for one family and for five', async () => {
  const office = await accompanied(server);
  const list =
    '{ supportCases { nodes { id lastVisit { visitedOn author { displayName } } visits { matter persons { givenName } } areasOfChange { description } } } }';
  server.statements();
  await office.assistant.get(list);
  const forOne = server.statements().length;
  for (let more = 0; more < 4; more += 1) {
    server.setToday('2026-03-02');
    const other = await assignedCase(office);
    server.setToday('2026-03-05');
    await office.assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
      ...visitInput(other.id, await membersOf(office.assistant, other.family.id), '2026-03-05'),
      ...firstVisit(office.socialWorker),
      startsAt: `1${more + 2}:00`,
      durationMinutes: 45,
    });
  }
  server.statements();
  const { supportCases } = await office.assistant.get<{ supportCases: { nodes: { lastVisit: { visitedOn: string } }[] } }>(list);
  expect(supportCases.nodes.map(({ lastVisit }) => lastVisit.visitedOn)).toEqual(Array.from({ length: 5 }, () => '2026-03-05'));
  expect(server.statements().length).toBe(forOne);
});

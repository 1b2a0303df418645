import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, firstVisit, visitContent, visitInput } from '../kit/visit-path.js';

interface Row {
  readonly id: string;
  readonly version: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const WHY = 'Wpisano u innej rodziny o tym nazwisku.';
const ANNUL = ['annulVisit', 'AnnulVisitInput'] as const;

const annulling = ({ id, version }: Row) => ({
  visitId: id,
  expectedVersion: version,
  reason: WHY,
});

/** A family in support since 5 March with visits of the 10th and the 14th, seen on the 20th, in a centre with weekly contact. */
const visited = async () => {
  const office = await accompanied(server, true);
  server.setToday('2026-03-20');
  const visit = (visitedOn: string) =>
    office.assistant.do<Row>('recordVisit', 'RecordVisitInput', {
      ...visitInput(office.supportCase.id, office.memberIds, visitedOn),
      kind: 'REGULAR',
    });
  const second = await visit('2026-03-10');
  const third = await visit('2026-03-14');
  const clocks = () =>
    server.peek<Record<string, unknown>>(
      `select kind, started_on::text as begun, met_on::text as met from deadline
        where support_case_id = $1 and cancelled_on is null and kind in ('CONTACT', 'FIRST_VISIT') order by kind, started_on`,
      [office.supportCase.id],
    );
  return { ...office, second, third, clocks };
};

test('L18 T11 a visit put to the wrong family is annulled: it stays with who and why, counts nowhere, and the clock runs from the one before', async () => {
  const { assistant, director, supportCase, third, clocks } = await visited();
  expect(
    await assistant.do(...ANNUL, annulling(third), 'matter annulmentReason annulledBy { id } viewerMayCorrect viewerMayAnnul'),
  ).toEqual({
    matter: expect.any(String) as string,
    annulmentReason: WHY,
    annulledBy: { id: assistant.staffMemberId },
    viewerMayCorrect: false,
    viewerMayAnnul: false,
  });
  const { supportCase: now } = await director.get<{ supportCase: object }>(
    'query($id: ID!) { supportCase(id: $id) { lastVisit { visitedOn } visits { visitedOn annulledAt } } }',
    { id: supportCase.id },
  );
  expect(now).toMatchObject({
    lastVisit: { visitedOn: '2026-03-10' },
    visits: [
      { visitedOn: '2026-03-14', annulledAt: expect.any(String) as string },
      { visitedOn: '2026-03-10', annulledAt: null },
      { visitedOn: '2026-03-05', annulledAt: null },
    ],
  });
  expect(await clocks()).toEqual([
    { kind: 'CONTACT', begun: '2026-03-05', met: '2026-03-10' },
    { kind: 'CONTACT', begun: '2026-03-10', met: null },
    { kind: 'FIRST_VISIT', begun: '2026-03-02', met: '2026-03-05' },
  ]);
});

test('L18 a visit in between is annulled by the director: the one before was met by the next', async () => {
  const { director, second, clocks } = await visited();
  await director.do(...ANNUL, annulling(second));
  expect((await clocks()).filter(({ kind }) => kind === 'CONTACT')).toEqual([
    { kind: 'CONTACT', begun: '2026-03-05', met: '2026-03-14' },
    { kind: 'CONTACT', begun: '2026-03-14', met: null },
  ]);
});

test('the first visit is annulled after those that stand on it; then the family waits for it again and it is recorded anew', async () => {
  const { assistant, director, socialWorker, supportCase, memberIds, first, second, third, clocks } = await visited();
  await assistant.refused('LATER_VISITS_REMAIN', ...ANNUL, annulling(first));
  for (const one of [second, third, first]) await assistant.do(...ANNUL, annulling(one));
  const { supportCase: waiting } = await director.get<{ supportCase: object }>(
    'query($id: ID!) { supportCase(id: $id) { stage lastVisit { id } areasOfChange { id } } }',
    { id: supportCase.id },
  );
  expect(waiting).toEqual({
    stage: 'ASSIGNED',
    lastVisit: null,
    areasOfChange: [],
  });
  expect(await clocks()).toEqual([{ kind: 'FIRST_VISIT', begun: '2026-03-02', met: null }]);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-12'),
    ...firstVisit(socialWorker),
  });
  expect(await clocks()).toEqual([
    { kind: 'CONTACT', begun: '2026-03-12', met: null },
    { kind: 'FIRST_VISIT', begun: '2026-03-02', met: '2026-03-12' },
  ]);
});

test('annulling twice changes nothing the second time; what is annulled is not corrected; nobody else annuls, and nobody without a word why', async () => {
  const { centre, assistant, socialWorker, memberIds, third } = await visited();
  const other = await centre.hire('Inna asystentka', {
    role: 'FAMILY_ASSISTANT',
  });
  await socialWorker.refused('FORBIDDEN', ...ANNUL, annulling(third));
  await other.refused('NOT_FOUND', ...ANNUL, annulling(third));
  await assistant.refused('BAD_USER_INPUT', ...ANNUL, {
    ...annulling(third),
    reason: ' ',
  });
  await assistant.refused('CONFLICT', ...ANNUL, {
    ...annulling(third),
    expectedVersion: 7,
  });
  const { version } = await assistant.do<Row>(...ANNUL, annulling(third), 'id version');
  await assistant.refused('CONFLICT', ...ANNUL, annulling(third));
  expect(
    await assistant.do(
      ...ANNUL,
      { ...annulling(third), expectedVersion: version, reason: 'Jeszcze raz.' },
      'version annulmentReason',
    ),
  ).toEqual({
    version,
    annulmentReason: WHY,
  });
  await assistant.refused('ALREADY_ANNULLED', 'correctVisit', 'CorrectVisitInput', {
    visitId: third.id,
    expectedVersion: version,
    reason: 'pomyłka',
    ...visitContent(memberIds, '2026-03-13'),
  });
});

test('a case may end before a visit that was annulled', async () => {
  const { director, supportCase, third } = await visited();
  await director.do(...ANNUL, annulling(third));
  const { supportCase: now } = await director.get<{ supportCase: Row }>(
    'query($id: ID!) { supportCase(id: $id) { id version } }',
    { id: supportCase.id },
  );
  const closing = {
    supportCaseId: now.id,
    expectedVersion: now.version,
    closedOn: '2026-03-11',
    reason: 'MOVED_AWAY',
  };
  expect(await director.do('closeCase', 'CloseCaseInput', closing, 'stage')).toEqual({ stage: 'CLOSED' });
});

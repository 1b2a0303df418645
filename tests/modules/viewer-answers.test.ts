import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCase, aCaseAfter, anIntake, step } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily, firstVisit, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const currentCase = async (who: Caller, familyId: string): Promise<unknown> =>
  (
    await who.get<{ family: { currentCase: unknown } }>('query($id: ID!) { family(id: $id) { currentCase { number stage } } }', {
      id: familyId,
    })
  ).family.currentCase;

test('the open case counts, else the latest that was closed, and a family without a case has none', async () => {
  const { socialWorker } = await aCentre(server);
  const { family } = await anIntake(socialWorker);
  expect(await currentCase(socialWorker, family.id)).toBeNull();
  const first = await aCase(socialWorker, { newFamily: null, familyId: family.id });
  expect(await currentCase(socialWorker, family.id)).toEqual({ number: 'AR/1/2026', stage: 'INTAKE' });
  await step(socialWorker, first, 'closeCase');
  expect(await currentCase(socialWorker, family.id)).toEqual({ number: 'AR/1/2026', stage: 'CLOSED' });
  server.setToday('2026-03-10');
  const second = await aCase(socialWorker, { newFamily: null, familyId: family.id });
  expect(await currentCase(socialWorker, family.id)).toEqual({ number: 'AR/2/2026', stage: 'INTAKE' });
  await step(socialWorker, second, 'closeCase', { closedOn: '2026-03-10' });
  expect(await currentCase(socialWorker, family.id)).toEqual({ number: 'AR/2/2026', stage: 'CLOSED' });
});

test('the list of families costs the same number of statements for one case that counts and for ten', async () => {
  const { socialWorker, director } = await aCentre(server);
  const cost = async () => {
    server.statements();
    const { families } = await director.get<{ families: { nodes: { currentCase: unknown }[] } }>(
      '{ families { nodes { currentCase { number stage currentBasis { kind } } } } }',
    );
    return { rows: families.nodes.filter((family) => family.currentCase).length, statements: server.statements().length };
  };
  await aCaseAfter(socialWorker, 'recordSupportConsent');
  const one = await cost();
  for (let count = 1; count < 10; count += 1) await aCase(socialWorker);
  expect(await cost()).toEqual({ rows: 10, statements: one.statements });
});

const stepsOf = async (who: Caller, id: string): Promise<readonly string[]> =>
  (await who.get<{ supportCase: { viewerSteps: string[] } }>('query($id: ID!) { supportCase(id: $id) { viewerSteps } }', { id }))
    .supportCase.viewerSteps;

test('each person is told which steps are theirs at some time of the case, and none once it is closed', async () => {
  const { socialWorker, director, supportCase, assistant } = await aCentreWithAssignedFamily(server, { rules: false });
  const ofWorker = [
    'RECORD_INTERVIEW',
    'RECORD_DIAGNOSIS',
    'PRESENT_OFFER',
    'RECORD_CONSENT',
    'WITHDRAW_CONSENT',
    'RECORD_REFUSAL',
    'RECORD_COURT_ORDER',
    'RECORD_MINOR_PARENT',
    'REQUEST_ASSISTANT',
    'CLOSE_CASE',
  ];
  expect(await stepsOf(socialWorker, supportCase.id)).toEqual(ofWorker);
  const decisions = ['DECIDE_ON_COURT_NOTIFICATION', 'DECIDE_ON_REQUEST'];
  expect((await stepsOf(director, supportCase.id)).toSorted()).toEqual([...ofWorker, ...decisions].toSorted());
  expect(await stepsOf(assistant, supportCase.id)).toEqual([]);
  const { supportCase: now } = await director.get<{ supportCase: { id: string; version: number } }>(
    `{ supportCase(id: "${supportCase.id}") { id version } }`,
  );
  await step(director, now, 'closeCase');
  expect(await stepsOf(socialWorker, supportCase.id)).toEqual([]);
});

interface Term {
  readonly kind: string;
  readonly viewerMay: boolean;
}

const termsOf = async (who: Caller, scope = 'MINE'): Promise<readonly Term[]> => {
  const part = '{ deadlines { kind viewerMay } }';
  const { radar } = await who.get<{ radar: Record<string, { deadlines: Term[] }> }>(
    `{ radar(scope: ${scope}) { overdue ${part} thisWeek ${part} next ${part} } }`,
  );
  return Object.values(radar).flatMap(({ deadlines }) => deadlines);
};

test('the visit that settles a term is the step of the assistant of the family, and of nobody else who sees the term', async () => {
  const { socialWorker, director, assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: true });
  expect(await termsOf(assistant)).toEqual([{ kind: 'FIRST_VISIT', viewerMay: true }]);
  expect(await termsOf(socialWorker)).toEqual([{ kind: 'FIRST_VISIT', viewerMay: false }]);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', {
    ...visitInput(supportCase.id, memberIds, '2026-03-02'),
    ...firstVisit(socialWorker),
  });
  expect(await termsOf(assistant)).toEqual([{ kind: 'CONTACT', viewerMay: true }]);
  expect(await termsOf(socialWorker)).toEqual([{ kind: 'CONTACT', viewerMay: false }]);
  expect(await termsOf(director, 'CENTRE')).toContainEqual({ kind: 'CONTACT', viewerMay: false });
});

test('an interview is a step of the social worker or the director once the case is open, and the report is the director’s', async () => {
  const { socialWorker, director } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  expect(await termsOf(socialWorker)).toEqual([{ kind: 'FAMILY_INTERVIEW', viewerMay: false }]);
  await socialWorker.do('openCase', 'OpenCaseInput', { intakeId: intake.id, expectedVersion: intake.version });
  expect(await termsOf(socialWorker)).toEqual([{ kind: 'FAMILY_INTERVIEW', viewerMay: true }]);
  server.setToday('2026-07-01');
  const ofDirector = await termsOf(director, 'CENTRE');
  expect(ofDirector).toContainEqual({ kind: 'FAMILY_INTERVIEW', viewerMay: true });
  expect(ofDirector).toContainEqual({ kind: 'HALF_YEAR_REPORT', viewerMay: true });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, anIntake, CASE_FIELDS, type CaseRow, step, STEPS } from '../../kit/case-path.js';
import { clocksOf, codesOf, openFrom, readCase } from '../../kit/case-steps.js';
import { annulStep, correctStep } from '../../kit/mending.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

type Told = Awaited<ReturnType<typeof anIntake>>;

/** What the police tells on a day about a family that the centre knows; urgent. */
const fromPolice = (who: Caller, familyId: string, receivedOn: string): Promise<Told> =>
  anIntake(who, { newFamily: null, familyId, receivedOn, source: 'POLICE', urgency: 'URGENT' });

const join = (who: Caller, intake: Told) =>
  who.do<CaseRow>('joinIntake', 'JoinIntakeInput', { intakeId: intake.id, expectedVersion: intake.version }, CASE_FIELDS);

const interviewClocks = async (who: Caller, id: string) =>
  (await clocksOf(who, { id })).filter(({ kind }) => kind.endsWith('INTERVIEW'));

test('L7 A1 an urgent second intake about a family in support joins its case, and its interview stops its own clock', async () => {
  const { socialWorker, director, supportCase } = await accompanied(server);
  server.setToday('2026-03-10');
  const told = await fromPolice(socialWorker, supportCase.family.id, '2026-03-10');
  expect(codesOf([await openFrom(socialWorker, told)])).toEqual(['CASE_ALREADY_OPEN']);
  const joined = await join(socialWorker, told);
  expect(joined).toMatchObject({ id: supportCase.id, stage: 'IN_SUPPORT' });
  const { intake } = await director.get<{ intake: object }>(
    `{ intake(id: "${told.id}") { state joinedCase { id number } family { intakes { state } } } }`,
  );
  expect(intake).toEqual({
    state: 'JOINED',
    joinedCase: { id: supportCase.id, number: joined.number },
    family: { intakes: [{ state: 'JOINED' }, { state: 'CASE_OPENED' }] },
  });
  expect(await interviewClocks(director, joined.id)).toContainEqual({
    kind: 'URGENT_FAMILY_INTERVIEW',
    dueOn: '2026-03-12',
    metOn: null,
  });
  server.setToday('2026-03-11');
  const after = await step(socialWorker, joined, 'recordFamilyInterview', { conductedOn: '2026-03-11' });
  expect(after.stage).toBe('IN_SUPPORT');
  expect((await interviewClocks(director, joined.id)).map(({ kind, metOn }) => [kind, metOn]).toSorted()).toEqual([
    ['FAMILY_INTERVIEW', '2026-03-02'],
    ['URGENT_FAMILY_INTERVIEW', '2026-03-11'],
  ]);
});

test('L7 an interview of before the second intake does not answer it, and the first clock goes its own way', async () => {
  const { socialWorker } = await aCentre(server);
  const opened = await aCase(socialWorker);
  server.setToday('2026-03-04');
  const told = await fromPolice(socialWorker, opened.family.id, '2026-03-04');
  const joined = await join(socialWorker, told);
  const after = await step(socialWorker, joined, 'recordFamilyInterview', { conductedOn: '2026-03-03' });
  const running = async () => (await interviewClocks(socialWorker, opened.id)).map(({ kind, metOn }) => [kind, metOn]).toSorted();
  expect(await running()).toEqual([
    ['FAMILY_INTERVIEW', '2026-03-03'],
    ['URGENT_FAMILY_INTERVIEW', null],
  ]);
  await step(socialWorker, after, 'closeCase', { closedOn: '2026-03-04' });
  expect(await running()).toEqual([['FAMILY_INTERVIEW', '2026-03-03']]);
});

test('L7 whoever leads the case is told; an intake is settled once, and there must be an open case', async () => {
  const { centre, director, socialWorker, supportCase } = await accompanied(server);
  const told = await fromPolice(director, supportCase.family.id, '2026-03-05');
  await join(director, told);
  const { notifications } = await socialWorker.get<{ notifications: { nodes: { kind: string; subjectId: string }[] } }>(
    '{ notifications(page: { first: 50 }) { nodes { kind subjectId } } }',
  );
  expect(notifications.nodes).toContainEqual({ kind: 'INTAKE_JOINED', subjectId: told.id });
  const again = { intakeId: told.id, expectedVersion: told.version };
  await director.refused('CONFLICT', 'joinIntake', 'JoinIntakeInput', again);
  await director.refused('DECISION_ALREADY_MADE', 'joinIntake', 'JoinIntakeInput', {
    ...again,
    expectedVersion: told.version + 1,
  });
  const alone = await anIntake(socialWorker);
  await socialWorker.refused('NO_CASE_TO_JOIN', 'joinIntake', 'JoinIntakeInput', {
    intakeId: alone.id,
    expectedVersion: alone.version,
  });
  const stranger = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
  await stranger.refused('NOT_FOUND', 'joinIntake', 'JoinIntakeInput', { intakeId: alone.id, expectedVersion: alone.version });
});

test('L7 A2 the clock of a joined intake is met by the first interview since it began, whatever is recorded, joined or mended last', async () => {
  const { socialWorker } = await aCentre(server);
  const opened = await aCase(socialWorker);
  server.setToday('2026-03-06');
  await step(socialWorker, opened, 'recordFamilyInterview', { conductedOn: '2026-03-05' });
  const joined = await join(socialWorker, await fromPolice(socialWorker, opened.family.id, '2026-03-04'));
  const met = async () =>
    Object.fromEntries((await interviewClocks(socialWorker, opened.id)).map(({ kind, metOn }) => [kind, metOn]));
  expect(await met()).toEqual({ FAMILY_INTERVIEW: '2026-03-05', URGENT_FAMILY_INTERVIEW: '2026-03-05' });
  const { input } = STEPS.recordFamilyInterview;
  await correctStep(socialWorker, joined, 'interview', { ...input, conductedOn: '2026-03-03' });
  expect(await met()).toEqual({ FAMILY_INTERVIEW: '2026-03-03', URGENT_FAMILY_INTERVIEW: null });
  const second = await step(
    socialWorker,
    await readCase<CaseRow>(socialWorker, opened.id, CASE_FIELDS),
    'recordFamilyInterview',
    { conductedOn: '2026-03-06' },
  );
  expect(await met()).toEqual({ FAMILY_INTERVIEW: '2026-03-03', URGENT_FAMILY_INTERVIEW: '2026-03-06' });
  await step(socialWorker, second, 'recordFamilyInterview', { conductedOn: '2026-03-04' });
  expect(await met()).toEqual({ FAMILY_INTERVIEW: '2026-03-03', URGENT_FAMILY_INTERVIEW: '2026-03-04' });
  await annulStep(socialWorker, opened, 'interview');
  expect(await met()).toEqual({ FAMILY_INTERVIEW: '2026-03-03', URGENT_FAMILY_INTERVIEW: '2026-03-04' });
});

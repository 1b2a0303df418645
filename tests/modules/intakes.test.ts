import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anIntake, CASE_FIELDS, type CaseRow, intakeInput, step } from '../kit/case-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const deadlinesOf = (intakeId: string) =>
  server.peek<{ kind: string; due_on: string; cancelled_on: string | null }>(
    'select kind, due_on::text, cancelled_on::text from deadline where intake_id = $1',
    [intakeId],
  );

test('A1 registers an intake with a new family, which the worker who took it sees', async () => {
  const { socialWorker, director } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  const { family } = await socialWorker.get<{ family: unknown }>(
    'query($id: ID!) { family(id: $id) { surname members { givenName role } intakes { id state source registeredBy { displayName } } } }',
    { id: intake.family.id },
  );
  expect(family).toEqual({
    surname: 'Zmyślona',
    members: [
      { givenName: 'Anna', role: 'MOTHER' },
      { givenName: 'Jaś', role: 'CHILD' },
    ],
    intakes: [{ id: intake.id, state: 'REGISTERED', source: 'SCHOOL', registeredBy: { displayName: 'Pracownica socjalna' } }],
  });
  const read = await director.get<{ intake: { content: string } }>('query($id: ID!) { intake(id: $id) { content } }', {
    id: intake.id,
  });
  expect(read.intake.content).toBe('Dziecko często nie przychodzi do szkoły.');
});

test('A1 the interview is due in 14 working days, in 2 when the intake is urgent', async () => {
  const { socialWorker } = await aCentre(server);
  const [ordinary, urgent] = [await anIntake(socialWorker), await anIntake(socialWorker, { urgency: 'URGENT' })];
  expect(await deadlinesOf(ordinary.id)).toEqual([{ kind: 'FAMILY_INTERVIEW', due_on: '2026-03-20', cancelled_on: null }]);
  expect(await deadlinesOf(urgent.id)).toEqual([{ kind: 'URGENT_FAMILY_INTERVIEW', due_on: '2026-03-04', cancelled_on: null }]);
});

test('adds an intake to a family the worker sees; a family of a colleague is not found', async () => {
  const { centre, socialWorker } = await aCentre(server);
  const colleague = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
  const first = await anIntake(socialWorker);
  const second = await anIntake(socialWorker, { newFamily: null, familyId: first.family.id });
  expect(second.family.id).toBe(first.family.id);
  await colleague.refused(
    'NOT_FOUND',
    'registerIntake',
    'RegisterIntakeInput',
    intakeInput({ newFamily: null, familyId: first.family.id }),
  );
});

test('refuses an intake that names no family, both kinds of family, or a day that has not come', async () => {
  const { socialWorker } = await aCentre(server);
  const refusedFields = async (over: Record<string, unknown>) =>
    (await socialWorker.refused('BAD_USER_INPUT', 'registerIntake', 'RegisterIntakeInput', intakeInput(over)))['field'];
  expect(await refusedFields({ newFamily: null })).toBe('input.familyId');
  expect(await refusedFields({ familyId: randomUUID() })).toBe('input.familyId');
  expect(await refusedFields({ content: '   ' })).toBe('input.content');
  await socialWorker.refused(
    'DATE_IN_FUTURE',
    'registerIntake',
    'RegisterIntakeInput',
    intakeInput({ receivedOn: '2026-03-03' }),
  );
});

test('dismisses an intake once, with a reason, and its clock stops', async () => {
  const { socialWorker } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  const dismissal = { intakeId: intake.id, expectedVersion: intake.version, reason: 'Rodzina wyjechała.' };
  const dismissed = await socialWorker.do<{ state: string; dismissalReason: string; version: number }>(
    'dismissIntake',
    'DismissIntakeInput',
    dismissal,
    'state dismissalReason version',
  );
  expect(dismissed).toMatchObject({ state: 'DISMISSED', dismissalReason: 'Rodzina wyjechała.' });
  expect(await deadlinesOf(intake.id)).toMatchObject([{ cancelled_on: '2026-03-02' }]);
  await socialWorker.refused('DECISION_ALREADY_MADE', 'dismissIntake', 'DismissIntakeInput', {
    ...dismissal,
    expectedVersion: dismissed.version,
  });
  await socialWorker.refused('DECISION_ALREADY_MADE', 'openCase', 'OpenCaseInput', {
    intakeId: intake.id,
    expectedVersion: dismissed.version,
  });
});

test('lists intakes by state, newest first, each person only those of families they see', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  const colleague = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
  const older = await anIntake(socialWorker, { receivedOn: '2026-02-20' });
  const newer = await anIntake(socialWorker);
  await socialWorker.do('dismissIntake', 'DismissIntakeInput', {
    intakeId: older.id,
    expectedVersion: older.version,
    reason: 'Pomyłka.',
  });
  const list = async (who: typeof director, filter: object | null) =>
    (
      await who.get<{ intakes: { totalCount: number; nodes: { id: string }[] } }>(
        'query($filter: IntakeFilter) { intakes(filter: $filter) { totalCount nodes { id } } }',
        { filter },
      )
    ).intakes;
  expect(await list(director, null)).toEqual({ totalCount: 2, nodes: [{ id: newer.id }, { id: older.id }] });
  expect(await list(socialWorker, { state: 'DISMISSED' })).toEqual({ totalCount: 1, nodes: [{ id: older.id }] });
  expect(await list(colleague, null)).toEqual({ totalCount: 0, nodes: [] });
});

test('an assistant and an administrator register nothing, and the neighbouring centre finds nothing', async () => {
  const { socialWorker, assistant, admin } = await aCentre(server);
  const neighbour = await aCentre(server);
  for (const somebody of [assistant, admin])
    await somebody.refused('FORBIDDEN', 'registerIntake', 'RegisterIntakeInput', intakeInput());
  const intake = await anIntake(socialWorker);
  const { errors } = await neighbour.director.ask('query($id: ID!) { intake(id: $id) { id } }', { id: intake.id });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  await neighbour.socialWorker.refused('NOT_FOUND', 'dismissIntake', 'DismissIntakeInput', {
    intakeId: intake.id,
    expectedVersion: intake.version,
    reason: 'Obca.',
  });
});

test('A8 L5 L6 a director takes a report in, opens the case and goes on where no social worker can', async () => {
  const { director } = await aCentre(server);
  const intake = await anIntake(director);
  const opened = await director.do<CaseRow>(
    'openCase',
    'OpenCaseInput',
    { intakeId: intake.id, expectedVersion: intake.version },
    CASE_FIELDS,
  );
  expect((await step(director, opened, 'recordFamilyInterview')).stage).toBe('INTERVIEWED');
});

test('G52: the same key twenty times at once registers one intake with equal answers; with another body it is refused', async () => {
  const { socialWorker } = await aCentre(server);
  const input = { ...intakeInput(), idempotencyKey: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      socialWorker.do<{ id: string }>('registerIntake', 'RegisterIntakeInput', input, 'id version family { id surname }'),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const [counted] = await server.peek<{ intakes: string; families: string }>(
    `select (select count(*) from intake where family_id = f.id) as intakes, (select count(*) from family where tenant_id = f.tenant_id) as families
     from family f join intake i on i.family_id = f.id and i.tenant_id = f.tenant_id where i.id = $1`,
    [answers[0]?.id],
  );
  expect(counted).toEqual({ intakes: '1', families: '1' });
  await socialWorker.refused('IDEMPOTENCY_KEY_REUSED', 'registerIntake', 'RegisterIntakeInput', {
    ...input,
    content: 'Inna treść.',
  });
});

test('G53: of two people who settle one intake at once exactly one wins, the other gets CONFLICT with what it is now', async () => {
  const { socialWorker } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  const answers = await Promise.all(
    ['Pierwszy powód.', 'Drugi powód.'].map((reason) =>
      socialWorker.ask('mutation($input: DismissIntakeInput!) { dismissIntake(input: $input) { id } }', {
        input: { idempotencyKey: randomUUID(), intakeId: intake.id, expectedVersion: intake.version, reason },
      }),
    ),
  );
  const refusals = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
  expect(refusals).toMatchObject([{ code: 'CONFLICT', facts: { state: 'DISMISSED' } }]);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, anIntake, aCaseToAssign, newFamily, step, STEPS, zaZyciemInput } from '../../kit/case-path.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';
import { withRule, refusedStep, readCase, openZaZyciem, openFrom, codesOf } from '../../kit/case-steps.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

describe('many at once', () => {
  test('two cases opened at once for one family: exactly one, and its number leaves no gap', async () => {
    const { socialWorker } = await aCentre(server);
    const first = await anIntake(socialWorker);
    const second = await anIntake(socialWorker, { newFamily: null, familyId: first.family.id });
    const answers = await Promise.all([openFrom(socialWorker, first), openFrom(socialWorker, second)]);
    expect(codesOf(answers)).toEqual(['CASE_ALREADY_OPEN']);
    expect(answers.flatMap(({ data }) => data?.openCase?.number ?? [])).toEqual(['AR/1/2026']);
    expect((await aCase(socialWorker)).number).toBe('AR/2/2026');
  });

  test('eight families at once get eight different numbers without a gap', async () => {
    const { socialWorker } = await aCentre(server);
    const intakes = [];
    for (let count = 0; count < 8; count += 1) intakes.push(await anIntake(socialWorker));
    const answers = await Promise.all(intakes.map((intake) => openFrom(socialWorker, intake)));
    const numbers = answers.map(({ data }) => Number(data?.openCase?.number.split('/')[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('G52: the same key a hundred times at once opens one case with equal answers; with another body it is refused', async () => {
    const { socialWorker } = await aCentre(server);
    const intake = await anIntake(socialWorker);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => openFrom(socialWorker, intake, key)));
    expect(codesOf(answers)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await server.peek('select count(*)::int from support_case where family_id = $1', [intake.family.id])).toEqual([
      { count: 1 },
    ]);
    const other = await anIntake(socialWorker);
    expect(codesOf([await openFrom(socialWorker, other, key)])).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('G53: of two people who take a step at once exactly one wins, the other gets CONFLICT, also where the stage stays', async () => {
    const { socialWorker, director } = await aCentre(server);
    const requested = await aCaseToAssign(socialWorker, director);
    const twice = await Promise.all(
      ['matka', 'ojciec'].map((findings) =>
        socialWorker.ask('mutation($input: RecordFamilyInterviewInput!) { recordFamilyInterview(input: $input) { id } }', {
          input: {
            idempotencyKey: randomUUID(),
            supportCaseId: requested.id,
            expectedVersion: requested.version,
            ...STEPS.recordFamilyInterview.input,
            findings,
          },
        }),
      ),
    );
    expect(twice.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toMatchObject([
      { code: 'CONFLICT', facts: { stage: 'REQUESTED' } },
    ]);
    await refusedStep('CONFLICT', socialWorker, requested, 'recordCourtOrder');
  });
});

describe('who sees what', () => {
  test('the neighbouring centre finds nothing and changes nothing', async () => {
    const { socialWorker, director } = await aCentre(server);
    const neighbour = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    for (const stranger of [neighbour.director, neighbour.socialWorker]) {
      const { errors } = await stranger.ask('query($id: ID!) { supportCase(id: $id) { id } }', { id: requested.id });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    }
    for (const name of ['recordFamilyInterview', 'recordCourtOrder', 'closeCase'] as const)
      await refusedStep('NOT_FOUND', neighbour.socialWorker, requested, name);
    await refusedStep('NOT_FOUND', neighbour.director, requested, 'qualifyFamily');
    await neighbour.socialWorker.refused(
      'NOT_FOUND',
      'openZaZyciemCase',
      'OpenZaZyciemCaseInput',
      zaZyciemInput({ newFamily: null, familyId: requested.family.id }),
    );
    expect(await readCase(director, requested.id, 'version stage')).toEqual({ version: requested.version, stage: 'REQUESTED' });
  });

  test('a colleague who does not lead the case finds nothing; an assistant reads but prepares nothing', async () => {
    const { centre, socialWorker, assistant } = await aCentre(server);
    const colleague = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
    const opened = await aCase(socialWorker);
    await refusedStep('NOT_FOUND', colleague, opened, 'recordFamilyInterview');
    await refusedStep('FORBIDDEN', assistant, opened, 'recordFamilyInterview');
  });

  test('lists cases by stage, track and surname, each person only those they see', async () => {
    const { centre, socialWorker, director } = await aCentre(server);
    const colleague = await centre.hire('Inna pracownica', { role: 'SOCIAL_WORKER' });
    const opened = await aCase(socialWorker, { newFamily: newFamily('Żuk') });
    const application = await openZaZyciem(socialWorker, { newFamily: newFamily('Lipa') });
    const list = async (who: Caller, filter: object | null) =>
      (
        await who.get<{ supportCases: { totalCount: number; nodes: { id: string }[] } }>(
          'query($filter: SupportCaseFilter) { supportCases(filter: $filter) { totalCount nodes { id } } }',
          { filter },
        )
      ).supportCases;
    expect(await list(director, null)).toEqual({ totalCount: 2, nodes: [{ id: application.id }, { id: opened.id }] });
    expect(await list(socialWorker, { stage: 'INTAKE' })).toEqual({ totalCount: 1, nodes: [{ id: opened.id }] });
    expect(await list(director, { track: 'ZA_ZYCIEM' })).toEqual({ totalCount: 1, nodes: [{ id: application.id }] });
    expect(await list(director, { surnameStartsWith: 'zu' })).toEqual({ totalCount: 1, nodes: [{ id: opened.id }] });
    expect(await list(colleague, null)).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a family shows its cases, also closed ones', async () => {
    const { socialWorker } = await aCentre(server);
    const closed = await step(socialWorker, await aCase(socialWorker), 'closeCase');
    const open = await aCase(socialWorker, { newFamily: null, familyId: closed.family.id });
    const { family } = await socialWorker.get<{ family: unknown }>(
      'query($id: ID!) { family(id: $id) { cases { number stage } } }',
      { id: open.family.id },
    );
    expect(family).toEqual({
      cases: [
        { number: 'AR/2/2026', stage: 'INTAKE' },
        { number: 'AR/1/2026', stage: 'CLOSED' },
      ],
    });
  });
});

test('the list of cases costs the same number of statements for one family and for twenty', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  await withRule(centre, 'QUALIFICATION', null);
  await withRule(centre, 'FIRST_VISIT', 14);
  const LIST = `{ supportCases { nodes { number stage viewerMay socialWorker { displayName } family { surname members { givenName } }
    currentBasis { kind } nextDeadline { kind dueOn } } } }`;
  const cost = async () => {
    server.statements();
    const { supportCases } = await director.get<{ supportCases: { nodes: { family: { members: unknown[] } }[] } }>(LIST);
    expect(supportCases.nodes.every(({ family }) => family.members.length === 2)).toBe(true);
    return { rows: supportCases.nodes.length, statements: server.statements().length };
  };
  await aCaseToAssign(socialWorker, director);
  const one = await cost();
  for (let count = 1; count < 20; count += 1)
    await (count % 2 ? aCase(socialWorker) : aCaseAfter(socialWorker, 'recordSupportConsent'));
  const twenty = await cost();
  expect(one.rows).toBe(1);
  expect(twenty).toEqual({ rows: 20, statements: one.statements });
});

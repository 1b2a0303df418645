import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, type CaseRow, step, STEPS } from '../kit/case-path.js';
import { readCase, refusedStep } from '../kit/case-steps.js';
import { aCentreWithPage } from '../kit/centre-page.js';
import { correctStep, refusedMending } from '../kit/mending.js';
import { addProblem, mendProblem, ownProblem, problemsOf, refusedToMend } from '../kit/own-problems.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aFamilyToRefer, read, refer, today as realToday } from '../kit/shared-family.js';
import { World } from '../kit/world.js';

const TODAY = '2026-03-02';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday(TODAY));
afterAll(() => server.stop());

const { input: INTERVIEW } = STEPS.recordFamilyInterview;
const { input: DIAGNOSIS } = STEPS.recordDiagnosis;
const OWN = 'ownProblems { name centreProblem { id name validTo } }';
const SAID = `interviews { problems ${OWN} corrections { field oldValue newValue } } diagnoses { problems ${OWN} corrections { field oldValue newValue } }`;

interface Said {
  readonly problems: readonly string[];
  readonly ownProblems: readonly {
    readonly name: string;
    readonly centreProblem: { readonly id: string; readonly name: string };
  }[];
  readonly corrections: readonly { readonly field: string }[];
}
const saidIn = (who: Parameters<typeof readCase>[0], { id }: Pick<CaseRow, 'id'>) =>
  readCase<{ interviews: readonly Said[]; diagnoses: readonly Said[] }>(who, id, SAID);

describe('point 8 L-words a centre adds its own problems', () => {
  test('the director adds one with the day it is in use from; whoever works there reads it, and nobody else changes it', async () => {
    const { director, socialWorker, assistant, admin } = await aCentreWithPage(server);
    const once = { idempotencyKey: randomUUID() };
    const added = await addProblem(director, once);
    expect(await addProblem(director, once)).toEqual(added);
    expect(await problemsOf(socialWorker)).toEqual([
      {
        id: added.id,
        version: 1,
        ...ownProblem(),
        validTo: null,
        addedOn: TODAY,
        addedBy: { id: director.staffMemberId },
        corrections: [],
      },
    ]);
    for (const somebody of [socialWorker, assistant, admin]) {
      await somebody.refused('FORBIDDEN', 'addCentreProblem', 'AddCentreProblemInput', ownProblem({ name: 'Inny' }));
      for (const way of ['change', 'retire', 'restore'] as const)
        await refusedToMend('FORBIDDEN', somebody, added, way, way === 'retire' ? { lastOn: TODAY } : {});
    }
  });

  test('a name that everybody has already, or the centre itself, is refused however its letters are written', async () => {
    const { director } = await aCentreWithPage(server);
    const added = await addProblem(director, { name: 'Eurosieroctwo' });
    const refused = (code: Parameters<typeof director.refused>[0], name: string) =>
      director.refused(code, 'addCentreProblem', 'AddCentreProblemInput', ownProblem({ name }));
    for (const name of ['ubóstwo', 'UBOSTWO', ' Trudności w szkole ', 'zadluzenie'])
      expect(await refused('PROBLEM_IS_COMMON', name)).toMatchObject({ field: 'input.name' });
    expect(await refused('PROBLEM_IS_COMMON', 'Zadluzenie')).toMatchObject({
      userMessage: expect.stringContaining('„zadłużenie”'),
    });
    await addProblem(director, { name: 'Życie na odległość' });
    expect(await refused('PROBLEM_ALREADY_OWN', 'zycie NA odleglosc')).toMatchObject({ facts: { name: 'Życie na odległość' } });
    await refused('BAD_USER_INPUT', '…!');
    const other = await addProblem(director, { name: 'Zbieractwo' });
    await refusedToMend('PROBLEM_ALREADY_OWN', director, other, 'change', { name: 'eurosieroctwo' });
    await refusedToMend('PROBLEM_IS_COMMON', director, other, 'change', { name: 'Bezdomnosc' });
    // Its own name in other letters is no other problem's.
    await mendProblem(director, added, 'change', { name: 'EUROSIEROCTWO' });
  });

  test('it is renamed, retired and brought back, each with what stood there, who and why', async () => {
    const { director } = await aCentreWithPage(server);
    const added = await addProblem(director);
    const renamed = await mendProblem(director, added, 'change', { name: 'Rodzic za granicą' });
    await refusedToMend('CONFLICT', director, added, 'change', { name: 'Inaczej' });
    const retired = await mendProblem(director, renamed, 'retire', { lastOn: '2026-03-31' });
    expect(retired).toMatchObject({ name: 'Rodzic za granicą', validTo: '2026-03-31' });
    server.setToday('2026-04-01');
    await refusedToMend('PROBLEM_ALREADY_RETIRED', director, retired, 'retire', { lastOn: '2026-04-30' });
    const restored = await mendProblem(director, retired, 'restore');
    await refusedToMend('NOTHING_TO_CORRECT', director, restored, 'restore');
    const why = { reason: 'Tak mówimy w ośrodku.', correctedBy: { id: director.staffMemberId } };
    expect(restored).toMatchObject({
      validTo: null,
      corrections: [
        { field: 'validTo', oldValue: '2026-03-31', newValue: null, ...why },
        { field: 'validTo', oldValue: null, newValue: '2026-03-31', ...why },
        { field: 'name', oldValue: 'Eurosieroctwo', newValue: 'Rodzic za granicą', ...why },
      ],
    });
    await refusedToMend('PROBLEM_NOT_BACK', director, restored, 'retire', { lastOn: '2026-03-30' });
    await refusedToMend(
      'PERIOD_INVALID',
      director,
      await addProblem(director, { name: 'Jutro', validFrom: '2026-06-01' }),
      'retire',
      {
        lastOn: '2026-05-01',
      },
    );
  });
});

test('A2 A3 point 8 an interview and a diagnosis name own problems beside those of the act, or alone; without any a diagnosis is refused', async () => {
  const { director, socialWorker } = await aCentreWithPage(server);
  const [away, hoarding] = [await addProblem(director), await addProblem(director, { name: 'Zbieractwo' })];
  const opened = await aCase(socialWorker);
  const found = { problems: ['DEBT'], ownProblemIds: [hoarding.id, away.id, away.id] };
  const interviewed = await step(socialWorker, opened, 'recordFamilyInterview', found);
  const none = await refusedStep('BAD_USER_INPUT', socialWorker, interviewed, 'recordDiagnosis', {
    problems: [],
    ownProblemIds: [],
  });
  expect(none).toMatchObject({ field: 'input.problems' });
  const row = await step(socialWorker, interviewed, 'recordDiagnosis', { problems: [], ownProblemIds: [away.id] });
  const named = ({ id, name }: { id: string; name: string }) => ({ name, centreProblem: { id, name, validTo: null } });
  expect(await saidIn(socialWorker, row)).toEqual({
    interviews: [{ problems: ['DEBT'], ownProblems: [named(away), named(hoarding)], corrections: [] }],
    diagnoses: [{ problems: [], ownProblems: [named(away)], corrections: [] }],
  });
  // A correction that leaves them out leaves them as they are; one that empties both lists names nothing.
  const changed = { ...DIAGNOSIS, problems: [], description: 'Matka pracuje w Holandii.' };
  await correctStep(socialWorker, row, 'diagnosis', changed);
  await refusedMending('BAD_USER_INPUT', socialWorker, row, ['correct', 'diagnosis'], { ...changed, ownProblemIds: [] });
  await correctStep(socialWorker, row, 'diagnosis', { ...changed, problems: ['DEBT'], ownProblemIds: [] });
  await refusedMending('NO_PROBLEM_NAMED', socialWorker, row, ['correct', 'diagnosis'], changed);
});

test('A2 A3 point 8 a correction puts own problems on, takes them off and puts them back, and its history tells them by name', async () => {
  const { director, socialWorker } = await aCentreWithPage(server);
  const [away, hoarding] = [await addProblem(director), await addProblem(director, { name: 'Zbieractwo' })];
  const interviewed = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview', { ownProblemIds: [away.id] });
  const row = await step(socialWorker, interviewed, 'recordDiagnosis');
  const put = (ownProblemIds: readonly string[]) => correctStep(socialWorker, row, 'interview', { ...INTERVIEW, ownProblemIds });
  await put([away.id, hoarding.id]);
  await put([]);
  await mendProblem(director, hoarding, 'change', { name: 'Gromadzenie rzeczy' });
  await put([hoarding.id]);
  await correctStep(socialWorker, row, 'diagnosis', { ...DIAGNOSIS, ownProblemIds: [away.id] });
  const { interviews, diagnoses } = await saidIn(socialWorker, row);
  expect(interviews[0]?.ownProblems.map(({ name }) => name)).toEqual(['Gromadzenie rzeczy']);
  expect(interviews[0]?.corrections).toEqual([
    { field: 'ownProblems', oldValue: null, newValue: 'Gromadzenie rzeczy' },
    { field: 'ownProblems', oldValue: 'Eurosieroctwo; Zbieractwo', newValue: null },
    { field: 'ownProblems', oldValue: 'Eurosieroctwo', newValue: 'Eurosieroctwo; Zbieractwo' },
  ]);
  expect(diagnoses[0]?.corrections).toEqual([{ field: 'ownProblems', oldValue: null, newValue: 'Eurosieroctwo' }]);
  // What bears a name that another one had is another problem.
  const heir = await addProblem(director, { name: 'Zbieractwo' });
  await put([heir.id]);
  await mendProblem(director, heir, 'change', { name: 'Zbieractwo od lat' });
  await put([(await addProblem(director, { name: 'Zbieractwo' })).id]);
  expect((await saidIn(socialWorker, row)).interviews[0]?.corrections[0]).toEqual({
    field: 'ownProblems',
    oldValue: 'Zbieractwo',
    newValue: 'Zbieractwo',
  });
  await put([hoarding.id]);
  await refusedMending('NOTHING_TO_CORRECT', socialWorker, row, ['correct', 'interview'], {
    ...INTERVIEW,
    ownProblemIds: [hoarding.id],
  });
});

test('A2 A3 point 8 what was recorded keeps the name it was meant by, and a retired problem stays there, also in a correction', async () => {
  const { director, socialWorker } = await aCentreWithPage(server);
  const away = await addProblem(director);
  const interviewed = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview', { ownProblemIds: [away.id] });
  const row = await step(socialWorker, interviewed, 'recordDiagnosis', { ownProblemIds: [away.id] });
  const renamed = await mendProblem(director, away, 'change', { name: 'Praca sezonowa rodzica' });
  await mendProblem(director, renamed, 'retire', { lastOn: '2026-03-01' });
  const meant = [
    { name: 'Eurosieroctwo', centreProblem: { id: away.id, name: 'Praca sezonowa rodzica', validTo: '2026-03-01' } },
  ];
  expect(await saidIn(socialWorker, row)).toMatchObject({
    interviews: [{ ownProblems: meant }],
    diagnoses: [{ ownProblems: meant }],
  });
  const kept = { ownProblemIds: [away.id] };
  await correctStep(socialWorker, row, 'interview', { ...INTERVIEW, findings: 'Matka wróciła.', ...kept });
  await correctStep(socialWorker, row, 'diagnosis', { ...DIAGNOSIS, description: 'Matka wróciła.', ...kept });
  expect(await saidIn(socialWorker, row)).toMatchObject({
    interviews: [{ ownProblems: meant }],
    diagnoses: [{ ownProblems: meant }],
  });
  // Once it was taken off it is as any other that is not in use on the day.
  await correctStep(socialWorker, row, 'interview', { ...INTERVIEW, ownProblemIds: [] });
  await refusedMending('PROBLEM_NOT_IN_USE_THEN', socialWorker, row, ['correct', 'interview'], { ...INTERVIEW, ...kept });
});

test('A2 A3 point 8 only a problem in use on the day is named: not before its first day, not after its last', async () => {
  const { director, socialWorker } = await aCentreWithPage(server);
  const over = await addProblem(director);
  await mendProblem(director, over, 'retire', { lastOn: '2026-03-01' });
  const coming = await addProblem(director, { name: 'Zbieractwo', validFrom: '2026-03-03' });
  const opened = await aCase(socialWorker);
  for (const { id, name } of [over, coming]) {
    const refusal = await refusedStep('PROBLEM_NOT_IN_USE_THEN', socialWorker, opened, 'recordFamilyInterview', {
      ownProblemIds: [id],
    });
    expect(refusal).toMatchObject({ field: 'input.ownProblemIds', facts: { name, day: TODAY } });
  }
  server.setToday('2026-03-03');
  const held = { conductedOn: '2026-03-03', ownProblemIds: [coming.id] };
  const interviewed = await step(socialWorker, opened, 'recordFamilyInterview', held);
  const made = { madeOn: '2026-03-03', ownProblemIds: [over.id] };
  await refusedStep('PROBLEM_NOT_IN_USE_THEN', socialWorker, interviewed, 'recordDiagnosis', made);
  await step(socialWorker, interviewed, 'recordDiagnosis', { ...made, ownProblemIds: [coming.id] });
});

test('A2 A3 point 8 the problems of a centre are no other centre’s, and neither a partner nor the region reads them', async () => {
  const [{ director }, neighbour] = [await aCentreWithPage(server), await aCentreWithPage(server)];
  const away = await addProblem(director);
  expect(await problemsOf(neighbour.director)).toEqual([]);
  await refusedToMend('NOT_FOUND', neighbour.director, away, 'change');
  await refusedStep('NOT_FOUND', neighbour.socialWorker, await aCase(neighbour.socialWorker), 'recordFamilyInterview', {
    ownProblemIds: [away.id],
  });
  const region = await World.found(server, 'REGION');
  const analyst = await region.hire('Analityk', { role: 'REGIONAL_ANALYST' });
  const { errors } = await analyst.ask('{ centre { ownProblems { name } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('A3 point 8 what is shared with a partner tells the problems of the act, and no word of the centre’s own', async () => {
  server.setToday(realToday);
  const told = await aFamilyToRefer(server);
  const away = await addProblem(told.director);
  await correctStep(told.director, { id: told.caseId }, 'diagnosis', {
    ...DIAGNOSIS,
    madeOn: realToday,
    problems: ['DEBT'],
    ownProblemIds: [away.id],
  });
  const { share } = await refer(told.assistant, told, { fields: ['PROBLEM_AREAS'] });
  expect((await read(told.worker, share.id)).sharedFields).toEqual([{ field: 'PROBLEM_AREAS', value: 'zadłużenie' }]);
});

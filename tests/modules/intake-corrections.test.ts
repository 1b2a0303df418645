import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCase, anIntake, CASE_FIELDS, type CaseRow, intakeInput, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-04'));
afterAll(() => server.stop());

const CORRECT = ['correctIntake', 'CorrectIntakeInput'] as const;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly family: { readonly id: string };
}

const { newFamily: _, confirmed: __, ...TOLD } = intakeInput();

const readIntake = async <Told>(who: Caller, id: string, fields: string): Promise<Told> =>
  (await who.get<{ intake: Told }>(`query($id: ID!) { intake(id: $id) { ${fields} } }`, { id })).intake;

const versionOf = async (who: Caller, id: string) => (await readIntake<{ version: number }>(who, id, 'version')).version;

const correction = async (reader: Caller, { id }: Pick<Row, 'id'>, over: object) => ({
  intakeId: id,
  expectedVersion: await versionOf(reader, id),
  ...TOLD,
  reason: 'Pomyłka.',
  ...over,
});

const correct = async (who: Caller, intake: Pick<Row, 'id'>, over: object) =>
  who.do(...CORRECT, await correction(who, intake, over));

interface Part {
  readonly deadlines: readonly { readonly family: { readonly id: string } }[];
}

/** The terms of a family that run, as the radar of whoever answers for them tells. */
const clocksOf = async (who: Caller, familyId: string) => {
  const part = '{ deadlines { kind startedOn dueOn family { id } } }';
  const { radar } = await who.get<{ radar: Record<'overdue' | 'thisWeek' | 'next', Part> }>(
    `{ radar { overdue ${part} thisWeek ${part} next ${part} } }`,
  );
  const all = [radar.overdue, radar.thisWeek, radar.next].flatMap(({ deadlines }) => deadlines);
  return all.filter(({ family }) => family.id === familyId).map(({ family: _family, ...clock }) => clock);
};

test('A1 U3 source, day, channel, urgency and content of an intake are corrected with old and new value, who, when and why', async () => {
  const { socialWorker, director } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  const SAID = 'receivedOn source channel urgency content corrected viewerMayCorrect';
  expect(await readIntake(socialWorker, intake.id, SAID)).toEqual({ ...TOLD, corrected: false, viewerMayCorrect: true });
  const now = {
    receivedOn: '2026-03-03',
    source: 'POLICE',
    channel: 'LETTER',
    urgency: 'URGENT',
    content: 'Interwencja w nocy, dzieci same.',
  };
  await correct(socialWorker, intake, now);
  expect(await readIntake(director, intake.id, SAID)).toEqual({ ...now, corrected: true, viewerMayCorrect: true });
  const { corrections } = await readIntake<{ corrections: object[] }>(
    director,
    intake.id,
    'corrections { field oldValue newValue reason correctedBy { id } correctedAt }',
  );
  const why = { reason: 'Pomyłka.', correctedBy: { id: socialWorker.staffMemberId }, correctedAt: expect.any(String) as string };
  const told = (field: keyof typeof now) => ({ field, oldValue: TOLD[field], newValue: now[field], ...why });
  expect(corrections).toHaveLength(5);
  expect(corrections).toEqual(
    expect.arrayContaining((['receivedOn', 'source', 'channel', 'urgency', 'content'] as const).map(told)),
  );
  await socialWorker.refused('NOTHING_TO_CORRECT', ...CORRECT, await correction(socialWorker, intake, now));
  await socialWorker.refused('CONFLICT', ...CORRECT, { ...(await correction(socialWorker, intake, {})), expectedVersion: 1 });
});

test('A1 who told the centre is corrected apart, and neither that nor its history is an assistant’s to read', async () => {
  const { socialWorker, director, assistant } = await aCentre(server);
  const intake = await anIntake(socialWorker, {
    source: 'NEIGHBOUR',
    reporterName: 'Halina Sąsiadka',
    reporterContact: '600 100 200',
  });
  const neighbour = { source: 'NEIGHBOUR' };
  await correct(socialWorker, intake, { ...neighbour, reporterName: 'Helena Sąsiadka' });
  await correct(director, intake, { source: 'ANONYMOUS', reporterContact: null });
  const FIELDS = 'reporterName reporterContact corrected reporterCorrections { field oldValue newValue } corrections { field }';
  expect(await readIntake(director, intake.id, FIELDS)).toEqual({
    reporterName: null,
    reporterContact: null,
    corrected: true,
    corrections: [{ field: 'source' }],
    reporterCorrections: expect.arrayContaining([
      { field: 'reporterContact', oldValue: '600 100 200', newValue: null },
      { field: 'reporterName', oldValue: 'Helena Sąsiadka', newValue: null },
      { field: 'reporterName', oldValue: 'Halina Sąsiadka', newValue: 'Helena Sąsiadka' },
    ]) as unknown,
  });
  const { errors } = await assistant.ask(`query($id: ID!) { intake(id: $id) { reporterCorrections { oldValue } } }`, {
    id: intake.id,
  });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  const { field } = await director.refused(
    'BAD_USER_INPUT',
    ...CORRECT,
    await correction(director, intake, { source: 'ANONYMOUS', reporterName: 'Ktoś' }),
  );
  expect(field).toBe('input.reporterName');
});

test('A1 the clock to the interview begins anew by the corrected day and urgency, also in the case that was opened from it', async () => {
  const { socialWorker } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  const familyId = intake.family.id;
  expect(await clocksOf(socialWorker, familyId)).toEqual([
    { kind: 'FAMILY_INTERVIEW', startedOn: '2026-03-02', dueOn: '2026-03-20' },
  ]);
  await correct(socialWorker, intake, { urgency: 'URGENT' });
  expect(await clocksOf(socialWorker, familyId)).toEqual([
    { kind: 'URGENT_FAMILY_INTERVIEW', startedOn: '2026-03-02', dueOn: '2026-03-04' },
  ]);
  // One clock was stopped and one begun: none was begun and stopped in the same step.
  expect(await server.peek('select kind from deadline where intake_id = $1 order by id', [intake.id])).toHaveLength(2);
  const expectedVersion = await versionOf(socialWorker, intake.id);
  const opened = await socialWorker.do<CaseRow>(
    'openCase',
    'OpenCaseInput',
    { intakeId: intake.id, expectedVersion },
    CASE_FIELDS,
  );
  await step(socialWorker, opened, 'recordFamilyInterview', { conductedOn: '2026-03-04' });
  await correct(socialWorker, intake, { urgency: 'ORDINARY', receivedOn: '2026-03-03' });
  expect(await readCase(socialWorker, opened.id, 'deadlines { kind startedOn dueOn metOn }')).toEqual({
    deadlines: [{ kind: 'FAMILY_INTERVIEW', startedOn: '2026-03-03', dueOn: '2026-03-23', metOn: '2026-03-04' }],
  });
});

test('A1 L17 L19 an intake is corrected to no day that has not come, none before the act, and none after what followed from it', async () => {
  const { socialWorker } = await aCentre(server);
  const waiting = await anIntake(socialWorker);
  const refuse = async (code: Parameters<Caller['refused']>[0], intake: Pick<Row, 'id'>, receivedOn: string) =>
    socialWorker.refused(code, ...CORRECT, await correction(socialWorker, intake, { receivedOn }));
  expect(await refuse('DATE_IN_FUTURE', waiting, '2026-03-05')).toMatchObject({ field: 'input.receivedOn' });
  expect(await refuse('DATE_TOO_EARLY', waiting, '1900-01-01')).toMatchObject({ field: 'input.receivedOn' });
  server.setToday('2026-03-02');
  const opened = await aCase(socialWorker);
  await step(socialWorker, opened, 'recordFamilyInterview');
  server.setToday('2026-03-04');
  const { intakes } = (
    await socialWorker.get<{ family: { intakes: { id: string }[] } }>(`query($id: ID!) { family(id: $id) { intakes { id } } }`, {
      id: opened.family.id,
    })
  ).family;
  const [from] = intakes as [{ id: string }];
  expect(await refuse('RECORDED_AFTER_EFFECT', from, '2026-03-03')).toMatchObject({
    field: 'input.receivedOn',
    facts: { step: 'zgłoszenie', day: '2026-03-03', effect: 'otwarcie sprawy', effectDay: '2026-03-02' },
  });
  await correct(socialWorker, from, { receivedOn: '2026-02-27' });
  const second = await anIntake(socialWorker, { newFamily: null, familyId: opened.family.id });
  await socialWorker.do('joinIntake', 'JoinIntakeInput', { intakeId: second.id, expectedVersion: second.version });
  server.setToday('2026-03-06');
  expect(await refuse('RECORDED_AFTER_EFFECT', second, '2026-03-05')).toMatchObject({
    facts: { effect: 'dołączenie do sprawy', effectDay: '2026-03-04' },
  });
  await correct(socialWorker, second, { receivedOn: '2026-03-04' });
});

test('A1 it is corrected by whoever registered it or by the director, and by nobody else', async () => {
  const { centre, socialWorker, director, assistant } = await aCentre(server);
  const intake = await anIntake(socialWorker);
  const other = await centre.hire('Inna', { role: 'SOCIAL_WORKER' });
  const taken = await correction(director, intake, { channel: 'EMAIL' });
  await other.refused('NOT_FOUND', ...CORRECT, taken);
  await assistant.refused('FORBIDDEN', ...CORRECT, taken);
  const by = await anIntake(director);
  const opened = await director.do<CaseRow>(
    'openCase',
    'OpenCaseInput',
    { intakeId: by.id, expectedVersion: by.version },
    CASE_FIELDS,
  );
  await director.do(
    'handOverCases',
    'HandOverCasesInput',
    {
      cases: [{ supportCaseId: opened.id }],
      socialWorkerId: other.staffMemberId,
      from: '2026-03-04',
      note: 'Od dziś prowadzi Inna.',
    },
    'outcomes { refusal }',
  );
  await other.refused('FORBIDDEN', ...CORRECT, await correction(other, by, { channel: 'EMAIL' }));
  await correct(director, by, { channel: 'EMAIL' });
});

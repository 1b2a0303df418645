import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseAfter, intakeInput, step, STEPS } from '../../kit/case-path.js';
import { readCase, withRule } from '../../kit/case-steps.js';
import { correctStep, type Mended, refusedMending } from '../../kit/mending.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { membersOf } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const HISTORY = 'corrected corrections { field oldValue newValue reason correctedBy { id } }';
const { input: INTERVIEW } = STEPS.recordFamilyInterview;
const { input: DIAGNOSIS } = STEPS.recordDiagnosis;
const REQUEST = STEPS.requestAssistant.input;

test('A2 U3 an interview tells its day, author, findings, problems and persons, and each is corrected with old and new value, who, when and why', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  const opened = await aCase(socialWorker);
  const [anna, jas] = await membersOf(socialWorker, opened.family.id);
  const held = { problems: ['DEBT'], familyMemberIds: [anna] };
  const row = await step(socialWorker, opened, 'recordFamilyInterview', held);
  const SAID = `interviews { conductedOn findings problems assistantNecessary necessityReason author { id } persons { id } ${HISTORY} }`;
  expect(await readCase(socialWorker, row.id, SAID)).toEqual({
    interviews: [
      {
        ...INTERVIEW,
        problems: ['DEBT'],
        author: { id: socialWorker.staffMemberId },
        persons: [{ id: anna }],
        corrected: false,
        corrections: [],
      },
    ],
  });
  const other = await centre.hire('Olga Wolska', { role: 'SOCIAL_WORKER' });
  server.setToday('2026-03-04');
  const now = {
    ...INTERVIEW,
    conductedOn: '2026-03-03',
    findings: 'Rodzina nie radzi sobie z długami.',
    problems: ['DEBT', 'HOUSING'],
    familyMemberIds: [anna, jas],
    authorId: other.staffMemberId,
  };
  await correctStep(socialWorker, row, 'interview', now);
  const { interviews } = await readCase<{ interviews: { corrections: object[] }[] }>(director, row.id, SAID);
  expect(interviews).toMatchObject([
    {
      conductedOn: '2026-03-03',
      findings: now.findings,
      problems: ['DEBT', 'HOUSING'],
      author: { id: other.staffMemberId },
      corrected: true,
    },
  ]);
  const why = { reason: 'Pomyłka.', correctedBy: { id: socialWorker.staffMemberId } };
  const persons = [anna, jas].toSorted().join(',');
  expect(interviews[0]?.corrections).toHaveLength(5);
  expect(interviews[0]?.corrections).toEqual(
    expect.arrayContaining([
      { field: 'conductedOn', oldValue: '2026-03-02', newValue: '2026-03-03', ...why },
      { field: 'findings', oldValue: INTERVIEW.findings, newValue: now.findings, ...why },
      { field: 'problems', oldValue: 'DEBT', newValue: 'DEBT,HOUSING', ...why },
      { field: 'author', oldValue: socialWorker.staffMemberId, newValue: other.staffMemberId, ...why },
      { field: 'persons', oldValue: anna, newValue: persons, ...why },
    ]),
  );
  // Whoever wrote it down corrects it, also when somebody else is its author now.
  await correctStep(socialWorker, row, 'interview', { ...now, findings: INTERVIEW.findings });
  await refusedMending('NOTHING_TO_CORRECT', socialWorker, row, ['correct', 'interview'], {
    ...now,
    findings: INTERVIEW.findings,
  });
});

test('A2 an interview is held with persons of the family alone, and conducted by a social worker or the director', async () => {
  const { socialWorker, assistant, director } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'recordFamilyInterview');
  const [stranger] = await membersOf(socialWorker, (await aCase(socialWorker)).family.id);
  await refusedMending('NOT_FOUND', socialWorker, row, ['correct', 'interview'], { ...INTERVIEW, familyMemberIds: [stranger] });
  const refusal = await refusedMending('NOT_A_PREPARING_WORKER', socialWorker, row, ['correct', 'interview'], {
    ...INTERVIEW,
    authorId: assistant.staffMemberId,
  });
  expect(refusal).toMatchObject({ field: 'input.authorId' });
  await correctStep(socialWorker, row, 'interview', { ...INTERVIEW, authorId: director.staffMemberId });
});

test('U8 an interview is not dated before its intake, neither first nor by correction, and the clock follows the day it is corrected to', async () => {
  const { socialWorker } = await aCentre(server);
  const opened = await aCase(socialWorker, intakeInput({ receivedOn: '2026-03-02' }));
  server.setToday('2026-03-30');
  const early = { conductedOn: '2020-01-01' };
  const row = await step(socialWorker, opened, 'recordFamilyInterview');
  const METS = 'deadlines { kind metOn }';
  const met = (metOn: string | null) => ({ deadlines: [{ kind: 'FAMILY_INTERVIEW', metOn }] });
  expect(await readCase(socialWorker, row.id, METS)).toEqual(met('2026-03-02'));
  const refusal = await refusedMending('RECORDED_BEFORE_CAUSE', socialWorker, row, ['correct', 'interview'], {
    ...INTERVIEW,
    ...early,
  });
  expect(refusal).toMatchObject({
    field: 'input.conductedOn',
    facts: { step: 'wywiad', day: '2020-01-01', cause: 'zgłoszenie', causeDay: '2026-03-02' },
  });
  expect(await readCase(socialWorker, row.id, METS)).toEqual(met('2026-03-02'));
  await correctStep(socialWorker, row, 'interview', { ...INTERVIEW, conductedOn: '2026-03-27' });
  expect(await readCase(socialWorker, row.id, METS)).toEqual(met('2026-03-27'));
});

test('A3 A4 A8 a diagnosis with several coupled problems, its author, an offer, its presenter, and a request are corrected with their history', async () => {
  const { centre, socialWorker } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'requestAssistant');
  const other = await centre.hire('Olga Wolska', { role: 'SOCIAL_WORKER' });
  const problems = ['ADDICTION', 'DEBT', 'HOUSING', 'MENTAL_HEALTH'];
  await correctStep(socialWorker, row, 'diagnosis', { ...DIAGNOSIS, problems, authorId: other.staffMemberId });
  await correctStep(socialWorker, row, 'offer', {
    presentedOn: '2026-03-02',
    manner: 'Przez telefon.',
    presentedById: other.staffMemberId,
  });
  const justification = 'Rodzina prosi o pomoc w długach.';
  await correctStep(socialWorker, row, 'request', { ...REQUEST, justification });
  const why = { reason: 'Pomyłka.', correctedBy: { id: socialWorker.staffMemberId } };
  const named = { oldValue: socialWorker.staffMemberId, newValue: other.staffMemberId };
  const file = await readCase<Record<'diagnoses' | 'offers', { corrections: object[] }[]> & { request: object }>(
    socialWorker,
    row.id,
    `stage diagnoses { problems author { id } ${HISTORY} } offers { manner presentedBy { id } ${HISTORY} } request { justification ${HISTORY} }`,
  );
  expect(file).toMatchObject({
    stage: 'REQUESTED',
    diagnoses: [{ problems, author: { id: other.staffMemberId }, corrected: true }],
    offers: [{ manner: 'Przez telefon.', presentedBy: { id: other.staffMemberId }, corrected: true }],
    request: {
      justification,
      corrections: [{ field: 'justification', oldValue: REQUEST.justification, newValue: justification, ...why }],
    },
  });
  expect(file.diagnoses[0]?.corrections).toContainEqual({
    field: 'problems',
    oldValue: DIAGNOSIS.problems.join(','),
    newValue: problems.join(','),
    ...why,
  });
  expect(file.diagnoses[0]?.corrections).toContainEqual({ field: 'author', ...named, ...why });
  expect(file.offers[0]?.corrections).toContainEqual({ field: 'presentedBy', ...named, ...why });
});

/** A step moved behind what follows from it: the step, its field, what it is, what it would come after. */
const LATE: readonly (readonly [Mended, Record<string, unknown>, string, string, string])[] = [
  ['interview', INTERVIEW, 'conductedOn', 'wywiad', 'diagnoza'],
  ['diagnosis', DIAGNOSIS, 'madeOn', 'diagnoza', 'przedstawienie oferty'],
  ['offer', { manner: 'W domu.' }, 'presentedOn', 'przedstawienie oferty', 'zgoda rodziny'],
];

test.each(LATE)(
  'L17 the %s is not dated after what followed from it, nor before what it follows from, nor ahead',
  async (mended, input, field, stepName, effect) => {
    const { socialWorker } = await aCentre(server);
    const row = await aCaseAfter(socialWorker, 'requestAssistant');
    server.setToday('2026-03-05');
    const moved = (day: string) => ({ ...input, [field]: day });
    const late = await refusedMending('RECORDED_AFTER_EFFECT', socialWorker, row, ['correct', mended], moved('2026-03-03'));
    expect(late).toMatchObject({
      field: `input.${field}`,
      facts: { step: stepName, day: '2026-03-03', effect, effectDay: '2026-03-02' },
    });
    expect(late['userMessage']).toContain('3 marca 2026');
    expect(late['userMessage']).toContain('2 marca 2026');
    await refusedMending('RECORDED_BEFORE_CAUSE', socialWorker, row, ['correct', mended], moved('2026-03-01'));
    await refusedMending('DATE_IN_FUTURE', socialWorker, row, ['correct', mended], moved('2026-03-06'));
  },
);

test('L17 A8 a request is not dated before the consent, nor after the assistant came', async () => {
  const { socialWorker, director, assistant } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'requestAssistant');
  server.setToday('2026-03-04');
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: row.id,
    expectedVersion: row.version,
    assistantId: assistant.staffMemberId,
  });
  server.setToday('2026-03-06');
  const moved = (requestedOn: string) => ({ ...REQUEST, requestedOn });
  const late = await refusedMending('RECORDED_AFTER_EFFECT', socialWorker, row, ['correct', 'request'], moved('2026-03-05'));
  expect(late).toMatchObject({ facts: { effect: 'przydział asystenta', effectDay: '2026-03-04' } });
  await refusedMending('RECORDED_BEFORE_CAUSE', socialWorker, row, ['correct', 'request'], moved('2026-03-01'));
  expect(await correctStep(socialWorker, row, 'request', moved('2026-03-03'))).toMatchObject({ stage: 'ASSIGNED' });
});

test('L13 the finding that an assistant is necessary does not go while a request stands on it (art. 11(3))', async () => {
  const { socialWorker } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'requestAssistant');
  const doubted = { ...INTERVIEW, assistantNecessary: false };
  const refusal = await refusedMending('STEP_IS_BUILT_ON', socialWorker, row, ['correct', 'interview'], doubted);
  expect(refusal).toMatchObject({ facts: { effect: 'wniosek o asystenta', effectDay: '2026-03-02' } });
  const early = await aCaseAfter(socialWorker, 'recordFamilyInterview');
  await correctStep(socialWorker, early, 'interview', doubted);
  expect(await readCase(socialWorker, early.id, 'courtMayBeInformed')).toEqual({ courtMayBeInformed: false });
});

test('point 2 whoever wrote a step down corrects it, the director only after a hand-over or closing, and nobody else ever', async () => {
  const { centre, socialWorker, director, assistant } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'recordDiagnosis');
  const changed = { ...DIAGNOSIS, description: 'Inaczej.' };
  const RIGHTS = 'diagnoses { viewerMayCorrect viewerMayAnnul }';
  expect(await readCase(socialWorker, row.id, RIGHTS)).toEqual({ diagnoses: [{ viewerMayCorrect: true, viewerMayAnnul: true }] });
  expect(await readCase(director, row.id, RIGHTS)).toEqual({ diagnoses: [{ viewerMayCorrect: false, viewerMayAnnul: true }] });
  await refusedMending('FORBIDDEN', director, row, ['correct', 'diagnosis'], changed);
  await refusedMending('FORBIDDEN', assistant, row, ['correct', 'diagnosis'], { ...changed, reader: director });
  const stranger = await centre.hire('Olga Wolska', { role: 'SOCIAL_WORKER' });
  await refusedMending('NOT_FOUND', stranger, row, ['correct', 'diagnosis'], { ...changed, reader: director });
  const closing = await step(socialWorker, row, 'closeCase');
  expect(closing.stage).toBe('CLOSED');
  expect(await readCase(director, row.id, RIGHTS)).toEqual({ diagnoses: [{ viewerMayCorrect: true, viewerMayAnnul: true }] });
  expect(await correctStep(director, row, 'diagnosis', changed)).toMatchObject({ stage: 'CLOSED' });
});

test('point 2 A8 after a hand-over the director corrects what the former social worker wrote, and the new one does not', async () => {
  const { centre, socialWorker, director } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'recordDiagnosis');
  const next = await centre.hire('Olga Wolska', { role: 'SOCIAL_WORKER' });
  const handing = { socialWorkerId: next.staffMemberId, from: '2026-03-03', note: 'Proszę zadzwonić.' };
  await director.do('handOverCases', 'HandOverCasesInput', { ...handing, cases: [{ supportCaseId: row.id }] }, 'validFrom');
  server.setToday('2026-03-03');
  const changed = { ...DIAGNOSIS, description: 'Inaczej.' };
  await refusedMending('FORBIDDEN', next, row, ['correct', 'diagnosis'], changed);
  await refusedMending('NOT_FOUND', socialWorker, row, ['correct', 'diagnosis'], { ...changed, reader: director });
  await correctStep(director, row, 'diagnosis', changed);
});

test('U1 a correction of a step is refused once the case is not as the person saw it', async () => {
  const { socialWorker } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'recordDiagnosis');
  const stale = { ...DIAGNOSIS, description: 'Inaczej.', expectedVersion: row.version - 1 };
  const refusal = await refusedMending('CONFLICT', socialWorker, row, ['correct', 'diagnosis'], stale);
  expect(refusal).toMatchObject({ facts: { version: row.version } });
});

test('A4 without the rule an offer may come after the consent, and its day is corrected freely', async () => {
  const { centre, socialWorker } = await aCentre(server);
  const consented = await step(socialWorker, await aCaseAfter(socialWorker, 'recordDiagnosis'), 'recordSupportConsent');
  server.setToday('2026-03-04');
  const row = await step(socialWorker, consented, 'presentOffer', { presentedOn: '2026-03-03' });
  await correctStep(socialWorker, row, 'offer', { presentedOn: '2026-03-04', manner: 'W domu.' });
  await withRule(centre, 'OFFER_RECORD', null);
  await correctStep(socialWorker, row, 'offer', { presentedOn: '2026-03-03', manner: 'W domu.' });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseAfter, type CaseRow, step, STEPS } from '../../kit/case-path.js';
import { readCase, refusedStep, withRule } from '../../kit/case-steps.js';
import { annulStep, correctStep, refusedMending } from '../../kit/mending.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';
import type { Caller } from '../../kit/caller.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const GONE = 'annulledAt annulmentReason annulledBy { id } viewerMayCorrect viewerMayAnnul';

test('A2 U3 U8 an annulled interview stays with its reason, counts nowhere, and its clock runs again until another one meets it', async () => {
  const { socialWorker } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'recordFamilyInterview');
  const annulled = await annulStep(socialWorker, row, 'interview', { reason: 'To była inna rodzina.' });
  expect(annulled).toMatchObject({ stage: 'INTAKE' });
  expect(annulled.viewerMay).not.toContain('RECORD_DIAGNOSIS');
  expect(
    await readCase(socialWorker, row.id, `courtMayBeInformed deadlines { kind metOn } interviews { findings ${GONE} }`),
  ).toEqual({
    courtMayBeInformed: false,
    deadlines: [{ kind: 'FAMILY_INTERVIEW', metOn: null }],
    interviews: [
      {
        findings: STEPS.recordFamilyInterview.input.findings,
        annulledAt: expect.any(String) as string,
        annulmentReason: 'To była inna rodzina.',
        annulledBy: { id: socialWorker.staffMemberId },
        viewerMayCorrect: false,
        viewerMayAnnul: false,
      },
    ],
  });
  await refusedStep('INTERVIEW_REQUIRED', socialWorker, annulled, 'recordDiagnosis');
  const { input } = STEPS.recordFamilyInterview;
  await refusedMending('ALREADY_ANNULLED', socialWorker, row, ['correct', 'interview'], { ...input, findings: 'Inne.' });
  // Once more it changes nothing.
  expect(await annulStep(socialWorker, row, 'interview', { reason: 'Drugi raz.' })).toMatchObject({ version: annulled.version });
  server.setToday('2026-03-05');
  const again = await step(socialWorker, annulled, 'recordFamilyInterview', { conductedOn: '2026-03-05' });
  expect(again.stage).toBe('INTERVIEWED');
  expect(await readCase(socialWorker, row.id, 'deadlines { metOn }')).toEqual({ deadlines: [{ metOn: '2026-03-05' }] });
});

/** Built one on the other: what is annulled too early, and what stands on it. */
const BUILT = [
  ['interview', 'diagnoza'],
  ['diagnosis', 'przedstawienie oferty'],
] as const;

test.each(BUILT)(
  'A2 A3 A8 the %s of a requested case is not annulled: something stands on it, and the refusal names it',
  async (mended, effect) => {
    const { socialWorker } = await aCentre(server);
    const row = await aCaseAfter(socialWorker, 'requestAssistant');
    const refusal = await refusedMending('STEP_IS_BUILT_ON', socialWorker, row, ['annul', mended]);
    expect(refusal).toMatchObject({ facts: { effect, effectDay: '2026-03-02' } });
    expect(refusal['userMessage']).toContain(effect);
  },
);

test('A3 A4 A8 what was recorded last is annulled first, and the case goes back step by step', async () => {
  const { socialWorker } = await aCentre(server);
  const offered = await aCaseAfter(socialWorker, 'presentOffer');
  expect(await annulStep(socialWorker, offered, 'offer')).toMatchObject({ stage: 'DIAGNOSED' });
  expect(await annulStep(socialWorker, offered, 'diagnosis')).toMatchObject({ stage: 'INTERVIEWED' });
  expect(await annulStep(socialWorker, offered, 'interview')).toMatchObject({ stage: 'INTAKE' });
  const requested = await aCaseAfter(socialWorker, 'requestAssistant');
  const back = await annulStep(socialWorker, requested, 'request');
  expect(back).toMatchObject({ stage: 'BASIS_GRANTED' });
  expect(await readCase(socialWorker, requested.id, 'request { id } requests { annulmentReason } awaitedDecision')).toEqual({
    request: null,
    requests: [{ annulmentReason: 'Pomyłka.' }],
    awaitedDecision: null,
  });
  expect(await step(socialWorker, back, 'requestAssistant')).toMatchObject({ stage: 'REQUESTED' });
});

test('A2 with a second interview the first may go, unless only it found the need that the request stands on', async () => {
  const { socialWorker } = await aCentre(server);
  const idsOf = async ({ id }: CaseRow) =>
    (await readCase<{ interviews: { id: string }[] }>(socialWorker, id, 'interviews { id }')).interviews.map((one) => one.id);
  const first = await aCaseAfter(socialWorker, 'recordFamilyInterview', {});
  const [interviewId] = await idsOf(first);
  const second = await step(socialWorker, first, 'recordFamilyInterview', { findings: 'Drugi wywiad.' });
  const diagnosed = await step(socialWorker, second, 'recordDiagnosis');
  expect(await annulStep(socialWorker, diagnosed, 'interview', { interviewId })).toMatchObject({ stage: 'DIAGNOSED' });
  const needless = await step(socialWorker, await aCase(socialWorker), 'recordFamilyInterview', { assistantNecessary: false });
  const [needlessId] = await idsOf(needless);
  let row = await step(socialWorker, needless, 'recordFamilyInterview');
  const needed = (await idsOf(row)).find((id) => id !== needlessId);
  for (const name of ['recordDiagnosis', 'presentOffer', 'recordSupportConsent', 'requestAssistant'] as const)
    row = await step(socialWorker, row, name);
  const refusal = await refusedMending('STEP_IS_BUILT_ON', socialWorker, row, ['annul', 'interview'], { interviewId: needed });
  expect(refusal).toMatchObject({ facts: { effect: 'wniosek o asystenta' } });
  // The other one found no need: nothing stands on it, and a later one says nothing of the request before it.
  expect(await annulStep(socialWorker, row, 'interview', { interviewId: needlessId })).toMatchObject({ stage: 'REQUESTED' });
  server.setToday('2026-03-04');
  await step(socialWorker, await readCase<CaseRow>(socialWorker, row.id, 'id version'), 'recordFamilyInterview', {
    conductedOn: '2026-03-04',
    assistantNecessary: false,
  });
  expect(await annulStep(socialWorker, row, 'interview')).toMatchObject({ stage: 'REQUESTED' });
});

test('A4 an offer that a consent needed by a rule of the centre is not annulled; where no rule asked for it, it may go', async () => {
  const { centre, socialWorker } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'recordSupportConsent');
  expect(await annulStep(socialWorker, row, 'offer')).toMatchObject({ stage: 'BASIS_GRANTED' });
  await withRule(centre, 'OFFER_RECORD', null);
  const ruled = await aCaseAfter(socialWorker, 'recordSupportConsent');
  const refusal = await refusedMending('STEP_IS_BUILT_ON', socialWorker, ruled, ['annul', 'offer']);
  expect(refusal).toMatchObject({ facts: { effect: 'zgoda rodziny' } });
});

test('A8 a request on which the assistant came is not annulled, also by the director', async () => {
  const { socialWorker, director, assistant } = await aCentre(server);
  const row = await aCaseAfter(socialWorker, 'requestAssistant');
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: row.id,
    expectedVersion: row.version,
    assistantId: assistant.staffMemberId,
  });
  for (const who of [socialWorker, director])
    expect(await refusedMending('STEP_IS_BUILT_ON', who, row, ['annul', 'request'])).toMatchObject({
      facts: { effect: 'przydział asystenta' },
    });
});

/** A refusal about which the director decided to inform the court. */
const notified = async (socialWorker: Caller, director: Caller): Promise<CaseRow> => {
  const refused = await step(socialWorker, await aCaseAfter(socialWorker, 'presentOffer'), 'recordConsentRefusal');
  const { refusals } = await readCase<{ refusals: { id: string }[] }>(director, refused.id, 'refusals { id }');
  await director.do('decideOnCourtNotification', 'DecideOnCourtNotificationInput', {
    supportCaseId: refused.id,
    expectedVersion: refused.version,
    refusalId: refusals[0]?.id,
    decision: 'NOTIFY',
    reason: 'Zagrożenie.',
    courtName: 'Sąd w Krakowie',
    letterOn: '2026-03-02',
  });
  return refused;
};

test('A6 the decision about the court and its letter are corrected by whoever decided, with history, and not to a letter before the refusal', async () => {
  const { socialWorker, director } = await aCentre(server);
  const row = await notified(socialWorker, director);
  server.setToday('2026-03-05');
  const letter = {
    decision: 'NOTIFY',
    decisionReason: 'Zagrożenie.',
    courtName: 'Sąd Rejonowy w Krakowie',
    letterOn: '2026-03-04',
  };
  await refusedMending('FORBIDDEN', socialWorker, row, ['correct', 'notification'], letter);
  const early = await refusedMending('RECORDED_BEFORE_CAUSE', director, row, ['correct', 'notification'], {
    ...letter,
    letterOn: '2026-03-01',
  });
  expect(early).toMatchObject({ facts: { step: 'pismo do sądu', cause: 'odmowa rodziny', causeDay: '2026-03-02' } });
  await refusedMending('DATE_IN_FUTURE', director, row, ['correct', 'notification'], { ...letter, letterOn: '2026-03-06' });
  await correctStep(director, row, 'notification', letter);
  const HISTORY = 'corrections { field oldValue newValue correctedBy { id } }';
  const by = { correctedBy: { id: director.staffMemberId } };
  const { refusals } = await readCase<{ refusals: { corrections: object[] }[] }>(
    director,
    row.id,
    `refusals { courtName letterOn ${HISTORY} }`,
  );
  expect(refusals).toMatchObject([{ courtName: letter.courtName, letterOn: '2026-03-04' }]);
  expect(refusals[0]?.corrections).toHaveLength(2);
  expect(refusals[0]?.corrections).toEqual(
    expect.arrayContaining([
      { field: 'courtName', oldValue: 'Sąd w Krakowie', newValue: letter.courtName, ...by },
      { field: 'letterOn', oldValue: '2026-03-02', newValue: '2026-03-04', ...by },
    ]),
  );
});

test('A6 a refusal that was decided upon is annulled only after the decision was taken back, and then the case goes on', async () => {
  const { socialWorker, director } = await aCentre(server);
  const row = await notified(socialWorker, director);
  const refusal = await refusedMending('STEP_IS_BUILT_ON', socialWorker, row, ['annul', 'refusal']);
  expect(refusal).toMatchObject({ facts: { effect: expect.stringContaining('sąd') as string, effectDay: '2026-03-02' } });
  // The need that the court was told of does not go either.
  await refusedMending('STEP_IS_BUILT_ON', socialWorker, row, ['correct', 'interview'], {
    ...STEPS.recordFamilyInterview.input,
    assistantNecessary: false,
  });
  await refusedMending('FORBIDDEN', socialWorker, row, ['annul', 'notification']);
  const undecided = await annulStep(director, row, 'notification');
  expect(undecided.viewerMay).toContain('DECIDE_ON_COURT_NOTIFICATION');
  const KEPT = 'refusals { decision decidedOn courtName letterOn corrections { field oldValue newValue } }';
  const { refusals } = await readCase<{ refusals: { corrections: object[] }[] }>(director, row.id, KEPT);
  expect(refusals).toMatchObject([{ decision: null, decidedOn: null, courtName: null, letterOn: null }]);
  expect(refusals[0]?.corrections).toContainEqual({ field: 'courtName', oldValue: 'Sąd w Krakowie', newValue: null });
  expect(await annulStep(socialWorker, row, 'refusal')).toMatchObject({ stage: 'OFFERED' });
  const { viewerMay } = await readCase<CaseRow>(director, row.id, 'viewerMay');
  expect(viewerMay).not.toContain('DECIDE_ON_COURT_NOTIFICATION');
});

test('A6 L17 the day of a refusal stays between the intake and what was decided of it', async () => {
  const { socialWorker, director } = await aCentre(server);
  const row = await notified(socialWorker, director);
  server.setToday('2026-03-05');
  const said = { circumstances: 'Rodzina nie chce.' };
  const late = await refusedMending('RECORDED_AFTER_EFFECT', socialWorker, row, ['correct', 'refusal'], {
    ...said,
    refusedOn: '2026-03-03',
  });
  expect(late).toMatchObject({ facts: { step: 'odmowa rodziny', effectDay: '2026-03-02' } });
  await refusedMending('RECORDED_BEFORE_CAUSE', socialWorker, row, ['correct', 'refusal'], { ...said, refusedOn: '2026-03-01' });
  await correctStep(socialWorker, row, 'refusal', { ...said, refusedOn: '2026-03-02' });
});

test('A6 a refusal is what a family said of its own: another one of the same case is not in its way', async () => {
  const { socialWorker, director } = await aCentre(server);
  const row = await notified(socialWorker, director);
  const { version } = await readCase<CaseRow>(socialWorker, row.id, 'version');
  const second = await step(socialWorker, { id: row.id, version }, 'recordConsentRefusal', { circumstances: 'Drugi raz.' });
  expect(await annulStep(socialWorker, second, 'refusal')).toMatchObject({ stage: 'REFUSED' });
});

test('A7 under an order no interview is needed, so nothing stands on one', async () => {
  const { socialWorker } = await aCentre(server);
  const opened = await aCase(socialWorker);
  const ordered = await step(socialWorker, opened, 'recordCourtOrder', { issuedOn: '2026-03-02' });
  const seen = await step(socialWorker, ordered, 'recordFamilyInterview');
  const row = await step(socialWorker, seen, 'recordDiagnosis');
  expect(await annulStep(socialWorker, row, 'interview')).toMatchObject({ stage: 'BASIS_GRANTED', track: 'COURT' });
});

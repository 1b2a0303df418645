import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCase, aCaseAfter, type CaseRow, CASE_FIELDS, newFamily, step } from '../kit/case-path.js';
import { openZaZyciem, readCase, refusedStep } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { membersOf, visitInput } from '../kit/visit-path.js';
import { anOffice, assign, radarOf, RULES_OF_ZIELONKI, setRule, visit } from './office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const inZielonki = async () => {
  const staff = await anOffice(server);
  for (const [key, days] of RULES_OF_ZIELONKI) await setRule(staff.director, key, days);
  return staff;
};

const decide = async (director: Caller, row: CaseRow, decision: Record<string, unknown>) => {
  const { refusals } = await readCase<{ refusals: { id: string }[] }>(director, row.id, 'refusals { id }');
  return [
    'decideOnCourtNotification',
    'DecideOnCourtNotificationInput',
    { supportCaseId: row.id, expectedVersion: row.version, refusalId: refusals[0]?.id, ...decision },
  ] as const;
};

test('Zielonki acted out: A1 A2 A3 A4 A5 A8 A14 D1 D2 D3 D6 from the information to weekly meetings, by the centre’s own rules', async () => {
  const { socialWorker, director, assistant } = await inZielonki();

  // „pracownik socjalny po otrzymaniu informacji … przeprowadza wywiad środowiskowy”
  const opened = await aCase(socialWorker, { newFamily: newFamily('Zasadowa') });
  await refusedStep('INTERVIEW_REQUIRED', socialWorker, opened, 'requestAssistant');
  const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');

  // „po zdiagnozowaniu problemów … wnioskuje …, wcześniej zapoznając rodzinę z ofertą … i uzyskaniu pisemnej zgody”
  await refusedStep('DIAGNOSIS_REQUIRED', socialWorker, interviewed, 'recordSupportConsent');
  const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis');
  await refusedStep('OFFER_REQUIRED', socialWorker, diagnosed, 'recordSupportConsent');
  const offered = await step(socialWorker, diagnosed, 'presentOffer');
  await refusedStep('CONSENT_REQUIRED', socialWorker, offered, 'requestAssistant');
  await refusedStep('WRITTEN_CONSENT_REQUIRED', socialWorker, offered, 'recordSupportConsent', { form: 'ORAL_RECORDED' });
  const agreed = await step(socialWorker, offered, 'recordSupportConsent', { form: 'WRITTEN', signatories: 'matka i ojciec' });
  const requested = await step(socialWorker, agreed, 'requestAssistant');

  // „w ciągu 14 dni od momentu zakwalifikowania rodziny do wsparcia”
  server.setToday('2026-03-05');
  const qualified = await step(director, requested, 'qualifyFamily', { qualifiedOn: '2026-03-05' });
  server.setToday('2026-03-09');
  await assign(director, qualified, assistant);
  expect((await radarOf(assistant, 'MINE')).all).toMatchObject([
    { kind: 'FIRST_VISIT', origin: 'LOCAL', source: 'zarządzenie kierownika nr 3/2026', dueOn: '2026-03-19' },
  ]);

  // „odbywa się przy udziale pracownika socjalnego … wskazuje obszar wymagający zmiany”
  server.setToday('2026-03-12');
  const first = visitInput(opened.id, await membersOf(assistant, opened.family.id), '2026-03-12');
  await assistant.refused('FIRST_VISIT_NEEDS_SOCIAL_WORKER', 'recordFirstVisit', 'RecordFirstVisitInput', first);
  const together = { ...first, socialWorkerId: socialWorker.staffMemberId };
  await assistant.refused('AREA_OF_CHANGE_REQUIRED', 'recordFirstVisit', 'RecordFirstVisitInput', together);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', { ...together, areasOfChange: ['Rytm dnia dzieci.'] });

  // „Spotkania … odbywają się przynajmniej raz w tygodniu … w miejscu zamieszkania danej rodziny lub w miejscu wskazanym przez rodzinę”
  expect((await radarOf(assistant, 'MINE')).all.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['CONTACT', '2026-03-19']]);
  server.setToday('2026-03-18');
  await visit(assistant, opened, '2026-03-18', { place: 'AGREED_PLACE', placeDetail: 'Świetlica przy kościele' });
  expect((await radarOf(assistant, 'MINE')).all.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['CONTACT', '2026-03-25']]);

  // „w sytuacjach kryzysowych, razem podejmują decyzje”
  server.setToday('2026-03-20');
  await visit(assistant, opened, '2026-03-20', {
    kind: 'INTERVENTION',
    socialWorkerId: socialWorker.staffMemberId,
    decidedWithId: socialWorker.staffMemberId,
    jointDecision: 'Dzieci zostają na noc u babci.',
  });
  expect(await readCase(director, opened.id, 'lastVisit { visitedOn jointDecision decidedWith { id } }')).toEqual({
    lastVisit: {
      visitedOn: '2026-03-20',
      jointDecision: 'Dzieci zostają na noc u babci.',
      decidedWith: { id: socialWorker.staffMemberId },
    },
  });
  server.setToday('2026-03-30');
  expect((await radarOf(director)).overdue.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['CONTACT', '2026-03-27']]);
});

test('Zielonki acted out: A6 a family refuses, and the director may inform the court only where the interview found help necessary', async () => {
  const { socialWorker, director } = await inZielonki();
  const refusing = async (surname: string, assistantNecessary: boolean) => {
    const opened = await aCase(socialWorker, { newFamily: newFamily(surname) });
    const interviewed = await step(socialWorker, opened, 'recordFamilyInterview', {
      assistantNecessary,
      necessityReason: 'Tak oceniono.',
    });
    return step(socialWorker, interviewed, 'recordConsentRefusal');
  };
  const letter = {
    decision: 'NOTIFY',
    reason: 'Małe dzieci bez opieki.',
    courtName: 'Sąd Rejonowy w Krakowie',
    letterOn: '2026-03-02',
  };

  const needless = await refusing('Niepotrzebująca', false);
  await director.refused('NOTIFICATION_NEEDS_NECESSITY', ...(await decide(director, needless, letter)));

  const left = await refusing('Zostawiona', true);
  await director.do(
    ...(await decide(director, left, { decision: 'DO_NOT_NOTIFY', reason: 'Babcia pomaga, dzieci są bezpieczne.' })),
    CASE_FIELDS,
  );
  const told = await refusing('Zgłoszona', true);
  await director.do(...(await decide(director, told, letter)), CASE_FIELDS);
  const of = (id: string) => readCase(director, id, 'refusals { decision decisionReason courtName letterOn decidedBy { id } }');
  expect(await of(left.id)).toMatchObject({ refusals: [{ decision: 'DO_NOT_NOTIFY', letterOn: null }] });
  expect(await of(told.id)).toMatchObject({
    refusals: [
      {
        decision: 'NOTIFY',
        courtName: 'Sąd Rejonowy w Krakowie',
        letterOn: '2026-03-02',
        decidedBy: { id: director.staffMemberId },
      },
    ],
  });
});

test('Zielonki acted out: A9 an application „Za życiem” is enough, without interview, and no weekly clock binds it', async () => {
  const { socialWorker, director, assistant } = await inZielonki();
  const opened = await openZaZyciem(socialWorker, { targetGroup: 'COMPLICATED_PREGNANCY', certificateKind: 'PREGNANCY' });
  await assign(director, opened, assistant);
  server.setToday('2026-03-20');
  await assistant.do(
    'recordFirstVisit',
    'RecordFirstVisitInput',
    visitInput(opened.id, await membersOf(assistant, opened.family.id), '2026-03-20'),
  );
  expect((await radarOf(director)).all.filter(({ origin }) => origin === 'LOCAL')).toEqual([]);
  expect(await readCase(director, opened.id, 'track stage interviews { id } request { id } qualification { id }')).toEqual({
    track: 'ZA_ZYCIEM',
    stage: 'IN_SUPPORT',
    interviews: [],
    request: null,
    qualification: null,
  });
  // „ordinary” support there is without neither interview nor consent.
  const ordinary = await aCase(socialWorker, { newFamily: newFamily('Zwyczajna') });
  await refusedStep('INTERVIEW_REQUIRED', socialWorker, ordinary, 'requestAssistant');
  const asked = await aCaseAfter(socialWorker, 'presentOffer', { newFamily: newFamily('Pytana') });
  await refusedStep('CONSENT_REQUIRED', socialWorker, asked, 'requestAssistant');
});

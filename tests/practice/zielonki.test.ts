import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aCase, aCaseAfter, type CaseRow, CASE_FIELDS, newFamily, step } from '../kit/case-path.js';
import { openZaZyciem, readCase, refusedStep } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { membersOf, visitInput } from '../kit/visit-path.js';
import { anOffice, assign, contact, firstVisit, radarOf, RULES_OF_ZIELONKI, setRule, visit } from './office.js';
import { anInstitution, referAndAnswer } from './surroundings.js';

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
  // „nie dopuścić do umieszczenia dzieci w pieczy zastępczej”: what the support is for stands on the case from its first day.
  const opened = await aCase(socialWorker, { newFamily: newFamily('Zasadowa') }, { goal: 'PREVENT_PLACEMENT' });
  expect(await readCase(director, opened.id, 'goal intake { source channel }')).toEqual({
    goal: 'PREVENT_PLACEMENT',
    intake: { source: 'SCHOOL', channel: 'PHONE' },
  });
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
  expect(await readCase(assistant, opened.id, 'areasOfChange { description namedBy { id } }')).toEqual({
    areasOfChange: [{ description: 'Rytm dnia dzieci.', namedBy: { id: socialWorker.staffMemberId } }],
  });

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

test('Zielonki acted out: A12 B2 B3 B4 F2 the assistant works on the family’s own resources, with institutions, and for the fastest return of a child that is in one', async () => {
  const staff = await inZielonki();
  const { centre, socialWorker, director, assistant } = staff;
  const requested = await aCaseAfter(
    socialWorker,
    'requestAssistant',
    { newFamily: newFamily('Wracająca') },
    { goal: 'RETURN_OF_CHILD' },
  );
  await assign(director, await step(director, requested, 'qualifyFamily'), assistant);
  await firstVisit(assistant, requested, '2026-03-02', {
    socialWorkerId: socialWorker.staffMemberId,
    areasOfChange: ['Warunki do powrotu dziecka.'],
  });
  const familyId = requested.family.id;
  const [mother, child] = await membersOf(assistant, familyId);

  // „pracuje na zasobach rodziny”, „z uwzględnieniem zasobów własnych”
  const strength = { description: 'Regularnie odwiedza syna.', useMade: 'Czyta mu przez telefon.', observedOn: '2026-03-02' };
  await assistant.do('addStrength', 'AddStrengthInput', { familyId, familyMemberId: mother, ...strength });
  const resource = { kind: 'OWN', description: 'Pokój dla dziecka po remoncie.', state: 'HELD', observedOn: '2026-03-02' };
  await assistant.do('addResource', 'AddResourceInput', { familyId, ...resource });

  // „dzieci znajdują się już w placówce opiekuńczej”: since when, with the 18 months that the act watches.
  const stays = (kind: string, validFrom: string, over: Record<string, unknown> = {}) =>
    assistant.do('recordWhereabouts', 'RecordWhereaboutsInput', { familyMemberId: child, kind, validFrom, ...over });
  await stays('HOME', '2025-09-01');
  await stays('INSTITUTIONAL_CARE', '2026-02-16', { withWhom: 'placówka opiekuńczo-wychowawcza' });
  expect((await radarOf(director)).all.map(({ kind, dueOn, source }) => [kind, dueOn, source])).toContainEqual([
    'INSTITUTIONAL_CARE',
    '2027-08-16',
    'art. 100 ust. 4a ustawy z 9.06.2011',
  ]);

  // „współpracuje z różnymi instytucjami, działającymi na rzecz rodziny”: talks, and a referral that is answered.
  for (const kind of ['INSTITUTION', 'COORDINATOR', 'HEALTH', 'NGO', 'OFFICE'])
    await contact(assistant, requested, kind, '2026-03-02', `Warunki powrotu: ${kind}.`);
  const told = await referAndAnswer(assistant, await anInstitution(server, centre), {
    familyId,
    purpose: 'Świetlica po powrocie dziecka do domu.',
  });
  expect(told).toMatchObject({
    shared: {
      purpose: 'Świetlica po powrocie dziecka do domu.',
      sharedFields: [{ field: 'CHILDREN_NAMES', value: 'Jaś Wracająca' }],
    },
    referral: { state: 'ANSWERED', partnerName: 'Szkoła', share: { answers: [{ content: 'Dziecko ma miejsce w świetlicy.' }] } },
  });

  // „na rzecz ich najszybszego powrotu do rodziny”
  server.setToday('2026-05-04');
  await stays('HOME', '2026-05-01');
  expect((await radarOf(director)).all.filter(({ kind }) => kind === 'INSTITUTIONAL_CARE')).toEqual([]);
  expect(
    await readCase(
      director,
      requested.id,
      'goal contacts { kind } family { strengths { description useMade observedOn } resources { kind description state observedOn } members { role returned } }',
    ),
  ).toMatchObject({
    goal: 'RETURN_OF_CHILD',
    contacts: expect.arrayContaining([{ kind: 'INSTITUTION' }, { kind: 'COORDINATOR' }, { kind: 'NGO' }]) as object[],
    family: {
      strengths: [strength],
      resources: [resource],
      members: [
        { role: 'MOTHER', returned: null },
        { role: 'CHILD', returned: true },
      ],
    },
  });
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
  // „kobiety w ciąży …, ze szczególnym uwzględnieniem … ciąży powikłanej oraz … niepowodzeń położniczych”, „rodzin dzieci, u których zdiagnozowano ciężkie i nieodwracalne upośledzenie”: each by its own document
  for (const [surname, targetGroup, certificateKind, physicianSpecialty] of [
    ['Oczekująca', 'PREGNANCY', 'PREGNANCY', null],
    ['Osierocona', 'OBSTETRIC_FAILURE', 'PREGNANCY', null],
    ['Czuwająca', 'CHILD_CONDITION', 'CHILD_CONDITION', 'PERINATOLOGY'],
  ] as const) {
    const applied = await openZaZyciem(socialWorker, {
      newFamily: newFamily(surname),
      targetGroup,
      certificateKind,
      physicianSpecialty,
    });
    expect(
      await readCase(
        director,
        applied.id,
        'stage awaitedDecision interviews { id } zaZyciemApplications { targetGroup certificateKind }',
      ),
    ).toEqual({
      stage: 'BASIS_GRANTED',
      awaitedDecision: 'ASSIGNMENT',
      interviews: [],
      zaZyciemApplications: [{ targetGroup, certificateKind }],
    });
  }
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

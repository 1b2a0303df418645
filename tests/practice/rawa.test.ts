import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, type CaseRow, newFamily, step } from '../kit/case-path.js';
import { readCase, refusedStep } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { membersOf } from '../kit/visit-path.js';
import { accompaniedFamily, anOffice, assign, contact, firstVisit, radarOf, visit } from './office.js';
import { writeCard } from './surroundings.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const HELP_FORMS = [
  ['KONSULTACJE', 'Konsultacje i poradnictwo specjalistyczne'],
  ['TERAPIA', 'Terapia i mediacja'],
  ['USLUGI', 'Usługi dla rodzin z dziećmi'],
  ['PRAWNA', 'Pomoc prawna'],
  ['SPOTKANIA', 'Spotkania dla rodzin, w tym grupy wsparcia'],
] as const;

test('Rawa Mazowiecka acted out: A5 A6 A7 D5 E1 support goes by consent, save where a court of families has ordered it', async () => {
  const staff = await anOffice(server);
  const { centre, socialWorker, director, assistant } = staff;

  // „realizowana w formie konsultacji i poradnictwa specjalistycznego, terapii i mediacji, usług …, pomocy prawnej oraz … spotkań”
  await writeCard(centre, { seat: 'Rawa Mazowiecka', voivodeship: 'łódzkie', helpForms: HELP_FORMS });
  expect(await assistant.get('{ centre { helpForms { code name } } }')).toEqual({
    centre: { helpForms: HELP_FORMS.map(([code, name]) => ({ code, name })) },
  });

  // „zawsze prowadzona za jej zgodą i z jej aktywnym udziałem”: without it nobody is assigned.
  const undecided = await step(
    socialWorker,
    await aCase(socialWorker, { newFamily: newFamily('Niezdecydowana') }),
    'recordFamilyInterview',
  );
  const diagnosed = await step(socialWorker, undecided, 'recordDiagnosis');
  await refusedStep('CONSENT_REQUIRED', socialWorker, diagnosed, 'requestAssistant');
  await director.refused('REQUEST_REQUIRED', 'assignAssistant', 'AssignAssistantInput', {
    supportCaseId: diagnosed.id,
    expectedVersion: diagnosed.version,
    assistantId: assistant.staffMemberId,
  });

  // „Jedynym wyjątkiem … na mocy postanowienia sądu rodzinnego”
  const ordered = await step(
    socialWorker,
    await aCase(socialWorker, { newFamily: newFamily('Zobowiązana') }),
    'recordCourtOrder',
    {
      control: 'Sprawozdanie asystenta co trzy miesiące.',
      reportsDueOn: ['2026-06-01'],
      validTo: '2026-12-31',
    },
  );
  await assign(director, ordered, assistant);
  expect((await radarOf(director)).all.map(({ kind, dueOn }) => [kind, dueOn])).toContainEqual(['COURT_REPORT', '2026-06-01']);

  // „pracuje w elastycznym i nienormowanym czasie pracy … dostosowanie … do rytmu życia rodziny”: a Sunday evening.
  server.setToday('2026-03-09');
  await firstVisit(assistant, ordered, '2026-03-08', { startsAt: '19:40', durationMinutes: 130 });
  await visit(assistant, ordered, '2026-03-09', {
    startsAt: '06:45',
    durationMinutes: 35,
    kind: 'ACCOMPANYING',
    place: 'SCHOOL',
  });

  // A family that agreed at first is obliged later: the case goes on under the order, and is not begun anew.
  const agreed = await accompaniedFamily(staff, { newFamily: newFamily('Najpierw-Zgodna') });
  await firstVisit(assistant, agreed, '2026-03-09');
  const converted = await step(socialWorker, await readCase<CaseRow>(director, agreed.id, 'id version'), 'recordCourtOrder', {
    issuedOn: '2026-03-09',
    signature: 'III Nsm 9/26',
  });
  expect(converted).toMatchObject({ track: 'COURT', stage: 'IN_SUPPORT', number: agreed.number });

  // „współpracuje z zespołem interdyscyplinarnym”; support by neighbours and friends is a resource of the family.
  await contact(assistant, agreed, 'CENTRE_TEAM', '2026-03-09', 'Posiedzenie grupy diagnostyczno-pomocowej.');
  await assistant.do('addRelatedPerson', 'AddRelatedPersonInput', {
    familyId: agreed.family.id,
    name: 'Sąsiedzi z naprzeciwka',
    relation: 'SUPPORT_FAMILY',
  });
  // „z uwzględnieniem własnych możliwości tej rodziny oraz wsparcia zewnętrznego”
  for (const [kind, description] of [
    ['OWN', 'Ojciec umie wyremontować mieszkanie.'],
    ['LOCAL_COMMUNITY', 'Sąsiedzi z naprzeciwka zostają z dziećmi.'],
  ] as const)
    await assistant.do('addResource', 'AddResourceInput', {
      familyId: agreed.family.id,
      kind,
      description,
      state: 'HELD',
      observedOn: '2026-03-09',
    });

  // „działań zmierzających do zażegnania kryzysu w rodzinie”
  await visit(assistant, agreed, '2026-03-09', {
    startsAt: '21:00',
    kind: 'INTERVENTION',
    socialWorkerId: socialWorker.staffMemberId,
    decidedWithId: socialWorker.staffMemberId,
    jointDecision: 'Ojciec śpi dziś u brata, jutro rozmowa w ośrodku.',
  });
  expect(
    await readCase(
      director,
      agreed.id,
      'family { relatedPersons { relation } resources { kind } } contacts { kind } lastVisit { kind jointDecision decidedWith { id } }',
    ),
  ).toMatchObject({
    family: {
      relatedPersons: [{ relation: 'SUPPORT_FAMILY' }],
      resources: expect.arrayContaining([{ kind: 'OWN' }, { kind: 'LOCAL_COMMUNITY' }]) as object[],
    },
    contacts: [{ kind: 'CENTRE_TEAM' }],
    lastVisit: {
      kind: 'INTERVENTION',
      jointDecision: 'Ojciec śpi dziś u brata, jutro rozmowa w ośrodku.',
      decidedWith: { id: socialWorker.staffMemberId },
    },
  });

  // Refusing under an order is reported to the court, interview or not.
  const refused = await step(socialWorker, await readCase<CaseRow>(director, ordered.id, 'id version'), 'recordConsentRefusal', {
    refusedOn: '2026-03-09',
  });
  const { refusals } = await readCase<{ refusals: { id: string }[] }>(director, ordered.id, 'refusals { id }');
  await director.do('decideOnCourtNotification', 'DecideOnCourtNotificationInput', {
    supportCaseId: ordered.id,
    expectedVersion: refused.version,
    refusalId: refusals[0]?.id,
    decision: 'NOTIFY',
    reason: 'Rodzina nie wpuszcza asystenta.',
    courtName: 'Sąd Rejonowy w Rawie Mazowieckiej',
    letterOn: '2026-03-09',
  });
  await refusedStep(
    'TRACK_NEEDS_NO_REQUEST',
    socialWorker,
    await readCase<CaseRow>(director, ordered.id, 'id version'),
    'requestAssistant',
  );
});

const DAYS =
  'family { members { role stayed returned parentalAuthority { status orderSignature } whereabouts { kind validFrom validTo } } }';

test('Rawa Mazowiecka acted out: A12 B4 parents regain authority, the child that was placed comes home, and another never leaves it', async () => {
  const staff = await anOffice(server);
  const { director, assistant } = staff;
  const goal = 'REGAIN_PARENTAL_AUTHORITY';
  const row = await accompaniedFamily(staff, { newFamily: newFamily('Odzyskująca') }, { goal });
  await firstVisit(assistant, row, '2026-03-02');
  const kept = await accompaniedFamily(staff, { newFamily: newFamily('Niedzielona') }, { goal: 'PREVENT_PLACEMENT' });
  await firstVisit(assistant, kept, '2026-03-02', { startsAt: '16:00' });
  const { family } = await readCase<{ family: { members: { id: string; role: string }[] } }>(
    assistant,
    row.id,
    'family { members { id role } }',
  );
  const idOf = (role: string) => family.members.find((one) => one.role === role)?.id;
  const child = { familyMemberId: idOf('CHILD') };

  // „pomaga … rodzicom ubiegającym się o odzyskanie władzy rodzicielskiej”
  const authority = (status: string, validFrom: string, orderSignature: string, orderIssuedOn: string) =>
    assistant.do('recordParentalAuthority', 'RecordParentalAuthorityInput', {
      ...child,
      parentId: idOf('MOTHER'),
      status,
      validFrom,
      court: 'Sąd Rejonowy w Rawie Mazowieckiej',
      orderSignature,
      orderIssuedOn,
    });
  await authority('LIMITED', '2025-11-03', 'III Nsm 40/25', '2025-11-03');

  // „powrót do rodziców, jeżeli już zostało umieszczone poza rodziną”
  const stays = (kind: string, validFrom: string) =>
    assistant.do('recordWhereabouts', 'RecordWhereaboutsInput', { ...child, kind, validFrom });
  await stays('HOME', '2019-09-01');
  await stays('FAMILY_FOSTER_CARE', '2026-03-02');
  server.setToday('2026-06-15');
  await stays('HOME', '2026-06-12');
  await authority('FULL', '2026-06-12', 'III Nsm 12/26', '2026-06-10');
  const told = await readCase<{ family: { members: { role: string }[] } }>(director, row.id, DAYS);
  expect(told.family.members.find(({ role }) => role === 'CHILD')).toEqual({
    role: 'CHILD',
    stayed: false,
    returned: true,
    parentalAuthority: [
      { status: 'FULL', orderSignature: 'III Nsm 12/26' },
      { status: 'LIMITED', orderSignature: 'III Nsm 40/25' },
    ],
    whereabouts: [
      { kind: 'HOME', validFrom: '2026-06-12', validTo: null },
      { kind: 'FAMILY_FOSTER_CARE', validFrom: '2026-03-02', validTo: '2026-06-11' },
      { kind: 'HOME', validFrom: '2019-09-01', validTo: '2026-03-01' },
    ],
  });
  expect(await readCase(director, row.id, 'goal')).toEqual({ goal });

  // „pozostanie dziecka w rodzinie”: in the other family the child was at home before and is there all the time.
  const [, stayer] = await membersOf(assistant, kept.family.id);
  await assistant.do('recordWhereabouts', 'RecordWhereaboutsInput', {
    familyMemberId: stayer,
    kind: 'HOME',
    validFrom: '2025-09-01',
  });
  server.setToday('2026-12-14');
  expect(await readCase(director, kept.id, 'goal family { members { role stayed returned placed } }')).toEqual({
    goal: 'PREVENT_PLACEMENT',
    family: {
      members: [
        { role: 'MOTHER', stayed: null, returned: null, placed: null },
        { role: 'CHILD', stayed: true, returned: false, placed: false },
      ],
    },
  });
});

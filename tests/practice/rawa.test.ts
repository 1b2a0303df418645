import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, type CaseRow, newFamily, step } from '../kit/case-path.js';
import { readCase, refusedStep } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompaniedFamily, anOffice, assign, contact, firstVisit, radarOf, visit } from './office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('Rawa Mazowiecka acted out: A5 A6 A7 D5 support goes by consent, save where a court of families has ordered it', async () => {
  const staff = await anOffice(server);
  const { socialWorker, director, assistant } = staff;

  // „zawsze prowadzona za jej zgodą i z jej aktywnym udziałem”: without it nobody is assigned.
  const undecided = await step(
    socialWorker,
    await aCase(socialWorker, { newFamily: newFamily('Niezdecydowana') }),
    'recordFamilyInterview',
  );
  const diagnosed = await step(socialWorker, undecided, 'recordDiagnosis');
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
  expect(await readCase(director, agreed.id, 'family { relatedPersons { relation } } contacts { kind }')).toEqual({
    family: { relatedPersons: [{ relation: 'SUPPORT_FAMILY' }] },
    contacts: [{ kind: 'CENTRE_TEAM' }],
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

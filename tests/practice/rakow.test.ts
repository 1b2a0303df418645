import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, newFamily, step } from '../kit/case-path.js';
import { readCase } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { anOffice, assign, contact, firstVisit, radarOf, visit } from './office.js';
import { writeCard } from './surroundings.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const SURNAME = 'Sprzężona';

const FAMILY = `family { members { id givenName role } strengths { description evidence useMade familyMember { id } }
  resources { kind state observedOn description } relatedPersons { name relation } }`;

test('Raków acted out: A1 A2 A3 A5 A8 A11 B1 B2 B3 G1 any family may come, its strong sides and resources are observed for a year, and the act alone binds', async () => {
  const staff = await anOffice(server);
  const { centre, socialWorker, director, assistant } = staff;

  // „Program „Asystent rodzin” jest realizowany w Gminnym Ośrodku … jako forma innowacyjnej pracy środowiskowej z rodziną”
  const programme = { name: 'Asystent rodzin', method: 'Praca środowiskowa; w pierwszym roku obserwacja zasobów.' };
  await writeCard(centre, { seat: 'Raków', voivodeship: 'świętokrzyskie', programme });
  expect(await assistant.get('{ centre { seat programmes { name method } localRules { key } } }')).toEqual({
    centre: { seat: 'Raków', programmes: [programme], localRules: [] },
  });

  // „Beneficjentem asystentury może być każda rodzina … również ze sprzężonymi wieloma problemami.”
  const opened = await aCase(socialWorker, { newFamily: newFamily(SURNAME), source: 'NEIGHBOUR', channel: 'IN_PERSON' });
  const interviewed = await step(socialWorker, opened, 'recordFamilyInterview');
  const diagnosed = await step(socialWorker, interviewed, 'recordDiagnosis', {
    problems: ['CARE_AND_UPBRINGING', 'POVERTY', 'UNEMPLOYMENT', 'HEALTH', 'LARGE_FAMILY'],
    description: 'Brak pracy, choroba dziecka i długi za czynsz.',
  });
  expect(await readCase(director, opened.id, 'rulesInForce diagnoses { problems }')).toEqual({
    rulesInForce: [],
    diagnoses: [{ problems: ['CARE_AND_UPBRINGING', 'POVERTY', 'UNEMPLOYMENT', 'HEALTH', 'LARGE_FAMILY'] }],
  });

  // „przy współudziale rodziny na każdym etapie”: it agrees, in words, for no rule here asks for writing, and no offer is demanded.
  const agreed = await step(socialWorker, diagnosed, 'recordSupportConsent', {
    form: 'ORAL_RECORDED',
    signatories: 'oboje rodzice',
  });
  const requested = await step(socialWorker, agreed, 'requestAssistant');
  await assign(director, requested, assistant);

  // The first visit is made by the assistant alone, in the third week: neither a term nor a companion is demanded.
  server.setToday('2026-03-20');
  await firstVisit(assistant, requested, '2026-03-20', { supportKinds: ['EMOTIONAL'] });

  // „z wykorzystaniem mocnych stron członków rodziny, zasobów rodziny pochodzenia i rodziny dalszej, społeczności lokalnej i zasobów instytucjonalnych”
  const { family } = await readCase<{ family: { members: { id: string; role: string }[] } }>(assistant, opened.id, FAMILY);
  const familyId = opened.family.id;
  for (const { id, role } of family.members)
    await assistant.do('addStrength', 'AddStrengthInput', {
      familyId,
      familyMemberId: id,
      description: role === 'CHILD' ? 'Chętnie rysuje.' : 'Dobrze gotuje z niewielu rzeczy.',
      evidence: 'Widziane na wizycie.',
      observedOn: '2026-03-20',
    });
  for (const [relation, name] of [
    ['FAMILY_OF_ORIGIN', 'Babcia Zofia'],
    ['EXTENDED_FAMILY', 'Ciocia Hanna'],
    ['NEIGHBOUR', 'Sąsiadka spod siódemki'],
  ])
    await assistant.do('addRelatedPerson', 'AddRelatedPersonInput', { familyId, relation, name });
  for (const [kind, description] of [
    ['OWN', 'Ogródek przy domu.'],
    ['EXTENDED_FAMILY', 'Babcia odbiera dziecko z przedszkola.'],
    ['LOCAL_COMMUNITY', 'Świetlica w remizie.'],
    ['INSTITUTIONAL', 'Poradnia w Kielcach przyjmuje co miesiąc.'],
  ])
    await assistant.do('addResource', 'AddResourceInput', {
      familyId,
      kind,
      description,
      state: kind === 'LOCAL_COMMUNITY' ? 'LACKING' : 'HELD',
      observedOn: '2026-03-20',
    });

  // „najpilniejszych sprawach rodziny … (dostęp do świadczeń lub uzyskanie zatrudnienia, leczenie dzieci, … zaległych spraw urzędowych)”
  server.setToday('2026-04-10');
  await contact(assistant, opened, 'HEALTH', '2026-04-08', 'Termin u alergologa dla dziecka.');
  await contact(assistant, opened, 'OFFICE', '2026-04-09', 'Zaległy wniosek o świadczenie.');
  await contact(assistant, opened, 'OFFICE', '2026-04-09', 'Powiatowy Urząd Pracy: oferta dla mamy.');
  await contact(assistant, opened, 'INSTITUTION', '2026-04-10', 'Administracja budynku: raty zaległego czynszu.');
  const { contacts } = await readCase<{ contacts: { kind: string; matter: string }[] }>(
    director,
    opened.id,
    'contacts { kind matter }',
  );
  expect(contacts.map(({ kind, matter }) => `${kind} ${matter}`).toSorted()).toEqual([
    'HEALTH Termin u alergologa dla dziecka.',
    'INSTITUTION Administracja budynku: raty zaległego czynszu.',
    'OFFICE Powiatowy Urząd Pracy: oferta dla mamy.',
    'OFFICE Zaległy wniosek o świadczenie.',
  ]);

  // „Najważniejsze jest bezpieczeństwo dzieci”: what to heed stands on the card, above everything else.
  await assistant.do('recordSafetyNote', 'RecordSafetyNoteInput', {
    familyId,
    text: 'Piec dymi; dzieci nie zostają same w kuchni.',
    checkOn: '2026-04-24',
  });
  expect(await readCase(socialWorker, opened.id, 'family { safetyNotes { text checkOn author { id } } }')).toEqual({
    family: {
      safetyNotes: [
        {
          text: 'Piec dymi; dzieci nie zostają same w kuchni.',
          checkOn: '2026-04-24',
          author: { id: assistant.staffMemberId },
        },
      ],
    },
  });
  await visit(assistant, requested, '2026-04-10', { kind: 'ACCOMPANYING', place: 'OFFICE', supportKinds: ['INSTRUMENTAL'] });

  // A year later the use of what the family has is written down beside the first observation, which stays.
  server.setToday('2027-03-18');
  await assistant.do('addResource', 'AddResourceInput', {
    familyId,
    kind: 'LOCAL_COMMUNITY',
    description: 'Świetlica w remizie: dziecko chodzi dwa razy w tygodniu.',
    state: 'HELD',
    observedOn: '2027-03-18',
  });
  await assistant.do('addStrength', 'AddStrengthInput', {
    familyId,
    familyMemberId: family.members[0]?.id,
    description: 'Dobrze gotuje z niewielu rzeczy.',
    useMade: 'Gotuje na festynach i trochę zarabia.',
    observedOn: '2027-03-18',
  });
  const seen = await readCase<{
    family: {
      strengths: { useMade: string | null; familyMember: { id: string } | null }[];
      resources: { kind: string; state: string; observedOn: string }[];
      relatedPersons: { relation: string }[];
    };
  }>(director, opened.id, FAMILY);
  expect(seen.family.strengths.filter(({ familyMember }) => familyMember !== null)).toHaveLength(3);
  expect(seen.family.strengths.filter(({ useMade }) => useMade !== null)).toHaveLength(1);
  expect(seen.family.relatedPersons.map(({ relation }) => relation).toSorted()).toEqual([
    'EXTENDED_FAMILY',
    'FAMILY_OF_ORIGIN',
    'NEIGHBOUR',
  ]);
  expect(
    seen.family.resources
      .filter(({ kind }) => kind === 'LOCAL_COMMUNITY')
      .map(({ state, observedOn }) => [observedOn, state])
      .toSorted(),
  ).toEqual([
    ['2026-03-20', 'LACKING'],
    ['2027-03-18', 'HELD'],
  ]);
  // No clock of this centre's own ran in all that year.
  expect((await radarOf(director)).all.filter(({ origin }) => origin === 'LOCAL')).toEqual([]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aCase, intakeInput, step, STEPS, zaZyciemInput } from '../kit/case-path.js';
import type { TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => ways.stop());

const REGISTER = ['registerIntake', 'RegisterIntakeInput'] as const;

const registered = async (who: Caller, newFamily: object, over: object = {}): Promise<string> =>
  (await who.do<{ family: { id: string } }>(...REGISTER, intakeInput({ newFamily, ...over }), 'id family { id }')).family.id;

const FAMILY = `query($id: ID!) { family(id: $id) { version surname surnameKnown street
  corrections { field oldValue newValue }
  members { id version givenName surname birthDate bornAbout expectedOn role corrections { field oldValue newValue } } } }`;

interface Member {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const fileOf = async (who: Caller, id: string) =>
  (await who.get<{ family: { version: number; surname: string; members: Member[]; corrections: object[] } }>(FAMILY, { id }))
    .family;

test('B1 “a child cries at Lipowa 5”: a family is registered by its address alone, and found on every list by it', async () => {
  const { socialWorker } = await aCentre(server);
  const id = await registered(socialWorker, { street: 'ul. Lipowa 5', city: 'Zielonki' });
  expect(await fileOf(socialWorker, id)).toMatchObject({
    surname: 'nieznana z nazwiska, ul. Lipowa 5',
    surnameKnown: false,
    members: [],
  });
  const LISTS = `{ families(filter: { surnameStartsWith: "nieznana" }) { nodes { id surname } } intakes { nodes { family { surname } } } }`;
  const { compiled, ordinary } = await ways.ask(socialWorker, LISTS);
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(compiled.answer).toMatchObject({
    data: {
      families: { nodes: [{ id, surname: 'nieznana z nazwiska, ul. Lipowa 5' }] },
      intakes: { nodes: [{ family: { surname: 'nieznana z nazwiska, ul. Lipowa 5' } }] },
    },
  });
});

test('B1 the surname is corrected when it is known, with its history; without name and address nobody is registered', async () => {
  const { socialWorker } = await aCentre(server);
  const id = await registered(socialWorker, { street: 'ul. Lipowa 5' });
  await socialWorker.do('correctFamily', 'CorrectFamilyInput', {
    familyId: id,
    expectedVersion: 1,
    surname: 'Kowalska',
    street: 'ul. Lipowa 5',
    reason: 'ustalono w czasie wizyty',
  });
  expect(await fileOf(socialWorker, id)).toMatchObject({
    surname: 'Kowalska',
    surnameKnown: true,
    corrections: [{ field: 'surname', oldValue: 'nieznana z nazwiska', newValue: 'Kowalska' }],
  });
  const refusedAt = async (newFamily: object) =>
    (await socialWorker.refused('BAD_USER_INPUT', ...REGISTER, intakeInput({ newFamily })))['field'];
  expect(await refusedAt({ city: 'Zielonki', members: [{ role: 'CHILD' }] })).toBe('input.newFamily.surname');
  expect(await refusedAt({ surname: 'Nowak', members: [] })).toBe('input.newFamily.members');
});

test('B1 the street of a restricted family without a surname stays behind its file, in every list', async () => {
  const { socialWorker, director } = await aCentre(server);
  const id = await registered(socialWorker, { street: 'ul. Lipowa 5' });
  await director.do('restrictFamily', 'RestrictFamilyInput', { familyId: id, expectedVersion: 1, restricted: true });
  const { body } = await socialWorker.withAssurance(1).ask('{ families { nodes { id surname } } }');
  expect(body).toContain('nieznana z nazwiska');
  expect(body).not.toContain('Lipowa');
});

test('B1 a child of whom only the age is guessed: the year stands there until the day is known', async () => {
  const { socialWorker } = await aCentre(server);
  const id = await registered(socialWorker, { street: 'ul. Lipowa 5', members: [{ role: 'CHILD', bornAbout: 2023 }] });
  const [child] = (await fileOf(socialWorker, id)).members;
  expect(child).toMatchObject({ givenName: 'imię nieznane', surname: 'nazwisko nieznane', birthDate: null, bornAbout: 2023 });
  await socialWorker.do('correctFamilyMember', 'CorrectFamilyMemberInput', {
    familyMemberId: child?.id,
    expectedVersion: child?.version,
    person: { givenName: 'Ola', surname: 'Kowalska', role: 'CHILD', birthDate: '2022-11-05' },
    reason: 'odpis aktu urodzenia',
  });
  const [named] = (await fileOf(socialWorker, id)).members;
  expect(named).toMatchObject({ id: child?.id, givenName: 'Ola', birthDate: '2022-11-05', bornAbout: null });
  expect(named?.['corrections']).toEqual(expect.arrayContaining([{ field: 'bornAbout', oldValue: '2023', newValue: null }]));
});

test.for([
  [{ bornAbout: 2027 }, 'DATE_IN_FUTURE', 'bornAbout'],
  [{ bornAbout: 1903 }, 'BIRTH_DATE_TOO_EARLY', 'bornAbout'],
  [{ bornAbout: 2020, birthDate: '2020-01-01' }, 'BAD_USER_INPUT', 'bornAbout'],
  [{ expectedOn: '2027-03-02' }, 'EXPECTED_OUT_OF_REACH', 'expectedOn'],
  [{ expectedOn: '2025-12-01' }, 'EXPECTED_OUT_OF_REACH', 'expectedOn'],
  [{ expectedOn: '2026-05-01', birthDate: '2026-01-01' }, 'BAD_USER_INPUT', 'expectedOn'],
  [{ expectedOn: '2026-05-01', role: 'MOTHER' }, 'BAD_USER_INPUT', 'expectedOn'],
] as const)('L25 P10 of a person %j is refused as %s', async ([person, code, field]) => {
  const { socialWorker } = await aCentre(server);
  const input = intakeInput({ newFamily: { surname: 'Nowak', members: [{ role: 'CHILD', ...person }] } });
  expect(await socialWorker.refused(code, ...REGISTER, input)).toMatchObject({ field: `input.newFamily.members.0.${field}` });
});

test('A9 L27 P10 an unborn child of a Za życiem application is born, named, and stays the same person', async () => {
  const { socialWorker } = await aCentre(server);
  const mother = { givenName: 'Ewa', surname: 'Nowak', role: 'MOTHER', birthDate: '1995-05-05' };
  const newFamily = { surname: 'Nowak', members: [mother, { surname: 'Nowak', role: 'CHILD', expectedOn: '2026-06-10' }] };
  const { family } = await socialWorker.do<{ family: { id: string } }>(
    'openZaZyciemCase',
    'OpenZaZyciemCaseInput',
    zaZyciemInput({ newFamily }),
    'id family { id }',
  );
  const unborn = (await fileOf(socialWorker, family.id)).members[1];
  expect(unborn).toMatchObject({ givenName: 'dziecko nienarodzone', birthDate: null, expectedOn: '2026-06-10' });
  server.setToday('2026-06-12');
  await socialWorker.do('correctFamilyMember', 'CorrectFamilyMemberInput', {
    familyMemberId: unborn?.id,
    expectedVersion: unborn?.version,
    person: { givenName: 'Jan', surname: 'Nowak', role: 'CHILD', birthDate: '2026-06-08' },
    reason: 'dziecko się urodziło',
  });
  const born = (await fileOf(socialWorker, family.id)).members[1];
  expect(born).toMatchObject({ id: unborn?.id, givenName: 'Jan', birthDate: '2026-06-08', expectedOn: null });
  expect(born?.['corrections']).toEqual(
    expect.arrayContaining([
      { field: 'givenName', oldValue: 'dziecko nienarodzone', newValue: 'Jan' },
      { field: 'expectedOn', oldValue: '2026-06-10', newValue: null },
    ]),
  );
});

test('two children whose names and days nobody knows are not asked about as one', async () => {
  const { socialWorker } = await aCentre(server);
  const child = { role: 'CHILD', birthDate: '2020-01-01' };
  await socialWorker.do(...REGISTER, {
    ...intakeInput({ newFamily: { street: 'ul. Lipowa 5', members: [child, child] } }),
    confirmed: [],
  });
});

const REPORTER = { reporterName: 'Halina Sąsiadka', reporterContact: '601 000 111' };

test('U-looks RODO who told the centre is kept with the intake, and read by those who decide about it alone', async () => {
  const { centre, socialWorker, director, assistant } = await aCentre(server);
  const opened = await aCase(socialWorker, { source: 'NEIGHBOUR', ...REPORTER });
  const [intake] = await server.peek<{ id: string }>('select id from intake where family_id = $1', [opened.family.id]);
  const read = (who: Caller) =>
    who.ask<{ intake: object }>('query($id: ID!) { intake(id: $id) { reporterName reporterContact } }', { id: intake?.id });
  expect((await read(director)).data?.intake).toEqual(REPORTER);
  expect((await read(socialWorker)).data?.intake).toEqual(REPORTER);
  const machine = await centre.hire('System', { role: 'CENTRE_SYSTEM', machine: true });
  for (const who of [assistant, machine]) {
    const { errors, body } = await read(who);
    expect([errors[0]?.extensions['code'], body.includes('Halina')]).toEqual(['FORBIDDEN', false]);
  }
  const nested = await assistant.ask('query($id: ID!) { family(id: $id) { intakes { reporterName } } }', {
    id: opened.family.id,
  });
  expect(nested.errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('whoever gave no name has none', async () => {
  const { socialWorker } = await aCentre(server);
  const input = intakeInput({ source: 'ANONYMOUS', ...REPORTER });
  expect(await socialWorker.refused('BAD_USER_INPUT', ...REGISTER, input)).toMatchObject({ field: 'input.reporterName' });
});

const SHOWN = `query($id: ID!) { intake(id: $id) { family { street city phone members { givenName surname role birthDate } } } }`;

test('U-looks an intake shows after it was saved what was typed: persons, telephone and address', async () => {
  const { socialWorker } = await aCentre(server);
  const members = [{ givenName: 'Ewa', surname: 'Nowak', role: 'MOTHER', birthDate: '1995-05-05' }];
  const typed = { surname: 'Nowak', street: 'Polna 3', city: 'Zielonki', phone: '601 222 333', members };
  const intake = await socialWorker.do<{ id: string }>(...REGISTER, intakeInput({ newFamily: typed }), 'id');
  const { compiled, ordinary } = await ways.ask(socialWorker, SHOWN, { id: intake.id });
  expect(compiled.answer).toEqual(ordinary.answer);
  const { surname: _ofTheFamily, ...shown } = typed;
  expect(compiled.answer).toMatchObject({ data: { intake: { family: shown } } });
});

test('L25 a mother about 11 years old of a child of about 3 is asked about; years that may be 13 apart are not', async () => {
  const { socialWorker } = await aCentre(server);
  const household = (mother: object, child: object) =>
    intakeInput({
      newFamily: {
        surname: 'Nowak',
        members: [
          { givenName: 'Ewa', role: 'MOTHER', ...mother },
          { role: 'CHILD', ...child },
        ],
      },
    });
  const asked = async (mother: object, child: object) => {
    const { doubts } = await socialWorker.refused('CONFIRMATION_NEEDED', ...REGISTER, household(mother, child));
    return (doubts as { code: string; field: string }[]).map(({ code, field }) => `${code} ${field}`);
  };
  const about = ['PARENT_TOO_YOUNG input.newFamily.members.1.bornAbout'];
  expect(await asked({ bornAbout: 2015 }, { bornAbout: 2023 })).toEqual(about);
  expect(await asked({ birthDate: '2011-06-01' }, { bornAbout: 2023 })).toEqual(about);
  expect(await asked({ bornAbout: 2015 }, { expectedOn: '2026-06-10' })).toEqual([
    'PARENT_TOO_YOUNG input.newFamily.members.1.expectedOn',
  ]);
  await socialWorker.do(...REGISTER, household({ bornAbout: 2010 }, { bornAbout: 2023 }));
  const mother = { givenName: 'Ewa', role: 'MOTHER', bornAbout: 2015 };
  const familyId = await registered(socialWorker, { surname: 'Nowak', members: [mother] });
  const added = { familyId, person: { givenName: 'Ola', surname: 'Nowak', role: 'CHILD', bornAbout: 2023 } };
  const { doubts } = await socialWorker.refused('CONFIRMATION_NEEDED', 'addFamilyMember', 'AddFamilyMemberInput', added);
  expect(doubts).toMatchObject([{ code: 'PARENT_TOO_YOUNG', field: 'input.person.bornAbout' }]);
});

test('B4 L27 of a child who is only expected no place, no authority and no interview is recorded, and it gives no consent', async () => {
  const { socialWorker } = await aCentre(server);
  const mother = { givenName: 'Ewa', surname: 'Nowak', role: 'MOTHER', birthDate: '1995-05-05' };
  const members = [mother, { surname: 'Nowak', role: 'CHILD', expectedOn: '2026-03-10' }];
  const supportCase = await aCase(socialWorker, { newFamily: { surname: 'Nowak', members } });
  const [ewa, unborn] = (await fileOf(socialWorker, supportCase.family.id)).members;
  const place = { familyMemberId: unborn?.id, kind: 'INSTITUTIONAL_CARE', validFrom: '2026-03-02' };
  const held = { familyMemberId: unborn?.id, parentId: ewa?.id, status: 'FULL', validFrom: '2026-03-02' };
  await socialWorker.refused('PERSON_NOT_BORN_YET', 'recordWhereabouts', 'RecordWhereaboutsInput', place);
  await socialWorker.refused('PERSON_NOT_BORN_YET', 'recordParentalAuthority', 'RecordParentalAuthorityInput', held);
  const { type, input } = STEPS.recordFamilyInterview;
  const met = { supportCaseId: supportCase.id, expectedVersion: supportCase.version, ...input };
  const refused = await socialWorker.refused('PERSON_NOT_BORN_YET', 'recordFamilyInterview', type, {
    ...met,
    familyMemberIds: [ewa?.id, unborn?.id],
  });
  expect(refused['field']).toBe('input.familyMemberIds');
  let at = await step(socialWorker, supportCase, 'recordFamilyInterview', { familyMemberIds: [ewa?.id] });
  at = await step(socialWorker, at, 'recordDiagnosis');
  at = await step(socialWorker, at, 'presentOffer');
  const consent = STEPS.recordSupportConsent;
  await socialWorker.refused('PERSON_NOT_BORN_YET', 'recordSupportConsent', consent.type, {
    supportCaseId: at.id,
    expectedVersion: at.version,
    ...consent.input,
    signatories: null,
    signatoryIds: [unborn?.id],
  });
  server.setToday('2026-03-12');
  await socialWorker.do('correctFamilyMember', 'CorrectFamilyMemberInput', {
    familyMemberId: unborn?.id,
    expectedVersion: unborn?.version,
    person: { givenName: 'Jan', surname: 'Nowak', role: 'CHILD', birthDate: '2026-03-08' },
    reason: 'dziecko się urodziło',
  });
  await socialWorker.do('recordWhereabouts', 'RecordWhereaboutsInput', { ...place, kind: 'HOME', validFrom: '2026-03-08' });
  await socialWorker.do('recordParentalAuthority', 'RecordParentalAuthorityInput', { ...held, validFrom: '2026-03-08' });
});

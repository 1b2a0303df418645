import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../kit/caller.js';
import { anIntake, newFamily } from '../../kit/case-path.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompaniedFamily, anOffice, firstVisit, MONDAY } from '../office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const FILE = `query($id: ID!) { family(id: $id) { id surname street city phone registeredOn
  members { id version givenName role birthDate school joinedOn }
  formerMembers { givenName role leftOn leavingReason }
  addresses { kind street city validFrom validTo }
  relatedPersons { name relation phone note familyMember { id } }
  resources { kind description state observedOn } } }`;

interface Member {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
}
interface File {
  readonly version: number;
  readonly members: readonly Member[];
}

const fileOf = async (who: Caller, id: string) => (await who.get<{ family: File }>(FILE, { id })).family;

const called = ({ members }: File, name: string) => members.find(({ givenName }) => givenName === name);

test('B1 the family is a first-class record: household, roles, children, guardians, addresses; extended family and family of origin as related persons who can be resources', async () => {
  const { director, socialWorker } = await anOffice(server);
  const person = (givenName: string, role: string, birthDate: string, over: Record<string, unknown> = {}) => ({
    givenName,
    surname: 'Wielopokoleniowa',
    role,
    birthDate,
    ...over,
  });
  // It is there from the zgłoszenie on, before any case.
  const { family } = await anIntake(socialWorker, {
    newFamily: {
      surname: 'Wielopokoleniowa',
      street: 'Lipowa 5',
      city: 'Zielonki',
      phone: '600 100 200',
      members: [
        person('Marta', 'MOTHER', '1990-04-12'),
        person('Adam', 'FATHER', '1988-02-02'),
        person('Ola', 'CHILD', '2016-06-01', { school: 'Szkoła Podstawowa nr 2' }),
        person('Jaś', 'CHILD', '2024-09-01'),
        person('Zofia', 'GRANDPARENT', '1955-05-05'),
      ],
    },
  });
  const familyId = family.id;
  expect(await fileOf(socialWorker, familyId)).toMatchObject({
    surname: 'Wielopokoleniowa',
    street: 'Lipowa 5',
    city: 'Zielonki',
    phone: '600 100 200',
    registeredOn: MONDAY,
    members: [
      { givenName: 'Zofia', role: 'GRANDPARENT' },
      { givenName: 'Adam', role: 'FATHER' },
      { givenName: 'Marta', role: 'MOTHER' },
      { givenName: 'Ola', role: 'CHILD', birthDate: '2016-06-01', school: 'Szkoła Podstawowa nr 2' },
      { givenName: 'Jaś', role: 'CHILD', birthDate: '2024-09-01' },
    ],
    formerMembers: [],
    addresses: [],
    relatedPersons: [],
    resources: [],
  });

  // The household changes by day: a guardian comes, the father goes.
  await socialWorker.do('addFamilyMember', 'AddFamilyMemberInput', {
    familyId,
    person: person('Hanna', 'GUARDIAN', '1975-01-01'),
    joinedOn: '2026-02-16',
  });
  const adam = called(await fileOf(socialWorker, familyId), 'Adam');
  await socialWorker.do('endMembership', 'EndMembershipInput', {
    familyMemberId: adam?.id,
    expectedVersion: adam?.version,
    leftOn: '2026-02-20',
    leavingReason: 'MOVED_OUT',
  });

  // Other addresses beside the one where it lives, each with its kind and days.
  for (const address of [
    { kind: 'CORRESPONDENCE', street: 'Pocztowa 2', city: 'Kraków', validFrom: '2026-01-10' },
    { kind: 'TEMPORARY', street: 'Babcina 7', city: 'Zielonki', validFrom: '2026-02-01', validTo: '2026-02-15' },
  ])
    await socialWorker.do('addFamilyAddress', 'AddFamilyAddressInput', { familyId, ...address });

  // Those around it: a guardian of one child, the extended family and the family of origin, with what they can give.
  const ola = called(await fileOf(socialWorker, familyId), 'Ola');
  const around = [
    { name: 'Jan Opiekuńczy', relation: 'LEGAL_GUARDIAN', familyMemberId: ola?.id, phone: '600 000 001' },
    { name: 'Ciocia Hanna', relation: 'EXTENDED_FAMILY', note: 'odbiera Olę ze szkoły', phone: '600 000 002' },
    { name: 'Dziadek Józef', relation: 'FAMILY_OF_ORIGIN', note: 'naprawia, co się zepsuje' },
  ];
  for (const one of around) await socialWorker.do('addRelatedPerson', 'AddRelatedPersonInput', { familyId, ...one });
  await socialWorker.do('addResource', 'AddResourceInput', {
    familyId,
    kind: 'EXTENDED_FAMILY',
    description: 'Ciocia Hanna zostaje z dziećmi w piątki, dziadek Józef woził je do lekarza.',
    state: 'HELD',
    observedOn: MONDAY,
  });

  const whole = await fileOf(director, familyId);
  expect(whole).toMatchObject({
    formerMembers: [{ givenName: 'Adam', role: 'FATHER', leftOn: '2026-02-20', leavingReason: 'MOVED_OUT' }],
    addresses: [
      { kind: 'TEMPORARY', street: 'Babcina 7', validFrom: '2026-02-01', validTo: '2026-02-15' },
      { kind: 'CORRESPONDENCE', street: 'Pocztowa 2', city: 'Kraków', validFrom: '2026-01-10', validTo: null },
    ],
    relatedPersons: around.map(({ familyMemberId, ...one }) => ({
      ...one,
      familyMember: familyMemberId ? { id: familyMemberId } : null,
    })),
    resources: [{ kind: 'EXTENDED_FAMILY', state: 'HELD', observedOn: MONDAY }],
  });
  expect(called(whole, 'Adam')).toBeUndefined();
  expect(called(whole, 'Hanna')).toMatchObject({ role: 'GUARDIAN', joinedOn: '2026-02-16' });
  const { families } = await director.get<{ families: { nodes: object[] } }>(
    '{ families(filter: { surnameStartsWith: "Wielopok" }) { nodes { id cases { id } } } }',
  );
  expect(families.nodes).toEqual([{ id: familyId, cases: [] }]);
});

const CHILDREN = `query($id: ID!) { family(id: $id) { members { id role givenName stayed returned placed
  whereaboutsToday { kind } whereabouts { kind withWhom validFrom validTo }
  parentalAuthority { status validFrom validTo court orderSignature orderIssuedOn parent { givenName } parentName } } } }`;

test('B4 a child’s whereabouts over time – home, rodzinna piecza, instytucjonalna piecza, returned – tell who stayed and who returned, with parental authority per child and parent', async () => {
  const staff = await anOffice(server);
  const { director, assistant } = staff;
  const base = newFamily('Troista');
  const child = (givenName: string, birthDate: string) => ({ givenName, surname: 'Troista', role: 'CHILD', birthDate });
  const row = await accompaniedFamily(staff, {
    newFamily: {
      ...base,
      members: [
        ...base.members.filter(({ role }) => role === 'MOTHER'),
        { givenName: 'Piotr', surname: 'Troista', role: 'FATHER', birthDate: '1988-08-08' },
        child('Zosia', '2018-01-01'),
        child('Kuba', '2019-01-01'),
        child('Ela', '2020-01-01'),
        child('Nikt', '2021-01-01'),
      ],
    },
  });
  await firstVisit(assistant, row, MONDAY);
  const familyId = row.family.id;
  const membersNow = async () =>
    (await director.get<{ family: { members: { id: string; givenName: string }[] } }>(CHILDREN, { id: familyId })).family.members;
  const ids = new Map((await membersNow()).map(({ id, givenName }) => [givenName, id]));
  const told = async (name: string) => (await membersNow()).find(({ givenName }) => givenName === name);
  const stays = (name: string, kind: string, validFrom: string, over: Record<string, unknown> = {}) =>
    assistant.do('recordWhereabouts', 'RecordWhereaboutsInput', { familyMemberId: ids.get(name), kind, validFrom, ...over });

  // Before support: Zosia and Kuba at home, Ela already in an institution; of Nikt nobody wrote anything down.
  await stays('Zosia', 'HOME', '2018-01-01', { withWhom: 'z obojgiem rodziców' });
  await stays('Kuba', 'HOME', '2019-01-01');
  await stays('Ela', 'HOME', '2020-01-01');
  await stays('Ela', 'INSTITUTIONAL_CARE', '2026-01-12', { withWhom: 'placówka w Krakowie' });
  expect(await told('Zosia')).toMatchObject({ stayed: true, returned: false, placed: false });
  expect(await told('Ela')).toMatchObject({ stayed: false, returned: false, placed: false });
  expect(await told('Nikt')).toMatchObject({ stayed: null, returned: false, placed: false, whereabouts: [] });

  // During it Kuba is placed in a family, and Ela comes home.
  server.setToday('2026-05-04');
  await stays('Kuba', 'FAMILY_FOSTER_CARE', '2026-04-13', { withWhom: 'rodzina zastępcza' });
  await stays('Ela', 'HOME', '2026-05-01');
  expect(await told('Kuba')).toMatchObject({
    stayed: false,
    returned: false,
    placed: true,
    whereaboutsToday: { kind: 'FAMILY_FOSTER_CARE' },
  });
  expect(await told('Ela')).toMatchObject({ stayed: false, returned: true, placed: false, whereaboutsToday: { kind: 'HOME' } });

  // Half a year on Kuba is back as well; Zosia was at home all the time.
  server.setToday('2026-09-07');
  await stays('Kuba', 'HOME', '2026-09-01');
  expect(await told('Kuba')).toMatchObject({
    stayed: false,
    returned: true,
    placed: true,
    whereabouts: [
      { kind: 'HOME', validFrom: '2026-09-01', validTo: null },
      { kind: 'FAMILY_FOSTER_CARE', withWhom: 'rodzina zastępcza', validFrom: '2026-04-13', validTo: '2026-08-31' },
      { kind: 'HOME', validFrom: '2019-01-01', validTo: '2026-04-12' },
    ],
  });
  expect(await told('Zosia')).toMatchObject({
    stayed: true,
    placed: false,
    whereabouts: [{ kind: 'HOME', withWhom: 'z obojgiem rodziców', validFrom: '2018-01-01', validTo: null }],
  });

  // Authority is of one parent over one child, with its days and the order behind it.
  const authority = (name: string, parent: string, status: string, validFrom: string, over: Record<string, unknown> = {}) =>
    assistant.do('recordParentalAuthority', 'RecordParentalAuthorityInput', {
      familyMemberId: ids.get(name),
      parentId: ids.get(parent),
      status,
      validFrom,
      ...over,
    });
  const order = { court: 'Sąd Rejonowy w Krakowie', orderSignature: 'III Nsm 40/26', orderIssuedOn: '2026-04-10' };
  await authority('Kuba', 'Anna', 'FULL', '2019-01-01');
  await authority('Kuba', 'Anna', 'LIMITED', '2026-04-13', order);
  await authority('Kuba', 'Piotr', 'SUSPENDED', '2026-04-13', order);
  await authority('Ela', 'Piotr', 'DEPRIVED', '2026-04-13', order);
  await authority('Ela', 'Anna', 'FULL', '2020-01-01');
  const bare = { orderSignature: null, orderIssuedOn: null, court: null };
  const { parentalAuthority } = (await told('Kuba')) as unknown as { parentalAuthority: readonly object[] };
  expect(parentalAuthority).toHaveLength(3);
  expect(parentalAuthority).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        status: 'LIMITED',
        parent: { givenName: 'Anna' },
        validFrom: '2026-04-13',
        validTo: null,
        ...order,
      }),
      expect.objectContaining({
        status: 'FULL',
        parent: { givenName: 'Anna' },
        validFrom: '2019-01-01',
        validTo: '2026-04-12',
        ...bare,
      }),
      expect.objectContaining({ status: 'SUSPENDED', parent: { givenName: 'Piotr' }, ...order }),
    ]),
  );
  expect(await told('Ela')).toMatchObject({
    parentalAuthority: expect.arrayContaining([
      expect.objectContaining({ status: 'DEPRIVED', parent: { givenName: 'Piotr' }, ...order }),
      expect.objectContaining({ status: 'FULL', parent: { givenName: 'Anna' }, ...bare }),
    ]) as object[],
  });
  expect(await told('Zosia')).toMatchObject({ parentalAuthority: [] });
});

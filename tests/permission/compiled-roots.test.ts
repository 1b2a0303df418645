import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { TerytCode } from '@asysta/schema/values/teryt';
import { Centre, CentreTeryt, HelpForm, LocalProgramme } from '@asysta/services/modules/centres/index';
import { LocalRule } from '@asysta/services/modules/law/index';
import { Appointment } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { aFile } from '../kit/files.js';
import { aCentre, World } from '../kit/world.js';

const day = (text: string) => text as LocalDate;
const TODAY = '2026-03-02';

let ways: BothWays;
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday(TODAY);
});
afterAll(() => ways.stop());

/** Asked both ways, which must tell the same; the compiled one in one statement. Answers the data and the audit. */
const inOne = async <Data>(caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { compiled, ordinary } = await ways.ask(caller, query, variables);
  expect({ ...compiled, inOne: true }).toEqual({ ...ordinary, inOne: true });
  expect(compiled.inOne, query).toBe(true);
  return { data: (compiled.answer as { data: Data }).data, audit: compiled.audit };
};

const CARD = `{ centre { name teryt units { name parentId } localRules { key ruleVersion amount } programmes { name validTo } helpForms { code } } }`;

interface Card {
  readonly centre: Readonly<Record<'units' | 'localRules' | 'programmes' | 'helpForms', readonly unknown[]>> & {
    readonly name: string;
    readonly teryt: string | null;
  };
}

const furnish = (centre: World) =>
  centre.inside((em) => {
    const id = randomIds;
    em.create(Centre, { id: id(), name: centre.party.name, shortName: 'GOPS', seat: 'Zielonki', voivodeship: 'małopolskie' });
    em.create(CentreTeryt, { id: id(), code: '1206172' as TerytCode, validFrom: day('1999-01-01'), validTo: day(TODAY) });
    em.create(CentreTeryt, { id: id(), code: '1206173' as TerytCode, validFrom: day('2026-03-03') });
    const rule = { key: 'FIRST_VISIT', source: 'zarządzenie', unit: 'CALENDAR_DAYS' } as const;
    em.create(LocalRule, { id: id(), ...rule, ruleVersion: 1, amount: 21, validFrom: day('2020-01-01'), validTo: day(TODAY) });
    em.create(LocalRule, { id: id(), ...rule, ruleVersion: 2, amount: 14, validFrom: day('2026-03-03') });
    for (const [name, from] of [
      ['Dawny', '2020-01-01'],
      ['Nowy', '2024-01-01'],
    ] as const)
      em.create(LocalProgramme, { id: id(), name, method: 'praca w terenie', validFrom: day(from), validTo: null });
    for (const [position, code] of ['PORADY', 'MEDIACJA'].entries())
      em.create(HelpForm, { id: id(), code, name: code, position });
  });

test('the card of a centre is one statement of its own rows, by the rules and codes of the day', async () => {
  const [{ centre, director, assistant }, neighbour] = [await aCentre(ways.server), await aCentre(ways.server)];
  await furnish(centre);
  await furnish(neighbour.centre);
  const above = await centre.withUnit('Wydział');
  await centre.withUnit('Dział', above);
  // Two of one name keep their order from one reading to the next.
  await centre.withUnit('Dział');
  const today = await inOne<Card>(assistant, CARD);
  expect(today.data.centre).toMatchObject({
    name: centre.party.name,
    teryt: '1206172',
    localRules: [{ key: 'FIRST_VISIT', ruleVersion: 1, amount: 21 }],
    programmes: [{ name: 'Nowy' }, { name: 'Dawny' }],
    helpForms: [{ code: 'PORADY' }, { code: 'MEDIACJA' }],
  });
  expect(today.data.centre.units).toHaveLength(3);
  expect(today.audit).toEqual(['CENTRE_READ | centre | DONE |  |  | ']);
  expect((await inOne<Card>(neighbour.director, CARD)).data.centre).toMatchObject({
    name: neighbour.centre.party.name,
    units: [],
  });
  ways.setToday('2026-03-03');
  try {
    expect((await inOne<Card>(director, CARD)).data.centre).toMatchObject({
      teryt: '1206173',
      localRules: [{ ruleVersion: 2, amount: 14 }],
    });
  } finally {
    ways.setToday(TODAY);
  }
});

test('a centre without a card is refused once: the statement answers nothing and leaves nothing behind', async () => {
  const { director } = await aCentre(ways.server);
  const { compiled, ordinary } = await ways.ask(director, CARD);
  expect(compiled).toEqual({ ...ordinary, inOne: true });
  expect(compiled.audit).toEqual(['CENTRE_READ | centre | REFUSED | NOT_FOUND |  | ']);
});

const LOADS = '{ assistantCaseloads { families limit holdsFunction assistant { displayName } } }';

interface Load {
  readonly families: number;
  readonly limit: number | null;
  readonly holdsFunction: boolean;
  readonly assistant: { readonly displayName: string };
}

const loadsOf = async (caller: Caller) => {
  const { data, audit } = await inOne<{ assistantCaseloads: readonly Load[] }>(caller, LOADS);
  expect(audit).toEqual(['CASELOAD_READ | assistantCaseloads | DONE |  |  | ']);
  return data.assistantCaseloads.map(({ assistant, families, limit, holdsFunction }) => [
    assistant.displayName,
    families,
    limit,
    holdsFunction,
  ]);
};

const isAssistant = (centre: World, { staffMemberId }: Caller, unit: string, validTo: string | null = null) =>
  centre.inside((em) =>
    em.create(Appointment, {
      id: randomIds(),
      staffMember: staffMemberId,
      role: 'FAMILY_ASSISTANT',
      unit,
      validFrom: day('2025-01-01'),
      validTo: validTo as LocalDate | null,
    }),
  );

test('whose caseload somebody answers for is told by one statement, and a warm plan tells each head of their own unit', async () => {
  const { centre, director, assistant } = await aCentre(ways.server);
  const [first, second] = [await centre.withUnit('A'), await centre.withUnit('B')];
  const below = await centre.withUnit('A1', first);
  const post = { role: 'FAMILY_ASSISTANT' } as const;
  const here = await centre.hire('Tutaj', { ...post, unitId: below });
  await centre.hire('Tam', { ...post, unitId: second });
  // Was here, is there: the head of the first unit no longer answers for the function, only for the families that are left.
  const moved = await centre.hire('Przeniesiona', { ...post, unitId: second });
  await isAssistant(centre, moved, first, '2026-03-01');
  await centre.hire('Odeszła', { ...post, unitId: first, validTo: day('2026-03-01') });
  await centre.hire('Przyjdzie', { ...post, unitId: first, validFrom: day('2026-03-03') });
  for (const { staffMemberId } of [here, here, moved, assistant])
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: staffMemberId });
  const heads = [
    await centre.hire('Kierowniczka A', { role: 'UNIT_HEAD', unitId: first }),
    await centre.hire('Kierowniczka B', { role: 'UNIT_HEAD', unitId: second }),
    await centre.hire('Kierowniczka bez komórki', { role: 'UNIT_HEAD' }),
  ] as const;
  const [ofFirst, ofSecond, ofNone] = [await loadsOf(heads[0]), await loadsOf(heads[1]), await loadsOf(heads[2])];
  expect(ofFirst).toEqual([
    ['Przeniesiona', 1, 15, false],
    ['Tutaj', 2, 15, true],
  ]);
  expect(ofSecond).toEqual([
    ['Przeniesiona', 1, 15, true],
    ['Tam', 0, 15, true],
  ]);
  expect(ofNone).toEqual([]);
  const system = await centre.hire('System', { role: 'CENTRE_SYSTEM', machine: true });
  const all = [
    ['Asystentka', 1, 15, true],
    ['Przeniesiona', 1, 15, true],
    ['Tam', 0, 15, true],
    ['Tutaj', 2, 15, true],
  ];
  expect([await loadsOf(director), await loadsOf(system)]).toEqual([all, all]);
  const { director: stranger } = await aCentre(ways.server);
  expect(await loadsOf(stranger)).toEqual([['Asystentka', 0, 15, true]]);
});

const ALIKE = `query($givenName: String, $surname: String, $phone: String, $birthDate: LocalDate, $pesel: String, $documentNumber: String, $documentCountry: String) {
  similarPersons(givenName: $givenName, surname: $surname, phone: $phone, birthDate: $birthDate, pesel: $pesel, documentNumber: $documentNumber, documentCountry: $documentCountry) { __typename name birthDate likely familyId } }`;

interface Alike {
  readonly similarPersons: readonly { name: string; birthDate: string | null; likely: boolean; familyId: string }[];
}

const opened = (ids: readonly string[]): readonly string[] => [
  ids.length > 0
    ? `PERSONS_COMPARED | similarPersons | DONE |  | family | ${[...ids].sort().join(' ')}`
    : 'PERSONS_COMPARED | similarPersons | DONE |  |  | ',
];

test('persons are compared by one statement: every candidate in a file that may be opened is recorded, and of no other file anything leaves', async () => {
  const { centre, director, socialWorker } = await aCentre(ways.server);
  const pesel = buildPesel(day('2018-06-01'), 123);
  const passport = { documentKind: 'PASSPORT', documentNumber: 'FA 123456', documentCountry: 'UA' };
  const kowalska = await aFamily(centre, 'Kowalska', { child: { givenName: 'Jan', birthDate: '2015-03-02' } });
  const other = await aFamily(centre, 'Inna', { child: { givenName: 'Jan', birthDate: '2015-03-02' } });
  const short = await aFamily(centre, 'Li', { child: { givenName: 'Ewa', birthDate: '2016-01-01' } });
  await aFamily(centre, 'Lipa', { child: { givenName: 'Ewa', birthDate: '2017-01-01' } });
  const known = await aFamily(centre, 'Żak');
  const person = { givenName: 'Ola', surname: 'Zupełnieinna', birthDate: '2018-06-01', role: 'CHILD', pesel, ...passport };
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: known, person });
  const run = await aFile(centre, { socialWorkerId: socialWorker.staffMemberId, surname: 'Kowalewska' });
  const mine = await aFamily(centre, 'Kowalski');
  await ways.server.peek('update support_case set family_id = $1 where id = $2', [mine, run.caseId]);

  const typed = { givenName: 'Jan', surname: 'Kowalski', birthDate: '2015-03-02' };
  const byName = await inOne<Alike>(director, ALIKE, typed);
  const born = { __typename: 'SimilarPerson', birthDate: '2015-03-02' };
  expect(byName.data.similarPersons).toEqual([
    { ...born, name: 'Jan Kowalska', likely: true, familyId: kowalska },
    { ...born, name: 'Jan Inna', likely: false, familyId: other },
  ]);
  expect(byName.audit).toEqual(opened([kowalska, other, mine]));
  const unseen = await inOne<Alike>(socialWorker, ALIKE, typed);
  expect([unseen.data.similarPersons, unseen.audit]).toEqual([[], opened([mine])]);

  const own = await inOne<Alike>(socialWorker, ALIKE, { givenName: 'Marta', surname: 'Kowalski', birthDate: null });
  expect(own.data.similarPersons.map(({ familyId }) => familyId)).toEqual([mine]);

  const byPesel = await inOne<Alike>(director, ALIKE, { givenName: 'Kto', surname: 'Ktoś', pesel });
  expect(byPesel.data.similarPersons).toMatchObject([{ name: 'Ola Zupełnieinna', likely: true }]);
  expect(byPesel.audit).toEqual(opened([known]));
  const typedOf = { givenName: 'Kto', surname: 'Ktoś', documentNumber: 'fa123456', documentCountry: 'ua' };
  const byDocument = await inOne<Alike>(director, ALIKE, typedOf);
  expect(byDocument.data.similarPersons).toMatchObject([{ name: 'Ola Zupełnieinna', likely: true }]);
  const ofAnother = await inOne<Alike>(director, ALIKE, { ...typedOf, documentCountry: 'MD' });
  expect(ofAnother.data.similarPersons).toEqual([]);

  await ways.server.peek(`update family set phone = '601 222 333' where id = any($1)`, [[known, mine]]);
  const byPhone = await inOne<Alike>(socialWorker, ALIKE, { phone: '+48601222333' });
  expect(new Set(byPhone.data.similarPersons.map(({ familyId }) => familyId))).toEqual(new Set([mine]));
  expect(byPhone.audit).toEqual(opened([mine]));

  const byShort = await inOne<Alike>(director, ALIKE, { givenName: 'Ewa', surname: 'Li' });
  expect(byShort.data.similarPersons).toMatchObject([{ name: 'Ewa Li', birthDate: '2016-01-01', likely: false }]);
  expect(byShort.audit).toEqual(opened([short]));

  for (const surname of ["O'%_\\", '"0:[]"', '', '?', '$1']) {
    const nobody = await inOne<Alike>(socialWorker, ALIKE, { givenName: surname, surname });
    expect([nobody.data.similarPersons, nobody.audit]).toEqual([[], opened([])]);
  }
  const neighbour = await aCentre(ways.server);
  const strange = await inOne<Alike>(neighbour.socialWorker, ALIKE, { ...typed, pesel });
  expect([strange.data.similarPersons, strange.audit]).toEqual([[], opened([])]);
});

test('two whose rule is told different conditions share no statement, though the rows they compare are the same', async () => {
  const { centre, socialWorker } = await aCentre(ways.server);
  const system = await centre.hire('System', { role: 'CENTRE_SYSTEM', machine: true });
  // Neither has shown a second factor today, so that their requests differ in nothing else.
  const unproved = socialWorker.withAssurance(1);
  const [open, closed] = [await aFamily(centre, 'Rybak'), await aFamily(centre, 'Rybak', { restricted: true })];
  const typed = { givenName: 'Marta', surname: 'Rybak', birthDate: '1990-04-12' };
  const seenBy = async (caller: Caller) => {
    const { data, audit } = await inOne<Alike>(caller, ALIKE, typed);
    const seen = data.similarPersons.map(({ familyId }) => familyId);
    expect(audit).toEqual(opened(seen));
    expect(seen).not.toContain(closed);
    return seen;
  };
  expect(await seenBy(unproved)).toEqual([]);
  expect(await seenBy(system)).toEqual([open]);
  expect(await seenBy(unproved)).toEqual([]);
});

test('each of two who type at the same moment is answered what they typed, by a plan they share, and so is who asks twice at once', async () => {
  const { centre, director } = await aCentre(ways.server);
  const names = ['Borowska', 'Dudek', 'Gajda', 'Hajduk'];
  for (const surname of names) await aFamily(centre, surname);
  const namesLike = async (surname: string) =>
    (await director.get<Alike>(ALIKE, { givenName: 'Marta', surname, birthDate: '1990-04-12' })).similarPersons.flatMap(
      ({ name, likely }) => (likely ? [name] : []),
    );
  const asked = Array.from({ length: 40 }, (_, at) => names[at % names.length] as string);
  expect(await Promise.all(asked.map(namesLike))).toEqual(asked.map((surname) => [`Marta ${surname}`]));
  const twice = await inOne<Record<'one' | 'other', Alike['similarPersons']>>(
    director,
    `{ one: similarPersons(givenName: "Marta", surname: "Dudek") { name }
       other: similarPersons(givenName: "Marta", surname: "Gajda") { name birthDate } }`,
  );
  expect(twice.data).toEqual({
    one: [{ name: 'Marta Dudek' }],
    other: [{ name: 'Marta Gajda', birthDate: '1990-04-12' }],
  });
});

const VIEWER = `{ viewer { staffMemberId displayName machine dataAuthorized today permissions party { id kind name }
  appointments { role acting validTo unit { id name } } } }`;

interface Viewer {
  readonly viewer: {
    readonly displayName: string;
    readonly permissions: readonly string[];
    readonly party: { readonly kind: string };
    readonly appointments: readonly { readonly role: string; readonly unit: { readonly name: string } | null }[];
  };
}

test('who is signed in is one statement for every kind of party, by the functions of the day', async () => {
  const { centre } = await aCentre(ways.server);
  const unitId = await centre.withUnit('III Wydział');
  const head = await centre.hire('Zastępczyni', { role: 'UNIT_HEAD', unitId, acting: true });
  await isAssistant(centre, head, unitId, '2026-03-01');
  const { data, audit } = await inOne<Viewer>(head, VIEWER);
  expect(data.viewer).toMatchObject({
    displayName: 'Zastępczyni',
    party: { kind: 'CENTRE' },
    appointments: [{ role: 'UNIT_HEAD', acting: true, unit: { name: 'III Wydział' } }],
  });
  expect(data.viewer.permissions).toContain('CASELOAD_READ');
  expect(audit).toEqual(['VIEWER_READ | viewer | DONE |  |  | ']);
  for (const [kind, role] of [
    ['PARTNER', 'PARTNER_WORKER'],
    ['REGION', 'REGIONAL_ANALYST'],
  ] as const) {
    const elsewhere = await (await World.found(ways.server, kind)).hire('Osoba', { role });
    // Their login role reads no units: it has none, and nothing is asked of that table.
    expect((await inOne<Viewer>(elsewhere, VIEWER)).data.viewer).toMatchObject({
      party: { kind },
      appointments: [{ role, unit: null }],
    });
  }
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { aFamily } from '../kit/families.js';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
afterAll(() => ways.stop());

interface List {
  readonly families: { readonly totalCount: number; readonly nodes: { readonly id: string; readonly surname: string }[] };
}
const LIST = `query($prefix: String) { families(filter: { surnameStartsWith: $prefix }) { totalCount nodes { id surname } } }`;
const person = { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01' };

test('a director of an empty centre sees an empty list of families', async () => {
  const { director } = await aCentre(server);
  const { families } = await director.get<List>(LIST);
  expect(families).toEqual({ totalCount: 0, nodes: [] });
});

test('the list finds a surname by its beginning, whatever the letters and the case', async () => {
  const { centre, director } = await aCentre(server);
  await aFamily(centre, 'Łączyńska');
  await aFamily(centre, 'Adamska');
  const { families } = await director.get<List>(LIST, { prefix: 'łĄcz' });
  expect(families.nodes.map(({ surname }) => surname)).toEqual(['Łączyńska']);
});

const WAYS = ['compiled', 'ordinary'] as const;

test.each(['%', '_', '\\', '😀', ' %_ '].flatMap((text) => WAYS.map((way) => [text, way] as const)))(
  'no surname begins with „%s”, in the %s way',
  async (text, way) => {
    const { centre, director } = await aCentre(server);
    await aFamily(centre, 'Adamska');
    const told = await ways.ask(director, LIST, { prefix: text });
    expect(told[way].answer).toEqual({ status: 200, data: { families: { totalCount: 0, nodes: [] } } });
  },
);

test.each(['', '  '].flatMap((text) => WAYS.map((way) => [text, way] as const)))(
  'whoever looks for „%s” sees every family, in the %s way',
  async (text, way) => {
    const { centre, director } = await aCentre(server);
    await aFamily(centre, 'Adamska');
    const told = await ways.ask(director, LIST, { prefix: text });
    expect(told[way].answer).toMatchObject({ data: { families: { totalCount: 1 } } });
  },
);

test('a director adds a member, a related person, a strength and a resource to a family', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId, person });
  await director.do('addRelatedPerson', 'AddRelatedPersonInput', {
    familyId,
    name: 'Babcia Zofia',
    relation: 'FAMILY_OF_ORIGIN',
  });
  await director.do('addStrength', 'AddStrengthInput', {
    familyId,
    description: 'Dba o porządek dnia',
    observedOn: '2026-02-01',
  });
  await director.do('addResource', 'AddResourceInput', {
    familyId,
    kind: 'LOCAL_COMMUNITY',
    state: 'HELD',
    description: 'Sąsiadka odbiera dzieci',
    observedOn: '2026-02-01',
  });
  const { family } = await director.get<{ family: Record<string, unknown[]> }>(
    `query($id: ID!) { family(id: $id) { members { givenName } relatedPersons { name } strengths { description } resources { state } } }`,
    { id: familyId },
  );
  expect(family).toEqual({
    members: [{ givenName: 'Marta' }, { givenName: 'Ola' }],
    relatedPersons: [{ name: 'Babcia Zofia' }],
    strengths: [{ description: 'Dba o porządek dnia' }],
    resources: [{ state: 'HELD' }],
  });
});

test('L25 neither a strength nor a resource is observed on a day that has not come, and both are today', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const strength = { familyId, description: 'Dba o porządek dnia' };
  const resource = { familyId, kind: 'OWN', state: 'HELD', description: 'Własne mieszkanie' };
  server.setToday('2026-03-02');
  const refusals = [
    await director.refused('DATE_IN_FUTURE', 'addStrength', 'AddStrengthInput', { ...strength, observedOn: '2026-03-03' }),
    await director.refused('DATE_IN_FUTURE', 'addResource', 'AddResourceInput', { ...resource, observedOn: '2031-01-01' }),
  ];
  expect(refusals.map(({ field }) => field)).toEqual(['input.observedOn', 'input.observedOn']);
  await director.do('addStrength', 'AddStrengthInput', { ...strength, observedOn: '2026-03-02' });
  await director.do('addResource', 'AddResourceInput', { ...resource, observedOn: '2026-03-02' });
  const { family } = await director.get<{ family: Record<string, unknown[]> }>(
    `query($id: ID!) { family(id: $id) { strengths { observedOn } resources { observedOn } } }`,
    { id: familyId },
  );
  expect(family).toEqual({ strengths: [{ observedOn: '2026-03-02' }], resources: [{ observedOn: '2026-03-02' }] });
  server.setToday(null);
});

test('a strength is not written down of a member of another family', async () => {
  const { centre, director } = await aCentre(server);
  const [familyId, other] = [await aFamily(centre, 'Żak'), await aFamily(centre, 'Adamska')];
  const [member] = await server.peek<{ id: string }>('select id from family_member where family_id = $1', [other]);
  const strength = { description: 'Dba o porządek dnia', observedOn: '2026-02-01', familyMemberId: member?.id };
  await director.refused('NOT_FOUND', 'addStrength', 'AddStrengthInput', { familyId, ...strength });
  await director.do('addStrength', 'AddStrengthInput', { familyId: other, ...strength });
  const written = await server.peek('select family_id from strength where family_id in ($1, $2)', [familyId, other]);
  expect(written).toEqual([{ family_id: other }]);
});

test('an input with several mistakes is answered with all of them in plain Polish', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const { fields } = await director.refused('BAD_USER_INPUT', 'addFamilyMember', 'AddFamilyMemberInput', {
    familyId,
    person: { ...person, bornAbout: 23, pesel: '123' },
  });
  expect(fields).toEqual([
    { field: 'input.person.bornAbout', userMessage: 'Wpisz rok czterema cyframi.' },
    expect.objectContaining({ field: 'input.person.pesel' }),
  ]);
});

test('G48 a PESEL is sealed in its row, unique in the centre, unrelated in another, and shown only to those who may read it', async () => {
  const pesel = buildPesel('2018-06-01' as LocalDate, 123);
  const { centre, director, assistant } = await aCentre(server);
  const neighbour = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const theirs = await aFamily(neighbour.centre, 'Żak');
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId, person: { ...person, pesel } });
  await director.refused('PESEL_ALREADY_REGISTERED', 'addFamilyMember', 'AddFamilyMemberInput', {
    familyId,
    person: { ...person, pesel },
  });
  await neighbour.director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: theirs, person: { ...person, pesel } });
  const rows = await server.peek<{ pesel_index: Buffer; pesel_sealed: Buffer }>(
    'select p.pesel_index, p.pesel_sealed from person p join family_member m on m.person_id = p.id where p.pesel_index is not null and m.family_id in ($1, $2)',
    [familyId, theirs],
  );
  expect(new Set(rows.map((row) => row.pesel_index.toString('hex'))).size).toBe(2);
  expect(rows.some((row) => row.pesel_sealed.includes(pesel))).toBe(false);
  const shown = `query($id: ID!) { family(id: $id) { members { pesel } } }`;
  const { family } = await director.get<{ family: { members: { pesel: string | null }[] } }>(shown, { id: familyId });
  expect(family.members.map((member) => member.pesel)).toEqual([null, pesel]);
  const { errors } = await assistant.ask(shown, { id: familyId });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
});

test('G4 the neighbouring centre gets the same answer for a foreign family as for none', async () => {
  const { centre } = await aCentre(server);
  const { director: stranger } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const ask = (id: string) => stranger.ask(`query($id: ID!) { family(id: $id) { id surname } }`, { id });
  const [foreign, none] = [await ask(familyId), await ask('01980a00-0000-7000-8000-00000000dead')];
  expect(foreign.body).toBe(none.body);
  expect(foreign.errors[0]?.extensions['code']).toBe('NOT_FOUND');
});

test('G53 of two people who correct one family the second learns of the first', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const corrected = await director.do<{ version: number }>('correctFamily', 'CorrectFamilyInput', {
    familyId,
    expectedVersion: 1,
    surname: 'Żak-Nowa',
    reason: 'ślub',
  });
  expect(corrected.version).toBe(2);
  const stale = { familyId, expectedVersion: 1, surname: 'Żakowa', reason: 'literówka' };
  const { facts } = await director.refused('CONFLICT', 'correctFamily', 'CorrectFamilyInput', stale);
  expect(facts).toEqual({ version: 2 });
});

test('a restricted family disappears for the head of its unit and stays for the director', async () => {
  const { centre, director } = await aCentre(server);
  const unitId = await centre.withUnit('I Wydział');
  const head = await centre.hire('Kierowniczka wydziału', { role: 'UNIT_HEAD', unitId });
  const familyId = await aFamily(centre, 'Żak', { unitId });
  expect((await head.get<List>(LIST)).families.totalCount).toBe(1);
  await director.do('restrictFamily', 'RestrictFamilyInput', { familyId, expectedVersion: 1, restricted: true });
  expect((await head.get<List>(LIST)).families.totalCount).toBe(0);
  expect((await director.get<List>(LIST)).families.totalCount).toBe(1);
});

test('the duplicate warning names whom the caller may open, and says nothing of anybody else', async () => {
  const { centre, director, assistant, socialWorker } = await aCentre(server);
  const familyId = await aFamily(centre, 'Kowalska', { child: { givenName: 'Jan', birthDate: '2015-03-02' } });
  const warning = `{ similarPersons(givenName: "Jan", surname: "Kowalski", birthDate: "2015-03-02") { name birthDate likely familyId } }`;
  expect(await socialWorker.get(warning)).toEqual({ similarPersons: [] });
  const entry = await server.peek('select event from audit_entry where tenant_id = $1 and event = $2', [
    centre.party.id,
    'PERSONS_COMPARED',
  ]);
  expect(entry).toHaveLength(1);
  expect(await director.get(warning)).toEqual({
    similarPersons: [{ name: 'Jan Kowalska', birthDate: '2015-03-02', likely: true, familyId }],
  });
  expect((await assistant.ask(warning)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('G46 a list of families leaves one audit entry that names every family it opened', async () => {
  const { centre, director } = await aCentre(server);
  const ids = [await aFamily(centre, 'Żak'), await aFamily(centre, 'Lis')];
  await director.get<List>(LIST);
  const [entry] = await server.peek<{ subject_ids: string[] }>(
    `select array(select unnest(subject_ids)::text order by 1) as subject_ids from audit_entry where tenant_id = $1 and event = 'FAMILIES_LISTED'`,
    [centre.party.id],
  );
  expect(entry?.subject_ids).toEqual([...ids].sort());
});

test('G39 the list of families with their members costs the same statements for one and for twenty', async () => {
  const { centre, director } = await aCentre(server);
  const query = '{ families(page: { first: 50 }) { nodes { surname members { givenName } strengths { description } } } }';
  const cost = async () => {
    server.statements();
    await director.get(query);
    return server.statements().length;
  };
  await aFamily(centre, 'Żak');
  const one = await cost();
  for (let count = 0; count < 19; count += 1) await aFamily(centre, `Rodzina ${count}`);
  expect(await cost()).toBe(one);
});

test('G46 a family that was not found and an input that was not understood are recorded as refused', async () => {
  const { centre, director } = await aCentre(server);
  await director.ask(`query($id: ID!) { family(id: $id) { id } }`, { id: '01980a00-0000-7000-8000-00000000dead' });
  await director.refused('BAD_USER_INPUT', 'restrictFamily', 'RestrictFamilyInput', {
    familyId: 'nonsense',
    expectedVersion: 1,
    restricted: true,
  });
  const entries = await server.peek(
    'select event, result, refusal_code from audit_entry where tenant_id = $1 order by occurred_at, event',
    [centre.party.id],
  );
  expect(entries).toEqual([
    { event: 'FAMILY_READ', result: 'REFUSED', refusal_code: 'NOT_FOUND' },
    { event: 'FAMILY_RESTRICTED', result: 'REFUSED', refusal_code: 'BAD_USER_INPUT' },
  ]);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { Caller } from '../kit/caller.js';
import { aCase, newFamily } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { linkPersons, memberCalled, WHY } from '../kit/links.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const BORN = '2018-06-01' as LocalDate;
const LINK = ['linkPersons', 'LinkPersonsInput'] as const;
const CORRECT = ['correctFamilyMember', 'CorrectFamilyMemberInput'] as const;
const JOIN = ['joinKnownPerson', 'JoinKnownPersonInput'] as const;

/** Ola of her mother's household, written down a second time in another one. */
const twice = async (bornAgain: string = BORN) => {
  const world = await aCentre(server);
  const mothers = await aFamily(world.centre, 'Żak', { child: { givenName: 'Ola', birthDate: BORN } });
  const again = await aFamily(world.centre, 'Zakowska', { child: { givenName: 'Aleksandra', birthDate: bornAgain } });
  const [ola, aleksandra] = [
    await memberCalled(world.director, mothers, 'Ola'),
    await memberCalled(world.director, again, 'Aleksandra'),
  ];
  return { ...world, mothers, again, ola, aleksandra };
};

/** The child of a household as it should be. */
const childAs = (who: Caller, familyId: string, over: object) =>
  who
    .get<{ family: { members: { id: string; version: number; givenName: string; surname: string; birthDate: string }[] } }>(
      'query($id: ID!) { family(id: $id) { members { id version givenName surname birthDate } } }',
      { id: familyId },
    )
    .then(({ family: { members } }) => {
      const [child] = members.filter(({ birthDate }) => birthDate > '2000');
      const { id, version, ...person } = child as NonNullable<typeof child>;
      return {
        familyMemberId: id,
        expectedVersion: version,
        person: { ...person, role: 'CHILD', ...over },
        reason: 'Odpis aktu urodzenia.',
        confirmed: ['PESEL_ROLE'],
      };
    });

const withNumber = (who: Caller, familyId: string, number: number, born: string = BORN) =>
  childAs(who, familyId, { pesel: buildPesel(born as LocalDate, number) }).then((input) => who.do(...CORRECT, input));

const passport = (documentNumber: string) => ({ documentKind: 'PASSPORT', documentNumber, documentCountry: 'UA' });

const similar = async (who: Caller, givenName: string, surname: string, birthDate: string = BORN) =>
  (
    await who.get<{ similarPersons: { familyMemberId: string; name: string; likely: boolean }[] }>(
      'query($g: String!, $s: String!, $b: LocalDate) { similarPersons(givenName: $g, surname: $s, birthDate: $b) { familyMemberId name likely } }',
      { g: givenName, s: surname, b: birthDate },
    )
  ).similarPersons;

test('B1 two records of one person are linked by their households, and taken apart again with a reason; both stay as they were', async () => {
  const { director, mothers, again, ola, aleksandra } = await twice();
  await linkPersons(director, ola.id, aleksandra.id);
  const told = {
    undoneOn: null,
    whomToAsk: null,
    viewerMayUndo: true,
    leading: { id: ola.id, givenName: 'Ola' },
    duplicate: { id: aleksandra.id, givenName: 'Aleksandra' },
    written: { reason: WHY.reason, evidence: WHY.evidence, linkedBy: 'Dyrektorka' },
  };
  expect(await memberCalled(director, again, 'Aleksandra')).toMatchObject({ linksAsDuplicate: [told], linksAsLeading: [] });
  const { linksAsLeading } = await memberCalled(director, mothers, 'Ola');
  expect(linksAsLeading).toMatchObject([told]);
  const undo = { personLinkId: linksAsLeading[0]?.id, expectedVersion: 1, undoReason: 'To kuzynki.' };
  await director.do('undoPersonLink', 'UndoPersonLinkInput', undo);
  expect((await memberCalled(director, again, 'Aleksandra')).linksAsDuplicate).toMatchObject([
    { undoneOn: '2026-03-02', viewerMayUndo: false, written: { undoReason: 'To kuzynki.', undoneBy: 'Dyrektorka' } },
  ]);
  await director.refused('LINK_UNDONE', 'undoPersonLink', 'UndoPersonLinkInput', { ...undo, expectedVersion: 2 });
});

test('B1 no person is linked with themselves, in a chain, or where the caller sees only one of both', async () => {
  const { centre, director, socialWorker, ola, aleksandra } = await twice();
  const why = { ...WHY, confirmed: [] };
  await director.refused('LINKED_WITH_ITSELF', ...LINK, { leadingMemberId: ola.id, duplicateMemberId: ola.id, ...why });
  await linkPersons(director, ola.id, aleksandra.id);
  const third = await aFamily(centre, 'Żakowa', { child: { givenName: 'Olena', birthDate: BORN } });
  const olena = await memberCalled(director, third, 'Olena');
  const chains = [
    ['LINKED_ALREADY', olena.id, aleksandra.id],
    ['DUPLICATE_LEADS', olena.id, ola.id],
    ['LEADING_IS_DUPLICATE', aleksandra.id, olena.id],
  ] as const;
  for (const [code, leadingMemberId, duplicateMemberId] of chains)
    await director.refused(code, ...LINK, { leadingMemberId, duplicateMemberId, ...why });
  await socialWorker.refused('NOT_FOUND', ...LINK, { leadingMemberId: ola.id, duplicateMemberId: olena.id, ...why });
});

test('B1 two numbers or two days of birth are asked about before two persons are said to be one', async () => {
  const { director, mothers, again, ola, aleksandra } = await twice('2018-06-02');
  await withNumber(director, mothers, 102);
  await withNumber(director, again, 104, '2018-06-02');
  const input = { leadingMemberId: ola.id, duplicateMemberId: aleksandra.id, ...WHY };
  const { doubts } = await director.refused('CONFIRMATION_NEEDED', ...LINK, input);
  expect(doubts).toMatchObject([
    { code: 'LINK_PESEL_DIFFERS', field: 'input.duplicateMemberId' },
    { code: 'LINK_BIRTH_DIFFERS', field: 'input.duplicateMemberId' },
  ]);
  expect(JSON.stringify(doubts)).not.toMatch(/\d{11}/);
  await linkPersons(director, ola.id, aleksandra.id, ['LINK_PESEL_DIFFERS', 'LINK_BIRTH_DIFFERS']);
});

test('B1 two documents are asked about before two persons are said to be one, without naming either', async () => {
  const { director, mothers, again, ola, aleksandra } = await twice();
  await director.do(...CORRECT, await childAs(director, mothers, passport('FA 123456')));
  await director.do(...CORRECT, await childAs(director, again, passport('FA 654321')));
  const input = { leadingMemberId: ola.id, duplicateMemberId: aleksandra.id, ...WHY };
  const { doubts } = await director.refused('CONFIRMATION_NEEDED', ...LINK, input);
  expect(doubts).toMatchObject([{ code: 'LINK_DOCUMENT_DIFFERS', field: 'input.duplicateMemberId' }]);
  expect(JSON.stringify(doubts)).not.toMatch(/123456|654321/);
  await linkPersons(director, ola.id, aleksandra.id, ['LINK_DOCUMENT_DIFFERS']);
});

test('B1 whoever types a person again is offered the record that leads, once, also by the name or number of the duplicate', async () => {
  const { director, mothers, again, ola, aleksandra } = await twice();
  const leads = { familyMemberId: ola.id, name: 'Ola Żak' };
  expect(await similar(director, 'Aleksandra', 'Zakowska')).toMatchObject([{ familyMemberId: aleksandra.id }]);
  await withNumber(director, again, 106);
  await linkPersons(director, ola.id, aleksandra.id);
  expect(await similar(director, 'Aleksandra', 'Zakowska')).toMatchObject([{ ...leads, likely: true }]);
  expect(await similar(director, 'Ola', 'Żak')).toMatchObject([leads]);
  const typed = { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: BORN, pesel: buildPesel(BORN, 106) };
  const { facts } = await director.refused('PESEL_ALREADY_REGISTERED', 'addFamilyMember', 'AddFamilyMemberInput', {
    familyId: mothers,
    person: typed,
  });
  expect(facts).toEqual({ name: 'Ola Żak', familyMemberId: ola.id });
});

test.for([
  ['PESEL', { pesel: buildPesel(BORN, 108) }, { peselRemoved: true }, 'PESEL_IN_DUPLICATE', 'input.person.pesel'],
  ['document', passport('FA 108108'), { documentRemoved: true }, 'DOCUMENT_IN_DUPLICATE', 'input.person.documentNumber'],
] as const)(
  'B1 whoever gives the record that leads the %s of its duplicate is told where it stands, and gives it when it is gone there',
  async ([, identity, removed, code, at]) => {
    const { director, mothers, again, ola, aleksandra } = await twice();
    await director.do(...CORRECT, await childAs(director, again, identity));
    await linkPersons(director, ola.id, aleksandra.id);
    const { facts, field } = await director.refused(code, ...CORRECT, await childAs(director, mothers, identity));
    expect(facts).toEqual({ name: 'Aleksandra Zakowska', familyMemberId: aleksandra.id });
    expect(field).toBe(at);
    await director.do(...CORRECT, { ...(await childAs(director, again, {})), ...removed });
    await director.do(...CORRECT, await childAs(director, mothers, identity));
  },
);

test('B1 of a duplicate that one does not see nothing is said but that the centre knows somebody with the number', async () => {
  const { centre, director, socialWorker } = await aCentre(server);
  const own = (await aCase(socialWorker, { newFamily: newFamily('Sowa') })).family.id;
  const born = '2019-09-01';
  const other = await aFamily(centre, 'Zamkowska', { child: { givenName: 'Jaś', birthDate: born } });
  const [jas, again] = [await memberCalled(director, own, 'Jaś'), await memberCalled(director, other, 'Jaś')];
  await withNumber(director, other, 109, born);
  await linkPersons(director, jas.id, again.id);
  const typed = await childAs(socialWorker, own, { pesel: buildPesel(born as LocalDate, 109) });
  const refusal = await socialWorker.refused('PERSON_KNOWN_ELSEWHERE', ...CORRECT, typed);
  expect(JSON.stringify(refusal)).not.toMatch(/Zamkowska|powtórzon/);
  await director.refused('PESEL_IN_DUPLICATE', ...CORRECT, typed);
});

test('B1 a duplicate of a person joins no household: the refusal names the record that leads', async () => {
  const { centre, director, ola, aleksandra } = await twice();
  await linkPersons(director, ola.id, aleksandra.id);
  const fathers = await aFamily(centre, 'Lis');
  const known = { role: 'CHILD', joinedOn: '2026-02-10', moves: true };
  const { facts, field } = await director.refused('RECORD_IS_DUPLICATE', ...JOIN, {
    familyId: fathers,
    known: { ...known, familyMemberId: aleksandra.id },
  });
  expect(facts).toEqual({ name: 'Ola Żak', familyMemberId: ola.id });
  expect(field).toBe('input.known.familyMemberId');
  await director.do(...JOIN, { familyId: fathers, known: { ...known, familyMemberId: ola.id } });
});

/** The family becomes the caller's by an intake they registered. */
const takenInBy = (who: Caller, partyId: string, familyId: string) =>
  server.peek(
    `insert into intake (tenant_id, id, family_id, received_on, source, channel, urgency, content, state, registered_by_id)
       values ($1, gen_random_uuid(), $2, '2026-03-02', 'SCHOOL', 'PHONE', 'ORDINARY', 'x', 'REGISTERED', $3)`,
    [partyId, familyId, who.staffMemberId],
  );

/** With which codes the numbers of a household are refused; none where they open. */
const refusalsOfNumbers = async (who: Caller, familyId: string) => {
  const { errors } = await who.ask('query($id: ID!) { family(id: $id) { members { pesel } } }', { id: familyId });
  return [...new Set(errors.map(({ extensions }) => extensions['code']))];
};

test('B1 S15 restricted in the leading record, a person shows no number in the duplicate either, until they are taken apart', async () => {
  const { centre, director, socialWorker, mothers, again, ola, aleksandra } = await twice();
  await withNumber(director, again, 106);
  await takenInBy(socialWorker, centre.party.id, again);
  const opened = () => refusalsOfNumbers(socialWorker, again);
  await linkPersons(director, ola.id, aleksandra.id);
  expect(await opened()).toEqual([]);
  await director.do('restrictFamily', 'RestrictFamilyInput', { familyId: mothers, expectedVersion: 1, restricted: true });
  expect(await opened()).toEqual(['FORBIDDEN']);
  const { linksAsLeading } = await memberCalled(director, mothers, 'Ola');
  const undo = { personLinkId: linksAsLeading[0]?.id, expectedVersion: 1, undoReason: 'To kuzynki.' };
  await director.do('undoPersonLink', 'UndoPersonLinkInput', undo);
  expect(await opened()).toEqual([]);
});

test('B1 S15 a number is closed in one duplicate too where another duplicate of the same person is restricted', async () => {
  const { centre, director, socialWorker, again, ola, aleksandra } = await twice();
  const third = await aFamily(centre, 'Żakowa', { child: { givenName: 'Olena', birthDate: BORN } });
  await withNumber(director, again, 108);
  await takenInBy(socialWorker, centre.party.id, again);
  await linkPersons(director, ola.id, aleksandra.id);
  await linkPersons(director, ola.id, (await memberCalled(director, third, 'Olena')).id);
  expect(await refusalsOfNumbers(socialWorker, again)).toEqual([]);
  await director.do('restrictFamily', 'RestrictFamilyInput', { familyId: third, expectedVersion: 1, restricted: true });
  expect(await refusalsOfNumbers(socialWorker, again)).toEqual(['FORBIDDEN']);
});

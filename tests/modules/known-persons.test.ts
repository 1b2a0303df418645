import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { Caller } from '../kit/caller.js';
import { intakeInput } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

interface Member {
  readonly id: string;
  readonly givenName: string;
  readonly role: string;
  readonly joinedOn: string | null;
  readonly version: number;
}

const HOUSEHOLD = `query($id: ID!) { family(id: $id) {
  members { id version givenName role joinedOn }
  formerMembers { id version givenName role leftOn leavingReason } } }`;

const householdOf = async (who: Caller, id: string) =>
  (await who.get<{ family: { members: Member[]; formerMembers: Member[] } }>(HOUSEHOLD, { id })).family;

const namesOf = async (who: Caller, id: string) => (await householdOf(who, id)).members.map(({ givenName }) => givenName);

const memberCalled = async (who: Caller, id: string, name: string): Promise<Member> => {
  const member = (await householdOf(who, id)).members.find(({ givenName }) => givenName === name);
  if (!member) throw new Error(`${name} is not in this household`);
  return member;
};

const JOIN = ['joinKnownPerson', 'JoinKnownPersonInput'] as const;

const personsCalled = (familyIds: readonly string[], name: string) =>
  server.peek<{ id: string }>(
    'select distinct p.id from person p join family_member m on m.person_id = p.id where m.family_id = any($1) and p.given_name = $2',
    [familyIds, name],
  );

/** Ola lives with her mother Marta; there is the household of her father's side, in which another Marta lives. */
const twoFamilies = async () => {
  const world = await aCentre(server);
  const mothers = await aFamily(world.centre, 'Żak', { child: { givenName: 'Ola', birthDate: '2018-06-01' } });
  const fathers = await aFamily(world.centre, 'Lis');
  const ola = await memberCalled(world.director, mothers, 'Ola');
  const marta = await memberCalled(world.director, mothers, 'Marta');
  return { ...world, mothers, fathers, ola, marta };
};

const joining = (familyId: string, familyMemberId: string, over: object = {}) => ({
  familyId,
  known: { familyMemberId, role: 'CHILD', ...over },
});

test('L26 P8 B1 a child that moves to the father leaves the mother’s household the day before, and is one person in both', async () => {
  const { director, mothers, fathers, ola } = await twoFamilies();
  await director.do(...JOIN, joining(fathers, ola.id, { joinedOn: '2026-02-10', moves: true }));
  expect(await householdOf(director, fathers)).toMatchObject({
    members: [{ givenName: 'Marta' }, { givenName: 'Ola', role: 'CHILD', joinedOn: '2026-02-10' }],
  });
  expect(await householdOf(director, mothers)).toMatchObject({
    members: [{ givenName: 'Marta' }],
    formerMembers: [{ givenName: 'Ola', leftOn: '2026-02-09', leavingReason: 'MOVED_OUT' }],
  });
  expect(await personsCalled([mothers, fathers], 'Ola')).toHaveLength(1);
});

test('P8 a child lives in no two homes on one day: not by joining, not by an end taken back, not by a role', async () => {
  const { director, mothers, fathers, ola } = await twoFamilies();
  const { field } = await director.refused('CHILD_IN_TWO_HOMES', ...JOIN, joining(fathers, ola.id, { joinedOn: '2026-02-10' }));
  expect(field).toBe('input.known.joinedOn');
  await director.do(...JOIN, joining(fathers, ola.id, { joinedOn: '2026-02-10', moves: true }));
  const [left] = (await householdOf(director, mothers)).formerMembers;
  await director.refused('CHILD_IN_TWO_HOMES', 'restoreMembership', 'RestoreMembershipInput', {
    familyMemberId: left?.id,
    expectedVersion: left?.version,
    reason: 'pomyłka',
  });
  await director.refused(
    'CHILD_IN_TWO_HOMES',
    ...JOIN,
    joining(mothers, ola.id, { joinedOn: '2026-02-20', role: 'OTHER_ADULT' }),
  );
});

test('P8 a father of two families is one person with a role in each, seen in both under his name', async () => {
  const { director, mothers, fathers } = await twoFamilies();
  const adam = { givenName: 'Adam', surname: 'Lis', role: 'FATHER', birthDate: '1988-02-02' };
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: fathers, person: adam });
  const known = await memberCalled(director, fathers, 'Adam');
  await director.do(...JOIN, joining(mothers, known.id, { role: 'FATHER', joinedOn: '2026-01-15' }));
  expect(await namesOf(director, mothers)).toContain('Adam');
  expect(await namesOf(director, fathers)).toContain('Adam');
  expect(await personsCalled([mothers, fathers], 'Adam')).toHaveLength(1);
  await director.refused('ALREADY_IN_FAMILY', ...JOIN, joining(mothers, known.id, { role: 'FATHER' }));
});

test('B1 P8 a grandmother whom the centre knows is entered with the family of a new intake, and belongs to both', async () => {
  const { director, mothers } = await twoFamilies();
  const zofia = { givenName: 'Zofia', surname: 'Żak', role: 'GRANDPARENT', birthDate: '1955-05-05' };
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: mothers, person: zofia });
  const known = await memberCalled(director, mothers, 'Zofia');
  const { newFamily } = intakeInput() as unknown as { newFamily: object };
  const intake = await director.do<{ family: { id: string } }>(
    'registerIntake',
    'RegisterIntakeInput',
    intakeInput({ newFamily: { ...newFamily, knownMembers: [{ familyMemberId: known.id, role: 'GRANDPARENT' }] } }),
    'id family { id }',
  );
  expect(await namesOf(director, intake.family.id)).toContain('Zofia');
  expect(await personsCalled([mothers, intake.family.id], 'Zofia')).toHaveLength(1);
});

test('a person whom the caller does not see is joined by nobody; nobody joins before birth or in the future', async () => {
  const { centre, director, socialWorker, fathers, ola, marta } = await twoFamilies();
  const own = await socialWorker.do<{ family: { id: string } }>(
    'registerIntake',
    'RegisterIntakeInput',
    intakeInput(),
    'id family { id }',
  );
  await socialWorker.refused('NOT_FOUND', ...JOIN, joining(own.family.id, marta.id, { role: 'OTHER_ADULT' }));
  await director.refused('JOINED_BEFORE_BIRTH', ...JOIN, joining(fathers, ola.id, { joinedOn: '2018-05-01', moves: true }));
  await director.refused('DATE_IN_FUTURE', ...JOIN, joining(fathers, ola.id, { joinedOn: '2026-03-03', moves: true }));
  const { field } = await director.refused('BAD_USER_INPUT', ...JOIN, joining(fathers, ola.id, { moves: true }));
  expect(field).toBe('input.known.joinedOn');
  const stranger = await centre.hire('Inna', { role: 'SOCIAL_WORKER' });
  await stranger.refused('NOT_FOUND', ...JOIN, joining(fathers, ola.id));
});

const PESEL = buildPesel('2018-06-01' as LocalDate, 123);
const withPesel = { givenName: 'Aleksandra', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01', pesel: PESEL };

test('L26 a known PESEL is refused and names whom to join, where the caller sees the person; elsewhere it names nobody', async () => {
  const { director, socialWorker, mothers, fathers } = await twoFamilies();
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: mothers, person: withPesel });
  const again = { familyId: fathers, person: { ...withPesel, givenName: 'Ada' } };
  const refusal = await director.refused('PESEL_ALREADY_REGISTERED', 'addFamilyMember', 'AddFamilyMemberInput', again);
  const known = await memberCalled(director, mothers, 'Aleksandra');
  expect(refusal).toMatchObject({ field: 'input.person.pesel', facts: { name: 'Aleksandra Żak', familyMemberId: known.id } });
  expect(refusal['userMessage']).toContain('Aleksandra Żak');
  const input = intakeInput({ newFamily: { surname: 'Lis', members: [{ ...withPesel, givenName: 'Ada' }] } });
  const answer = await socialWorker.refused('PERSON_KNOWN_ELSEWHERE', 'registerIntake', 'RegisterIntakeInput', input);
  expect(JSON.stringify(answer)).not.toMatch(/Aleksandra|Żak/);
  expect(answer['facts']).toBeUndefined();
});

test('L25 the same name and birth date is asked about with the name, where the caller sees that person, and not elsewhere', async () => {
  const { director, socialWorker, fathers } = await twoFamilies();
  const ola = { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01' };
  const typed = { familyId: fathers, person: ola };
  const { doubts } = await director.refused('CONFIRMATION_NEEDED', 'addFamilyMember', 'AddFamilyMemberInput', typed);
  expect(doubts).toMatchObject([
    { code: 'KNOWN_PERSON', field: 'input.person.givenName', userMessage: expect.stringContaining('Ola Żak') as string },
  ]);
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { ...typed, confirmed: ['KNOWN_PERSON'] });
  const elsewhere = intakeInput({ newFamily: { surname: 'Żak', members: [ola] }, confirmed: [] });
  await socialWorker.do('registerIntake', 'RegisterIntakeInput', elsewhere);
});

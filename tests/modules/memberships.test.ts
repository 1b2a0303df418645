import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import { aFamily } from '../kit/families.js';
import type { TestServer } from '../kit/server.js';
import { accompanied, visitInput } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => ways.stop());

const HOUSEHOLD = `query($id: ID!) { family(id: $id) { version
  members { id version givenName joinedOn leftOn }
  formerMembers { id version givenName leftOn leavingReason leavingNote corrected } } }`;

interface Member {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
}
interface Household {
  readonly members: readonly Member[];
  readonly formerMembers: readonly (Member & Record<string, unknown>)[];
}

const householdOf = async (who: Caller, id: string): Promise<Household> =>
  (await who.get<{ family: Household }>(HOUSEHOLD, { id })).family;

const namesIn = (members: readonly Member[]): readonly string[] => members.map(({ givenName }) => givenName);

/** Marta and her daughter Ola in the files of a centre. */
const aHousehold = async () => {
  const { centre, director, assistant } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak', { child: { givenName: 'Ola', birthDate: '2018-06-01' } });
  const { members } = await householdOf(director, familyId);
  const [marta, ola] = members as [Member, Member];
  const leaving = (member: Member, over: object = {}) => ({
    familyMemberId: member.id,
    expectedVersion: member.version,
    leftOn: '2026-02-27',
    leavingReason: 'MOVED_OUT',
    ...over,
  });
  return { director, assistant, familyId, marta, ola, leaving };
};

const end = (who: Caller, input: Record<string, unknown>) => who.do('endMembership', 'EndMembershipInput', input);

test('L9 P15 B1 a child placed in care leaves the household on a day and for a reason, and stays readable among the former', async () => {
  const { director, familyId, ola, leaving } = await aHousehold();
  await end(director, leaving(ola, { leavingReason: 'PLACED_IN_CARE', leavingNote: 'postanowienie III Nsm 4/26' }));
  const { members, formerMembers } = await householdOf(director, familyId);
  expect(namesIn(members)).toEqual(['Marta']);
  expect(formerMembers).toMatchObject([
    { givenName: 'Ola', leftOn: '2026-02-27', leavingReason: 'PLACED_IN_CARE', leavingNote: 'postanowienie III Nsm 4/26' },
  ]);
});

test('both ways of reading tell who belongs to the household and who belonged to it', async () => {
  const { director, familyId, ola, leaving } = await aHousehold();
  await end(director, leaving(ola));
  const { compiled, ordinary } = await ways.ask(director, HOUSEHOLD, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(compiled.answer).toMatchObject({ data: { family: { members: [{}], formerMembers: [{}] } } });
});

test('L9 a mistaken end is taken back with a reason, and its history tells what stood there', async () => {
  const { director, familyId, ola, leaving } = await aHousehold();
  await end(director, leaving(ola, { leavingNote: 'do babci' }));
  const restore = { familyMemberId: ola.id, reason: 'pomyłka przy wpisie' };
  await director.refused('CONFLICT', 'restoreMembership', 'RestoreMembershipInput', { ...restore, expectedVersion: 1 });
  await director.do('restoreMembership', 'RestoreMembershipInput', { ...restore, expectedVersion: 2 });
  const { members, formerMembers } = await householdOf(director, familyId);
  expect([namesIn(members), formerMembers]).toEqual([['Marta', 'Ola'], []]);
  const asked = `query($id: ID!) { family(id: $id) { members { membershipCorrections { field oldValue newValue reason } } } }`;
  const { family } = await director.get<{ family: { members: { membershipCorrections: object[] }[] } }>(asked, { id: familyId });
  expect(family.members[1]?.membershipCorrections).toEqual(
    expect.arrayContaining([
      { field: 'leftOn', oldValue: '2026-02-27', newValue: null, reason: 'pomyłka przy wpisie' },
      { field: 'leavingReason', oldValue: 'MOVED_OUT', newValue: null, reason: 'pomyłka przy wpisie' },
      { field: 'leavingNote', oldValue: 'do babci', newValue: null, reason: 'pomyłka przy wpisie' },
    ]),
  );
  await director.refused('LEFT_NOT_YET', 'restoreMembership', 'RestoreMembershipInput', { ...restore, expectedVersion: 3 });
});

test.for([
  ['DATE_IN_FUTURE', { leftOn: '2026-03-03' }],
  ['LEFT_BEFORE_BIRTH', { leftOn: '2018-05-31' }],
  ['NOT_OF_AGE_YET', { leavingReason: 'CAME_OF_AGE' }],
] as const)('an end is refused with %s: %j', async ([code, over]) => {
  const { director, ola, leaving } = await aHousehold();
  const { field } = await director.refused(code, 'endMembership', 'EndMembershipInput', leaving(ola, over));
  expect(field).toBe('input.leftOn');
});

test('nobody leaves twice, an assistant ends no membership of a family not given to them, and a first day before birth is refused', async () => {
  const { director, assistant, familyId, marta, leaving } = await aHousehold();
  await assistant.refused('NOT_FOUND', 'endMembership', 'EndMembershipInput', leaving(marta));
  await end(director, leaving(marta, { leavingReason: 'OTHER' }));
  await director.refused('LEFT_ALREADY', 'endMembership', 'EndMembershipInput', leaving(marta, { expectedVersion: 2 }));
  const person = { givenName: 'Iga', surname: 'Żak', role: 'CHILD', birthDate: '2025-12-01' };
  const add = { familyId, person, joinedOn: '2025-11-30' };
  const { field } = await director.refused('JOINED_BEFORE_BIRTH', 'addFamilyMember', 'AddFamilyMemberInput', add);
  expect(field).toBe('input.joinedOn');
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { ...add, joinedOn: '2025-12-04' });
  const { members } = await householdOf(director, familyId);
  expect(members).toMatchObject([{ givenName: 'Ola' }, { givenName: 'Iga', joinedOn: '2025-12-04' }]);
});

test('who came of age leaves by a day on which they are 18, and stays readable with that reason', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak', { child: { givenName: 'Ola', birthDate: '2008-02-27' } });
  const { members } = await householdOf(director, familyId);
  const ola = members.find(({ givenName }) => givenName === 'Ola');
  const grown = { familyMemberId: ola?.id, expectedVersion: ola?.version, leavingReason: 'CAME_OF_AGE' };
  await director.refused('NOT_OF_AGE_YET', 'endMembership', 'EndMembershipInput', { ...grown, leftOn: '2026-02-26' });
  await end(director, { ...grown, leftOn: '2026-02-27' });
  const { formerMembers } = await householdOf(director, familyId);
  expect(formerMembers).toMatchObject([{ givenName: 'Ola', leftOn: '2026-02-27', leavingReason: 'CAME_OF_AGE' }]);
});

test('L9 a visit is with those who belonged to the family on its day: before they left, and not after', async () => {
  const { assistant, director, supportCase, memberIds } = await accompanied(server);
  server.setToday('2026-03-20');
  const [first, second] = memberIds as [string, string];
  const gone = { familyMemberId: second, expectedVersion: 1, leftOn: '2026-03-12', leavingReason: 'MOVED_OUT' };
  await end(director, gone);
  const on = (day: string) => ({ ...visitInput(supportCase.id, [first, second], day), kind: 'REGULAR' });
  const { field } = await assistant.refused('PERSON_NOT_IN_FAMILY_THEN', 'recordVisit', 'RecordVisitInput', on('2026-03-13'));
  expect(field).toBe('input.familyMemberIds');
  const visit = await assistant.do<{ id: string; persons: object[] }>(
    'recordVisit',
    'RecordVisitInput',
    on('2026-03-12'),
    'id persons { id }',
  );
  expect(visit.persons).toHaveLength(2);
  const { supportCaseId: _, kind: __, ...content } = on('2026-03-13');
  await assistant.refused('PERSON_NOT_IN_FAMILY_THEN', 'correctVisit', 'CorrectVisitInput', {
    ...content,
    visitId: visit.id,
    expectedVersion: 1,
    reason: 'Zły dzień.',
  });
});

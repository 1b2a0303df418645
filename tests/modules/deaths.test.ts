import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ALLOWANCE } from '@asysta/services/platform/permission/allowance';
import type { Caller } from '../kit/caller.js';
import { intakeInput } from '../kit/case-path.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { spendAllowance } from '../kit/allowance.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const PERSONS = `id version givenName diedOn leftOn leavingReason leavingNote`;
const HOUSEHOLD = `query($id: ID!) { family(id: $id) {
  members { ${PERSONS} corrections { field oldValue newValue reason } }
  formerMembers { ${PERSONS} } } }`;

interface Member {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
  readonly corrections?: readonly object[];
}
interface Household {
  readonly members: readonly Member[];
  readonly formerMembers: readonly Member[];
}

const householdOf = async (who: Caller, id: string): Promise<Household> =>
  (await who.get<{ family: Household }>(HOUSEHOLD, { id })).family;

const adamIn = async (who: Caller, id: string): Promise<Member> => {
  const { members, formerMembers } = await householdOf(who, id);
  const adam = [...members, ...formerMembers].find(({ givenName }) => givenName === 'Adam');
  if (!adam) throw new Error('Adam is not in this household');
  return adam;
};

const END = ['endMembership', 'EndMembershipInput'] as const;
const RESTORE = ['restoreMembership', 'RestoreMembershipInput'] as const;
const JOIN = ['joinKnownPerson', 'JoinKnownPersonInput'] as const;

/**
 * Adam, a father of two families: one that a social worker took in, and one that only the director sees. In a third, his first one,
 * he was until he moved out.
 */
const aFatherOfTwo = async (joinedOn = '2026-01-15') => {
  const { centre, director, socialWorker } = await aCentre(server);
  const adam = { givenName: 'Adam', surname: 'Lis', role: 'FATHER', birthDate: '1988-02-02' };
  const intake = await socialWorker.do<{ family: { id: string } }>(
    'registerIntake',
    'RegisterIntakeInput',
    intakeInput({ newFamily: { surname: 'Lis', members: [adam] } }),
    'id family { id }',
  );
  const here = intake.family.id;
  const [elsewhere, first] = [await aFamily(centre, 'Żak'), await aFamily(centre, 'Dawna')];
  const joins = async (familyId: string, day: string) => {
    const { id } = await adamIn(director, here);
    await director.do(...JOIN, { familyId, known: { familyMemberId: id, role: 'FATHER', joinedOn: day } });
  };
  await joins(elsewhere, joinedOn);
  await joins(first, '2020-05-01');
  const then = await adamIn(director, first);
  const moved = { familyMemberId: then.id, expectedVersion: then.version, leftOn: '2022-08-31', leavingReason: 'MOVED_OUT' };
  await director.do(...END, moved);
  const death = async (who: Caller, over: object = {}) => {
    const { id, version } = await adamIn(who, here);
    const note = { leavingNote: 'odpis aktu zgonu' };
    return { familyMemberId: id, expectedVersion: version, leftOn: '2026-02-20', leavingReason: 'DIED', ...note, ...over };
  };
  return { centre, director, socialWorker, here, elsewhere, first, death };
};

const DEAD = { diedOn: '2026-02-20', leftOn: '2026-02-20', leavingReason: 'DIED' };

test('L9 who dies leaves every household on that day, also one the recorder cannot open, and each keeps its own note', async () => {
  const { director, socialWorker, here, elsewhere, first, death } = await aFatherOfTwo();
  const told = await socialWorker.do<{ formerMembers: object[] }>(
    ...END,
    await death(socialWorker),
    `id formerMembers { ${PERSONS} }`,
  );
  expect(told.formerMembers).toMatchObject([{ ...DEAD, leavingNote: 'odpis aktu zgonu' }]);
  expect(await adamIn(director, elsewhere)).toMatchObject({ ...DEAD, leavingNote: null });
  expect(await adamIn(director, first)).toMatchObject({ leftOn: '2022-08-31', leavingReason: 'MOVED_OUT', diedOn: '2026-02-20' });
  const { members } = await householdOf(director, elsewhere);
  expect(members.map(({ givenName }) => givenName)).toEqual(['Marta']);
  const households = `query($id: ID!) { family(id: $id) { formerMembers { households { id } } } }`;
  const seen = await socialWorker.get<{ family: unknown }>(households, { id: here });
  expect(seen.family).toEqual({ formerMembers: [{ households: [{ id: here }] }] });
});

test('L9 a death taken back gives every household it ended back, with its history, and no other one', async () => {
  const { director, socialWorker, here, elsewhere, first, death } = await aFatherOfTwo();
  await socialWorker.do(...END, await death(socialWorker));
  const { id, version } = await adamIn(socialWorker, here);
  const back = { familyMemberId: id, reason: 'Zmarł ktoś o tym samym nazwisku.' };
  await socialWorker.refused('CONFLICT', ...RESTORE, { ...back, expectedVersion: version - 1 });
  await socialWorker.do(...RESTORE, { ...back, expectedVersion: version });
  for (const household of [here, elsewhere]) {
    const adam = await adamIn(director, household);
    expect(adam).toMatchObject({ diedOn: null, leftOn: null, leavingReason: null });
    expect(adam.corrections).toEqual([
      { field: 'diedOn', oldValue: '2026-02-20', newValue: null, reason: 'Zmarł ktoś o tym samym nazwisku.' },
    ]);
  }
  expect(await adamIn(director, first)).toMatchObject({ leftOn: '2022-08-31', leavingReason: 'MOVED_OUT', diedOn: null });
  const kept = `query($id: ID!) { family(id: $id) { members { givenName membershipCorrections { field oldValue newValue } } } }`;
  const { family } = await director.get<{ family: { members: { givenName: string }[] } }>(kept, { id: elsewhere });
  expect(family.members.find(({ givenName }) => givenName === 'Adam')).toMatchObject({
    membershipCorrections: expect.arrayContaining([
      { field: 'leftOn', oldValue: '2026-02-20', newValue: null },
      { field: 'leavingReason', oldValue: 'DIED', newValue: null },
    ]) as unknown,
  });
});

test('L9 nobody joins a household after their death; who was in one before it, was until then', async () => {
  const { centre, director, socialWorker, here, death } = await aFatherOfTwo();
  const another = await aFamily(centre, 'Inna');
  await socialWorker.do(...END, await death(socialWorker));
  const { id } = await adamIn(director, here);
  const joining = (joinedOn: string) => ({ familyId: another, known: { familyMemberId: id, role: 'FATHER', joinedOn } });
  const refusal = await director.refused('JOINED_AFTER_DEATH', ...JOIN, joining('2026-02-21'));
  expect(refusal).toMatchObject({ field: 'input.known.joinedOn', facts: { day: '2026-02-20' } });
  await director.do(...JOIN, joining('2024-01-01'));
  const { members, formerMembers } = await householdOf(director, another);
  expect(members.map(({ givenName }) => givenName)).toEqual(['Marta']);
  expect(formerMembers).toMatchObject([{ givenName: 'Adam', ...DEAD }]);
});

test('L9 a day of death after which the person belonged to another household is refused alike, seen or not', async () => {
  const { director, socialWorker, death } = await aFatherOfTwo('2026-02-21');
  const told = await Promise.all(
    [director, socialWorker].map(async (who) => who.refused('ALIVE_LATER', ...END, await death(who))),
  );
  expect(told[0]).toMatchObject({ field: 'input.leftOn' });
  expect(told[1]).toEqual(told[0]);
  await socialWorker.do(...END, await death(socialWorker, { leftOn: '2026-02-21' }));
});

test('L9 S3 days of death are tried no oftener than one may ask whether somebody is known; another end is not counted', async () => {
  const { socialWorker, death } = await aFatherOfTwo('2026-02-21');
  await spendAllowance(server, socialWorker, '2026-03-02', ALLOWANCE.person - 1);
  await socialWorker.refused('ALIVE_LATER', ...END, await death(socialWorker));
  await socialWorker.refused('ALLOWANCE_USED_UP', ...END, await death(socialWorker, { leftOn: '2026-02-21' }));
  await socialWorker.do(...END, await death(socialWorker, { leavingReason: 'MOVED_OUT' }));
});

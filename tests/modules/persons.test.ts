import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPesel } from '@asysta/schema/values/pesel';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
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

const PESEL = buildPesel('2018-06-01' as LocalDate, 123);
const OLA = { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01', school: 'SP nr 7', pesel: PESEL };

interface Member {
  readonly id: string;
  readonly version: number;
  readonly givenName: string;
  readonly pesel?: string | null;
  readonly corrections: readonly object[];
}

const HOUSEHOLD = `query($id: ID!) { family(id: $id) { members { id version givenName surname birthDate school role
  corrections { field oldValue newValue } } } }`;

const membersOf = async (who: Caller, id: string, query = HOUSEHOLD): Promise<readonly Member[]> =>
  (await who.get<{ family: { members: Member[] } }>(query, { id })).family.members;

const childOf = async (who: Caller, id: string): Promise<Member> => {
  const child = (await membersOf(who, id)).find(({ givenName }) => givenName === 'Ola');
  if (!child) throw new Error('Ola is not in this household');
  return child;
};

/** Ola in the household of her mother and, as rows of the same person, in that of her father; the social worker took in the mother’s. */
const twoHouseholds = async ({ restricted = false } = {}) => {
  const { centre, director, socialWorker } = await aCentre(server);
  const [mothers, fathers] = [await aFamily(centre, 'Żak'), await aFamily(centre, 'Lis')];
  await director.do('addFamilyMember', 'AddFamilyMemberInput', { familyId: mothers, person: OLA });
  await server.peek(
    `insert into family_member (tenant_id, id, family_id, person_id, role)
       select tenant_id, gen_random_uuid(), $1, person_id, role from family_member
       where family_id = $2 and role = 'CHILD'`,
    [fathers, mothers],
  );
  await server.peek(
    `insert into intake (tenant_id, id, family_id, received_on, source, channel, urgency, content, state, registered_by_id)
       values ($1, gen_random_uuid(), $2, '2026-03-02', 'SCHOOL', 'PHONE', 'ORDINARY', 'x', 'REGISTERED', $3)`,
    [centre.party.id, mothers, socialWorker.staffMemberId],
  );
  if (restricted)
    await director.do('restrictFamily', 'RestrictFamilyInput', { familyId: fathers, expectedVersion: 1, restricted: true });
  return { centre, director, socialWorker, mothers, fathers };
};

const corrected = (member: Member, over: object) => ({
  familyMemberId: member.id,
  expectedVersion: member.version,
  person: { givenName: 'Ola', surname: 'Żak', role: 'CHILD', birthDate: '2018-06-01', school: 'SP nr 7', ...over },
  reason: 'odpis aktu urodzenia',
});

test('L26 B1 a person of two households is one: what is corrected in the one is seen in the other, with its history', async () => {
  const { director, mothers, fathers } = await twoHouseholds();
  const [here, there] = [await childOf(director, mothers), await childOf(director, fathers)];
  await director.do('correctFamilyMember', 'CorrectFamilyMemberInput', corrected(here, { school: 'SP nr 9' }));
  expect(await childOf(director, fathers)).toMatchObject({
    version: 2,
    school: 'SP nr 9',
    corrections: [{ field: 'school', oldValue: 'SP nr 7', newValue: 'SP nr 9' }],
  });
  await director.refused('CONFLICT', 'correctFamilyMember', 'CorrectFamilyMemberInput', corrected(there, { school: 'SP nr 1' }));
});

test('a role belongs to the household: corrected in the one it stays in the other', async () => {
  const { director, mothers, fathers } = await twoHouseholds();
  const here = await childOf(director, mothers);
  await director.do('correctFamilyMember', 'CorrectFamilyMemberInput', corrected(here, { role: 'OTHER_ADULT' }));
  expect(await childOf(director, mothers)).toMatchObject({ role: 'OTHER_ADULT', corrections: [] });
  expect(await childOf(director, fathers)).toMatchObject({ role: 'CHILD' });
});

test('whoever may open one household sees the person there, and nothing of the other one, in both ways of reading', async () => {
  const { socialWorker, mothers, fathers } = await twoHouseholds();
  const { compiled, ordinary } = await ways.ask(socialWorker, HOUSEHOLD, { id: mothers });
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(JSON.stringify(compiled.answer)).toContain('Ola');
  expect(JSON.stringify(compiled)).not.toContain(fathers);
  expect(JSON.stringify(ordinary)).not.toContain(fathers);
  const { errors } = await socialWorker.ask(HOUSEHOLD, { id: fathers });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
});

const NUMBERS = `query($id: ID!) { family(id: $id) { members { givenName pesel formerPesels } } }`;

test('a person who lies in a restricted household shows no PESEL in another one, worded as any that may not be opened', async () => {
  const open = await twoHouseholds();
  const [, child] = await membersOf(open.socialWorker, open.mothers, NUMBERS);
  expect(child).toMatchObject({ givenName: 'Ola', pesel: PESEL });
  const closed = await twoHouseholds({ restricted: true });
  const { data, errors, body } = await closed.socialWorker.ask<{ family: { members: object[] } }>(NUMBERS, {
    id: closed.mothers,
  });
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['FORBIDDEN']));
  expect(data?.family.members[1]).toEqual({ givenName: 'Ola', pesel: null, formerPesels: [] });
  expect(body).not.toContain(PESEL);
  expect(body).not.toContain(closed.fathers);
  const [, seen] = await membersOf(closed.director, closed.mothers, NUMBERS);
  expect(seen).toMatchObject({ pesel: PESEL });
  const unproved = await closed.director.withAssurance(1).ask(NUMBERS, { id: closed.mothers });
  expect(new Set(unproved.errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['STEP_UP_REQUIRED']));
});

test('nor is the PESEL of such a person replaced or taken away from there; name and school are corrected as ever', async () => {
  const { socialWorker, mothers } = await twoHouseholds({ restricted: true });
  const child = await childOf(socialWorker, mothers);
  const correct = ['correctFamilyMember', 'CorrectFamilyMemberInput'] as const;
  await socialWorker.refused('FORBIDDEN', ...correct, corrected(child, { pesel: buildPesel('2018-06-01' as LocalDate, 125) }));
  await socialWorker.refused('FORBIDDEN', ...correct, { ...corrected(child, {}), peselRemoved: true });
  await socialWorker.do(...correct, corrected(child, { school: 'SP nr 9' }));
});

test('the duplicate warning tells a person of two households once, by the one that the caller sees', async () => {
  const { centre, director, mothers, fathers } = await twoHouseholds();
  const warning = `{ similarPersons(givenName: "Ola", surname: "Żak", birthDate: "2018-06-01") { name likely familyId } }`;
  const { similarPersons } = await director.get<{ similarPersons: { familyId: string }[] }>(warning);
  expect(similarPersons).toHaveLength(1);
  expect([mothers, fathers]).toContain(similarPersons[0]?.familyId);
  const stranger = await centre.hire('Pracownica socjalna', { role: 'SOCIAL_WORKER' });
  expect(await stranger.get(warning)).toEqual({ similarPersons: [] });
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BothWays, startBothWays, toldBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import type { TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => ways.setToday('2026-03-02'));
afterAll(() => ways.stop());

const RECORD = ['recordParentalAuthority', 'RecordParentalAuthorityInput'] as const;
const CORRECT = ['correctParentalAuthority', 'CorrectParentalAuthorityInput'] as const;
const ANNUL = ['annulParentalAuthority', 'AnnulParentalAuthorityInput'] as const;
const WHOLE = `id version status validFrom validTo court orderSignature orderIssuedOn parentName parent { id givenName } annulledAt corrected`;
const MEMBERS = `query($id: ID!) { family(id: $id) { members { id role parentalAuthority { ${WHOLE} } } } }`;
const ORDER = { orderSignature: 'III Nsm 12/26', orderIssuedOn: '2026-01-20', court: 'Sąd Rejonowy' };

interface Held {
  readonly id: string;
  readonly version: number;
}
interface Member {
  readonly id: string;
  readonly role: string;
  readonly parentalAuthority: readonly Held[];
}

const membersOf = async (who: Caller, id: string): Promise<readonly Member[]> =>
  (await who.get<{ family: { members: readonly Member[] } }>(MEMBERS, { id })).family.members;

const byRole = (members: readonly Member[], role: string): Member => {
  const member = members.find((one) => one.role === role);
  if (!member) throw new Error(`No ${role} in this household`);
  return member;
};

const aChild = async () => {
  const office = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = office.supportCase.family.id;
  const members = await membersOf(office.director, familyId);
  const [child, mother] = [byRole(members, 'CHILD').id, byRole(members, 'MOTHER').id];
  const record = (status: string, validFrom: string, over: Record<string, unknown> = {}) =>
    office.assistant.do<Held>(
      ...RECORD,
      { familyMemberId: child, parentId: mother, status, validFrom, ...(status === 'FULL' ? {} : ORDER), ...over },
      WHOLE,
    );
  const held = async () => byRole(await membersOf(office.director, familyId), 'CHILD').parentalAuthority;
  return { ...office, familyId, child, mother, record, held };
};

test('B4 parental authority per child and parent: full, limited, suspended, deprived, with dates and the order behind it; a new status ends the one before', async () => {
  const { record, held, director, familyId } = await aChild();
  await record('FULL', '2020-01-01');
  await record('LIMITED', '2026-01-25');
  await record('SUSPENDED', '2026-02-10');
  await record('DEPRIVED', '2026-03-01');
  await record('LIMITED', '2026-02-01', { parentId: null, parentName: 'Marek Zmyślony' });
  expect(await held()).toMatchObject([
    { status: 'DEPRIVED', validFrom: '2026-03-01', validTo: null, ...ORDER, parent: { givenName: 'Anna' }, parentName: null },
    { status: 'SUSPENDED', validFrom: '2026-02-10', validTo: '2026-02-28' },
    { status: 'LIMITED', validFrom: '2026-02-01', validTo: null, parent: null, parentName: 'Marek Zmyślony' },
    { status: 'LIMITED', validFrom: '2026-01-25', validTo: '2026-02-09' },
    { status: 'FULL', validFrom: '2020-01-01', validTo: '2026-01-24', orderSignature: null, orderIssuedOn: null },
  ]);
  const { compiled, ordinary } = await ways.ask(director, MEMBERS, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
});

test('B4 what was recorded is told alike by both ways, once for all with its key', async () => {
  const { assistant, child, mother, held } = await aChild();
  const input = { familyMemberId: child, parentId: mother, status: 'LIMITED', validFrom: '2026-02-01', ...ORDER };
  await toldBothWays(ways, assistant, RECORD, input, WHOLE);
  expect(await held()).toHaveLength(1);
});

test('B4 only a court limits, suspends or takes away: without its signature and day it is told field by field, and never before the order', async () => {
  const { assistant, child, mother } = await aChild();
  const input = { familyMemberId: child, parentId: mother, status: 'LIMITED', validFrom: '2026-01-25' };
  const fieldsOf = async (over: Record<string, unknown>) => {
    const refusal = await assistant.refused('BAD_USER_INPUT', ...RECORD, { ...input, ...over });
    return (refusal as { fields: { field: string }[] }).fields.map(({ field }) => field);
  };
  expect(await fieldsOf({})).toEqual(['input.orderSignature']);
  expect(await fieldsOf({ orderSignature: 'III Nsm 12/26' })).toEqual(['input.orderIssuedOn']);
  await assistant.refused('AUTHORITY_BEFORE_ORDER', ...RECORD, { ...input, ...ORDER, validFrom: '2026-01-19' });
  await assistant.refused('DATE_IN_FUTURE', ...RECORD, { ...input, ...ORDER, validFrom: '2026-03-03' });
});

test('B4 it is over a child and of one parent, and one status a day', async () => {
  const { assistant, director, centre, record, child, mother } = await aChild();
  const input = { familyMemberId: child, status: 'FULL', validFrom: '2026-01-25' };
  await assistant.refused('AUTHORITY_OF_ONE_PARENT', ...RECORD, input);
  await assistant.refused('AUTHORITY_OF_ONE_PARENT', ...RECORD, { ...input, parentId: child });
  await assistant.refused('AUTHORITY_OF_ONE_PARENT', ...RECORD, { ...input, parentId: mother, parentName: 'Marek' });
  await assistant.refused('AUTHORITY_OF_CHILD_ONLY', ...RECORD, { ...input, familyMemberId: mother, parentName: 'Marek' });
  await record('LIMITED', '2026-02-01', { validTo: '2026-02-20' });
  const taken = await assistant.refused('AUTHORITY_OVERLAP', ...RECORD, { ...input, parentId: mother });
  expect(taken).toMatchObject({ field: 'input.validFrom', facts: { since: '2026-02-01' } });
  const others = await aFamily(centre, 'Lis');
  const [stranger] = await membersOf(director, others);
  await director.refused('NOT_FOUND', ...RECORD, { ...input, parentId: stranger?.id });
});

test('B4 a record of authority is corrected with history and annulled with a reason', async () => {
  const { assistant, centre, record, held } = await aChild();
  const row = await record('LIMITED', '2026-02-01');
  const to = {
    parentalAuthorityId: row.id,
    status: 'SUSPENDED',
    validFrom: '2026-02-01',
    ...ORDER,
    reason: 'tak jest w odpisie postanowienia',
  };
  await assistant.refused('CONFLICT', ...CORRECT, { ...to, expectedVersion: 7 });
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await stranger.refused('NOT_FOUND', ...CORRECT, { ...to, expectedVersion: 1 });
  expect(
    await assistant.do(
      ...CORRECT,
      { ...to, expectedVersion: 1 },
      'status corrected corrections { field oldValue newValue reason }',
    ),
  ).toEqual({
    status: 'SUSPENDED',
    corrected: true,
    corrections: [{ field: 'status', oldValue: 'LIMITED', newValue: 'SUSPENDED', reason: to.reason }],
  });
  await assistant.do(...ANNUL, { parentalAuthorityId: row.id, expectedVersion: 2, reason: 'postanowienie dotyczy brata' });
  await assistant.refused('ALREADY_ANNULLED', ...CORRECT, { ...to, expectedVersion: 3 });
  await record('FULL', '2026-02-01');
  expect(await held()).toHaveLength(2);
});

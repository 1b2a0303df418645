import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { UNNAMED } from '@asysta/schema/families/codes';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { linkFamilies, linksOfFamily } from '../kit/links.js';
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

const ADD = ['addFamilyAddress', 'AddFamilyAddressInput'] as const;
const CORRECT = ['correctFamilyAddress', 'CorrectFamilyAddressInput'] as const;
const POST = { kind: 'CORRESPONDENCE', street: 'Pocztowa 2', city: 'Zielonki', validFrom: '2026-01-10' };
const STAY = { kind: 'TEMPORARY', street: 'Babcina 7', city: null, validFrom: '2026-02-01', validTo: '2026-02-20' };
const ADDRESSES = `query($id: ID!) { family(id: $id) { addresses {
  id version kind street city validFrom validTo corrections { field oldValue newValue reason } } } }`;

interface Address {
  readonly id: string;
  readonly version: number;
  readonly street: string;
}

const addressesOf = async (who: Caller, id: string): Promise<readonly Address[]> =>
  (await who.get<{ family: { addresses: Address[] } }>(ADDRESSES, { id })).family.addresses;
const streetsOf = async (who: Caller, id: string) => (await addressesOf(who, id)).map(({ street }) => street);

const hide = (who: Caller, familyId: string) =>
  who.do('recordSecretAddress', 'RecordSecretAddressInput', { familyId, secretAddress: 'Ukryta 17' });

/** A family with an address for post and one where it stayed for a while. */
const aFamilyWithAddresses = async () => {
  const world = await aCentre(server);
  const familyId = await aFamily(world.centre, 'Żak');
  await world.director.do(...ADD, { familyId, ...POST });
  await world.director.do(...ADD, { familyId, ...STAY });
  return { ...world, familyId };
};

test('B1 a family has other addresses with kinds and days, the latest first, in both ways of reading', async () => {
  const { director, familyId } = await aFamilyWithAddresses();
  const { compiled, ordinary } = await ways.ask(director, ADDRESSES, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(await addressesOf(director, familyId)).toMatchObject([
    { ...STAY, corrections: [] },
    { ...POST, validTo: null, corrections: [] },
  ]);
  const refusal = await director.refused('PERIOD_INVALID', ...ADD, { familyId, ...STAY, validTo: '2026-01-31' });
  expect(refusal['field']).toBe('input.validTo');
});

test('B1 an address is corrected and ended with its history, once by whoever saw it as it stands', async () => {
  const { director, familyId } = await aFamilyWithAddresses();
  const [, post] = await addressesOf(director, familyId);
  const ended = {
    familyAddressId: post?.id,
    expectedVersion: post?.version,
    ...POST,
    street: 'Pocztowa 4',
    validTo: '2026-03-01',
    reason: 'rodzina zlikwidowała skrytkę',
  };
  await director.do(...CORRECT, ended, 'id');
  await director.refused('CONFLICT', ...CORRECT, { ...ended, street: 'Pocztowa 6' });
  const [, after] = await addressesOf(director, familyId);
  expect(after).toMatchObject({ street: 'Pocztowa 4', validTo: '2026-03-01' });
  const told = (after as unknown as { corrections: { field: string }[] }).corrections;
  expect(told).toEqual(
    expect.arrayContaining([
      { field: 'street', oldValue: 'Pocztowa 2', newValue: 'Pocztowa 4', reason: ended.reason },
      { field: 'validTo', oldValue: null, newValue: '2026-03-01', reason: ended.reason },
    ]),
  );
  expect(told).toHaveLength(2);
});

test('B1 of a family that hides no address is shown, corrected or recorded that might tell where, not even to a director', async () => {
  const { director, familyId } = await aFamilyWithAddresses();
  const [stay] = await addressesOf(director, familyId);
  await hide(director, familyId);
  const { compiled, ordinary } = await ways.ask(director, ADDRESSES, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(JSON.stringify(compiled)).not.toContain('Babcina');
  expect(await streetsOf(director, familyId)).toEqual(['Pocztowa 2']);
  const corrected = { familyAddressId: stay?.id, expectedVersion: stay?.version, ...STAY, street: 'Inna 1', reason: 'pomyłka' };
  await director.refused('NOT_FOUND', ...CORRECT, corrected);
  for (const kind of ['TEMPORARY', 'OTHER']) {
    const refusal = await director.refused('ADDRESS_TELLS', ...ADD, { familyId, ...POST, kind });
    expect(refusal['field']).toBe('input.kind');
  }
  await director.do(...ADD, { familyId, ...POST, kind: 'REGISTERED', street: 'Dawna 1', validFrom: '2020-01-01' });
  const [post] = await addressesOf(director, familyId);
  const turned = { familyAddressId: post?.id, expectedVersion: post?.version, ...POST, kind: 'TEMPORARY', reason: 'pomyłka' };
  await director.refused('ADDRESS_TELLS', ...CORRECT, turned);
  expect(await streetsOf(director, familyId)).toEqual(['Pocztowa 2', 'Dawna 1']);
});

const hideNoLonger = async (director: Caller, familyId: string) => {
  const { family } = await director.get<{ family: { secretAddressId: string } }>(
    'query($id: ID!) { family(id: $id) { secretAddressId } }',
    { id: familyId },
  );
  const secretAddressId = family.secretAddressId;
  const { secretAddress } = await director.get<{ secretAddress: { version: number } }>(
    'query($id: ID!) { secretAddress(id: $id) { version } }',
    { id: secretAddressId },
  );
  await director.do('endSecretAddress', 'EndSecretAddressInput', { secretAddressId, expectedVersion: secretAddress.version });
};

test('B1 when a family hides no longer, its addresses are there again', async () => {
  const { director, familyId } = await aFamilyWithAddresses();
  await hide(director, familyId);
  await hideNoLonger(director, familyId);
  expect(await streetsOf(director, familyId)).toEqual(['Babcina 7', 'Pocztowa 2']);
});

test('B1 while a family hides, an address that is for post now does not tell in its history where the family stayed before', async () => {
  const { centre, director, familyId } = await aFamilyWithAddresses();
  const leading = await aFamily(centre, 'Żakowa');
  await linkFamilies(director, leading, familyId);
  const [stay] = await addressesOf(director, familyId);
  const turned = {
    familyAddressId: stay?.id,
    expectedVersion: stay?.version,
    ...STAY,
    kind: 'CORRESPONDENCE',
    street: 'Skrytka 9',
  };
  await director.do(...CORRECT, { ...turned, reason: 'odbiera tam pocztę' }, 'id');
  const history = expect.arrayContaining([expect.objectContaining({ oldValue: 'Babcina 7', newValue: 'Skrytka 9' })]) as unknown;
  const [before] = await addressesOf(director, familyId);
  expect(before).toMatchObject({ street: 'Skrytka 9', corrections: history });
  for (const hidden of [familyId, leading]) {
    await hide(director, hidden);
    const { compiled, ordinary } = await ways.ask(director, ADDRESSES, { id: familyId });
    expect(compiled.answer).toEqual(ordinary.answer);
    expect(JSON.stringify(compiled.answer)).not.toContain('Babcina');
    expect(await addressesOf(director, familyId)).toMatchObject([{ street: 'Skrytka 9', corrections: [] }, {}]);
    await hideNoLonger(director, hidden);
    expect(await addressesOf(director, familyId)).toMatchObject([{ corrections: history }, {}]);
  }
});

const PROTECTION = ['LINK_PROTECTION_DIFFERS'];

test('B1 a family that hides in one of its linked records hides in each: of a duplicate, of the one that leads, of another duplicate', async () => {
  const { centre, director, familyId } = await aFamilyWithAddresses();
  const [leading, other] = [await aFamily(centre, 'Żakowa'), await aFamily(centre, UNNAMED.family)];
  await director.do(...ADD, { familyId: leading, ...STAY });
  await centre.inside((em) => em.execute('update family set street = ? where id = ?', ['Widoczna 3', other]));
  const called = async () => {
    const { compiled, ordinary } = await ways.ask(director, '{ families { nodes { surname } } }', {});
    expect(compiled.answer).toEqual(ordinary.answer);
    return JSON.stringify(compiled.answer);
  };
  await hide(director, leading);
  expect(await streetsOf(director, familyId)).toEqual(['Babcina 7', 'Pocztowa 2']);
  expect(await called()).toContain('Widoczna');
  await linkFamilies(director, leading, familyId, PROTECTION);
  await linkFamilies(director, leading, other, PROTECTION);
  const { compiled, ordinary } = await ways.ask(director, ADDRESSES, { id: familyId });
  expect(compiled.answer).toEqual(ordinary.answer);
  expect(await streetsOf(director, familyId)).toEqual(['Pocztowa 2']);
  expect(await called()).not.toContain('Widoczna');
  for (const record of [leading, familyId, other]) await director.refused('ADDRESS_TELLS', ...ADD, { familyId: record, ...STAY });
  const [link] = (await linksOfFamily(director, familyId)).linksAsDuplicate;
  await director.do('undoFamilyLink', 'UndoFamilyLinkInput', {
    familyLinkId: link?.id,
    expectedVersion: link?.version,
    undoReason: 'To nie ta rodzina.',
  });
  expect(await streetsOf(director, familyId)).toEqual(['Babcina 7', 'Pocztowa 2']);
  await director.refused('ADDRESS_TELLS', ...ADD, { familyId: other, ...STAY });
});

test('B1 a family that hides in a duplicate hides in the record that leads', async () => {
  const { centre, director, familyId } = await aFamilyWithAddresses();
  const again = await aFamily(centre, 'Zak');
  await linkFamilies(director, familyId, again);
  await hide(director, again);
  expect(await streetsOf(director, familyId)).toEqual(['Pocztowa 2']);
  await director.refused('ADDRESS_TELLS', ...ADD, { familyId, ...STAY });
});

test('B1 whoever does not see the family adds no address and corrects none', async () => {
  const { socialWorker, director, familyId } = await aFamilyWithAddresses();
  const [stay] = await addressesOf(director, familyId);
  await socialWorker.refused('NOT_FOUND', ...ADD, { familyId, ...POST });
  await socialWorker.refused('NOT_FOUND', ...CORRECT, {
    familyAddressId: stay?.id,
    expectedVersion: stay?.version,
    ...STAY,
    reason: 'pomyłka',
  });
});

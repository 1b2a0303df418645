import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { UNNAMED } from '@asysta/schema/families/codes';
import { SecretAddressValue } from '@asysta/services/modules/addresses/secret-address.entity';
import { through } from '@asysta/services/platform/tenancy/doors';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import type { TestServer } from '../kit/server.js';
import { aPartner } from '../kit/referral-path.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';
import { aCentre, World } from '../kit/world.js';

let ways: BothWays;
let server: TestServer;
beforeAll(async () => {
  ways = await startBothWays();
  ({ server } = ways);
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => ways.stop());

const SECRET = 'Ukryta 17 m. 3, Nigdziebądź';
const RECORD = ['recordSecretAddress', 'RecordSecretAddressInput'] as const;
const GRANT = ['grantSecretAddress', 'GrantSecretAddressInput'] as const;
const REVOKE = ['revokeSecretAddressGrant', 'RevokeSecretAddressGrantInput'] as const;
const END = ['endSecretAddress', 'EndSecretAddressInput'] as const;
const OPEN =
  'query($id: ID!) { secretAddress(id: $id) { id version address recordedOn readers { id version reason staffMember { id } validTo revokedOn } } }';

interface Opened {
  readonly id: string;
  readonly version: number;
  readonly address: string;
  readonly readers: readonly { readonly id: string; readonly version: number }[];
}

const idOf = async (who: Caller, familyId: string): Promise<string> => {
  const { family } = await who.get<{ family: { secretAddressId: string } }>(`{ family(id: "${familyId}") { secretAddressId } }`);
  return family.secretAddressId;
};
const open = async (who: Caller, id: string): Promise<Opened> =>
  (await who.get<{ secretAddress: Opened }>(OPEN, { id })).secretAddress;
const isClosed = async (who: Caller, id: string, code = 'NOT_FOUND') => {
  const answer = await who.ask(OPEN, { id });
  expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
  expect(answer.body).not.toContain('Ukryta');
};

/** A family with an assistant that hides at a secret address. */
const hiding = async () => {
  const office = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = office.supportCase.family.id;
  await office.socialWorker.do(...RECORD, { familyId, secretAddress: SECRET });
  return { ...office, familyId, secretId: await idOf(office.director, familyId) };
};

test('B1 a secret address is opened by the director and by whom the director lets, for a purpose and as long as that holds', async () => {
  const { director, assistant, socialWorker, secretId } = await hiding();
  expect(await open(director, secretId)).toMatchObject({ address: SECRET, recordedOn: '2026-03-02', readers: [] });
  for (const who of [assistant, socialWorker]) await isClosed(who, secretId);
  const grant = {
    secretAddressId: secretId,
    staffMemberId: assistant.staffMemberId,
    reason: 'wizyty w domu',
    validTo: '2026-03-10',
  };
  await director.do(...GRANT, grant, 'id');
  await director.refused('SECRET_ADDRESS_GRANTED', ...GRANT, grant);
  expect(await open(assistant, secretId)).toMatchObject({ address: SECRET });
  await isClosed(socialWorker, secretId);
  server.setToday('2026-03-11');
  await isClosed(assistant, secretId);
  await director.do(...GRANT, { ...grant, validTo: null }, 'id');
  expect((await open(director, secretId)).readers).toHaveLength(2);
  expect(await open(assistant, secretId)).toMatchObject({ address: SECRET });
  const latest = (await open(director, secretId)).readers[0];
  await director.do(...REVOKE, { secretAddressReaderId: latest?.id, expectedVersion: latest?.version }, 'id');
  await isClosed(assistant, secretId);
});

test('B1 whoever is let but no longer works with the family opens nothing, and no other function does', async () => {
  const { centre, director, secretId } = await hiding();
  const other = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await director.do(...GRANT, { secretAddressId: secretId, staffMemberId: other.staffMemberId, reason: 'zastępstwo' }, 'id');
  await isClosed(other, secretId);
  for (const role of ['UNIT_HEAD', 'CENTRE_ADMIN', 'DATA_PROTECTION_OFFICER'] as const)
    await isClosed(await centre.hire(role, { role }), secretId, 'FORBIDDEN');
  const { director: neighbour } = await aCentre(server);
  await isClosed(neighbour, secretId);
});

test('B1 each opening of a secret address is an event of its own, with the family and without the address', async () => {
  const { director, centre, familyId, secretId } = await hiding();
  await open(director, secretId);
  await open(director, secretId);
  const audit = await server.peek<Record<string, unknown>>(
    `select subject_kind, subject_ids, to_json(a)::text as whole from audit_entry a where tenant_id = $1 and event = 'SECRET_ADDRESS_OPENED'`,
    [centre.party.id],
  );
  expect(audit).toHaveLength(2);
  for (const entry of audit) {
    expect(entry).toMatchObject({ subject_kind: 'family', subject_ids: [familyId] });
    expect(entry['whole']).not.toContain('Ukryta');
  }
});

test('B1 no list, search, card, history, share preview or error shows it, and it lies sealed in the database', async () => {
  const { centre, director, assistant, socialWorker, familyId, secretId } = await hiding();
  await director.do(...GRANT, { secretAddressId: secretId, staffMemberId: assistant.staffMemberId, reason: 'wizyty' }, 'id');
  const partnerInstitutionId = await aPartner(centre, (await World.found(server, 'PARTNER', 'Szkoła')).party.id);
  const looks = [
    `{ family(id: "${familyId}") { surname street city phone secretAddressId addresses { street city } corrections { oldValue newValue } members { givenName } relatedPersons { name note } cases { id number } } }`,
    '{ families(filter: { surnameStartsWith: "Zm" }) { nodes { surname city } } }',
    '{ families(filter: { surnameStartsWith: "Ukryta" }) { nodes { surname } } }',
    '{ supportCases { nodes { id number } } }',
    '{ radar(scope: CENTRE) { next { deadlines { source } } } }',
    `{ referralFields(familyId: "${familyId}", partnerInstitutionId: "${partnerInstitutionId}") { field label value } }`,
  ];
  for (const who of [director, assistant, socialWorker])
    for (const query of looks) {
      const { body, errors } = await who.ask(query);
      expect(body).not.toContain('Ukryta');
      // What is refused shows nothing by itself.
      if (who === director) expect(errors, query).toEqual([]);
    }
  const refusals = [
    await assistant.ask('mutation($input: RecordSecretAddressInput!) { recordSecretAddress(input: $input) { id } }', {
      input: { idempotencyKey: randomUUID(), familyId, secretAddress: SECRET },
    }),
    await socialWorker.ask('mutation($input: RecordSecretAddressInput!) { recordSecretAddress(input: $input) { id } }', {
      input: { idempotencyKey: randomUUID(), familyId, secretAddress: `${SECRET} ${'x'.repeat(400)}` },
    }),
    await socialWorker.ask('mutation($input: RecordSecretAddressInput!) { recordSecretAddress(input: $input) { id } }', {
      input: { idempotencyKey: randomUUID(), familyId: randomUUID(), secretAddress: SECRET },
    }),
  ];
  expect(refusals.map(({ errors }) => errors[0]?.extensions['code'])).toEqual(['FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND']);
  for (const { body } of refusals) expect(body).not.toContain('Ukryta');
  const places = await server.peek<{ name: string }>(
    `select format('%I', table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of places) {
    const [found] = await server.peek<{ times: string }>(
      `select count(*)::text as times from ${name} t where t::text like '%Ukryta%'`,
    );
    expect(found?.times, name).toBe('0');
  }
});

test('B1 the database shows the row to nobody whom no director let: a forgotten query comes back empty', async () => {
  const { centre, director, assistant, secretId } = await hiding();
  const rows = (staffMemberId: string) =>
    through(server.doors.write({ party: centre.party, staffMemberId }), (em) => em.count(SecretAddressValue));
  expect(await rows(director.staffMemberId)).toBe(1);
  expect(await rows(assistant.staffMemberId)).toBe(0);
  await director.do(...GRANT, { secretAddressId: secretId, staffMemberId: assistant.staffMemberId, reason: 'wizyty' }, 'id');
  expect(await rows(assistant.staffMemberId)).toBe(1);
});

test('B1 a new secret address ends the old one and all that was let; an ended one is opened by nobody', async () => {
  const { director, assistant, socialWorker, familyId, secretId } = await hiding();
  await director.do(...GRANT, { secretAddressId: secretId, staffMemberId: assistant.staffMemberId, reason: 'wizyty' }, 'id');
  await socialWorker.do(...RECORD, { familyId, secretAddress: 'Ukryta 99' });
  const next = await idOf(director, familyId);
  expect(next).not.toBe(secretId);
  for (const who of [director, assistant]) await isClosed(who, secretId);
  await isClosed(assistant, next);
  const { version } = await open(director, next);
  await director.refused('CONFLICT', ...END, { secretAddressId: next, expectedVersion: version + 1 });
  await director.do(...END, { secretAddressId: next, expectedVersion: version });
  await isClosed(director, next);
  expect(await idOf(director, familyId)).toBeNull();
});

test('B1 in a second household of the same child nothing of it is seen, and both ways of reading the card agree', async () => {
  const { centre, director, familyId, memberIds } = await hiding();
  const fathers = await aFamily(centre, 'Lis');
  await server.peek(
    `insert into family_member (tenant_id, id, family_id, person_id, role)
       select tenant_id, gen_random_uuid(), $1, person_id, role from family_member where id = $2`,
    [fathers, memberIds[1]],
  );
  expect(await idOf(director, fathers)).toBeNull();
  const { compiled, ordinary } = await ways.ask(director, `{ family(id: "${familyId}") { secretAddressId members { id } } }`, {});
  expect(compiled.answer).toEqual(ordinary.answer);
});

test('B1 S4 a family nobody knows the surname of is not called by its street while it hides, on either way of reading', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, UNNAMED.family);
  await centre.inside((em) => em.execute('update family set street = ? where id = ?', ['Widoczna 3', familyId]));
  const called = async () => {
    const answers = [
      await ways.ask(director, '{ families { nodes { surname } } }', {}),
      await ways.ask(director, `{ family(id: "${familyId}") { surname } }`, {}),
    ];
    for (const { compiled, ordinary } of answers) expect(compiled.answer).toEqual(ordinary.answer);
    return JSON.stringify(answers.map(({ compiled }) => compiled.answer));
  };
  expect(await called()).toContain('nieznana z nazwiska, Widoczna 3');
  await director.do(...RECORD, { familyId, secretAddress: SECRET });
  expect(await called()).toContain('nieznana z nazwiska');
  expect(await called()).not.toContain('Widoczna');
  const secretId = await idOf(director, familyId);
  const { version } = await open(director, secretId);
  await director.do(...END, { secretAddressId: secretId, expectedVersion: version });
  expect(await called()).toContain('nieznana z nazwiska, Widoczna 3');
});

test('B1 another address, as that of registration, stands beside the visited one and is ended on a day; while the family hides its history waits', async () => {
  const { assistant, director, centre, familyId } = await hiding();
  const written = { kind: 'REGISTERED', street: 'Polna 1', city: 'Zielonki', validFrom: '2020-01-01' };
  const { id } = await assistant.do<{ id: string }>('addFamilyAddress', 'AddFamilyAddressInput', { familyId, ...written });
  const to = { familyAddressId: id, ...written, validTo: '2026-02-28', reason: 'wymeldowanie' };
  const stranger = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  const CORRECT = ['correctFamilyAddress', 'CorrectFamilyAddressInput'] as const;
  await stranger.refused('NOT_FOUND', ...CORRECT, { ...to, expectedVersion: 1 });
  await assistant.refused('PERIOD_INVALID', ...CORRECT, { ...to, validTo: '2019-01-01', expectedVersion: 1 });
  await assistant.do(...CORRECT, { ...to, expectedVersion: 1 });
  await assistant.refused('CONFLICT', ...CORRECT, { ...to, expectedVersion: 1 });
  const { family } = await director.get<{ family: { addresses: object[] } }>(
    `{ family(id: "${familyId}") { addresses { kind street city validFrom validTo corrections { field newValue reason } } } }`,
  );
  expect(family.addresses).toEqual([
    {
      kind: 'REGISTERED',
      street: 'Polna 1',
      city: 'Zielonki',
      validFrom: '2020-01-01',
      validTo: '2026-02-28',
      corrections: [],
    },
  ]);
});

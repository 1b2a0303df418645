import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { type Copy, copyDatabase } from './engine/database.js';

let copy: Copy;
let server: TestServer;
beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
});
afterAll(async () => {
  await server.stop();
  await copy.drop();
});

interface Answer {
  readonly addStrength: { readonly id: string; readonly surname: string } | null;
}

/** Writes a strength down with a key of the test's choice; the answer shows the family. */
const addStrength = (who: Caller, familyId: string, idempotencyKey: string, description = 'Dba o porządek dnia') =>
  who.ask<Answer>('mutation($input: AddStrengthInput!) { addStrength(input: $input) { id surname } }', {
    input: { idempotencyKey, familyId, description, observedOn: '2026-02-01' },
  });

/** What the audit holds of a person, oldest first. */
const auditOf = (who: Caller) =>
  server.peek<{ event: string; kind: string; ids: string[] }>(
    `select event, subject_kind as kind, subject_ids::text[] as ids from audit_entry
     where staff_member_id = $1 order by occurred_at, id`,
    [who.staffMemberId],
  );

test('G46 G52 the second equal request leaves an entry of its own, and so does the family that its answer shows', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const key = randomUUID();
  const first = await addStrength(director, familyId, key);
  const before = await auditOf(director);
  expect(before.map(({ event }) => event)).not.toContain('REQUEST_REPEATED');
  const second = await addStrength(director, familyId, key);
  expect(second.data).toEqual(first.data);
  expect((await auditOf(director)).slice(before.length)).toEqual([
    { event: 'REQUEST_REPEATED', kind: 'result', ids: [familyId] },
    { event: 'ANSWER_READ', kind: 'family', ids: [familyId] },
  ]);
  expect(await server.peek('select 1 from strength where family_id = $1', [familyId])).toHaveLength(1);
});

test('G52 two colleagues who happen on one key are two: each is carried out and each gets their own answer', async () => {
  const { centre, director } = await aCentre(server);
  const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
  const [one, other] = [await aFamily(centre, 'Żak'), await aFamily(centre, 'Adamska')];
  const key = randomUUID();
  for (let time = 0; time < 2; time += 1) {
    expect((await addStrength(director, one, key)).data?.addStrength).toEqual({ id: one, surname: 'Żak' });
    expect((await addStrength(deputy, other, key)).data?.addStrength).toEqual({ id: other, surname: 'Adamska' });
  }
  const kept = await server.peek<{ family_id: string }>('select family_id from strength where family_id in ($1, $2)', [
    one,
    other,
  ]);
  expect(kept.map(({ family_id }) => family_id).toSorted()).toEqual([one, other].toSorted());
});

test('G52 the very same body of two colleagues under one key is two effects', async () => {
  const { centre, director } = await aCentre(server);
  const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
  const familyId = await aFamily(centre, 'Żak');
  const key = randomUUID();
  const answers = await Promise.all([addStrength(director, familyId, key), addStrength(deputy, familyId, key)]);
  expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
  expect(await server.peek('select 1 from strength where family_id = $1', [familyId])).toHaveLength(2);
});

test('G52 the same request five times at once has its effect once, and whoever waited for the first gets its answer', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => addStrength(director, familyId, key)));
  expect(answers.map(({ data, errors }) => [data?.addStrength?.id, errors])).toEqual(answers.map(() => [familyId, []]));
  expect(await server.peek('select 1 from strength where family_id = $1', [familyId])).toHaveLength(1);
  const events = (await auditOf(director)).map(({ event }) => event);
  expect(events.filter((event) => event === 'REQUEST_REPEATED')).toHaveLength(4);
});

test('G52 five bodies under one key at once: one is carried out, the others are told that the key is used', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3, 4, 5].map((each) => addStrength(director, familyId, key, `Siła ${each}`)));
  const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']));
  expect(codes).toEqual(Array.from({ length: 4 }, () => 'IDEMPOTENCY_KEY_REUSED'));
  expect(await server.peek('select 1 from strength where family_id = $1', [familyId])).toHaveLength(1);
});

test('G46 an answer that cannot be recorded takes the whole answer along, wherever it stands, and nothing more is done', async () => {
  const { centre, director } = await aCentre(server);
  const [known, next] = [await aFamily(centre, 'Żak'), await aFamily(centre, 'Adamska')];
  const strengthOf = (familyId: string) => ({
    idempotencyKey: randomUUID(),
    familyId,
    description: 'Dba o porządek dnia',
    observedOn: '2026-02-01',
  });
  const one = strengthOf(known);
  const repeated = { one, other: strengthOf(next) };
  await director.do('addStrength', 'AddStrengthInput', one);
  await copy.ask(
    `create function mute() returns trigger language plpgsql as
     $$ begin if new.event = 'ANSWER_READ' then raise exception 'mute'; end if; return new; end $$`,
  );
  await copy.ask('create trigger mute before insert on audit_entry for each row execute function mute()');
  const { body, data } = await director.ask(
    `mutation($one: AddStrengthInput!, $other: AddStrengthInput!) {
      one: addStrength(input: $one) { surname } other: addStrength(input: $other) { surname } }`,
    repeated,
  );
  await copy.ask('drop trigger mute on audit_entry');
  expect(data).toBeNull();
  expect(body).not.toMatch(/Żak|Adamska/);
  expect(await server.peek('select 1 from strength where family_id = $1', [known])).toHaveLength(1);
  expect(await server.peek('select 1 from strength where family_id = $1', [next])).toHaveLength(0);
  const told = await server.peek<{ told: string }>(
    `select event || ' ' || result as told from audit_entry where staff_member_id = $1 order by occurred_at, id`,
    [director.staffMemberId],
  );
  expect(told.map((row) => row.told)).toEqual(
    expect.arrayContaining(['REQUEST_REPEATED DONE', 'STRENGTH_ADDED DONE', 'STRENGTH_ADDED FAILED']),
  );
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const strengthOf = (familyId: string) => ({
  idempotencyKey: randomUUID(),
  familyId,
  description: 'Dba o porządek dnia',
  observedOn: '2026-02-01',
});

/** What the audit holds of a person, oldest first, one row a kind of subject. */
const auditOf = (who: Caller) =>
  server.peek(
    `select event, operation, result, refusal_code as code, subject_kind as kind, subject_ids::text[] as ids, changed_fields as fields
     from audit_entry where staff_member_id = $1 order by occurred_at, id`,
    [who.staffMemberId],
  );

test('G46 a change is recorded with its result, the files that it opened and the fields that it wrote, and its answer adds nothing', async () => {
  const { centre, director } = await aCentre(server);
  const familyId = await aFamily(centre, 'Żak');
  await director.do('addStrength', 'AddStrengthInput', strengthOf(familyId), 'id surname');
  const rows = await auditOf(director);
  expect(rows.map(({ kind, ids }) => ({ kind, ids }))).toEqual([
    { kind: 'result', ids: [familyId] },
    { kind: 'family', ids: [familyId] },
  ]);
  for (const row of rows)
    expect(row).toMatchObject({ event: 'STRENGTH_ADDED', operation: 'addStrength', result: 'DONE', code: null });
  expect(rows[0]?.['fields']).toEqual(expect.arrayContaining(['Strength.description']));
});

test('G46 a refused change leaves its refusal and nothing else, and the next field of the request is carried out', async () => {
  const { centre, director } = await aCentre(server);
  const neighbour = await aCentre(server);
  const [own, foreign] = [await aFamily(centre, 'Żak'), await aFamily(neighbour.centre, 'Adamska')];
  const answer = await director.ask<Record<'one' | 'two' | 'three', { id: string } | null>>(
    `mutation($one: AddStrengthInput!, $two: AddStrengthInput!, $three: AddStrengthInput!) {
       one: addStrength(input: $one) { id } two: addStrength(input: $two) { id } three: addStrength(input: $three) { id } }`,
    { one: strengthOf(foreign), two: strengthOf(own), three: strengthOf(foreign) },
  );
  expect(answer.data).toEqual({ one: null, two: { id: own }, three: null });
  expect(answer.errors.map(({ path, extensions }) => [path?.[0], extensions['code']])).toEqual([
    ['one', 'NOT_FOUND'],
    ['three', 'NOT_FOUND'],
  ]);
  expect(await server.peek('select family_id from strength where family_id in ($1, $2)', [own, foreign])).toEqual([
    { family_id: own },
  ]);
  const rows = await auditOf(director);
  const refused = { event: 'STRENGTH_ADDED', operation: 'addStrength', result: 'REFUSED', code: 'NOT_FOUND', fields: [] };
  expect(rows.filter(({ result }) => result === 'REFUSED')).toEqual([
    expect.objectContaining(refused),
    expect.objectContaining(refused),
  ]);
  expect(rows.filter(({ result }) => result === 'DONE').map(({ kind }) => kind)).toEqual(['result', 'family']);
});

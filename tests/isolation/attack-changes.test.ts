import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { ordinarySchema, tell } from '../kit/both-ways.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { until } from '../kit/until.js';
import { aCentre } from '../kit/world.js';

let compiled: TestServer;
let ordinary: TestServer;
let staff: Awaited<ReturnType<typeof aCentre>>;
beforeAll(async () => {
  const same = { keys: new DataKeys(randomBytes(32)) };
  compiled = await startServer(same);
  ordinary = await startServer({ ...same, schema: ordinarySchema() });
  staff = await aCentre(compiled);
});
afterAll(async () => {
  await compiled.stop();
  await ordinary.stop();
});

const NASTY = [
  'a"b\\c',
  `q'q''q\\'`,
  'x\u2028y',
  '0<0:[]0>',
  '","id":"',
  'a;b',
  '?',
  '??',
  '\\?',
  '$1',
  ':name',
  '{a,"b",NULL}',
  `x for update`,
  `x' returning "version"`,
  'begin;\n;\ncommit',
  '%_',
  '😀',
];
const strength = (familyId: string, over: object = {}) => ({
  idempotencyKey: randomUUID(),
  familyId,
  description: 'Dba',
  observedOn: '2026-02-01',
  ...over,
});
const other = '01a2242c-ecc2-74a0-a7b0-c805a7e87a29';
const V = '$a: AddStrengthInput!, $b: AddStrengthInput!, $c: AddStrengthInput!';

/** Scenario on two fresh families. */
const bothSay = async (
  query: string,
  variablesOf: (one: string, two: string, way: number) => Record<string, unknown>,
  who = staff.director,
) => {
  const tolds = [];
  for (const [way, server] of [compiled, ordinary].entries()) {
    const ids = [await aFamily(staff.centre, 'Żak'), await aFamily(staff.centre, 'Żuk', { restricted: true })] as [
      string,
      string,
    ];
    const { body, audit } = await tell(server, who, query, variablesOf(...ids, way));
    const bare = (text: string) =>
      text
        .replaceAll(ids[0], 'ONE')
        .replaceAll(ids[1], 'TWO')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
    const kept = await server.peek('select count(*)::int n from strength where family_id = any($1)', [ids]);
    tolds.push({
      body: bare(body),
      audit: audit
        .map(bare)
        .map((one) => one.split(' ').sort().join(' '))
        .sort(),
      kept,
    });
  }
  expect(tolds[0]).toEqual(tolds[1]);
  return tolds[0];
};

test('several changes in one document', async () => {
  const fields = 'id surname strengths { description } restricted t: __typename';
  const q = `mutation(${V}) { a: addStrength(input: $a) { ${fields} } b: addStrength(input: $b) { id } __proto__: addStrength(input: $c) { ${fields} } }`;
  for (const who of [
    staff.director,
    staff.director.withAssurance(1),
    staff.assistant,
    staff.director.withAssurance(2, 100_000),
  ]) {
    await bothSay(q, (one) => ({ a: strength(one), b: strength(other), c: strength(one) }), who);
    await bothSay(q, (one, two) => ({ a: strength(one), b: strength(two), c: strength(one) }), who);
    await bothSay(q, (one, two) => ({ a: strength(two), b: strength(one), c: strength(two) }), who);
    const key = randomUUID();
    await bothSay(
      q,
      (one, _, way) => {
        const k = `${key.slice(0, -1)}${way}`;
        return {
          a: strength(one, { idempotencyKey: k }),
          b: strength(one, { idempotencyKey: k }),
          c: strength(one, { idempotencyKey: k }),
        };
      },
      who,
    );
    const again = randomUUID();
    await bothSay(
      q,
      (one, two, way) => {
        const k = `${again.slice(0, -1)}${way}`;
        return {
          a: strength(one, { idempotencyKey: k }),
          b: strength(two, { idempotencyKey: k }),
          c: strength(one, { idempotencyKey: k }),
        };
      },
      who,
    );
    await bothSay(
      q,
      (one) => ({
        a: strength(one, { familyMemberId: other }),
        b: strength(one, { description: '' }),
        c: strength(one, { observedOn: '2150-01-01' }),
      }),
      who,
    );
  }
  await bothSay(
    `mutation($a: AddStrengthInput!, $x: Boolean!) { a: addStrength(input: $a) { id ...F } a: addStrength(input: $a) @include(if: $x) { surname ...F } } fragment F on Family { x: strengths { description } x: strengths { id } }`,
    (one) => ({ a: strength(one), x: true }),
  );
  await bothSay(
    `mutation($a: AddStrengthInput!, $x: Boolean!) { a: addStrength(input: $a) { id ...F } a: addStrength(input: $a) @include(if: $x) { surname ...F } } fragment F on Family { x: strengths { description } x: strengths { id } }`,
    (one) => ({ a: strength(one), x: false }),
  );
}, 120_000);

test('words', async () => {
  for (const word of NASTY) {
    const told = await bothSay(
      `mutation($a: AddStrengthInput!) { a: addStrength(input: $a) { strengths { description evidence } } }`,
      (one) => ({ a: strength(one, { description: `x${word}`, evidence: word }) }),
    );
    expect((JSON.parse(told?.body ?? '') as { data: { a: { strengths: unknown[] } } }).data.a.strengths).toEqual([
      { description: `x${word}`, evidence: word.trim() },
    ]);
    await bothSay(
      'query($f: FamilyFilter) { families(filter: $f) { totalCount nodes { surname } pageInfo { hasNextPage } } cases(filter: {surnameStartsWith: "?"}) { totalCount } }',
      () => ({ f: { surnameStartsWith: word } }),
    );
  }
}, 120_000);

test('races on one version: one wins, and what is answered is what is kept', async () => {
  const id = await aFamily(staff.centre, 'Wyścig');
  const q = 'mutation($i: CorrectFamilyInput!) { correctFamily(input: $i) { id version surname city } }';
  for (let round = 1; round <= 6; round += 1) {
    const [{ version }] = (await compiled.peek<{ version: number }>('select version from family where id = $1', [id])) as [
      { version: number },
    ];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        tell(compiled, staff.director, q, {
          i: {
            idempotencyKey: randomUUID(),
            familyId: id,
            expectedVersion: version,
            surname: 'Wyścig',
            city: `${round} ${at}`,
            reason: 'wyścig',
          },
        }),
      ),
    );
    const won = answers.filter(({ body }) => !body.includes('"errors"'));
    expect(won).toHaveLength(1);
    const [kept] = await compiled.peek<{ version: number; city: string }>('select version, city from family where id = $1', [id]);
    expect((JSON.parse(won[0]?.body ?? '') as { data: { correctFamily: object } }).data.correctFamily).toMatchObject(
      kept as object,
    );
    expect(kept?.version).toBe(version + 1);
    for (const { audit } of answers) expect(audit.length).toBeGreaterThan(0);
  }
}, 120_000);

test('who hangs up in the middle finds the change whole or not at all', async () => {
  const id = await aFamily(staff.centre, 'Zerwany');
  const keys = Array.from({ length: 80 }, () => randomUUID());
  await Promise.all(
    keys.map(async (key, at) => {
      const gone = new AbortController();
      setTimeout(() => gone.abort(), at * 2);
      await fetch(compiled.url, {
        method: 'POST',
        signal: gone.signal,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${staff.director.bearer}` },
        body: JSON.stringify({
          query: 'mutation($a: AddStrengthInput!) { addStrength(input: $a) { id strengths { id } } }',
          variables: { a: strength(id, { idempotencyKey: key, description: key }) },
        }),
      })
        .then((one) => one.text())
        .catch(() => undefined);
    }),
  );
  await until(() => compiled.counts().atWork === 0, 'the places of those who hung up');
  // One snapshot: some of what was begun may still be going on, and at no moment may a part of it be seen.
  const [seen] = await compiled.peek<{ kept: string[]; noted: string[]; results: string[]; deeds: number }>(
    `select array(select description from strength where family_id = $1 order by 1) as kept,
      array(select key::text from idempotency_record where key = any($2::uuid[]) order by 1) as noted,
      array(select distinct result_id::text from idempotency_record where key = any($2::uuid[])) as results,
      (select count(distinct request_id)::int from audit_entry where operation = 'addStrength' and result = 'DONE'
        and event <> 'ANSWER_READ' and $1::uuid = any(subject_ids)) as deeds`,
    [id, keys],
  );
  expect(seen?.kept).toEqual(seen?.noted);
  expect(seen?.results).toEqual(seen?.kept.length === 0 ? [] : [id]);
  expect(seen?.deeds).toBe(seen?.kept.length);
}, 120_000);

test('one PESEL enrolled many times at once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, (_, at) => aFamily(staff.centre, `Dwa${at}`)));
  const q =
    'mutation($i: AddFamilyMemberInput!, $a: AddStrengthInput!) { addFamilyMember(input: $i) { id members { givenName } } addStrength(input: $a) { id } }';
  await Promise.all(
    ids.flatMap((familyId, at) =>
      [0, 1].map((twice) =>
        tell(twice ? ordinary : compiled, staff.director, q, {
          i: {
            idempotencyKey: randomUUID(),
            familyId,
            person: { givenName: `Ala${at}`, surname: 'X', birthDate: '2002-02-02', role: 'CHILD', pesel: '02220200013' },
          },
          a: strength(familyId),
        }),
      ),
    ),
  );
}, 60_000);

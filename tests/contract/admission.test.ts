import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { admission } from '@asysta/services/api/admission';
import { buildApiSchema } from '@asysta/services/api/schema';
import type { Operation } from '@asysta/services/platform/operation/index';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { until } from '../kit/until.js';
import { aCentre, type World } from '../kit/world.js';
import { expectCatalogued, jsonOf, send } from './requests.js';

const BOUNDS = { atWork: 2, waiting: 2 };
const READ = 'query($id: ID!) { family(id: $id) { id } }';
const CHANGE = 'mutation($input: AddStrengthInput!) { addStrength(input: $input) { id } }';

/** What a reading and a change do before their own work: wait for the test, or at PostgreSQL. */
let before: (op: Operation) => Promise<unknown> = () => Promise.resolve();

const plant = (schema: GraphQLSchema): GraphQLSchema => {
  for (const field of [schema.getQueryType()?.getFields()['family'], schema.getMutationType()?.getFields()['addStrength']]) {
    if (!field?.resolve) throw new Error('Choose other fields to hold');
    const { resolve } = field;
    field.resolve = async (source, args, op, info): Promise<unknown> => {
      await before(op as Operation);
      return resolve(source, args, op, info);
    };
  }
  return schema;
};

let server: TestServer;
let centre: World;
let director: Caller;
let familyId: string;
beforeAll(async () => {
  server = await startServer({ schema: plant(buildApiSchema()), bounds: BOUNDS });
  ({ centre, director } = await aCentre(server));
  familyId = await aFamily(centre, 'Bąk');
});
afterAll(() => server.stop());

let open: () => void;
/** How many have come as far as to be held. */
let holding = 0;
beforeEach(async () => {
  await until(() => server.counts().atWork === 0, 'the test before has ended');
  const held = new Promise<void>((resolve) => (open = resolve));
  holding = 0;
  before = () => {
    holding += 1;
    return held;
  };
});

const ask = (query: string, variables: Record<string, unknown>, signal?: AbortSignal) =>
  send(server.url, {
    method: 'POST',
    headers: jsonOf(director),
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  });

const read = (signal?: AbortSignal) => ask(READ, { id: familyId }, signal);

/** As many readings as are let in, and then as many as may wait. */
const full = async (signal?: AbortSignal) => {
  const atWork = [read(), read()];
  // Held, and so with nothing more to ask of the database meanwhile.
  await until(() => server.counts().atWork === BOUNDS.atWork && holding === BOUNDS.atWork, 'all places are taken');
  const waiting = [read(signal), read()];
  await until(() => server.counts().waiting === BOUNDS.waiting, 'the line is full');
  return { atWork, waiting };
};

test('S4 so many are at work, so many wait behind them, and the next one is told at once to come again', async () => {
  const { refused } = server.counts();
  const { atWork, waiting } = await full();
  server.waits();
  const reply = await read();
  expect([reply.status, reply.headers.get('retry-after'), expectCatalogued(reply)]).toEqual([
    503,
    '1',
    ['TEMPORARILY_UNAVAILABLE'],
  ]);
  expect(server.counts()).toMatchObject({ ...BOUNDS, refused: refused + 1 });
  // Whoever is refused or waits costs the database nothing.
  expect(server.waits()).toEqual([]);
  open();
  for (const served of await Promise.all([...atWork, ...waiting]))
    expect([served.status, expectCatalogued(served)]).toEqual([200, []]);
  expect(server.counts()).toMatchObject({ waiting: 0 });
});

test('S4 who goes away while waiting loses the place in the line, and another takes it', async () => {
  const { left } = server.counts();
  const leaving = new AbortController();
  const { atWork, waiting } = await full(leaving.signal);
  leaving.abort();
  await expect(waiting[0]).rejects.toThrow('aborted');
  await until(() => server.counts().left === left + 1, 'the place in the line is free');
  const next = read();
  await until(() => server.counts().waiting === BOUNDS.waiting, 'somebody else waits there');
  open();
  const served = await Promise.all([...atWork, ...waiting.slice(1), next]);
  expect(served.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

const asleep = async (): Promise<number> => {
  const rows = await server.peek(`select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`);
  return rows.length;
};

const readings = (result: string) =>
  server.peek(`select from audit_entry where tenant_id = $1 and operation = 'family' and result = $2`, [centre.party.id, result]);

test('S4 a reading that nobody waits for is stopped at PostgreSQL, stands in the audit as failed, and its connection serves on', async () => {
  const done = (await readings('DONE')).length;
  before = (op) => op.em.execute('select pg_sleep(600)');
  const leaving = new AbortController();
  const abandoned = [read(leaving.signal), read(leaving.signal)];
  await until(async () => (await asleep()) === 2, 'both are under way at PostgreSQL');
  leaving.abort();
  for (const one of abandoned) await expect(one).rejects.toThrow('aborted');
  await until(async () => (await asleep()) === 0, 'both were stopped');
  await until(async () => (await readings('FAILED')).length === 2, 'both were recorded');
  expect(await readings('DONE')).toHaveLength(done);
  before = () => Promise.resolve();
  expect(expectCatalogued(await read())).toEqual([]);
});

test('S4 a change that has begun is finished, and asked again with its key it has its effect once', async () => {
  let begun = false;
  const held = new Promise<void>((resolve) => (open = resolve));
  before = () => {
    begun = true;
    return held;
  };
  const variables = {
    input: { idempotencyKey: randomUUID(), familyId, description: 'Uparta', observedOn: '2026-02-01' },
  };
  const leaving = new AbortController();
  const abandoned = ask(CHANGE, variables, leaving.signal);
  await until(() => begun, 'the change is under way');
  leaving.abort();
  await expect(abandoned).rejects.toThrow('aborted');
  open();
  const strengths = () => server.peek('select from strength where family_id = $1', [familyId]);
  await until(async () => (await strengths()).length === 1, 'the change is finished');
  expect(expectCatalogued(await ask(CHANGE, variables))).toEqual([]);
  expect(await strengths()).toHaveLength(1);
});

test('S4 who went while the request was still being read takes no place that nobody would give back', () => {
  const { admit, counts } = admission({ atWork: 1, waiting: 0 });
  const gone = { closed: true, writableEnded: false } as Response;
  let entered = 0;
  for (let time = 0; time < 3; time += 1) void admit({} as Request, gone, () => (entered += 1));
  expect([counts(), entered]).toEqual([{ atWork: 0, waiting: 0, refused: 0, left: 3 }, 0]);
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalInWords } from '@asysta/schema/refusals';
import { readiness } from '@asysta/services/api/readiness';
import { buildApiSchema } from '@asysta/services/api/schema';
import { plainFaults } from '@asysta/services/api/unavailable';
import type { Operation } from '@asysta/services/platform/operation/index';
import type { OpenDoor } from '@asysta/services/platform/tenancy/doors';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { POOL_SIZE, startServer, type TestServer } from '../kit/server.js';
import { aCentre, type World } from '../kit/world.js';
import { expectCatalogued, jsonOf, type Reply, send } from './requests.js';

const CONNECT_TIMEOUT_MS = 1_500;
const READ = 'query ($id: ID!) { family(id: $id) { id surname } }';
const CHANGE = 'mutation ($input: AddStrengthInput!) { addStrength(input: $input) { id } }';

/** Where the connection under a request is cut. */
let cut: 'READ' | 'FLUSH' | 'COMMIT' | null = null;

const cutNow = async (op: Operation): Promise<void> => {
  cut = null;
  await op.em.execute('select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)');
};

const COMMITTED = { sql: 'commit', values: [] };
const LOST = { sql: 'select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)', values: [] };

const plantCuts = (schema: GraphQLSchema): GraphQLSchema => {
  const family = schema.getQueryType()?.getFields()['family'];
  const addStrength = schema.getMutationType()?.getFields()['addStrength'];
  if (!family?.resolve || !addStrength?.resolve) throw new Error('Choose other fields to cut under');
  const [read, change] = [family.resolve, addStrength.resolve];
  family.resolve = async (source, args, op, info): Promise<unknown> => {
    if (cut === 'READ') await cutNow(op as Operation);
    return read(source, args, op, info);
  };
  addStrength.resolve = (source, args, context, info): unknown => {
    const op = context as Operation;
    const enter = op.enterWrite.bind(op);
    op.enterWrite = async () => {
      await enter();
      op.enterWrite = enter;
      const { em } = op;
      const flush = em.flush.bind(em);
      em.flush = () => (cut === 'FLUSH' ? cutNow(op) : flush());
      const leave = op.leave.bind(op);
      op.leave = async (how, last = []) => {
        const loseAnswer = cut === 'COMMIT' && how === 'COMMIT' && last.length > 0;
        if (loseAnswer) cut = null;
        // The answer to COMMIT is lost on its way; what it committed is not.
        return leave(how, loseAnswer ? [...last, COMMITTED, LOST] : last);
      };
    };
    return change(source, args, op, info);
  };
  return schema;
};

let server: TestServer;
let centre: World;
let director: Caller;
let familyId: string;
let logged = '';
beforeAll(async () => {
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
  server = await startServer({
    schema: plantCuts(buildApiSchema()),
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    log: pino({ level: 'info' }, stream),
  });
  ({ centre, director } = await aCentre(server));
  familyId = await aFamily(centre, 'Bąk');
});
afterAll(() => server.stop());

const ask = (query: string, variables: Record<string, unknown>): Promise<Reply> =>
  send(server.url, { method: 'POST', headers: jsonOf(director), body: JSON.stringify({ query, variables }) });

const change = (idempotencyKey: string = randomUUID()): Promise<Reply> =>
  ask(CHANGE, { input: { idempotencyKey, familyId, description: 'Uparta', observedOn: '2026-02-01' } });

const expectUnavailable = (reply: Reply): void => {
  expect([reply.status, expectCatalogued(reply)]).toEqual([503, ['TEMPORARILY_UNAVAILABLE']]);
  expect(reply.headers.get('retry-after')).toBe('1');
  const requestId = reply.headers.get('x-request-id') ?? 'none';
  expect(reply.body.errors?.[0]?.extensions.requestId).toBe(requestId);
  expect(logged).toContain(requestId);
};

const resultsOf = async (reply: Reply): Promise<readonly string[]> => {
  const rows = await server.peek<{ result: string }>(
    'select distinct result from audit_entry where request_id = $1 order by result',
    [reply.headers.get('x-request-id')],
  );
  return rows.map(({ result }) => result);
};

const strengths = async (): Promise<number> =>
  (await server.peek('select from strength where family_id = $1', [familyId])).length;

const SILENT = pino({ level: 'silent' });
const readyz = async (): Promise<readonly [number, string]> => {
  const response = await fetch(new URL('/readyz', server.url));
  return [response.status, await response.text()];
};

/** Does something while all connections of the centre's login are taken. */
const whileTaken = async <T>(work: () => Promise<T>): Promise<T> => {
  const doors: OpenDoor[] = [];
  for (let each = 0; each < POOL_SIZE; each += 1) {
    const door = await server.doors.read({ party: centre.party, staffMemberId: null });
    doors.push(door);
    await door.em.execute('select 1');
  }
  try {
    return await work();
  } finally {
    for (const door of doors) await door.abandon();
  }
};

test('S1 who gets no connection in time is told so with 503 and a code, and served as soon as there is one', async () => {
  const [reply, waitedMs] = await whileTaken(async () => {
    const started = performance.now();
    return [await ask(READ, { id: familyId }), performance.now() - started] as const;
  });
  expectUnavailable(reply);
  expect(waitedMs).toBeGreaterThanOrEqual(CONNECT_TIMEOUT_MS - 50);
  expect(expectCatalogued(await ask(READ, { id: familyId }))).toEqual([]);
});

test('S1 G46 a connection lost under a reading is 503, its audit says FAILED, and the next reading is served', async () => {
  for (let lost = 0; lost <= POOL_SIZE; lost += 1) {
    cut = 'READ';
    const reply = await ask(READ, { id: familyId });
    expectUnavailable(reply);
    expect(reply.body.data ?? null).toBeNull();
    expect(await resultsOf(reply)).toEqual(['FAILED']);
  }
  const reply = await ask(READ, { id: familyId });
  expect([expectCatalogued(reply), await resultsOf(reply)]).toEqual([[], ['DONE']]);
});

test('S1 S11 a connection lost under a change is 503 and FAILED, and the same key afterwards has its effect once', async () => {
  for (let lost = 0; lost <= POOL_SIZE; lost += 1) {
    const before = await strengths();
    const key = randomUUID();
    cut = 'FLUSH';
    const reply = await change(key);
    expectUnavailable(reply);
    expect([await resultsOf(reply), await strengths()]).toEqual([['FAILED'], before]);
    expect(expectCatalogued(await change(key))).toEqual([]);
    expect(expectCatalogued(await change(key))).toEqual([]);
    expect(await strengths()).toBe(before + 1);
  }
});

test('S1 G52 when only the answer to a commit is lost, the change stands, and the same key does not repeat it', async () => {
  const before = await strengths();
  const key = randomUUID();
  cut = 'COMMIT';
  const reply = await change(key);
  expectUnavailable(reply);
  expect([await resultsOf(reply), await strengths()]).toEqual([['DONE', 'FAILED'], before + 1]);
  expect(expectCatalogued(await change(key))).toEqual([]);
  expect(await strengths()).toBe(before + 1);
});

test('S1 readiness says that a database does not answer, and nothing of which login or where', async () => {
  expect(await readyz()).toEqual([200, 'ok']);
  expect(await whileTaken(readyz)).toEqual([503, 'not ready: database']);
  expect(await readyz()).toEqual([200, 'ok']);
});

test.each([
  [Object.assign(new Error('connect 10.0.0.7'), { code: 'ECONNREFUSED' }), 503, 'TEMPORARILY_UNAVAILABLE'],
  [new TypeError('of undefined'), 500, 'INTERNAL'],
] as const)(
  'a fault outside GraphQL, as in a sign-in, is one Polish sentence and tells nothing: %s',
  async (fault, status, code) => {
    const app = express();
    app.get('/', () => Promise.reject(fault));
    app.use(plainFaults(pino({ level: 'silent' })));
    const http = app.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const response = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
    expect([response.status, await response.text()]).toEqual([status, refusalInWords(code)]);
    http.close();
  },
);

test('readiness waits for nobody for long, and says so when the keys of the identity provider are too old', async () => {
  const never = new Promise<never>(() => undefined);
  const lacks = readiness({ unanswered: () => Promise.resolve([]) }, { keysAreFresh: () => never }, SILENT);
  expect(await lacks()).toEqual(['keys']);
  const asked: number[] = [];
  const fresh = { keysAreFresh: async (withinMs: number) => asked.push(withinMs) > 0 };
  expect(await readiness({ unanswered: () => Promise.resolve(['identity', 'region']) }, fresh, SILENT)()).toEqual(['database']);
  expect(asked).toEqual([900_000]);
});

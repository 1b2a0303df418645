import type * as compiling from '@asysta/services/platform/compile/compiled';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getOperationAST, type OperationDefinitionNode, parse, type Source } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { keptPlans } from '@asysta/services/platform/compile/compiled';
import { carryOutAsk } from '@asysta/services/platform/operation/executor';
import type { Principal } from '@asysta/services/platform/tenancy/principal';
import { POOL_SIZE, startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { operationOf, principalOf } from './engine/interleaving.js';

/** Texts of the documents that were asked for over HTTP, as long as anybody keeps one of their nodes. */
const asked = vi.hoisted((): WeakRef<object>[] => []);
/** Operations that asked for a plan, as long as anybody keeps one. */
const askers = vi.hoisted((): WeakRef<object>[] => []);

vi.mock('@asysta/services/platform/compile/compiled', async (original) => {
  const real = await original<typeof compiling>();
  return {
    ...real,
    answerCompiled: (...given: Parameters<typeof real.answerCompiled>) => {
      const { loc } = given[2].document;
      if (loc) asked.push(new WeakRef(loc.source));
      askers.push(new WeakRef(given[1]));
      return real.answerCompiled(...given);
    },
  };
});

/** Far more than it takes: only what hangs meets it. */
const BUDGET_MS = 900_000;
const VARIANTS = 10_000;
const AT_ONCE = 16;
/** As decided in services/platform/compile and services/platform/tenancy. */
const MOST_PLANS = 1_000;
const MOST_PREPARED = 200;

const schema = buildApiSchema();
let server: TestServer;
let principal: Principal;
let bearer: string;
beforeAll(async () => {
  server = await startServer();
  const { centre, director } = await aCentre(server);
  principal = await principalOf(server, director, centre.party);
  bearer = director.bearer;
});
afterAll(() => server.stop());

const inLanes = async (times: number, work: (at: number) => Promise<void>): Promise<void> => {
  let at = 0;
  const lane = async (): Promise<void> => {
    while (at < times) await work(at++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
};

/** How many statements each connection of the pool keeps prepared: as many ask at once as there are, and each takes its time. */
const preparedOnEach = (): Promise<readonly number[]> =>
  Promise.all(
    Array.from({ length: POOL_SIZE }, async () => {
      const [row] = await server.doors.ask(principal, {
        name: 'count-prepared',
        text: 'select count(*)::integer as kept from pg_prepared_statements, pg_sleep(0.3)',
        values: [],
      });
      return Number(row?.['kept']);
    }),
  );

const collectGarbage = async (): Promise<void> => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a weak reference was asked for lives until the turn has ended.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
};

const alive = (): readonly Source[] => asked.flatMap((one) => (one.deref() as Source | undefined) ?? []);

test(
  `${VARIANTS} variants of a document keep plans and prepared statements bounded`,
  async () => {
    server.statements();
    const keys = new Set<string>();
    await inLanes(VARIANTS, async (at) => {
      const document = parse(`{ families(page: { first: 1 }) { variant${at}: totalCount } }`);
      const definition = getOperationAST(document) as OperationDefinitionNode;
      const { data } = await carryOutAsk(schema, operationOf(server, principal), { document, definition, variables: {} });
      keys.add(Object.keys(data?.['families'] as object).join());
    });
    expect(keys.size).toBe(VARIANTS);
    const texts = new Set(server.statements().flatMap(({ sql }) => (sql.includes('audited as (insert') ? [sql] : [])));
    expect(texts.size).toBe(VARIANTS);
    expect(keptPlans()).toEqual({ selections: MOST_PLANS, statements: MOST_PLANS });
    const prepared = await preparedOnEach();
    expect(Math.max(...prepared)).toBeLessThanOrEqual(MOST_PREPARED + 1);
    expect(Math.min(...prepared)).toBeGreaterThan(MOST_PREPARED / 2);
  },
  BUDGET_MS,
);

test('documents that differ in their comments alone are forgotten, however long those are', async () => {
  await collectGarbage();
  asked.length = 0;
  const comment = '#'.repeat(60_000);
  await inLanes(400, async (at) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: `{ families { totalCount } }\n${comment}${at}` }),
    });
    expect(await response.json()).toEqual({ data: { families: { totalCount: 0 } } });
  });
  expect(asked.length).toBe(400);
  await collectGarbage();
  const kept = alive().reduce((sum, { body }) => sum + body.length, 0);
  expect(kept).toBeGreaterThan(0);
  // Those that were parsed and those whose fields were chosen, each eight million characters at most.
  expect(kept).toBeLessThan(16_000_000);
});

test('a statement outlives whoever asked for it first, and keeps nothing of them', async () => {
  askers.length = 0;
  const reads =
    'viewer { today permissions } families { edges { cursor } } radar(scope: CENTRE) { today overdue { totalCount deadlines { id } } }';
  for (let at = 0; at < 20; at += 1) {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query: `{ t${at}: ${reads} }` }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
  }
  expect(askers.length).toBe(20);
  await collectGarbage();
  expect(askers.filter((one) => one.deref()).length).toBeLessThan(2);
});

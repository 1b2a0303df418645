import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { anyOffice, build, type Built, surnameOf, TODAY } from './office.js';
import { seenBy } from './oracle.js';

interface Families {
  readonly families: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const RUNS = 60;
const LIST = `query($filter: FamilyFilter, $page: PageInput!) {
  families(filter: $filter, page: $page) { totalCount nodes { id members { id } } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday(TODAY);
});
afterAll(() => server.stop());

const codesOf = async (caller: Caller, query: string, variables = {}) =>
  (await caller.ask(query, variables)).errors.map(({ extensions }) => extensions['code']);

const listOf = async (caller: Caller, variables: Record<string, unknown>) =>
  (await caller.get<Families>(LIST, variables)).families;

/** Every way of counting, searching, sorting and paging tells of the visible files only (G24). */
const checkLists = async (caller: Caller, { familyIds }: Built, visible: readonly number[]) => {
  const all = await listOf(caller, { page: { first: 100 } });
  expect(new Set(all.nodes.map(({ id }) => id))).toEqual(new Set(visible.map((index) => familyIds[index])));
  expect(all.totalCount).toBe(visible.length);
  expect(all.pageInfo.hasNextPage).toBe(false);
  const named = await listOf(caller, { filter: { surnameStartsWith: 'zy' }, page: { first: 100 } });
  expect(named.totalCount).toBe(visible.filter((index) => surnameOf(index) === 'Zych').length);
  expect(named.nodes).toHaveLength(named.totalCount);
  const paged: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo, totalCount } = await listOf(caller, { page: { first: 2, after } });
    paged.push(...nodes.map(({ id }) => id));
    expect(totalCount).toBe(visible.length);
    expect(pageInfo.hasNextPage).toBe(paged.length < visible.length);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(paged).toEqual(all.nodes.map(({ id }) => id));
};

/** A single file answers as the list does, and one that is hidden answers exactly like one that does not exist (G22). */
const checkRows = async (caller: Caller, { familyIds, memberIds }: Built, visible: readonly number[]) => {
  const missing = (await caller.ask(`{ family(id: "${randomUUID()}") { id members { id } } }`)).body;
  for (const [index, id] of familyIds.entries()) {
    const { body } = await caller.ask(`{ family(id: "${id}") { id members { id } } }`);
    if (visible.includes(index))
      expect(JSON.parse(body)).toEqual({ data: { family: { id, members: [{ id: memberIds[index] }] } } });
    else expect(body).toBe(missing);
  }
};

test('G21 G22 G24 in any office, the list, the single row and the book of rules agree on who sees which family', async () => {
  const met = { seen: 0, hidden: 0, NOBODY: 0, FORBIDDEN: 0, DATA_AUTHORIZATION_MISSING: 0 };
  await fc.assert(
    fc.asyncProperty(anyOffice, async (office) => {
      const built = await build(server, office);
      for (const [who, caller] of built.callers.entries()) {
        const verdict = seenBy(office, who);
        if (typeof verdict === 'string') {
          met[verdict] += 1;
          const code = verdict === 'NOBODY' ? 'UNAUTHENTICATED' : verdict;
          expect(await codesOf(caller, LIST, { page: { first: 100 } })).toEqual([code]);
          expect(await codesOf(caller, `{ family(id: "${built.familyIds[0]}") { id } }`)).toEqual([code]);
          continue;
        }
        met.seen += verdict.length;
        met.hidden += office.files.length - verdict.length;
        await checkLists(caller, built, verdict);
        await checkRows(caller, built, verdict);
      }
    }),
    { numRuns: RUNS, ...(process.env['ASYSTA_SEED'] ? { seed: Number(process.env['ASYSTA_SEED']) } : {}) },
  );
  for (const [outcome, times] of Object.entries(met)) expect(times, outcome).toBeGreaterThan(3);
}, 1_800_000);

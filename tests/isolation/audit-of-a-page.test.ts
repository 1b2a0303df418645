import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
let director: Caller;
beforeAll(async () => {
  server = await startServer();
  const office = await aCentre(server);
  ({ director } = office);
  for (const surname of ['Adamska', 'Bąk', 'Cichy']) await aFamily(office.centre, surname);
});
afterAll(() => server.stop());

interface Shown {
  readonly families: {
    readonly nodes: readonly { readonly id: string; readonly surname: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const PAGE = 'query($page: PageInput!) { families(page: $page) { nodes { id surname } pageInfo { hasNextPage endCursor } } }';

/** The families the audit names for what was read last. */
const recorded = async (): Promise<readonly (string[] | null)[]> => {
  const rows = await server.peek<{ ids: string[] }>(
    `select subject_ids::text[] as ids from audit_entry where staff_member_id = $1 and operation = 'families' and result = 'DONE'
     order by id desc limit 1`,
    [director.staffMemberId],
  );
  return rows.map(({ ids }) => ids);
};

const read = async (first: number, after: string | null) => {
  const { families } = await director.get<Shown>(PAGE, { page: { first, after } });
  return { shown: families.nodes.map(({ surname }) => surname), ids: families.nodes.map(({ id }) => id), ...families.pageInfo };
};

test('G46 P3 the audit of a page names the rows that left and not the one behind them', async () => {
  const first = await read(2, null);
  expect([first.shown, first.hasNextPage]).toEqual([['Adamska', 'Bąk'], true]);
  expect((await recorded()).map((ids) => ids?.toSorted())).toEqual([first.ids.toSorted()]);
  const second = await read(2, first.endCursor);
  expect([second.shown, second.hasNextPage]).toEqual([['Cichy'], false]);
  expect(await recorded()).toEqual([second.ids]);
});

test('G46 a page with nobody on it is recorded', async () => {
  const all = await read(3, null);
  expect(all.hasNextPage).toBe(false);
  expect(await read(3, all.endCursor)).toEqual({ shown: [], ids: [], hasNextPage: false, endCursor: null });
  expect(await recorded()).toEqual([[]]);
});

test('P4 a list that is not asked how long it is counts nothing', async () => {
  const asking = async (fields: string): Promise<string> => {
    server.statements();
    await director.get(`{ families(page: { first: 1 }) { ${fields} } }`);
    return server
      .statements()
      .map(({ sql }) => sql)
      .join('\n');
  };
  expect(await asking('nodes { surname }')).not.toContain('count(');
  expect(await asking('totalCount nodes { surname }')).toContain('count(');
});

import type { GraphQLSchema } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import type { Operation } from '@asysta/services/platform/operation/index';
import { through } from '@asysta/services/platform/tenancy/doors';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { fieldOf } from './engine/planting.js';

let server: TestServer | null = null;
afterEach(() => server?.stop());

/** A server whose query `family` does what the test asks for inside the door that was opened for it. */
const serverWhereAQuery = async (does: (op: Operation) => Promise<void>): Promise<TestServer> => {
  const schema: GraphQLSchema = buildApiSchema();
  const field = fieldOf(schema, 'Query', 'family');
  field.resolve = async (_source, _args, op) => {
    await does(op as Operation);
    return null;
  };
  server = await startServer({ schema });
  return server;
};

const ASK = `{ family(id: "01980a00-0000-7000-8000-00000000dead") { id } }`;

test('G10 a query writes nothing: its door is read only and PostgreSQL refuses the statement with 25006', async () => {
  const states: (string | undefined)[] = [];
  const running = await serverWhereAQuery(async ({ em }) => {
    const error = await em.execute(`update family set street = 'x'`).then(
      () => undefined,
      (fault: { code?: string }) => fault,
    );
    states.push(error?.code);
  });
  const { director } = await aCentre(running);
  await director.ask(ASK);
  expect(states).toEqual(['25006']);
});

test('G10 the read door of every kind of party refuses a write with 25006, and its write door takes it', async () => {
  server = await startServer();
  for (const kind of ['CENTRE', 'PARTNER', 'REGION'] as const) {
    const entrant = { party: { id: '01980a00-0000-7000-8000-00000000beef', kind }, staffMemberId: null };
    const write = 'update idempotency_record set result_id = null where false';
    await expect(
      through(server.doors.read(entrant), (em) => em.execute(write)),
      kind,
    ).rejects.toMatchObject({ code: '25006' });
    await expect(
      through(server.doors.write(entrant), (em) => em.execute(write)),
      kind,
    ).resolves.toBeDefined();
  }
});

test('G10 all reads of one query see one snapshot, whatever is committed meanwhile', async () => {
  const counts: number[] = [];
  let between: () => Promise<unknown> = () => Promise.resolve();
  const count = async ({ em }: Operation): Promise<void> => {
    const [row]: { count: number }[] = await em.execute('select count(*)::int as count from family');
    counts.push(row?.count ?? -1);
  };
  const running = await serverWhereAQuery(async (op) => {
    await count(op);
    await between();
    await count(op);
  });
  const { centre, director } = await aCentre(running);
  between = () => aFamily(centre, 'Późniejsza');
  await director.ask(ASK);
  expect(counts).toEqual([0, 0]);
  between = () => Promise.resolve();
  await director.ask(ASK);
  expect(counts).toEqual([0, 0, 1, 1]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a director of an empty centre sees an empty list of families', async () => {
  const { director } = await aCentre(server);
  const { families } = await director.get<{ families: { totalCount: number; nodes: unknown[] } }>('{ families { totalCount nodes { id surname } } }');
  expect(families).toEqual({ totalCount: 0, nodes: [] });
});

import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Worker } from '@asysta/services/platform/jobs/worker';
import { copyDatabase } from '../isolation/engine/database.js';
import { aMissedFirstVisitOf, askFor, missedTo } from '../kit/missed-visit.js';
import { startServer, type TestServer } from '../kit/server.js';
import { until } from '../kit/until.js';
import { aWorker, aWorkerProcess, queueOf } from '../kit/worker.js';

// These start the worker as it was built, which no change of a source reaches: worker.test.ts looks at what it does.
let server: TestServer;
let copy: Awaited<ReturnType<typeof copyDatabase>>;
let running: Worker | null = null;

beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
});
afterAll(async () => {
  await running?.stop();
  await server.stop();
  await copy.drop();
});

test('G57: a worker that is killed with a job in hand loses it to another within seconds, and its effect happens once', async () => {
  const { centre } = await aMissedFirstVisitOf(server);
  const barrier = new pg.Client({ connectionString: copy.superuserUrl });
  await barrier.connect();
  await barrier.query('begin');
  await barrier.query('lock table notification in exclusive mode');
  const doomed = aWorkerProcess(copy.address);
  await askFor(server, 'notify-missed-deadlines', centre.party.id);
  await until(
    async () =>
      (
        await server.peek(
          `select 1 from pg_stat_activity where usename = 'asysta_worker' and wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).length > 0,
    'the job is in the hands of the process',
  );
  doomed.kill('SIGKILL');
  await once(doomed, 'exit');
  await barrier.query('rollback');
  await barrier.end();
  expect(await missedTo(server, centre.party.id)).toEqual([]);
  running = await aWorker(server, queueOf(copy.address));
  await until(async () => (await missedTo(server, centre.party.id)).length === 2, 'the job is taken over');
  await until(
    async () => (await server.peek('select 1 from graphile_worker.jobs where locked_by is not null')).length === 0,
    'nothing stays locked',
  );
  expect(await missedTo(server, centre.party.id)).toHaveLength(2);
});

test('a worker that is asked to stop gives its place up cleanly', async () => {
  const child = aWorkerProcess(copy.address);
  let heard = '';
  child.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  await until(() => heard.includes('taking jobs'), 'the worker takes jobs');
  await until(async () => (await server.peek('select 1 from worker_heartbeat')).length > 0, 'it says that it is alive');
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  await running?.stop();
  running = null;
  expect(await server.peek('select 1 from worker_heartbeat')).toEqual([]);
});

test('G57 S7 a worker whose queue ends by itself says so and goes, so that its supervisor starts it again', async () => {
  const child = aWorkerProcess(copy.address);
  let heard = '';
  child.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  await until(() => Promise.resolve(heard.includes('taking jobs')), 'the worker takes jobs');
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const end = async (): Promise<boolean> => {
    await server.peek(`select pg_notify('worker:migrate', '{"breaking": true, "migrationNumber": 99}')`);
    return child.exitCode !== null;
  };
  await until(end, 'the worker goes');
  expect([await exit, heard.includes('the queue ended by itself')]).toEqual([[1, null], true]);
});

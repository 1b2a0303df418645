import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomIds } from '@asysta/services/platform/ids';
import { enqueue } from '@asysta/services/platform/jobs/index';
import { through } from '@asysta/services/platform/tenancy/doors';
import { copyDatabase } from '../isolation/engine/database.js';
import { aReferral } from '../kit/referral-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { queueOf } from '../kit/worker.js';
import { World } from '../kit/world.js';

let server: TestServer;
let copy: Awaited<ReturnType<typeof copyDatabase>>;

beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
});
afterAll(async () => {
  await server.stop();
  await copy.drop();
});

const jobsOf = (subject: string) =>
  server.peek('select task_identifier from graphile_worker.jobs where key like $1', [`%${subject}%`]);

test('a job is asked for inside the business transaction: committed once, and nothing after a rollback', async () => {
  const school = await World.found(server, 'PARTNER', 'Szkoła');
  const entrant = { party: school.party, staffMemberId: null };
  const [kept, lost] = [randomIds(), randomIds()];
  await through(server.doors.write(entrant), async (em) => {
    await enqueue({ em }, 'notify-referral-answered', kept);
    await enqueue({ em }, 'notify-referral-answered', kept);
  });
  const failing = through(server.doors.write(entrant), async (em) => {
    await enqueue({ em }, 'notify-referral-answered', lost);
    throw new Error('the verb failed');
  });
  await expect(failing).rejects.toThrow('the verb failed');
  expect([(await jobsOf(kept)).length, (await jobsOf(lost)).length]).toEqual([1, 0]);
});

test('a refused verb leaves no job', async () => {
  const { teacher, shareId } = await aReferral(server);
  await teacher.refused('CONFLICT', 'declineShare', 'DeclineShareInput', {
    shareId,
    expectedVersion: 99,
    reason: 'Brak miejsc.',
  });
  expect(await jobsOf(shareId)).toEqual([]);
});

test('without a party, or for a task that is not on the list, the database refuses', async () => {
  const school = await World.found(server, 'PARTNER', 'Szkoła');
  await expect(
    server.doors.plain('partner').execute('select jobs.enqueue(?, ?)', ['notify-referral-answered', randomIds()]),
  ).rejects.toThrow('no party');
  for (const task of ['notify-missed-deadlines', 'tell-sender', 'watch-deadlines', 'anything']) {
    const asking = through(server.doors.write({ party: school.party, staffMemberId: null }), (em) =>
      em.execute('select jobs.enqueue(?, ?)', [task, randomIds()]),
    );
    await expect(asking, task).rejects.toThrow('task not allowed');
  }
});

test('no caller can read the queue or add to it past the one door, and the queue cannot read a family', async () => {
  for (const role of ['centre', 'partner', 'region', 'worker', 'identity'] as const) {
    for (const statement of [
      'select * from graphile_worker.jobs',
      'select * from graphile_worker._private_jobs',
      `select graphile_worker.add_job('tell-sender', '{}')`,
      'select * from worker_heartbeat',
    ]) {
      await expect(server.doors.plain(role).execute(statement), `${role}: ${statement}`).rejects.toThrow('permission denied');
    }
  }
  const queue = new pg.Client({ connectionString: queueOf(copy.address) });
  await queue.connect();
  for (const table of ['family', 'party', 'notification', 'referral_share', 'audit_entry'])
    await expect(queue.query(`select * from ${table}`), table).rejects.toThrow('permission denied');
  await queue.end();
});

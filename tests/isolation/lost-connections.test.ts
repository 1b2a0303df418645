import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type * as lease from '@asysta/services/platform/tenancy/lease';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { systemClock } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { startWorker } from '@asysta/services/platform/jobs/worker';
import { queuePool } from '@asysta/services/platform/jobs/queue-pool';
import { isUnavailable } from '@asysta/services/platform/refusal/unavailable';
import { Doors, through } from '@asysta/services/platform/tenancy/doors';
import { guardPool, leasedBy } from '@asysta/services/platform/tenancy/lease';
import { queueOf } from '../kit/worker.js';
import { copyDatabase, type Copy } from './engine/database.js';
import { lossFindings } from './engine/losses.js';
import { caught } from './engine/planting.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

const planted = vi.hoisted(() => ({ unguarded: false }));

// The fault planted here: a pool as the libraries make it, of which nobody takes care.
vi.mock('@asysta/services/platform/tenancy/lease', async (original) => {
  const real = await original<typeof lease>();
  return {
    guardPool: (...given: Parameters<typeof real.guardPool>) => (planted.unguarded ? undefined : real.guardPool(...given)),
    leasedBy: async (begin: () => Promise<void>) => {
      if (!planted.unguarded) return real.leasedBy(begin);
      await begin();
      return { destroy: () => undefined };
    },
  };
});

const BUDGET_MS = 180_000;

let copy: Copy;
let worlds: Worlds;
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
});
afterAll(() => copy.drop());

test(
  'G56 S1 whatever door a connection is lost behind, once more than the pool has, the next callers are served',
  async () => {
    expect(await lossFindings({ copy, centre: worlds.near.centre, connectTimeoutMs: 10_000 })).toEqual([]);
  },
  BUDGET_MS,
);

test(
  'G56 S1 catches doors whose pool is not guarded',
  async () => {
    planted.unguarded = true;
    try {
      const findings = await lossFindings({ copy, centre: worlds.near.centre, connectTimeoutMs: 1_000 });
      for (const kind of ['read', 'write', 'unscoped', 'plain', 'job'])
        for (const way of ['under a statement', 'between two statements'])
          caught(findings, new RegExp(`${kind} door, lost ${way}: the next callers were not served`));
    } finally {
      planted.unguarded = false;
    }
  },
  BUDGET_MS,
);

const waitAtQueue = async (connectTimeoutMs: number): Promise<unknown> => {
  const log = pino({ level: 'silent' });
  const pool = queuePool({ queue: queueOf(copy.address), size: 1, connectTimeoutMs, log });
  const held = await pool.connect();
  const refused = pool.connect().then(
    (client) => client.release(),
    (error: unknown) => error,
  );
  const answer = await Promise.race([refused, pause(20_000, 'still waiting', { ref: false })]);
  held.release();
  await refused;
  await pool.end();
  return answer;
};

test('S1 whoever gets no connection to the queue in time is told so, and that the database is away', async () => {
  expect(isUnavailable(await waitAtQueue(200))).toBe(true);
});

test('S1 catches a pool of the queue that is not guarded', async () => {
  planted.unguarded = true;
  try {
    expect(isUnavailable(await waitAtQueue(200))).toBe(false);
  } finally {
    planted.unguarded = false;
  }
});

test('S1 a worker whose queue never answers says so in time', async () => {
  const silence = createServer().listen(0, '127.0.0.1');
  await once(silence, 'listening');
  const address = `postgres://127.0.0.1:${(silence.address() as AddressInfo).port}/asysta`;
  const log = pino({ level: 'silent' });
  const start = startWorker({
    doors: await Doors.connect({ database: address, passwords: {}, entities: {} }),
    clock: systemClock,
    newId: randomIds,
    queue: queueOf(address),
    connectTimeoutMs: 200,
    log,
    jobs: house.jobs,
    schedules: house.schedules,
    beatMs: 400,
    onEnded: () => undefined,
  });
  const answer = await Promise.race([start.catch((error: unknown) => error), pause(20_000, 'still waiting', { ref: false })]);
  silence.close();
  expect(isUnavailable(answer)).toBe(true);
});

const failing = (message: string) => (): Promise<never> => Promise.reject(new Error(message));

test('S1 a door that can neither commit nor roll back loses no connection, and says what went wrong first', async () => {
  const doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    poolSize: 1,
  });
  const entrant = { party: { id: worlds.near.centre, kind: 'CENTRE' as const }, staffMemberId: null };
  for (const open of [() => doors.read(entrant), () => doors.write(entrant)]) {
    for (const sabotage of [{ commit: failing('first'), rollback: failing('second') }, { rollback: failing('second') }]) {
      const work = through(open(), (em) => {
        Object.assign(em, sabotage);
        return 'commit' in sabotage ? Promise.resolve() : failing('first')();
      });
      await expect(work).rejects.toThrow('first');
    }
  }
  const rows = await through(doors.read(entrant), (em) => em.execute('select 1 as one'));
  expect(rows).toEqual([{ one: 1 }]);
  await doors.close();
});

test('S1 a beginning that fails on a living connection keeps none', async () => {
  const url = new URL(copy.superuserUrl);
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  guardPool(pool);
  for (let time = 0; time < 3; time += 1) {
    const begin = async (): Promise<void> => {
      await pool.connect();
      throw new Error('begun badly');
    };
    await expect(leasedBy(begin)).rejects.toThrow('begun badly');
  }
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

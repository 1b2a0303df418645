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
import { until } from '../kit/until.js';
import { queueOf } from '../kit/worker.js';
import { copyDatabase, type Copy } from './engine/database.js';
import { lossFindings } from './engine/losses.js';
import { caught } from './engine/planting.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

const planted = vi.hoisted(() => ({ unguarded: false }));

/** A connection that its holder gives back only while it lives. */
const keptWhenLost = (client: pg.PoolClient): lease.Leased => {
  const release = client.release.bind(client);
  let lost = false;
  client.once('end', () => (lost = true));
  client.release = () => (lost ? undefined : release());
  return { client, lease: { destroy: () => undefined } };
};

// The fault planted here: a pool as the libraries make it, of which nobody takes care.
vi.mock('@asysta/services/platform/tenancy/lease', async (original) => {
  const real = await original<typeof lease>();
  return {
    guardPool: (...given: Parameters<typeof real.guardPool>) => (planted.unguarded ? undefined : real.guardPool(...given)),
    leasedFrom: async (pool: pg.Pool) => (planted.unguarded ? keptWhenLost(await pool.connect()) : real.leasedFrom(pool)),
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
      caught(findings, /compiled door, lost under a statement: the next callers were not served/);
    } finally {
      planted.unguarded = false;
    }
  },
  BUDGET_MS,
);

/** The one connection of a pool: making it may take a busy machine longer than anybody is to wait for a free one. */
const firstOf = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  let held: pg.PoolClient | null = null;
  await until(async () => (held = await pool.connect().catch(() => null)) !== null, 'a connection to the queue');
  return held as unknown as pg.PoolClient;
};

const waitAtQueue = async (connectTimeoutMs: number): Promise<unknown> => {
  const log = pino({ level: 'silent' });
  const pool = queuePool({ queue: queueOf(copy.address), size: 1, connectTimeoutMs, log });
  const held = await firstOf(pool);
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

test('S1 a door that can neither commit nor roll back loses no connection, and says what went wrong first', async () => {
  const doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    poolSize: 1,
  });
  const entrant = { party: { id: worlds.near.centre, kind: 'CENTRE' as const }, staffMemberId: null };
  for (const open of [() => doors.read(entrant), () => doors.write(entrant)]) {
    for (const planted of [['commit', 'rollback'], ['rollback']]) {
      const send = pg.Client.prototype.query as unknown as (this: pg.Client, asked: { texts: string[] }) => unknown;
      const sending = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, asked: unknown) {
        const message = asked as { texts: string[]; handleError(error: Error): void };
        const bad = message.texts.find((text) => planted.includes(text));
        if (bad === undefined) return send.call(this, message);
        process.nextTick(() => message.handleError(new Error(bad === 'commit' ? 'first' : 'second')));
        return undefined;
      } as never);
      const work = through(open(), async (em) => {
        await em.execute('select 1');
        if (!planted.includes('commit')) throw new Error('first');
      });
      await expect(work).rejects.toThrow('first');
      sending.mockRestore();
    }
  }
  const rows = await through(doors.read(entrant), (em) => em.execute('select 1 as one'));
  expect(rows).toEqual([{ one: 1 }]);
  await doors.close();
});

test('S1 a beginning that fails with its first statement keeps no connection', async () => {
  const doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    poolSize: 1,
  });
  const entrant = { party: { id: worlds.near.centre, kind: 'CENTRE' as const }, staffMemberId: null };
  for (let time = 0; time < 3; time += 1)
    await expect(through(doors.write(entrant), (em) => em.execute('select 1 / 0'))).rejects.toThrow('division by zero');
  expect(await through(doors.read(entrant), (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
  await doors.close();
});

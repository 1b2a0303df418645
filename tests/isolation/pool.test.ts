import { randomInt } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Family } from '@asysta/services/modules/families/index';
import { Operation, type Surroundings } from '@asysta/services/platform/operation/index';
import { defineLoader } from '@asysta/services/platform/operation/loader';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import type { Principal } from '@asysta/services/platform/tenancy/principal';
import { startServer, type TestServer } from '../kit/server.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { loaderFindings } from './engine/loaders.js';
import { type Side, seedWorlds, type Worlds } from './engine/worlds.js';

const OPERATIONS = 10_000;
const AT_ONCE = 25;
const BUDGET_MS = 300_000;

let copy: Copy;
let server: TestServer;
let worlds: Worlds;
let superuser: pg.Client;
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
  server = await startServer({ database: copy, keys: worlds.keys });
  superuser = new pg.Client({ connectionString: copy.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await server.stop();
  await copy.drop();
});

type Ending = 'COMMIT' | 'ABORT' | 'FAULT' | 'TIMEOUT' | 'CANCEL';

const endings: readonly Ending[] = [
  'COMMIT',
  'COMMIT',
  'COMMIT',
  'COMMIT',
  'COMMIT',
  'COMMIT',
  'ABORT',
  'ABORT',
  'FAULT',
  'TIMEOUT',
  'CANCEL',
];

const entrant = ({ centre }: Side) => ({ party: { id: centre, kind: 'CENTRE' as const }, staffMemberId: null });

type Door = Awaited<ReturnType<TestServer['doors']['read']>>;

const disturb = async ({ em }: Door, how: Ending): Promise<void> => {
  if (how === 'FAULT') await em.execute('select 1 / 0');
  if (how === 'TIMEOUT') await em.execute(`set local statement_timeout = 1; select pg_sleep(1)`);
  if (how === 'CANCEL') {
    const [row]: { pid: number }[] = await em.execute('select pg_backend_pid() as pid');
    const sleeping = em.execute('select pg_sleep(5)').then(
      () => undefined,
      () => undefined,
    );
    const cancel = async (): Promise<void> => {
      const { rows } = await superuser.query<{ asleep: boolean }>(
        `select wait_event = 'PgSleep' as asleep from pg_stat_activity where pid = $1`,
        [row?.pid],
      );
      if (rows[0]?.asleep) await superuser.query('select pg_cancel_backend($1)', [row?.pid]);
      else await cancel();
    };
    await cancel();
    await sleeping;
    throw new Error('cancelled');
  }
};

/** One operation of one party that looks at rows through the entity manager and through SQL; answers how many were somebody else's. */
const operate = async (side: Side, how: Ending): Promise<number> => {
  const door = await (randomInt(2) === 0 ? server.doors.read(entrant(side)) : server.doors.write(entrant(side)));
  let wrong = 0;
  try {
    const families = await door.em.find(Family, {});
    const rows: { note: string }[] = await door.em.execute(
      'select note from related_person union all select content from intake',
    );
    const told = [...families.map(({ surname }) => surname), ...rows.map(({ note }) => note)];
    if (told.length === 0) throw new Error('An operation saw no rows at all: the test would prove nothing');
    wrong = told.filter((text) => !text.startsWith(`CAN-${side.tag}-`)).length;
    await disturb(door, how);
    await (how === 'ABORT' ? door.abandon() : door.end());
  } catch (error) {
    await door.abandon();
    if (how === 'COMMIT' || how === 'ABORT') throw error;
  }
  return wrong;
};

test(
  `G10 ${OPERATIONS} operations of two centres on five connections, with aborts, faults, timeouts and cancels, never see each other's rows`,
  async () => {
    const counts = new Map<Ending, number>();
    let wrong = 0;
    let left = OPERATIONS;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const how = left % 40 === 0 ? (endings[randomInt(endings.length)] ?? 'COMMIT') : (endings[randomInt(9)] ?? 'COMMIT');
        counts.set(how, (counts.get(how) ?? 0) + 1);
        wrong += await operate(randomInt(2) === 0 ? worlds.near : worlds.far, how);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    process.stdout.write(`G10: ${[...counts].map(([how, count]) => `${how} ${count}`).join(', ')}\n`);
    expect([...counts.keys()].sort()).toEqual(['ABORT', 'CANCEL', 'COMMIT', 'FAULT', 'TIMEOUT']);
    expect(wrong).toBe(0);
    const { rows } = await superuser.query(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and usename = 'asysta_centre'`,
    );
    expect(rows[0].count).toBeLessThanOrEqual(5);
  },
  BUDGET_MS,
);

test('G10 after all that, a connection without a party still answers nothing', async () => {
  const seen: unknown[] = await server.doors.plain('centre').execute('select id from family');
  expect(seen).toEqual([]);
});

const principalOf = (side: Side): Principal =>
  ({
    party: { id: side.centre, kind: 'CENTRE', alias: side.tag, name: side.tag },
    assurance: { level: 2, provedAt: new Date() },
    subject: 'test',
    sessionId: null,
    clientId: 'test',
    staffMemberId: randomIds(),
    displayName: 'test',
    machine: false,
    appointments: [],
    dataAuthorized: true,
  }) satisfies Principal;

const operationOf = (side: Side): Operation => {
  const surroundings: Surroundings = {
    doors: server.doors,
    clock: server.clock,
    newId: randomIds,
    log: processLog('test', 'silent'),
    keys: worlds.keys,
  };
  return new Operation(surroundings, principalOf(side), randomIds());
};

test(
  'G15 loaders asked for the same keys by two centres at once, a thousand times, never share an answer',
  async () => {
    expect(
      await loaderFindings(defineLoader, {
        near: () => operationOf(worlds.near),
        far: () => operationOf(worlds.far),
        key: worlds.far.ids.get('family')?.[0] ?? '',
      }),
    ).toEqual([]);
  },
  BUDGET_MS,
);

test('G14 a row one centre has loaded is not served to another from the memory of an entity manager', async () => {
  const id = worlds.far.ids.get('family')?.[0] ?? '';
  const theirs = await server.doors.read(entrant(worlds.far));
  expect(await theirs.em.findOne(Family, { id })).not.toBeNull();
  const ours = await server.doors.read(entrant(worlds.near));
  expect(ours.em).not.toBe(theirs.em);
  expect(await ours.em.findOne(Family, { id })).toBeNull();
  await theirs.end();
  await ours.end();
});

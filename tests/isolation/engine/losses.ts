import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { pino } from 'pino';
import { inject } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { clockOf } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import { queuePool } from '@asysta/services/platform/jobs/queue-pool';
import { isUnavailable } from '@asysta/services/platform/refusal/unavailable';
import { Doors, through } from '@asysta/services/platform/tenancy/doors';
import { queueOf } from '../../kit/worker.js';
import type { Copy } from './database.js';
import type { Finding } from './structure.js';

/** So many connections each pool has; one more than that is lost. */
const MAX = 2;
const SILENT = { log: pino({ level: 'silent' }) };
const ROLES = ['identity', 'centre', 'worker'] as const;

/** What work does with a connection, whoever lends it. */
interface Lent {
  execute(sql: string): Promise<unknown>;
}
type Work = (lent: Lent) => Promise<unknown>;

interface Pools {
  readonly doors: Doors;
  readonly queue: pg.Pool;
}

/** Work inside a transaction behind one kind of door. */
type Enter = (pools: Pools, centre: string, work: Work) => Promise<unknown>;

const entrant = (centre: string) => ({ party: { id: centre, kind: 'CENTRE' as const }, staffMemberId: null });

/** The compiled door holds a connection for one message: between two of them none of its own is there to be lost. */
const compiled: Enter = ({ doors }, centre, work) =>
  work({
    execute: (sql) =>
      doors.ask(entrant(centre), { name: createHash('sha256').update(sql).digest('hex').slice(0, 32), text: sql, values: [] }),
  });

/** Every kind of door there is. */
const KINDS: Readonly<Record<string, Enter>> = {
  read: ({ doors }, centre, work) => through(doors.read(entrant(centre)), work),
  write: ({ doors }, centre, work) => through(doors.write(entrant(centre)), work),
  compiled,
  unscoped: ({ doors }, _centre, work) => doors.unscoped('identity').transactional(work),
  plain: ({ doors }, _centre, work) => doors.plain('worker').transactional(work),
  job: ({ doors }, centre, work) =>
    carryOut(
      { name: 'lose', parties: ['CENTRE'], run: async ({ em }) => void (await work(em)) },
      { party: centre, subject: centre },
      { doors, clock: clockOf(() => new Date()), newId: randomIds },
    ),
  // As the queue's library borrows its connections.
  queue: async ({ queue }, _centre, work) => {
    const client = await queue.connect();
    try {
      await client.query('begin');
      await work({ execute: async (sql) => (await client.query<pg.QueryResultRow>(sql)).rows });
      await client.query('commit');
    } finally {
      client.release();
    }
  },
};

const pidOf = async (lent: Lent): Promise<number> => {
  const [row] = (await lent.execute('select pg_backend_pid() as pid')) as { pid: number }[];
  return row?.pid ?? 0;
};

const UNDER = 'under a statement';

/** The ways in which a backend goes away under a transaction. */
const WAYS: Readonly<Record<string, (copy: Copy) => Work>> = {
  [UNDER]: () => (em) => em.execute('select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)'),
  'between two statements': (copy) => async (em) => {
    const pid = await pidOf(em);
    await copy.ask('select pg_terminate_backend($1, 5000)', [pid]);
    await pause(20);
    await em.execute('select 1');
  },
  'while somebody still asks at once': (copy) => async (em) => {
    const pid = await pidOf(em);
    await copy.ask('select pg_terminate_backend($1, 5000)', [pid]);
    await em.execute('select 1');
  },
};

const causeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const lossesOf = async (
  { copy, centre, connectTimeoutMs }: Losing,
  [kind, enter]: readonly [string, Enter],
  [way, lose]: readonly [string, (copy: Copy) => Work],
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const say = (what: string): unknown => findings.push(`${kind} door, lost ${way}: ${what}`);
  const doors = await Doors.connect({
    database: copy.address,
    passwords: Object.fromEntries(ROLES.map((role) => [role, inject('database').passwords[`asysta_${role}`]])),
    entities: house.entities,
    poolSize: MAX,
    connectTimeoutMs,
  });
  const queue = queuePool({ ...SILENT, queue: queueOf(copy.address), size: MAX, connectTimeoutMs });
  const pools = { doors, queue };
  for (let lost = 0; lost <= MAX; lost += 1) {
    const error = await causeOf(enter(pools, centre, lose(copy)));
    const heldNone = enter === compiled && way !== UNDER;
    if (!isUnavailable(error) && !(heldNone && error === null)) say(`it was answered ${String(error)}`);
  }
  const next = Array.from({ length: MAX }, () => causeOf(enter(pools, centre, (em) => em.execute('select 1'))));
  if ((await Promise.all(next)).some((error) => error !== null)) say('the next callers were not served');
  // Where places are lost the pool cannot be closed either; the process of the test ends with it.
  await Promise.race([Promise.all([doors.close(), queue.end()]), pause(connectTimeoutMs)]);
  return findings;
};

interface Losing {
  readonly copy: Copy;
  readonly centre: string;
  /** How long a caller waits for a connection; where none comes back the whole of it is waited. */
  readonly connectTimeoutMs: number;
}

/**
 * Loses one connection more than a pool has, behind every kind of door and in every way, and says after which of them the next
 * callers, as many as the pool has connections, were not served.
 */
export const lossFindings = async (losing: Losing): Promise<readonly Finding[]> => {
  const each = Object.entries(KINDS).flatMap((kind) => Object.entries(WAYS).map((way) => lossesOf(losing, kind, way)));
  return (await Promise.all(each)).flat();
};

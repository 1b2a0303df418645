import { DataloaderType, type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { changeObserver } from '../audit/observed.js';
import { CONNECT_TIMEOUT_MS } from '../config.js';
import { bindValues } from './bound.js';
import { textsOf } from './exchange.js';
import { guardPool } from './lease.js';

/** How one pool is made. */
interface PoolOptions {
  /** PostgreSQL address with the login and its password. */
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly poolSize: number | undefined;
  readonly connectTimeoutMs: number | undefined;
  /** Called once per message to the server. */
  readonly onMessage: ((texts: readonly string[]) => void) | undefined;
}

const POOL_SIZE = 8;

/** Tells of every message to the server, whoever sends it, with the texts of its statements. */
const watchPool = (pool: Pool, note: (texts: readonly string[]) => void): void => {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
    client.query = ((...asked: unknown[]) => {
      note(textsOf(asked[0]));
      return query(...asked);
    }) as typeof client.query;
  });
};

/** The ORM on one login role's connections, and these connections themselves. */
export interface OpenPool {
  readonly orm: MikroORM;
  readonly pool: Pool;
}

/** Connects one pool: bounded in size and in patience, and guarded against lost connections. */
export const openPool = async ({ url, entities, poolSize, connectTimeoutMs, onMessage }: PoolOptions): Promise<OpenPool> => {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    dataloader: DataloaderType.ALL,
    pool: { min: 0, max: poolSize ?? POOL_SIZE },
    driverOptions: {
      connectionTimeoutMillis: connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
      onPoolCreated: (pool: Pool) => {
        guardPool(pool);
        if (onMessage) watchPool(pool, onMessage);
      },
    },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    ensureDatabase: false,
    subscribers: [changeObserver],
    debug: false,
  });
  bindValues(orm);
  // Makes the pool and connects nothing yet.
  const pool = (await orm.em.getConnection().getNativeClient()) as Pool;
  return { orm, pool };
};

import { DataloaderType, type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { changeObserver } from '../audit/observed.js';
import { CONNECT_TIMEOUT_MS } from '../config.js';
import { guardPool } from './lease.js';

/** How one pool is made. */
interface PoolOptions {
  /** PostgreSQL address with the login and its password. */
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly poolSize: number | undefined;
  readonly connectTimeoutMs: number | undefined;
  readonly onStatement: ((sql: string) => void) | undefined;
}

const POOL_SIZE = 8;

const statementLogger = (note: (sql: string) => void) => ({
  log: () => undefined,
  error: () => undefined,
  warn: () => undefined,
  setDebugMode: () => undefined,
  isEnabled: () => true,
  logQuery: (context: { query: string }) => note(context.query),
});

/** Connects one pool: bounded in size and in patience, and guarded against lost connections. */
export const openPool = ({ url, entities, poolSize, connectTimeoutMs, onStatement }: PoolOptions): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    dataloader: DataloaderType.ALL,
    sessionContext: 'transaction',
    pool: { min: 0, max: poolSize ?? POOL_SIZE },
    driverOptions: {
      connectionTimeoutMillis: connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
      onPoolCreated: (pool: Pool) => guardPool(pool),
    },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    subscribers: [changeObserver],
    debug: onStatement ? ['query'] : false,
    ...(onStatement ? { logger: () => undefined, loggerFactory: () => statementLogger(onStatement) } : {}),
  });

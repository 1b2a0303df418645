import pg from 'pg';
import type { Logger } from '../log.js';
import { traceOf } from '../refusal/faults.js';
import { guardPool } from '../tenancy/lease.js';

interface QueuePoolOptions {
  /** PostgreSQL address of the queue's own login role, asysta_jobs. */
  readonly queue: string;
  readonly size: number;
  /** How long the queue waits for a connection. */
  readonly connectTimeoutMs: number;
  readonly log: Logger;
}

/**
 * A pool for the queue's library, bounded in patience and guarded like those of our doors: those it makes by itself wait for a
 * connection for ever. Whoever makes one ends it; the library does not.
 */
export const queuePool = ({ queue, size, connectTimeoutMs, log }: QueuePoolOptions): pg.Pool => {
  const pool = new pg.Pool({ connectionString: queue, max: size, connectionTimeoutMillis: connectTimeoutMs });
  guardPool(pool);
  const note = (error: Error): void => log.error(traceOf(error), 'connection of the queue lost');
  // Both, or the library complains and adds its own, which log what the database said.
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return pool;
};

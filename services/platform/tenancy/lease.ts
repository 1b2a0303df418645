import type { Client, Pool, PoolClient } from 'pg';
import { unreached } from '../refusal/unavailable.js';

/** A connection out of its pool. */
export interface Lease {
  /** Closes the connection for good and frees its place; after it went back to the pool this changes nothing. */
  destroy(cause: unknown): void;
}

/** After these PostgreSQL ends the session: shutdown, crash, database dropped, idle or at work for too long, a broken message. */
const ENDS_SESSION = /^(57P0[1-5]|25P0[34]|08P01)$/;

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error('The connection was lost'));

/**
 * The ORM below gives a connection back only after a COMMIT or ROLLBACK that worked, so one that is lost inside a transaction
 * would keep its place for ever. Here its end gives it back, as broken; whoever releases it once more changes nothing.
 */
const leaseOf = (client: PoolClient): Lease => {
  // The pool makes this function anew whenever it hands the connection out.
  const release = client.release.bind(client);
  const { connection } = client as PoolClient & Pick<Client, 'connection'>;
  let held = true;
  const giveBack = (cause?: Error | boolean): void => {
    if (!held) return;
    held = false;
    client.off('error', destroy);
    client.off('end', destroy);
    connection.off('errorMessage', onErrorMessage);
    release(cause);
  };
  const destroy = (cause?: unknown): void => giveBack(asError(cause));
  // Said before the statement in hand fails: otherwise its failure would put a dying connection back for the next caller.
  const onErrorMessage = (error: Error & { readonly code?: string }): void => {
    if (ENDS_SESSION.test(error.code ?? '')) destroy(error);
  };
  client.once('error', destroy);
  client.once('end', destroy);
  connection.on('errorMessage', onErrorMessage);
  client.release = giveBack;
  return { destroy };
};

const leases = new WeakMap<PoolClient, Lease>();

/** Makes a pool lose nothing: whatever happens to a connection, its place is free again, and who gets none is told why. */
export const guardPool = (pool: Pool): void => {
  const connect = pool.connect.bind(pool) as (...callback: unknown[]) => Promise<PoolClient>;
  const take = async (): Promise<PoolClient> => {
    const client = await connect().catch((error: unknown) => {
      throw unreached(error);
    });
    leases.set(client, leaseOf(client));
    return client;
  };
  // The pool's own `query` asks with a callback, and gives back by itself.
  pool.connect = ((...callback: unknown[]) => (callback.length > 0 ? connect(...callback) : take())) as Pool['connect'];
};

/** A connection that is the caller's own until its `release`, with its lease. */
export interface Leased {
  readonly client: PoolClient;
  readonly lease: Lease;
}

/** Takes a connection out of a guarded pool. */
export const leasedFrom = async (pool: Pool): Promise<Leased> => {
  const client = await pool.connect();
  const lease = leases.get(client);
  if (!lease) throw new Error('A connection came out of a pool that is not guarded');
  return { client, lease };
};

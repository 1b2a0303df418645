import { AsyncLocalStorage } from 'node:async_hooks';
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

const taken = new AsyncLocalStorage<(lease: Lease) => void>();

/** Makes a pool lose nothing: whatever happens to a connection, its place is free again, and who gets none is told why. */
export const guardPool = (pool: Pool): void => {
  const connect = pool.connect.bind(pool) as (...callback: unknown[]) => Promise<PoolClient>;
  const take = async (): Promise<PoolClient> => {
    const client = await connect().catch((error: unknown) => {
      throw unreached(error);
    });
    const lease = leaseOf(client);
    taken.getStore()?.(lease);
    return client;
  };
  // The pool's own `query` asks with a callback, and gives back by itself.
  pool.connect = ((...callback: unknown[]) => (callback.length > 0 ? connect(...callback) : take())) as Pool['connect'];
};

/** Begins something on a connection of a guarded pool and answers its lease; a beginning that fails keeps no connection. */
export const leasedBy = async (begin: () => Promise<void>): Promise<Lease> => {
  let lease: Lease | null = null;
  try {
    await taken.run((one) => void (lease = one), begin);
  } catch (error) {
    (lease as Lease | null)?.destroy(error);
    throw error;
  }
  if (!lease) throw new Error('Nothing was begun on a connection of a guarded pool');
  return lease;
};

/** A connection of a guarded pool for one submission, with its lease; the pool gets it back by `release`, or never by `destroy`. */
export const leasedConnection = async (pool: Pool): Promise<{ readonly client: PoolClient; readonly lease: Lease }> => {
  const clients: PoolClient[] = [];
  const lease = await leasedBy(async () => void clients.push(await pool.connect()));
  return { client: clients[0] as PoolClient, lease };
};

import type { Pool } from 'pg';
import { cancel } from './cancel.js';
import { exchange, type Inside, placed, type Prepared, setParty } from './exchange.js';
import { leasedFrom } from './lease.js';

/**
 * Asks one prepared statement inside a party, or outside of any, in one message that is its own transaction: one wait. The party
 * is set in the same message, ahead of it. After any error the connection is thrown away; when whoever asked is gone, the statement
 * is stopped, or not even begun. A connection on which a stop may still be on its way serves nobody else.
 */
export const askOnce = async (
  pool: Pool,
  inside: Inside | null,
  statement: Prepared,
  gone?: AbortSignal,
): Promise<Record<string, unknown>[]> => {
  const context = inside ? [setParty(inside)] : [];
  const { client, lease } = await leasedFrom(pool);
  if (gone?.aborted) {
    client.release();
    throw new Error('Nobody waits for the answer any more');
  }
  /** Whether PostgreSQL noted that this is to be stopped; true while it is not. */
  let stopping = Promise.resolve(true);
  const stop = (): void => void (stopping = cancel(pool, client));
  gone?.addEventListener('abort', stop, { once: true });
  const { answers, error } = await exchange(client, { prepared: [...context, statement] });
  gone?.removeEventListener('abort', stop);
  if (error) {
    lease.destroy(error);
    throw placed(error);
  }
  // Noted too late it would stop whoever has the connection next.
  if (await stopping) client.release();
  else lease.destroy(new Error('A stop may still be on its way'));
  return answers.at(-1)?.rows ?? [];
};

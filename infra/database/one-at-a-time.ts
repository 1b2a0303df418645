import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';

const ONE_AT_A_TIME = 4_711_018;
const POLL_MS = 100;

/**
 * Lets one connection of a database do work that changes its structure; others wait their turn. They ask again and again instead
 * of waiting inside a statement: an index made concurrently waits for every statement, so the two would wait for each other.
 */
export const oneAtATime = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  const isOurTurn = async (): Promise<boolean> =>
    (await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ONE_AT_A_TIME])).rows[0]?.taken === true;
  while (!(await isOurTurn())) await pause(POLL_MS);
  try {
    return await work();
  } finally {
    // A lost connection has given its turn back by itself, and what lost it is the error to tell.
    await client.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME]).catch(() => undefined);
  }
};

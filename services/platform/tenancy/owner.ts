import { Client } from 'pg';
import type { OwnerConnection } from './parties.js';

/** The owner's login for the length of one command, and the right to be the only one at work on an alias. */
export interface Owner {
  readonly connection: OwnerConnection;
  /** True when nobody else holds it; it ends with the connection, however that ends. */
  lock(alias: string): Promise<boolean>;
  close(): Promise<void>;
}

const CONNECT_MS = 5_000;
const STATEMENT_MS = 10_000;
/** First key of our advisory locks, so that no other use of the server's locks meets them. */
const LOCK_SPACE = 4_711_019;

/** Connects as the owner of the tables, which serves no request; rejects when the database is not there or refuses the login. */
export const connectOwner = async (address: string): Promise<Owner> => {
  const client = new Client({
    connectionString: address,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    application_name: 'asysta-console',
  });
  // A connection that dies between two questions says so at the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return {
    connection: client,
    lock: async (alias) => {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [
        LOCK_SPACE,
        alias,
      ]);
      return rows[0]?.held === true;
    },
    close: () => client.end(),
  };
};

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { closeDatabase } from '@asysta/infra/database/roles';
import type { Ask } from './catalog.js';

/** A database of the tests' PostgreSQL that one test may break as it likes. */
export interface Copy {
  readonly name: string;
  readonly address: string;
  readonly superuserUrl: string;
  /** As the superuser: for planting and for oracles. */
  readonly ask: Ask;
  /** One connection as a login role; the same one at every call. */
  readonly as: (role: string) => Promise<Ask>;
  /** Closes every connection, so that the database can be copied in its turn. */
  readonly close: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

const named = (address: string, database: string): string => {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
};

const askOf =
  (client: Pick<pg.Client, 'query'>): Ask =>
  async (sql, values = []) =>
    (await client.query(sql, [...values])).rows as never;

const onServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: named(inject('database').superuserUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Copies a database nobody is connected to; the migrated, empty template unless told otherwise. */
export const copyDatabase = async (template = inject('database').template): Promise<Copy> => {
  const { address, superuserUrl, passwords } = inject('database');
  const name = `isolation_${randomBytes(5).toString('hex')}`;
  await onServer(`create database ${name} template ${template}`);
  const superuser = new pg.Client({ connectionString: named(superuserUrl, name) });
  await superuser.connect();
  // The rights on a database itself are not copied with it.
  await closeDatabase(superuser);
  const open = new Map<string, Promise<pg.Client>>();
  const connect = async (role: string): Promise<pg.Client> => {
    const url = new URL(named(address, name));
    url.username = role;
    url.password = passwords[role as keyof typeof passwords];
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client;
  };
  const close = async (): Promise<void> => {
    for (const client of open.values()) await (await client).end();
    open.clear();
    await superuser.end();
  };
  let closed: Promise<void> | null = null;
  return {
    name,
    address: named(address, name),
    superuserUrl: named(superuserUrl, name),
    ask: askOf(superuser),
    as: async (role) => {
      const client = open.get(role) ?? connect(role);
      open.set(role, client);
      return askOf(await client);
    },
    close: () => (closed ??= close()),
    drop: async () => {
      await (closed ??= close());
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
};

/** SQLSTATE with which a statement failed inside a savepoint of its own, or null when it did not. The effect is rolled back. */
export const stateOf = async (
  ask: Ask,
  sql: string,
  values: readonly unknown[] = [],
): Promise<{ code: string; text: string } | null> => {
  await ask('savepoint attempt');
  try {
    await ask(sql, values);
    return null;
  } catch (error) {
    const { code = '?????', message, constraint = '' } = error as pg.DatabaseError;
    return { code, text: `${constraint} ${message}` };
  } finally {
    await ask('rollback to savepoint attempt');
  }
};

/** Runs work in a transaction that is always rolled back, as the given party when there is one. */
export const inVain = async <T>(ask: Ask, party: string | null, work: () => Promise<T>): Promise<T> => {
  await ask('begin');
  try {
    if (party) await ask(`select set_config('app.party', $1, true)`, [party]);
    return await work();
  } finally {
    await ask('rollback');
  }
};

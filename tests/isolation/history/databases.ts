import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { migrate } from '@asysta/infra/database/migrate';
import { closeDatabase, OWNER_ROLE } from '@asysta/infra/database/roles';
import type { Ask } from '../engine/catalog.js';

/** A database of its own that starts empty and belongs to the owner, as an installation's does. */
export interface OwnDatabase {
  readonly ask: Ask;
  /** Brings it to the present, by the real migrator. */
  readonly migrate: (folder?: string) => Promise<void>;
  /** Brings it to what commit e7b85f5 made of an empty one. */
  readonly restoreFirst: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

const BEFORE = join(import.meta.dirname, 'e7b85f5.txt');

/** The recorded statements, each with the role that sent it. */
const recorded = (): readonly { role: string; text: string }[] => {
  const [, ...parts] = readFileSync(BEFORE, 'utf8').split(/^-- as (\w+)$/m);
  return parts.flatMap((role, at) => (at % 2 === 0 ? [{ role, text: parts[at + 1] ?? '' }] : []));
};

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

/** Makes an empty database, closed to everybody but the login roles. */
export const ownDatabase = async (): Promise<OwnDatabase> => {
  const { superuserUrl, ownerUrl, passwords } = inject('database');
  const name = `history_${randomBytes(5).toString('hex')}`;
  const urlOf = (base: string, database: string): string => Object.assign(new URL(base), { pathname: `/${database}` }).href;
  const server = await connected(urlOf(superuserUrl, 'postgres'));
  await server.query(`create database ${name} owner ${OWNER_ROLE}`);
  const client = await connected(urlOf(superuserUrl, name));
  await closeDatabase(client);
  return {
    ask: async (sql, values = []) => (await client.query(sql, [...values])).rows as never,
    migrate: (folder) =>
      migrate({
        adminUrl: urlOf(ownerUrl, name),
        jobsPassword: passwords.asysta_jobs,
        ...(folder === undefined ? {} : { folder }),
      }),
    restoreFirst: async () => {
      await client.query(`grant create on database ${name} to asysta_jobs`);
      for (const { role, text } of recorded()) {
        await client.query(`set session authorization ${role}`);
        await client.query(text);
        await client.query('reset session authorization');
      }
      await client.query(`revoke create on database ${name} from asysta_jobs`);
    },
    drop: async () => {
      await client.end();
      // The queue's library says it is done a moment before its connections are.
      const others = async () => (await server.query('select from pg_stat_activity where datname = $1', [name])).rowCount;
      while ((await others()) !== 0) await pause(20);
      await server.query(`drop database ${name}`);
      await server.end();
    },
  };
};

/** The same for one test, gone when the test is over. */
export const testDatabase = async (): Promise<OwnDatabase> => {
  const own = await ownDatabase();
  onTestFinished(own.drop);
  return own;
};

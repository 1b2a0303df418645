import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { removeCluster, settleCluster, startCluster } from '../database/cluster.js';
import { migrate } from '../database/migrate.js';
import { registerSupervisions } from '@asysta/services/modules/reports/index';
import { registerParties } from '@asysta/services/platform/tenancy/parties';
import { ORGANIZATIONS } from '../identity/realm.js';
import { ensureOwner, ensureRoles, OWNER_ROLE, requireAdminLogin } from '../database/roles.js';
import { PlainError } from './plain-error.js';
import { sampleSupervisions } from './seed/supervisions.js';
import type { Secrets } from './secrets.js';
import type { Settings } from './settings.js';

/** The database Asysta runs on, embedded or external, migrated and with its login roles. */
export interface Database {
  /** Without a user: each login role brings its own password. */
  readonly address: string;
  /** Nobody has worked in it yet: it still wants sample data. */
  readonly isNew: boolean;
  readonly markComplete: () => void;
  /** Resolves when an embedded server ends by itself; an external one is not ours to watch. */
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
}

const DATABASE = 'asysta';

const clusterFolder = (settings: Settings): string => join(settings.stateFolder, 'postgres');

/** Where this checkout keeps its secrets. */
export const secretsFile = (settings: Settings): string => join(settings.stateFolder, 'secrets.json');

/** Ends a database server left over from a killed start, and refuses when its data can no longer be read without the lost secrets. */
export const settleDatabase = async (settings: Settings): Promise<void> => {
  if (settings.databaseUrl !== undefined) return;
  const { holdsData } = await settleCluster(clusterFolder(settings));
  if (!holdsData || settings.reset || existsSync(secretsFile(settings))) return;
  throw new PlainError(
    'The file .asysta/secrets.json is gone, and without it the data cannot be read; restore it, or delete all data with: npm start -- --reset',
  );
};

/** Deletes the embedded database with everything in it; only for `--reset`. */
export const deleteDatabase = (settings: Settings): Promise<void> => removeCluster(clusterFolder(settings));

const withClient = async <T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const bringUpToDate = async (adminUrl: string, secrets: Secrets): Promise<void> => {
  await withClient(adminUrl, (client) => ensureRoles(client, secrets.rolePasswords));
  await migrate({ adminUrl, jobsPassword: secrets.rolePasswords.asysta_jobs });
  await withClient(adminUrl, async (client) => {
    await registerParties(client, ORGANIZATIONS);
    await registerSupervisions(client, sampleSupervisions());
  });
};

/** Starts the embedded PostgreSQL, with the superuser used once: to make the owner and its database. */
const openEmbedded = async (settings: Settings, secrets: Secrets): Promise<Database> => {
  const cluster = await startCluster({
    folder: clusterFolder(settings),
    port: settings.ports.postgres,
    superuserPassword: secrets.superuserPassword,
    logFile: join(settings.stateFolder, 'log', 'postgres.log'),
    kind: 'kept',
  });
  try {
    if (cluster.isNew) {
      const superuserUrl = cluster.url('postgres', secrets.superuserPassword, 'postgres');
      await withClient(superuserUrl, (client) => ensureOwner(client, secrets.ownerPassword, DATABASE));
    }
    await bringUpToDate(cluster.url(OWNER_ROLE, secrets.ownerPassword, DATABASE), secrets);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { address: `postgres://127.0.0.1:${cluster.port}/${DATABASE}`, ...cluster };
};

const isEmpty = async (client: Client): Promise<boolean> => {
  const { rowCount } = await client.query(`select from pg_tables where schemaname = 'public' limit 1`);
  return rowCount === 0;
};

const openExternal = async (databaseUrl: string, secrets: Secrets): Promise<Database> => {
  const isNew = await withClient(databaseUrl, async (client) => {
    await requireAdminLogin(client);
    return isEmpty(client);
  });
  await bringUpToDate(databaseUrl, secrets);
  const address = new URL(databaseUrl);
  address.username = '';
  address.password = '';
  const never = new Promise<void>(() => undefined);
  return { address: address.href, isNew, markComplete: () => undefined, exited: never, stop: () => Promise.resolve() };
};

const CONNECTION_PROBLEM = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|28|3D000)/;

/** Opens the database, makes the login roles and migrates. Refuses an external one that is unreachable, too old or too powerful a login. */
export const openDatabase = async (settings: Settings, secrets: Secrets): Promise<Database> => {
  if (settings.databaseUrl === undefined) return openEmbedded(settings, secrets);
  try {
    return await openExternal(settings.databaseUrl, secrets);
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (CONNECTION_PROBLEM.test(code)) throw new PlainError(`The database of DATABASE_URL does not let us in (${code}).`);
    throw new PlainError(message);
  }
};

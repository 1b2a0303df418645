import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { removeCluster, startCluster } from './cluster.js';
import { onFreePort } from './free-port.js';
import { ensureOwner, OWNER_ROLE } from './roles.js';

/** A throwaway PostgreSQL for one test run. */
export interface TestCluster {
  readonly port: number;
  /** The owner's URL for a database of that name; the owner may also create databases. */
  readonly ownerUrl: (database: string) => string;
  /** For planting faults only a superuser can make; nothing the product does uses it. */
  readonly superuserUrl: (database: string) => string;
  /** What the server writes while it runs. */
  readonly logFile: string;
  /** Stops the server and deletes its folder. */
  readonly stop: () => Promise<void>;
}

const PREFIX = 'asysta-test-';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Clears away what test runs that were killed have left. */
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    await removeCluster(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Starts an empty PostgreSQL on a free port with the owner and its database `asysta`, as `npm start` makes them. */
export const startTestCluster = async (): Promise<TestCluster> => {
  await sweep();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwords = { superuser: randomBytes(18).toString('base64url'), owner: randomBytes(18).toString('base64url') };
  const logFile = join(folder, 'postgres.log');
  const cluster = await onFreePort((port) =>
    startCluster({
      folder: join(folder, 'data'),
      port,
      superuserPassword: passwords.superuser,
      logFile,
      kind: 'throwaway',
    }),
  );
  const superuserUrl = (database: string): string => cluster.url('postgres', passwords.superuser, database);
  const superuser = new Client({ connectionString: superuserUrl('postgres') });
  await superuser.connect();
  await ensureOwner(superuser, passwords.owner, 'asysta');
  // Only here: tests copy a migrated database as a template.
  await superuser.query(`alter role ${OWNER_ROLE} createdb`);
  await superuser.end();
  return {
    port: cluster.port,
    ownerUrl: (database) => cluster.url(OWNER_ROLE, passwords.owner, database),
    superuserUrl,
    logFile,
    stop: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

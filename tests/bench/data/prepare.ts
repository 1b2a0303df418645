import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Cluster, removeCluster, startCluster } from '@asysta/infra/database/cluster';
import { onFreePort } from '@asysta/infra/database/free-port';
import { migrate } from '@asysta/infra/database/migrate';
import { ensureOwner, ensureRoles, LOGIN_ROLES, OWNER_ROLE, type RolePasswords } from '@asysta/infra/database/roles';
import { build } from './build.ts';
import { fingerprintOf, type Shape } from './shape.ts';

/** A running server with one database that whoever measures may change; the data it was copied from stays as built. */
export interface Ground {
  readonly port: number;
  readonly postmaster: number;
  readonly version: string;
  readonly database: string;
  readonly passwords: RolePasswords;
  readonly superuser: Client;
  stop(): Promise<void>;
}

const PASSWORD = 'bench-only-superuser';
const OWNER_PASSWORD = 'bench-only-owner';
const BUILT = 'bench_built';
const DATABASE = 'asysta';
const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, `bench-only-${role}`])) as RolePasswords;

/** What somebody who runs this on a machine of its own would set; no autovacuum, so that no round pays for another one's writes. */
const SETTINGS = {
  shared_buffers: '512MB',
  effective_cache_size: '2GB',
  random_page_cost: '1.1',
  work_mem: '16MB',
  autovacuum: 'off',
  checkpoint_timeout: '1h',
} as const;

const connect = async (cluster: Cluster, database: string): Promise<Client> => {
  const client = new Client({ connectionString: cluster.url('postgres', PASSWORD, database) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const asOwner = async (cluster: Cluster, database: string): Promise<void> => {
  const owner = new Client({ connectionString: cluster.url(OWNER_ROLE, OWNER_PASSWORD, database) });
  await owner.connect();
  await ensureRoles(owner, passwords);
  await owner.end();
};

const fill = async (cluster: Cluster, shape: Shape, note: (line: string) => void): Promise<void> => {
  const maintenance = await connect(cluster, 'postgres');
  for (const [name, value] of Object.entries(SETTINGS)) await maintenance.query(`alter system set ${name} = '${value}'`);
  await ensureOwner(maintenance, OWNER_PASSWORD, BUILT);
  await asOwner(cluster, BUILT);
  await migrate({ adminUrl: cluster.url(OWNER_ROLE, OWNER_PASSWORD, BUILT), jobsPassword: passwords.asysta_jobs });
  const superuser = await connect(cluster, BUILT);
  await build(superuser, shape, note);
  await superuser.query('vacuum (freeze, analyze)');
  await superuser.end();
  await maintenance.query('checkpoint');
  await maintenance.end();
};

const start = (folder: string): Promise<Cluster> =>
  onFreePort((port) =>
    startCluster({
      folder: join(folder, 'data'),
      port,
      superuserPassword: PASSWORD,
      logFile: join(folder, 'postgres.log'),
      kind: 'throwaway',
    }),
  );

const HOME = join(tmpdir(), 'asysta-bench');
const DAY_MS = 86_400_000;

/** Data are made for a day, so those of an earlier one are never found again. */
const removeYesterdays = async (): Promise<void> => {
  for (const name of readdirSync(HOME).filter((one) => /^[0-9a-f]{16}$/.test(one))) {
    const folder = join(HOME, name);
    if (Date.now() - statSync(folder).mtimeMs < DAY_MS) continue;
    await removeCluster(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The server with the data of a shape: built once, then found again under the fingerprint of what it was made by. */
const built = async (shape: Shape, note: (line: string) => void): Promise<Cluster> => {
  const folder = join(HOME, fingerprintOf(shape));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  await removeYesterdays();
  const cluster = await start(folder);
  if (!cluster.isNew) return cluster;
  note(`building ${shape.centres} centres x ${shape.families} families x ${shape.visits} visits`);
  // A server whose data did not come out must not stay behind.
  await fill(cluster, shape, note).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  cluster.markComplete();
  await cluster.stop();
  return start(folder);
};

/** Starts the server with the data of a shape and gives a fresh copy of them to work on. */
export const prepare = async (shape: Shape, note: (line: string) => void = () => undefined): Promise<Ground> => {
  const cluster = await built(shape, note);
  const maintenance = await connect(cluster, 'postgres');
  await maintenance.query(`drop database if exists ${DATABASE} with (force)`);
  await maintenance.query(`create database ${DATABASE} template ${BUILT} owner ${OWNER_ROLE} strategy file_copy`);
  await maintenance.end();
  await asOwner(cluster, DATABASE);
  const superuser = await connect(cluster, DATABASE);
  const { rows } = await superuser.query<{ version: string; pid: number }>(
    `select version(), split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  );
  const [{ version, pid } = { version: '', pid: 0 }] = rows;
  return {
    port: cluster.port,
    postmaster: pid,
    version,
    database: DATABASE,
    passwords,
    superuser,
    stop: async () => {
      await superuser.end();
      await cluster.stop();
    },
  };
};

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPlace, type PostgresPlace } from './postgres-place.js';
import { stopLeftover, stopServer } from './postgres-process.js';

/** `kept` data survive a power cut; `throwaway` data are for tests and need not. */
export type ClusterKind = 'kept' | 'throwaway';

/** What one embedded PostgreSQL needs to know. Relative folders are not resolved: pass absolute ones. */
export interface ClusterOptions {
  readonly folder: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly logFile: string;
  readonly kind: ClusterKind;
}

/** A running embedded PostgreSQL 18. `isNew` stays true over restarts until `markComplete` was called once. */
export interface Cluster {
  readonly port: number;
  readonly dataFolder: string;
  readonly isNew: boolean;
  /** Resolves when the server process is gone, whoever ended it. */
  readonly exited: Promise<void>;
  readonly url: (user: string, password: string, database: string) => string;
  /** Says that the folder now holds somebody's work: from here on only `removeCluster` deletes it. */
  readonly markComplete: () => void;
  readonly stop: () => Promise<void>;
}

const COMPLETE = 'asysta-complete';

/** Nothing a person typed may reach the server's log: values stand in statements and in error details (security.md §4). */
export const PRIVATE_SERVER_SETTINGS = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
} as const;

const COMMON_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '260',
  jit: 'off',
  // The files fit into memory or stand on flash: a row out of order costs hardly more than the next one, and plans are to know it.
  random_page_cost: '1.1',
  timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
} as const;

const KIND_SETTINGS = {
  kept: {},
  throwaway: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
} as const satisfies Record<ClusterKind, Record<string, string>>;

const ICU_POLISH = ['--locale-provider=icu', '--icu-locale=pl-PL', '--encoding=UTF8'];

const isComplete = (place: PostgresPlace): boolean => existsSync(join(place.dataFolder, COMPLETE));

const runInitdb = async (place: PostgresPlace, options: ClusterOptions): Promise<void> => {
  const passwordFile = `${place.dataFolder}.password`;
  writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  const log = openSync(options.logFile, 'a', 0o600);
  try {
    const child = spawn(
      join(place.programs, 'bin', 'initdb'),
      [
        `--pgdata=${place.dataFolder}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        `--locale=${platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
        '--lc-messages=C',
        ...ICU_POLISH,
        ...(options.kind === 'throwaway' ? ['--no-sync'] : []),
      ],
      { ...place.user, cwd: dirname(place.dataFolder), stdio: ['ignore', log, log] },
    );
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`PostgreSQL could not prepare its data folder; see ${options.logFile}`);
  } finally {
    closeSync(log);
    rmSync(passwordFile, { force: true });
  }
};

/** A folder without the mark was never served from, so it holds nobody's work and is simply made again. */
const prepareData = async (place: PostgresPlace, options: ClusterOptions): Promise<void> => {
  if (isComplete(place)) return;
  rmSync(place.dataFolder, { recursive: true, force: true });
  mkdirSync(place.dataFolder, { recursive: true, mode: 0o700 });
  if (place.user) chownSync(place.dataFolder, place.user.uid, place.user.gid);
  await runInitdb(place, options);
};

const launch = (place: PostgresPlace, options: ClusterOptions): ChildProcess => {
  const settings = { ...COMMON_SETTINGS, ...PRIVATE_SERVER_SETTINGS, ...KIND_SETTINGS[options.kind], port: String(options.port) };
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(
    join(place.programs, 'bin', 'postgres'),
    ['-D', place.dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own process group: Ctrl-C in the terminal must not end the database before the programs that use it.
    { ...place.user, cwd: dirname(place.dataFolder), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  return child;
};

const isReady = (place: PostgresPlace, pid: number): boolean => {
  try {
    const lines = readFileSync(join(place.dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
};

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 20;

const launchUntilReady = async (place: PostgresPlace, options: ClusterOptions, deadlineMs: number): Promise<ChildProcess> => {
  const logBefore = existsSync(options.logFile) ? readFileSync(options.logFile).length : 0;
  const child = launch(place, options);
  const gone = once(child, 'exit').then(() => true);
  while (Date.now() < deadlineMs) {
    if (child.pid !== undefined && isReady(place, child.pid)) return child;
    if (await Promise.race([gone, pause(POLL_MS, false)])) break;
  }
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGQUIT');
  const written = readFileSync(options.logFile).subarray(logBefore).toString('utf8');
  // Sessions of a server that was killed a moment ago still hold its memory; they end by themselves within a second.
  if (written.includes('shared memory block') && Date.now() < deadlineMs) {
    await pause(300);
    return launchUntilReady(place, options, deadlineMs);
  }
  const reason = /FATAL: {2}(.*)/.exec(written)?.[1];
  throw new Error(`PostgreSQL did not start${reason === undefined ? '' : ` (${reason})`}; see ${options.logFile}`);
};

/**
 * Starts PostgreSQL 18 from node_modules on 127.0.0.1, making or repairing the data folder first. A server that an earlier,
 * killed start left running on the same folder is stopped cleanly before.
 */
export const startCluster = async (options: ClusterOptions): Promise<Cluster> => {
  mkdirSync(dirname(options.folder), { recursive: true });
  mkdirSync(dirname(options.logFile), { recursive: true });
  const place = findPlace(options.folder);
  await stopLeftover(place);
  const isNew = !isComplete(place);
  await prepareData(place, options);
  const server = await launchUntilReady(place, options, Date.now() + READY_TIMEOUT_MS);
  const exited = once(server, 'exit').then(() => undefined);
  return {
    port: options.port,
    dataFolder: place.dataFolder,
    isNew,
    exited,
    url: (user, password, database) =>
      `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${options.port}/${encodeURIComponent(database)}`,
    markComplete: () => writeFileSync(join(place.dataFolder, COMPLETE), `${new Date().toISOString()}\n`),
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      await stopServer(place);
      await exited;
    },
  };
};

/** Stops whatever still runs on the folder and says whether the folder holds somebody's work. */
export const settleCluster = async (folder: string): Promise<{ holdsData: boolean }> => {
  const place = findPlace(folder);
  await stopLeftover(place);
  return { holdsData: isComplete(place) };
};

/** Deletes the data folder for good, whatever it holds. Call it only when a person asked for it. */
export const removeCluster = async (folder: string): Promise<void> => {
  const place = findPlace(folder);
  await stopLeftover(place);
  rmSync(place.dataFolder, { recursive: true, force: true });
};

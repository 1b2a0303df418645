import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { CANARIES } from './canaries.js';
import type { SampleLogins } from './sign-in.js';

/** The whole product as `npm start` runs it, for the journeys. */
export interface Product {
  readonly url: string;
  readonly signInUrl: string;
  /** Only when the product runs on a real Keycloak (ASYSTA_IDENTITY=keycloak). */
  readonly keycloak?: SampleLogins;
  /** Environment with which an operator's command finds this product. */
  readonly place: Readonly<Record<string, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    product: Product;
  }
}

const root = join(import.meta.dirname, '..', '..', '..');
const entry = join(root, 'infra', 'dist', 'dev', 'start.js');

const RESIDENT_LIMIT_MB = 350;
/** Which provider the product is to run on; Keycloak sets up its own database and builds itself before it serves. */
export type OnProvider = 'development' | 'keycloak';

/** Only a start that hangs meets it: a machine at work on something else takes minutes to fill the sample. */
const START_TIMEOUT_MS = 20 * 60_000;

const freePorts = async (count: number): Promise<number[]> => {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
};

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

const waitUntilServing = async (program: ChildProcess, url: string, log: string, timeoutMs: number): Promise<void> => {
  const deadlineMs = Date.now() + timeoutMs;
  while (!(await isReady(url))) {
    const hasEnded = program.exitCode !== null || program.signalCode !== null;
    if (hasEnded || Date.now() > deadlineMs) throw new Error(`The product did not start:\n${readFileSync(log, 'utf8')}`);
    await pause(100);
  }
};

/** Resident memory of the process that runs a file of ours for this port; nothing where the system keeps no list of processes. */
const residentMb = (file: string, port: number): number | null => {
  if (process.platform !== 'linux') return null;
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const own = readdirSync('/proc').find(
    (name) =>
      /^\d+$/.test(name) &&
      read(`/proc/${name}/cmdline`).includes(file) &&
      read(`/proc/${name}/environ`).split('\0').includes(`ASYSTA_PORT=${port}`),
  );
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(own ? read(`/proc/${own}/status`) : '')?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
};

const leaksIn = (logs: string): string[] =>
  readdirSync(logs).flatMap((name) => {
    const text = readFileSync(join(logs, name), 'utf8');
    return CANARIES.filter((canary) => text.includes(canary)).map((canary) => `${canary} in ${name}`);
  });

const stop = async (program: ChildProcess): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  await ended;
};

/** Its own database, sign-in and address, whatever the surroundings of the tests say. */
const placeOf = (
  state: string,
  [web, identity, postgres]: readonly number[],
  provider: OnProvider,
): Readonly<Record<string, string>> => ({
  DATABASE_URL: '',
  ASYSTA_ISSUER: '',
  ASYSTA_PUBLIC_URL: '',
  ASYSTA_IDENTITY: provider === 'keycloak' ? 'keycloak' : '',
  ASYSTA_STATE: state,
  ASYSTA_PORT: String(web),
  ASYSTA_IDENTITY_PORT: String(identity),
  ASYSTA_POSTGRES_PORT: String(postgres),
});

const start = (place: Readonly<Record<string, string>>, logFile: string): ChildProcess => {
  const log = openSync(logFile, 'w', 0o600);
  const program = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...process.env, ...place },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return program;
};

/** Says how much memory the API took, stops everything, and refuses a log that tells what people typed (G19). */
const finish = async (program: ChildProcess, state: string, port: number): Promise<void> => {
  const megabytes = residentMb('services/dist/api/main.js', port);
  await stop(program);
  const leaks = leaksIn(join(state, 'log'));
  rmSync(state, { recursive: true, force: true });
  process.stdout.write(
    `\nResident memory of the API after the journeys: ${megabytes ?? '?'} MB (limit ${RESIDENT_LIMIT_MB} MB)\n`,
  );
  if (leaks.length > 0) throw new Error(`G19: a log tells what a person typed: ${leaks.join(', ')}`);
  if (megabytes !== null && megabytes >= RESIDENT_LIMIT_MB) throw new Error(`The API takes ${megabytes} MB after the journeys.`);
};

/** What the start wrote down about the people it put into Keycloak. */
const sampleLogins = (state: string): SampleLogins =>
  JSON.parse(readFileSync(join(state, 'identity', 'sample-logins.json'), 'utf8')) as SampleLogins;

/** Starts the built product with fresh sample data in a folder of its own, and stops it after the last journey. */
export const startProduct = async (project: TestProject, provider: OnProvider): Promise<() => Promise<void>> => {
  if (!existsSync(entry)) throw new Error('The journeys run the built product; build it first: npm run build, or use npm test.');
  const state = mkdtempSync(join(tmpdir(), 'asysta-journey-'));
  const ports = await freePorts(3);
  const [web = 0, identity = 0] = ports;
  const logFile = join(state, 'start.log');
  const place = placeOf(state, ports, provider);
  const program = start(place, logFile);
  const url = `http://localhost:${web}`;
  try {
    await waitUntilServing(program, url, logFile, START_TIMEOUT_MS);
  } catch (error) {
    await stop(program);
    rmSync(state, { recursive: true, force: true });
    throw error;
  }
  const keycloak = provider === 'keycloak' ? { keycloak: sampleLogins(state) } : {};
  project.provide('product', { url, signInUrl: `http://127.0.0.1:${identity}`, place, ...keycloak });
  return () => finish(program, state, web);
};

/** The journeys' product: on the development provider, or on Keycloak when ASYSTA_IDENTITY says so. */
export const setup = (project: TestProject): Promise<() => Promise<void>> =>
  startProduct(project, process.env['ASYSTA_IDENTITY'] === 'keycloak' ? 'keycloak' : 'development');

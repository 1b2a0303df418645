import { rmSync } from 'node:fs';
import { runToEnd, startChild, waitUntilReady, type Child, type ChildPlan } from './processes/children.js';
import { deleteDatabase, openDatabase, secretsFile, settleDatabase, type Database } from './database.js';
import { PlainError } from './plain-error.js';
import { requireFreePort, type PortName } from './ports.js';
import { apiPort, identityState, issuerOf, planPrograms, type Programs } from './programs.js';
import { say, step } from './progress.js';
import { readSecrets, type Secrets } from './secrets.js';
import type { Settings } from './settings.js';

/** What a start hands over while it goes: how to undo each step, whom to remember, and whom to watch for dying. */
export interface BringUp {
  readonly settings: Settings;
  readonly interrupted: AbortSignal;
  readonly onStop: (stop: () => Promise<void>) => void;
  readonly remember: (pid: number) => void;
  readonly watch: (failed: Promise<PlainError>) => void;
}

const checkPorts = async (settings: Settings): Promise<void> => {
  const needed: PortName[] = [
    'web',
    ...(settings.externalIssuer === undefined ? ['identity' as const] : []),
    ...(settings.databaseUrl === undefined ? ['postgres' as const] : []),
    ...(settings.mode === 'watch' ? ['api' as const] : []),
  ];
  for (const name of needed) await requireFreePort(name, settings.ports[name]);
};

const startAndWait = async (run: BringUp, plan: ChildPlan, readyAddress?: string): Promise<Child> => {
  run.interrupted.throwIfAborted();
  const child = startChild(plan);
  run.onStop(child.stop);
  run.remember(child.pid);
  if (readyAddress !== undefined) await waitUntilReady(child, readyAddress, run.interrupted);
  run.watch(child.failed);
  return child;
};

const databaseGone = new PlainError('The database stopped; see .asysta/log/postgres.log');

const startDatabase = async (run: BringUp, secrets: Secrets): Promise<Database> => {
  const database = await openDatabase(run.settings, secrets);
  run.onStop(database.stop);
  let stopping = false;
  run.interrupted.addEventListener('abort', () => (stopping = true));
  run.watch(database.exited.then(() => (stopping ? new Promise<never>(() => undefined) : databaseGone)));
  run.interrupted.throwIfAborted();
  return database;
};

const startIdentity = async (run: BringUp, programs: Programs): Promise<void> => {
  if (run.settings.externalIssuer !== undefined) return;
  const ready = `${issuerOf(run.settings)}/.well-known/openid-configuration`;
  await step('Sign-in provider', () => startAndWait(run, programs.identity, ready));
};

const fillNewDatabase = async (run: BringUp, programs: Programs, database: Database): Promise<void> => {
  if (!database.isNew) return;
  // An external issuer has people of its own; the sample people could not sign in.
  if (run.settings.externalIssuer === undefined) {
    await step('Sample data', () => runToEnd(programs.seed, run.remember, run.interrupted));
  }
  database.markComplete();
};

const startServing = async (run: BringUp, programs: Programs): Promise<void> => {
  const { settings } = run;
  if (settings.mode === 'watch') await startAndWait(run, programs.compiler);
  await step('API', async () => {
    const api = await startAndWait(run, programs.api, `http://localhost:${apiPort(settings)}/livez`);
    await waitUntilReady(api, `http://localhost:${apiPort(settings)}/readyz`, run.interrupted);
  });
  await step('Worker', () => startAndWait(run, programs.worker));
  if (settings.mode === 'watch') {
    await step('Watched web', () => startAndWait(run, programs.web, `http://localhost:${settings.ports.web}/`));
  }
};

/** Starts everything in order: database, sign-in, sample data when the database is new, API, worker, and in `watch` the compilers. */
export const bringUp = async (run: BringUp): Promise<void> => {
  const { settings } = run;
  await settleDatabase(settings);
  if (settings.reset) {
    say('  Deleting all data and secrets of this checkout (.asysta), as --reset asks.');
    await deleteDatabase(settings);
    for (const path of [secretsFile(settings), identityState(settings)]) rmSync(path, { recursive: true, force: true });
  }
  await checkPorts(settings);
  const secrets = readSecrets(secretsFile(settings));
  const database = await step('Database', () => startDatabase(run, secrets));
  const programs = planPrograms(settings, secrets, database, process.env);
  await startIdentity(run, programs);
  await fillNewDatabase(run, programs, database);
  await startServing(run, programs);
};

import { rmSync } from 'node:fs';
import { runToEnd, startChild, waitUntilReady, type Child, type ChildPlan } from './processes/children.js';
import type { Session } from './processes/session.js';
import { deleteDatabase, openDatabase, secretsFile, settleDatabase, type Database } from './database.js';
import { bringUpKeycloak, readyKeycloak } from './keycloak/bring-up-keycloak.js';
import { PlainError } from './plain-error.js';
import { requireFreePort, type PortName } from './ports.js';
import { apiPort, identityState, issuerOf, planPrograms, type Programs } from './programs.js';
import { say, step } from './progress.js';
import { readSecrets, type Secrets } from './secrets.js';
import type { Settings } from './settings.js';

const checkPorts = async (settings: Settings, wanted: readonly PortName[]): Promise<void> => {
  const notOurs: PortName[] = [
    ...(settings.identity === 'external' ? ['identity' as const] : []),
    ...(settings.databaseUrl === undefined ? [] : ['postgres' as const]),
    ...(settings.mode === 'watch' ? [] : ['api' as const]),
  ];
  for (const name of wanted) if (!notOurs.includes(name)) await requireFreePort(name, settings.ports[name]);
};

const startAndWait = async (session: Session, plan: ChildPlan, readyAddress?: string): Promise<Child> => {
  session.interrupted.throwIfAborted();
  const child = startChild(plan);
  session.onStop(child.stop);
  session.remember(child.pid);
  if (readyAddress !== undefined) await waitUntilReady(child, readyAddress, session.interrupted);
  session.watch(child.failed);
  return child;
};

const databaseGone = new PlainError('The database stopped; see .asysta/log/postgres.log');

const startDatabase = async (session: Session, secrets: Secrets): Promise<Database> => {
  const database = await openDatabase(session.settings, secrets);
  session.onStop(database.stop);
  let stopping = false;
  session.interrupted.addEventListener('abort', () => (stopping = true));
  session.watch(database.exited.then(() => (stopping ? new Promise<never>(() => undefined) : databaseGone)));
  session.interrupted.throwIfAborted();
  return database;
};

const startProvider = async (session: Session, programs: Programs): Promise<void> => {
  const ready = `${issuerOf(session.settings)}/.well-known/openid-configuration`;
  await step('Sign-in provider', () => startAndWait(session, programs.identity, ready));
};

const fillNewDatabase = async (session: Session, programs: Programs, database: Database): Promise<void> => {
  if (!database.isNew) return;
  // An external issuer has people of its own; the sample people could not sign in.
  if (session.settings.identity !== 'external') {
    await step('Sample data', () => runToEnd(programs.seed, session.remember, session.interrupted));
  }
  database.markComplete();
};

const startServing = async (session: Session, programs: Programs): Promise<void> => {
  const { settings } = session;
  if (settings.mode === 'watch') await startAndWait(session, programs.compiler);
  await step('API', async () => {
    const api = await startAndWait(session, programs.api, `http://localhost:${apiPort(settings)}/livez`);
    await waitUntilReady(api, `http://localhost:${apiPort(settings)}/readyz`, session.interrupted);
  });
  await step('Worker', () => startAndWait(session, programs.worker));
  if (settings.mode === 'watch') {
    await step('Watched web', () => startAndWait(session, programs.web, `http://localhost:${settings.ports.web}/`));
  }
};

const deleteEverything = async (settings: Settings): Promise<void> => {
  say('  Deleting all data and secrets of this checkout (.asysta), as --reset asks.');
  await deleteDatabase(settings);
  for (const path of [secretsFile(settings), identityState(settings)]) rmSync(path, { recursive: true, force: true });
};

/** What stands when people could sign in and nothing serves them yet. */
interface Ground {
  readonly programs: Programs;
  /** One sentence for each difference closed in a Keycloak of ours. */
  readonly differences: readonly string[];
}

/** Starts the database and whoever signs people in, and writes the sample data when the database is new. `ports` are those the caller needs beside the database's. */
export const bringUpIdentity = async (session: Session, ports: readonly PortName[]): Promise<Ground> => {
  const { settings } = session;
  await settleDatabase(settings);
  if (settings.reset) await deleteEverything(settings);
  await checkPorts(settings, [...ports, 'postgres']);
  const keycloak = settings.identity === 'keycloak' ? await readyKeycloak(session) : undefined;
  const secrets = readSecrets(secretsFile(settings));
  const database = await step('Database', () => startDatabase(session, secrets));
  const programs = planPrograms(settings, secrets, database, process.env);
  if (settings.identity === 'development') await startProvider(session, programs);
  const differences = keycloak ? await bringUpKeycloak(session, keycloak, secrets) : [];
  await fillNewDatabase(session, programs, database);
  return { programs, differences };
};

/** Starts everything in order: database, sign-in, sample data when the database is new, API, worker, and in `watch` the compilers. */
export const bringUp = async (session: Session): Promise<void> => {
  const { programs } = await bringUpIdentity(session, ['web', 'identity', 'api']);
  await startServing(session, programs);
};

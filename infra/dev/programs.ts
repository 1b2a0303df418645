import { delimiter, dirname, join } from 'node:path';
import type { ChildPlan } from './processes/children.js';
import type { Database } from './database.js';
import type { Secrets } from './secrets.js';
import { NODE_FLAGS } from './node-flags.js';
import type { Settings } from './settings.js';
import { LOGIN_ROLES, passwordVariable, type LoginRole } from '../database/roles.js';

/** The plans of all our processes for one start. */
export interface Programs {
  readonly identity: ChildPlan;
  readonly seed: ChildPlan;
  readonly api: ChildPlan;
  readonly worker: ChildPlan;
  readonly compiler: ChildPlan;
  readonly web: ChildPlan;
}

/** Each process gets the passwords of its own login roles only. */
const API_ROLES = ['asysta_identity', 'asysta_centre', 'asysta_partner', 'asysta_region'] as const;
const WORKER_ROLES = ['asysta_worker', 'asysta_jobs'] as const;

const passwords = (secrets: Secrets, roles: readonly LoginRole[]): Record<string, string> =>
  Object.fromEntries(roles.map((role) => [passwordVariable(role), secrets.rolePasswords[role]]));

const PASSED_ON = ['ASYSTA_LOG_LEVEL', 'ASYSTA_ACCEPT_SERVER_LOGGING', 'ASYSTA_POOL_SIZE'];

const passedOn = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])));

/** The issuer's address: the external one, or ours; the development provider has Keycloak's URL shape. */
export const issuerOf = (settings: Settings): string =>
  settings.externalIssuer ?? `http://127.0.0.1:${settings.ports.identity}/realms/asysta`;

/** Where the development provider keeps its signing keys, and a Keycloak of ours what the sample people sign in with. */
export const identityState = (settings: Pick<Settings, 'stateFolder'>): string => join(settings.stateFolder, 'identity');

/** Where the API itself listens: behind the watched web in `watch`, at the public address otherwise. */
export const apiPort = (settings: Settings): number => (settings.mode === 'watch' ? settings.ports.api : settings.ports.web);

const commonEnvironment = (
  settings: Settings,
  secrets: Secrets,
  database: Database,
  ours: NodeJS.ProcessEnv,
): Record<string, string> => ({
  ...passedOn(ours),
  NODE_ENV: 'production',
  ASYSTA_PORT: String(apiPort(settings)),
  ASYSTA_PUBLIC_URL: settings.publicUrl,
  ASYSTA_ISSUER: issuerOf(settings),
  ASYSTA_WEB_CLIENT_SECRET: (settings.identity === 'external' ? ours : secrets.clientSecrets)['ASYSTA_WEB_CLIENT_SECRET'] ?? '',
  ASYSTA_DATA_KEY: secrets.dataKey,
  ASYSTA_DATABASE: database.address,
  ASYSTA_DOCUMENTS: join(settings.root, 'client', 'sdk', 'dist', 'persisted-documents.json'),
  ASYSTA_WEB_ROOT: settings.mode === 'watch' ? '' : join(settings.root, 'client', 'web', 'dist'),
});

const compilerPath = (root: string, ours: NodeJS.ProcessEnv): string =>
  [dirname(process.execPath), join(root, 'node_modules', '.bin'), ours['PATH'] ?? ''].join(delimiter);

type PlanOf = (name: string, log: string, args: readonly string[], environment: Record<string, string>) => ChildPlan;

const plannerFor =
  (settings: Settings): PlanOf =>
  (name, log, args, environment) => ({
    name,
    command: process.execPath,
    args,
    environment,
    folder: settings.root,
    logFile: join(settings.stateFolder, 'log', `${log}.log`),
  });

/** Not `tsc -b --watch`: TypeScript 7.0.2 compiles once and then misses every change. The web is Vite's to watch. */
const planCompiler = (plan: PlanOf, settings: Settings, ours: NodeJS.ProcessEnv): ChildPlan => {
  const args = ['node_modules/turbo/bin/turbo', 'watch', 'build', '--filter=!@asysta/web', '--output-logs=errors-only'];
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };
  return { ...plan('The compiler', 'compiler', args, { PATH: compilerPath(settings.root, ours), ...quiet }), output: 'terminal' };
};

const planWeb = (plan: PlanOf, settings: Settings): ChildPlan => {
  const address = ['--port', String(settings.ports.web), '--strictPort', '--host', 'localhost'];
  const args = ['node_modules/vite/bin/vite.js', 'client/web', ...address];
  return plan('The watched web', 'web', args, { ASYSTA_PORT: String(apiPort(settings)) });
};

/** Says how each of our processes is started, with which part of the environment. */
export const planPrograms = (settings: Settings, secrets: Secrets, database: Database, ours: NodeJS.ProcessEnv): Programs => {
  const common = commonEnvironment(settings, secrets, database, ours);
  const plan = plannerFor(settings);
  const watched = settings.mode === 'watch' ? ['--watch', '--watch-preserve-output'] : [];
  return {
    identity: plan('The sign-in provider', 'identity', [...NODE_FLAGS, 'infra/dist/identity/provider.main.js'], {
      ...secrets.clientSecrets,
      ASYSTA_IDENTITY_PORT: String(settings.ports.identity),
      ASYSTA_IDENTITY_STATE: identityState(settings),
      ASYSTA_PUBLIC_URL: settings.publicUrl,
    }),
    seed: plan('Writing the sample data', 'seed', [...NODE_FLAGS, 'infra/dist/dev/seed.main.js'], {
      ...common,
      ...passwords(secrets, LOGIN_ROLES),
    }),
    api: plan('The API', 'api', [...watched, ...NODE_FLAGS, 'services/dist/api/main.js'], {
      ...common,
      ...passwords(secrets, API_ROLES),
    }),
    worker: plan('The worker', 'worker', [...watched, ...NODE_FLAGS, 'services/dist/worker/main.js'], {
      ...common,
      ...passwords(secrets, WORKER_ROLES),
    }),
    compiler: planCompiler(plan, settings, ours),
    web: planWeb(plan, settings),
  };
};

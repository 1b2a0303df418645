import { platform } from 'node:os';
import { join } from 'node:path';
import type { ChildPlan } from '../../../dev/processes/children.js';
import type { KeycloakProgram } from './program.js';
import { BUILD_OPTIONS, KEYCLOAK_IMAGE, QUICK_START } from './release.js';
import { engineEnvironment, withJava } from './tools.js';

/** What one running Keycloak needs to know. */
export interface KeycloakServerOptions {
  /** On 127.0.0.1; issuers begin with http://127.0.0.1 and this port. */
  readonly port: number;
  readonly database: { readonly url: string; readonly user: string; readonly password: string };
  /** Client of the realm `master` that the first start on an empty database makes. */
  readonly admin: { readonly clientId: string; readonly clientSecret: string };
  /** Keycloak's own files go into `keycloak` below it, and are made anew at each start. */
  readonly stateFolder: string;
  /** Looks of the sign-in pages, a folder each. */
  readonly themesFolder: string;
  /** `edited` pages are read again for each request; `settled` ones once. */
  readonly themes: 'settled' | 'edited';
}

/** A PostgreSQL address as Java writes it; logins travel apart from it. */
export const jdbcUrl = (url: string, host?: string): string => {
  const { hostname, port, pathname, search } = new URL(url);
  return `jdbc:postgresql://${host ?? hostname}:${port || '5432'}${pathname}${search}`;
};

const EDITED = {
  KC_SPI_THEME__STATIC_MAX_AGE: '-1',
  KC_SPI_THEME__CACHE_THEMES: 'false',
  KC_SPI_THEME__CACHE_TEMPLATES: 'false',
};

/** A failed login would be logged with the name somebody typed; each early look at health would be a line. */
const LOG_LEVEL = 'info,org.keycloak.events:off,io.smallrye.health:off';

/** Everything goes by the environment: arguments can be read by every account of the machine. */
const settingsOf = (options: KeycloakServerOptions, managementPort: number): Record<string, string> => ({
  KC_DB_URL: jdbcUrl(options.database.url),
  KC_DB_USERNAME: options.database.user,
  KC_DB_PASSWORD: options.database.password,
  KC_DB_POOL_MAX_SIZE: '15',
  KC_BOOTSTRAP_ADMIN_CLIENT_ID: options.admin.clientId,
  KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: options.admin.clientSecret,
  KC_CACHE: 'local',
  KC_HOSTNAME: `http://127.0.0.1:${options.port}`,
  KC_HTTP_ENABLED: 'true',
  KC_HTTP_HOST: '127.0.0.1',
  KC_HTTP_PORT: String(options.port),
  KC_HTTP_MANAGEMENT_PORT: String(managementPort),
  KC_LOG_LEVEL: LOG_LEVEL,
  KC_SHUTDOWN_DELAY: '0s',
  JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
  ...QUICK_START,
  ...(options.themes === 'edited' ? EDITED : {}),
});

const NAME = 'Keycloak';

/** Where the output of this server goes. */
export const keycloakLog = (options: KeycloakServerOptions): string => join(options.stateFolder, 'log', 'keycloak.log');

/** Where a Keycloak that runs from the distribution lives. */
export const keycloakHome = (options: KeycloakServerOptions): string => join(options.stateFolder, 'keycloak');

/** How the distribution is started, in the same mode as in production. */
export const planJava = (
  program: KeycloakProgram & { kind: 'java' },
  options: KeycloakServerOptions,
  managementPort: number,
  environment: NodeJS.ProcessEnv,
): ChildPlan => ({
  name: NAME,
  command: join(keycloakHome(options), 'bin', 'kc.sh'),
  args: ['start', '--optimized'],
  environment: { ...withJava(program.java, environment), ...settingsOf(options, managementPort) },
  folder: process.cwd(),
  logFile: keycloakLog(options),
});

/** One container for each port, so that the one a killed start has left is found again. */
export const containerName = ({ port }: KeycloakServerOptions): string => `asysta-keycloak-${port}`;

/** A container shares the network of a Linux host; elsewhere it runs in a machine of its own and reaches the host by a name. */
const networkOf = (
  options: KeycloakServerOptions,
  managementPort: number,
  system: NodeJS.Platform,
): { readonly args: readonly string[]; readonly settings: Readonly<Record<string, string>> } => {
  if (system === 'linux') return { args: ['--network=host'], settings: {} };
  const published = [options.port, managementPort].map((port) => `--publish=127.0.0.1:${port}:${port}`);
  const isHere = ['127.0.0.1', 'localhost'].includes(new URL(options.database.url).hostname);
  const database = jdbcUrl(options.database.url, isHere ? 'host.docker.internal' : undefined);
  return { args: published, settings: { KC_HTTP_HOST: '0.0.0.0', KC_DB_URL: database } };
};

/** How the image is started; the engine's command takes the settings from its own environment by their names alone. */
export const planContainer = (
  program: KeycloakProgram & { kind: 'container' },
  options: KeycloakServerOptions,
  managementPort: number,
  environment: NodeJS.ProcessEnv,
  system: NodeJS.Platform = platform(),
): ChildPlan => {
  const network = networkOf(options, managementPort, system);
  const settings = { ...settingsOf(options, managementPort), ...network.settings };
  return {
    name: NAME,
    command: program.engine,
    args: [
      'run',
      '--rm',
      `--name=${containerName(options)}`,
      ...network.args,
      ...Object.keys(settings).map((name) => `--env=${name}`),
      `--volume=${options.themesFolder}:/opt/keycloak/themes:ro,z`,
      KEYCLOAK_IMAGE,
      'start',
      ...BUILD_OPTIONS,
    ],
    environment: { ...engineEnvironment(environment), ...settings },
    folder: process.cwd(),
    logFile: keycloakLog(options),
  };
};

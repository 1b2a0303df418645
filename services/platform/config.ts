import * as v from 'valibot';
import { readVariables } from './config-files.js';

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(least), v.maxValue(most));

/** How long production waits for a connection, unless it is configured otherwise, before a request is answered with 503. */
export const CONNECT_TIMEOUT_MS = 5_000;

const ConfigSchema = v.object({
  /** Port the API and the web share; 0 lets the system choose. */
  ASYSTA_PORT: v.optional(wholeNumber(0, 65_535), '4000'),
  /** Address people type; cookies, redirects and origin checks follow it. */
  ASYSTA_PUBLIC_URL: v.pipe(v.string(), v.url()),
  /** OpenID issuer with Keycloak's URL shape, e.g. https://sso.example.pl/realms/asysta. */
  ASYSTA_ISSUER: v.pipe(v.string(), v.url()),
  /** Secret of the confidential client asysta-web. */
  ASYSTA_WEB_CLIENT_SECRET: v.pipe(v.string(), v.minLength(16)),
  /** Clients whose tokens the API accepts (`azp`), separated by commas; the default is the sample realm's. */
  ASYSTA_CLIENTS: v.pipe(
    v.optional(v.string(), 'asysta-web,zielonki-system,school-system,lodzkie-system'),
    v.transform((list) =>
      list
        .split(',')
        .map((client) => client.trim())
        .filter((client) => client !== ''),
    ),
  ),
  /** 32 bytes in base64: the root from which every centre's data keys are derived. */
  ASYSTA_DATA_KEY: v.pipe(
    v.string(),
    v.base64(),
    v.check((s) => Buffer.from(s, 'base64').length === 32, 'must hold 32 bytes'),
  ),
  /** PostgreSQL ≥ 18 without a user, e.g. postgres://127.0.0.1:5432/asysta; each login role brings its own password. */
  ASYSTA_DATABASE: v.pipe(v.string(), v.url()),
  ASYSTA_PASSWORD_IDENTITY: v.optional(v.string(), ''),
  ASYSTA_PASSWORD_CENTRE: v.optional(v.string(), ''),
  ASYSTA_PASSWORD_PARTNER: v.optional(v.string(), ''),
  ASYSTA_PASSWORD_REGION: v.optional(v.string(), ''),
  ASYSTA_PASSWORD_WORKER: v.optional(v.string(), ''),
  ASYSTA_PASSWORD_JOBS: v.optional(v.string(), ''),
  /** Connections of a process to PostgreSQL for each login role. */
  ASYSTA_POOL_SIZE: v.optional(wholeNumber(1, 100), '8'),
  /** How long a request waits for a connection before it is answered with 503. */
  ASYSTA_CONNECT_TIMEOUT_MS: v.optional(wholeNumber(100, 30_000), `${CONNECT_TIMEOUT_MS}`),
  /** Requests the API works on at the same time, and how many more may wait; the next one is answered with 503 at once. */
  ASYSTA_REQUESTS_AT_WORK: v.optional(wholeNumber(1, 10_000), '16'),
  ASYSTA_REQUESTS_WAITING: v.optional(wholeNumber(0, 100_000), '240'),
  /** How many processes of the API run beside each other on this database, and how many workers: their pools must fit its limits. */
  ASYSTA_API_PROCESSES: v.optional(wholeNumber(1, 1_000), '1'),
  ASYSTA_WORKER_PROCESSES: v.optional(wholeNumber(1, 1_000), '1'),
  /** Pause between two heartbeats of a worker; after three missed ones its jobs are taken over. */
  ASYSTA_WORKER_BEAT_MS: v.optional(wholeNumber(100, 15_000), '10000'),
  /** Folder of the built web; empty serves no web. */
  ASYSTA_WEB_ROOT: v.optional(v.string(), ''),
  /** File with the documents the clients were built with, by id; whoever signs in with a cookie may send nothing else. */
  ASYSTA_DOCUMENTS: v.optional(v.string(), ''),
  /** `true` accepts a PostgreSQL server whose logging settings could write personal data to its log. */
  ASYSTA_ACCEPT_SERVER_LOGGING: v.optional(v.picklist(['true', 'false']), 'false'),
  ASYSTA_LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

/** Environment of a process, parsed at its start. */
export type Config = v.InferOutput<typeof ConfigSchema>;

/** Every variable the API and the worker know; X_FILE may stand for any X. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(ConfigSchema.entries);

/**
 * Parses the environment once per process, values from files (X_FILE for X) included; a wrong value stops the process with one
 * sentence that names the variable.
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const parsed = v.safeParse(ConfigSchema, readVariables(CONFIG_VARIABLES, environment));
  if (parsed.success) return parsed.output;
  const first = parsed.issues[0];
  throw new Error(`Configuration: ${v.getDotPath(first) ?? 'environment'} ${first.message}`);
};

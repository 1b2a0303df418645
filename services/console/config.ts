import * as v from 'valibot';
import { readVariables } from '../platform/config-files.js';
import { ConsoleError, EXIT } from './refusal.js';

const ConfigSchema = v.object({
  /** PostgreSQL without a user, e.g. postgres://db:5432/asysta; each login brings its own password. */
  ASYSTA_DATABASE: v.pipe(v.string(), v.url()),
  /** Owner of the tables, the login of migrations (decision 0009). */
  ASYSTA_OWNER: v.optional(v.string(), 'asysta_owner'),
  ASYSTA_PASSWORD_OWNER: v.pipe(v.string(), v.minLength(1)),
  ASYSTA_PASSWORD_CENTRE: v.pipe(v.string(), v.minLength(1)),
  /** Issuer of the Keycloak realm, e.g. https://sso.example.pl/realms/asysta. */
  ASYSTA_ISSUER: v.pipe(v.string(), v.url()),
  /** Client with a service account that holds the roles of decision 0015. */
  ASYSTA_CONSOLE_CLIENT_ID: v.optional(v.string(), 'asysta-console'),
  ASYSTA_CONSOLE_CLIENT_SECRET: v.pipe(v.string(), v.minLength(16)),
  ASYSTA_LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

/** Every variable that the command knows. */
export const CONSOLE_VARIABLES: readonly string[] = Object.keys(ConfigSchema.entries);

/** What the command takes from the environment, with the owner's own way into the database. */
export type ConsoleConfig = v.InferOutput<typeof ConfigSchema> & { readonly ownerDatabase: string };

const ownerDatabaseOf = (config: v.InferOutput<typeof ConfigSchema>): string => {
  const address = new URL(config.ASYSTA_DATABASE);
  address.username = config.ASYSTA_OWNER;
  address.password = config.ASYSTA_PASSWORD_OWNER;
  return address.href;
};

/** Parses the environment when a command needs it (help needs none); X_FILE may stand for any X. */
export const readConfig = (environment: Record<string, string | undefined>): ConsoleConfig => {
  const parsed = v.safeParse(ConfigSchema, readVariables(CONSOLE_VARIABLES, environment));
  if (parsed.success) return { ...parsed.output, ownerDatabase: ownerDatabaseOf(parsed.output) };
  const first = parsed.issues[0];
  throw new ConsoleError(`Configuration: ${v.getDotPath(first) ?? 'environment'} ${first.message}`, EXIT.usage);
};

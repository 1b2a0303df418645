import * as v from 'valibot';
import { readVariables } from '../platform/config-files.js';
import { ConsoleError, EXIT } from './refusal.js';

const ConfigSchema = v.object({
  /** PostgreSQL as the owner of the tables, e.g. postgres://asysta_owner:…@db:5432/asysta: the login of migrations (decision 0009). */
  ASYSTA_OWNER_DATABASE: v.pipe(v.string(), v.url()),
  /** The same database without a user; the centre's login role brings its own password. */
  ASYSTA_DATABASE: v.pipe(v.string(), v.url()),
  ASYSTA_PASSWORD_CENTRE: v.pipe(v.string(), v.minLength(1)),
  /** Issuer of the Keycloak realm, e.g. https://sso.example.pl/realms/asysta. */
  ASYSTA_ISSUER: v.pipe(v.string(), v.url()),
  /** Client with a service account that holds the roles of decision 0015. */
  ASYSTA_CONSOLE_CLIENT_ID: v.optional(v.string(), 'asysta-console'),
  ASYSTA_CONSOLE_CLIENT_SECRET: v.pipe(v.string(), v.minLength(16)),
  ASYSTA_LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

/** What the command takes from the environment. */
export type ConsoleConfig = v.InferOutput<typeof ConfigSchema>;

/** Parses the environment when a command needs it (help needs none); X_FILE may stand for any X. */
export const readConfig = (environment: Record<string, string | undefined>): ConsoleConfig => {
  const parsed = v.safeParse(ConfigSchema, readVariables(Object.keys(ConfigSchema.entries), environment));
  if (parsed.success) return parsed.output;
  const first = parsed.issues[0];
  throw new ConsoleError(`Configuration: ${v.getDotPath(first) ?? 'environment'} ${first.message}`, EXIT.usage);
};

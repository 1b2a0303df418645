import { join } from 'node:path';
import { PlainError } from './plain-error.js';
import { portOf, type PortName } from './ports.js';

/** What one `npm start` or `npm run dev` was asked to do. */
export interface Settings {
  readonly root: string;
  /** Data, secrets and logs of this checkout, git-ignored; ASYSTA_STATE puts them elsewhere (absolute path). */
  readonly stateFolder: string;
  readonly ports: Readonly<Record<PortName, number>>;
  /** `serve` runs the build; `watch` compiles and restarts while files change. */
  readonly mode: 'serve' | 'watch';
  readonly reset: boolean;
  readonly publicUrl: string;
  /** CREATEROLE login of an external PostgreSQL ≥ 18, or nothing for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Who signs people in: the embedded `development` provider, a `keycloak` that we start, or an `external` issuer. */
  readonly identity: 'development' | 'keycloak' | 'external';
  /** Issuer of an external Keycloak; given exactly when `identity` says so. */
  readonly externalIssuer: string | undefined;
}

const KNOWN_FLAGS = ['--watch', '--reset'];

const databaseUrlOf = (environment: NodeJS.ProcessEnv): string | undefined => {
  const given = environment['DATABASE_URL'];
  if (given === undefined || given === '') return undefined;
  const isPostgres = URL.canParse(given) && /^postgres(ql)?:$/.test(new URL(given).protocol);
  if (!isPostgres) throw new PlainError('DATABASE_URL must look like postgres://login:password@host:5432/database.');
  return given;
};

const identityOf = (environment: NodeJS.ProcessEnv, externalIssuer: string | undefined): Settings['identity'] => {
  const asked = environment['ASYSTA_IDENTITY'] || undefined;
  if (asked !== undefined && asked !== 'development' && asked !== 'keycloak')
    throw new PlainError('ASYSTA_IDENTITY must be development or keycloak.');
  if (externalIssuer === undefined) return asked ?? 'development';
  if (asked !== undefined) throw new PlainError('Give either ASYSTA_IDENTITY or ASYSTA_ISSUER: one of them signs people in.');
  return 'external';
};

/** Reads flags and environment once; refuses with one sentence what it does not understand. */
export const readSettings = (root: string, flags: readonly string[], environment: NodeJS.ProcessEnv): Settings => {
  const unknown = flags.find((flag) => !KNOWN_FLAGS.includes(flag));
  if (unknown !== undefined) throw new PlainError(`Unknown option ${unknown}; there are: ${KNOWN_FLAGS.join(', ')}.`);
  const ports = {
    web: portOf('web', environment),
    identity: portOf('identity', environment),
    postgres: portOf('postgres', environment),
    api: portOf('api', environment),
  };
  const databaseUrl = databaseUrlOf(environment);
  const reset = flags.includes('--reset');
  if (reset && databaseUrl !== undefined)
    throw new PlainError('--reset deletes the embedded database only; empty the external one yourself.');
  const externalIssuer = environment['ASYSTA_ISSUER'] || undefined;
  if (externalIssuer !== undefined && !environment['ASYSTA_WEB_CLIENT_SECRET']) {
    throw new PlainError('With ASYSTA_ISSUER also give ASYSTA_WEB_CLIENT_SECRET, the secret of its client asysta-web.');
  }
  return {
    root,
    stateFolder: environment['ASYSTA_STATE'] || join(root, '.asysta'),
    ports,
    mode: flags.includes('--watch') ? 'watch' : 'serve',
    reset,
    publicUrl: environment['ASYSTA_PUBLIC_URL'] || `http://localhost:${ports.web}`,
    databaseUrl,
    identity: identityOf(environment, externalIssuer),
    externalIssuer,
  };
};

import { readFileSync } from 'node:fs';
import { readVariables } from '@asysta/services/platform/config-files';
import type { RealmAccess } from '../identity/keycloak/admin.js';
import type { RealmWishes } from '../identity/keycloak/align-realm.js';
import { CONSOLE_CLIENT } from '../identity/keycloak/declaration.js';
import { LOGIN_ROLES, OWNER_ROLE, passwordVariable, type LoginRole, type RolePasswords } from '../database/roles.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `prepare` reads: a server whose superuser it is, and the passwords of what it makes there. */
export const SERVER_VARIABLES = [
  'ASYSTA_DATABASE',
  'ASYSTA_PASSWORD_SUPERUSER',
  'ASYSTA_PASSWORD_OWNER',
  'ASYSTA_KEYCLOAK_CONF',
] as const;

/** What `migrate` reads: the owner's database and the passwords of the login roles. ASYSTA_OWNER is the owner's login. */
export const MIGRATION_VARIABLES = [
  'ASYSTA_DATABASE',
  'ASYSTA_OWNER',
  'ASYSTA_PASSWORD_OWNER',
  ...LOGIN_ROLES.map(passwordVariable),
] as const;

/** What `realm` reads: a Keycloak with the administrator of its configuration file, and what our two clients are to know. */
export const REALM_VARIABLES = [
  'ASYSTA_KEYCLOAK_ADDRESS',
  'ASYSTA_KEYCLOAK_CONF',
  'ASYSTA_PUBLIC_URL',
  'ASYSTA_WEB_CLIENT_SECRET',
  'ASYSTA_CONSOLE_CLIENT_SECRET',
] as const;

/** A server to prepare. `superuserUrl` leads to the maintenance database, `database` is Asysta's own. */
export interface ServerSettings {
  readonly superuserUrl: string;
  readonly database: string;
  readonly ownerPassword: string;
  readonly keycloakPassword: string;
}

/** A database to bring up to date, as its owner. */
export interface MigrationSettings {
  readonly ownerUrl: string;
  readonly rolePasswords: RolePasswords;
}

const required = (values: Readonly<Record<string, string>>, name: string): string => {
  const value = values[name];
  if (value === undefined || value === '') throw new Error(`Configuration: ${name} is missing`);
  return value;
};

const databaseUrl = (values: Readonly<Record<string, string>>): URL => {
  const given = required(values, 'ASYSTA_DATABASE');
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isUsable = url?.protocol === 'postgres:' && url.username === '' && url.pathname.length > 1;
  if (!url || !isUsable) throw new Error('Configuration: ASYSTA_DATABASE must look like postgres://host:5432/database');
  return url;
};

const urlFor = (url: URL, user: string, password: string, database = url.pathname.slice(1)): string => {
  const own = new URL(url.href);
  own.username = user;
  own.password = password;
  own.pathname = `/${database}`;
  return own.href;
};

/** Keycloak reads secrets from no single-value file, only from a configuration file of its own; that file is the one source. */
const keycloakSetting = (path: string, name: string): string => {
  const line = readFileSync(path, 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}=`));
  const value = line?.slice(name.length + 1).trim();
  if (!value) throw new Error(`Configuration: the file of ASYSTA_KEYCLOAK_CONF has no line ${name}=…`);
  return value;
};

/** Reads what `prepare` needs; refuses with one sentence that names the variable. */
export const readServerSettings = (environment: Environment): ServerSettings => {
  const values = readVariables(SERVER_VARIABLES, environment);
  const url = databaseUrl(values);
  return {
    superuserUrl: urlFor(url, 'postgres', required(values, 'ASYSTA_PASSWORD_SUPERUSER'), 'postgres'),
    database: decodeURIComponent(url.pathname.slice(1)),
    ownerPassword: required(values, 'ASYSTA_PASSWORD_OWNER'),
    keycloakPassword: keycloakSetting(required(values, 'ASYSTA_KEYCLOAK_CONF'), 'db-password'),
  };
};

/** Reads what `migrate` needs; refuses with one sentence that names the variable. */
export const readMigrationSettings = (environment: Environment): MigrationSettings => {
  const values = readVariables(MIGRATION_VARIABLES, environment);
  const owner = values['ASYSTA_OWNER'] || OWNER_ROLE;
  return {
    ownerUrl: urlFor(databaseUrl(values), owner, required(values, 'ASYSTA_PASSWORD_OWNER')),
    rolePasswords: Object.fromEntries(LOGIN_ROLES.map((role) => [role, required(values, passwordVariable(role))])) as Record<
      LoginRole,
      string
    >,
  };
};

/** Reads what `realm` needs; refuses with one sentence that names the variable. No sample party or person is ever wished for. */
export const readRealmSettings = (environment: Environment): { readonly access: RealmAccess; readonly wishes: RealmWishes } => {
  const values = readVariables(REALM_VARIABLES, environment);
  const conf = required(values, 'ASYSTA_KEYCLOAK_CONF');
  return {
    access: {
      address: required(values, 'ASYSTA_KEYCLOAK_ADDRESS'),
      clientId: keycloakSetting(conf, 'bootstrap-admin-client-id'),
      clientSecret: keycloakSetting(conf, 'bootstrap-admin-client-secret'),
    },
    wishes: {
      publicUrl: required(values, 'ASYSTA_PUBLIC_URL'),
      clientSecrets: {
        'asysta-web': required(values, 'ASYSTA_WEB_CLIENT_SECRET'),
        [CONSOLE_CLIENT]: required(values, 'ASYSTA_CONSOLE_CLIENT_SECRET'),
      },
      samplePeople: null,
    },
  };
};

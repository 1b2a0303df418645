import { Client, DatabaseError, escapeIdentifier } from 'pg';
import { ensureLogin } from './roles.js';

/** The login of Keycloak; it owns Keycloak's database and may enter no other of ours. */
export const KEYCLOAK_ROLE = 'asysta_keycloak';

/** Name of Keycloak's database, beside ours on the same server. */
export const KEYCLOAK_DATABASE = 'keycloak';

const CONNECTION_LIMIT = 20;

/** Keycloak's database as Keycloak itself enters it. */
export interface KeycloakDatabase {
  /** Without a user. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const withClient = async <T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const withLogin = ({ url, user, password }: KeycloakDatabase): string => {
  const address = new URL(url);
  address.username = user;
  address.password = password;
  return address.href;
};

const NO_LOGIN = ['28000', '28P01', '3D000'];

const letsIn = async (own: KeycloakDatabase): Promise<boolean> => {
  try {
    await withClient(withLogin(own), () => Promise.resolve());
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && NO_LOGIN.includes(error.code ?? '')) return false;
    throw error;
  }
};

const createDatabase = async (client: Client): Promise<void> => {
  const role = escapeIdentifier(KEYCLOAK_ROLE);
  try {
    // Whoever is no superuser gives a database away only to a role it may become; having made the role, it may say so.
    await client.query(`grant ${role} to current_user with inherit false, set true`);
    await client.query(`create database ${escapeIdentifier(KEYCLOAK_DATABASE)} owner ${role}`);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '42501') throw error;
    throw new Error(
      `The database login may not make Keycloak's database; give it CREATEDB, or run once as an administrator: CREATE DATABASE ${KEYCLOAK_DATABASE} OWNER ${KEYCLOAK_ROLE}`,
    );
  } finally {
    await client.query(`revoke ${role} from current_user`);
  }
};

/** Everybody may enter PostgreSQL's own databases until a superuser says otherwise; only on a server that is all ours. */
const closeOthers = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ on: boolean }>('select rolsuper as on from pg_roles where rolname = current_user');
  if (rows[0]?.on === true) await client.query('revoke connect on database postgres, template1 from public');
};

/** Makes or renews Keycloak's login, and its database unless it is there, and closes what else is ours to close. Safe to repeat. */
export const ensureKeycloakLogin = async (client: Client, password: string): Promise<void> => {
  await ensureLogin(client, KEYCLOAK_ROLE, password, CONNECTION_LIMIT);
  const known = await client.query('select from pg_database where datname = $1', [KEYCLOAK_DATABASE]);
  if (known.rowCount === 0) await createDatabase(client);
  await closeOthers(client);
};

const holdsRealm = async (client: Client, realm: string): Promise<boolean> => {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.realm') is not null as there`);
  if (rows[0]?.there !== true) return false;
  const { rowCount } = await client.query('select from public.realm where name = $1', [realm]);
  return rowCount === 1;
};

/** What a first start that was killed has left holds nobody's work, and may lack the administrator for good. */
const settle = async (client: Client, realm: string): Promise<void> => {
  await client.query(`revoke all on database ${escapeIdentifier(KEYCLOAK_DATABASE)} from public`);
  if (await holdsRealm(client, realm)) return;
  await client.query('begin');
  await client.query('drop schema if exists public cascade');
  await client.query('create schema public');
  await client.query('commit');
};

/**
 * Makes Keycloak's login and its database on the server of an administrator's address, unless they are there: a superuser of
 * an embedded server, or a login with CREATEROLE and CREATEDB. A database without the realm is emptied. Safe to repeat.
 */
export const ensureKeycloakDatabase = async (adminUrl: string, password: string, realm: string): Promise<KeycloakDatabase> => {
  const address = new URL(adminUrl);
  address.username = '';
  address.password = '';
  address.pathname = KEYCLOAK_DATABASE;
  const own = { url: address.href, user: KEYCLOAK_ROLE, password };
  if (!(await letsIn(own))) await withClient(adminUrl, (client) => ensureKeycloakLogin(client, password));
  await withClient(withLogin(own), (client) => settle(client, realm));
  return own;
};

import { Client, escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';
import { migrate } from '../database/migrate.js';
import { ensureOwner, ensureRoles, requireAdminLogin } from '../database/roles.js';
import { scramVerifier } from '../database/scram.js';
import type { MigrationSettings, ServerSettings } from './settings.js';

const KEYCLOAK = 'keycloak';

const CONNECT_TIMEOUT_MS = 10_000;

const withClient = async <T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const ensureKeycloak = async (superuser: ClientBase, password: string): Promise<void> => {
  const name = escapeIdentifier(KEYCLOAK);
  const known = await superuser.query('select from pg_roles where rolname = $1', [KEYCLOAK]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  const never = 'nosuperuser nobypassrls nocreaterole nocreatedb noreplication';
  await superuser.query(`${verb} role ${name} login ${never} password ${escapeLiteral(scramVerifier(password))}`);
  const made = await superuser.query('select from pg_database where datname = $1', [KEYCLOAK]);
  if (made.rowCount === 0) await superuser.query(`create database ${name} owner ${name}`);
  await superuser.query(`revoke all on database ${name} from public`);
};

/** Makes the owner with its database, and Keycloak's login with a database of its own beside it. Safe to repeat; renews passwords. */
export const prepareServer = (settings: ServerSettings): Promise<void> =>
  withClient(settings.superuserUrl, async (superuser) => {
    await ensureOwner(superuser, settings.ownerPassword, settings.database);
    await ensureKeycloak(superuser, settings.keycloakPassword);
  });

/** Makes or renews the login roles and migrates, as the owner; writes no party and no sample. Running it again changes nothing. */
export const migrateDatabase = async ({ ownerUrl, rolePasswords }: MigrationSettings): Promise<void> => {
  await withClient(ownerUrl, async (owner) => {
    await requireAdminLogin(owner);
    await ensureRoles(owner, rolePasswords);
  });
  await migrate({ adminUrl: ownerUrl, jobsPassword: rolePasswords.asysta_jobs });
};

import { Client, escapeIdentifier } from 'pg';
import { ensureKeycloakLogin, KEYCLOAK_DATABASE } from '../database/keycloak-database.js';
import { migrate } from '../database/migrate.js';
import { ensureOwner, ensureRoles, requireAdminLogin } from '../database/roles.js';
import type { MigrationSettings, ServerSettings } from './settings.js';

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

/** Makes the owner with its database, and Keycloak's login with a database of its own beside it. Safe to repeat; renews passwords. */
export const prepareServer = (settings: ServerSettings): Promise<void> =>
  withClient(settings.superuserUrl, async (superuser) => {
    await ensureOwner(superuser, settings.ownerPassword, settings.database);
    await ensureKeycloakLogin(superuser, settings.keycloakPassword);
    await superuser.query(`revoke all on database ${escapeIdentifier(KEYCLOAK_DATABASE)} from public`);
  });

/** Makes or renews the login roles and migrates, as the owner; writes no party and no sample. Running it again changes nothing. */
export const migrateDatabase = async ({ ownerUrl, rolePasswords }: MigrationSettings): Promise<void> => {
  await withClient(ownerUrl, async (owner) => {
    await requireAdminLogin(owner);
    await ensureRoles(owner, rolePasswords);
  });
  await migrate({ adminUrl: ownerUrl, jobsPassword: rolePasswords.asysta_jobs });
};

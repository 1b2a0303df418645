import { join } from 'node:path';
import { ensureKeycloakDatabase } from '../../database/keycloak-database.js';
import type { RealmAccess } from '../../identity/keycloak/admin.js';
import { alignRealm } from '../../identity/keycloak/align-realm.js';
import { CONSOLE_CLIENT } from '../../identity/keycloak/declaration.js';
import type { Errand } from '../../identity/keycloak/server/errand.js';
import { prepareKeycloak, type KeycloakProgram } from '../../identity/keycloak/server/program.js';
import { startKeycloakServer } from '../../identity/keycloak/server/start.js';
import { CLIENTS, REALM } from '../../identity/realm.js';
import type { Session } from '../processes/session.js';
import { step } from '../progress.js';
import type { Secrets } from '../secrets.js';
import type { Settings } from '../settings.js';
import { writeSampleLogins } from './sample-logins.js';

const ADMIN = 'asysta-setup';

const errandOf = ({ settings, interrupted, remember }: Session): Errand => ({
  environment: process.env,
  logFolder: join(settings.stateFolder, 'log'),
  interrupted,
  remember,
});

/** Fetches Keycloak the first time; the check that comes before everything else, so that nothing is begun in vain. */
export const readyKeycloak = (session: Session): Promise<KeycloakProgram> =>
  step('Keycloak (fetched and built the first time)', () => prepareKeycloak(errandOf(session)));

const databaseAdminUrl = ({ databaseUrl, ports }: Settings, { superuserPassword }: Secrets): string =>
  databaseUrl ?? `postgres://postgres:${encodeURIComponent(superuserPassword)}@127.0.0.1:${ports.postgres}/postgres`;

const startServer = async (session: Session, program: KeycloakProgram, secrets: Secrets): Promise<RealmAccess> => {
  const { settings } = session;
  const { databasePassword, adminSecret } = secrets.keycloak;
  const database = await ensureKeycloakDatabase(databaseAdminUrl(settings, secrets), databasePassword, REALM);
  const admin = { clientId: ADMIN, clientSecret: adminSecret };
  const server = await startKeycloakServer(
    program,
    {
      port: settings.ports.identity,
      database,
      admin,
      stateFolder: settings.stateFolder,
      themesFolder: join(settings.root, 'infra', 'identity', 'keycloak', 'theme'),
      themes: settings.mode === 'watch' ? 'edited' : 'settled',
    },
    errandOf(session),
  );
  session.onStop(server.stop);
  session.watch(server.failed);
  return { address: server.address, ...admin };
};

/** Starts Keycloak on its own database beside Asysta's, brings the realm to its declaration and answers with each difference it closed. */
export const bringUpKeycloak = async (
  session: Session,
  program: KeycloakProgram,
  secrets: Secrets,
): Promise<readonly string[]> => {
  const { samplePassword, totpSeed, consoleSecret } = secrets.keycloak;
  const access = await step('Sign-in by Keycloak', () => startServer(session, program, secrets));
  const ofClients = CLIENTS.map(({ clientId, secretVariable }) => [clientId, secrets.clientSecrets[secretVariable] ?? '']);
  const differences = await step('Realm', () =>
    alignRealm(access, {
      publicUrl: session.settings.publicUrl,
      clientSecrets: { ...Object.fromEntries(ofClients), [CONSOLE_CLIENT]: consoleSecret },
      samplePeople: { password: samplePassword, totpSeed },
    }),
  );
  writeSampleLogins(session.settings, secrets.keycloak);
  return differences;
};

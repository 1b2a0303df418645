import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { CLIENTS, ORGANIZATIONS, REALM } from '../realm.js';
import { connectAdmin, ifThere } from './admin.js';
import type { RealmAccess } from './admin.js';
import { alignFlows } from './align-flows.js';
import { CONSOLE, alignClient, alignConsoleRights, wantedClient } from './clients.js';
import { REALM_SETTINGS } from './declaration.js';
import { differing, merged, type Wanted } from './differences.js';
import { SAMPLE_MEMBERSHIPS, alignOrganizations } from './organizations.js';
import { alignPeople, sampleAccounts } from './people.js';
import type { SampleLogins } from './people.js';
import { alignScopes } from './scopes.js';
import { alignUserProfile } from './user-profile.js';

/** What differs from one Keycloak to the next. */
export interface RealmWishes {
  /** Address of the web: redirects, logout tokens. */
  readonly publicUrl: string;
  /** Secret of each client by its id, that of the `asysta` command included. */
  readonly clientSecrets: Readonly<Record<string, string>>;
  /** Logins of the sample platform, or null for a realm that real parties are brought into by the `asysta` command. */
  readonly samplePeople: SampleLogins | null;
}

/** Everything that Keycloak would give another id later travels in the creation, which keeps ids. The realm stays shut until it is whole. */
const createRealm = async (admin: KeycloakAdminClient, { clientSecrets, samplePeople }: RealmWishes): Promise<void> => {
  const machines = CLIENTS.filter(({ machine }) => machine !== undefined);
  const sample = samplePeople && {
    users: sampleAccounts(samplePeople),
    clients: machines.map(({ clientId }) => ({
      clientId,
      secret: clientSecrets[clientId] ?? '',
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
      directAccessGrantsEnabled: false,
    })),
    organizations: ORGANIZATIONS.map(({ id, alias, name }) => ({
      id,
      alias,
      name,
      enabled: true,
      members: SAMPLE_MEMBERSHIPS.filter(({ organization }) => organization.id === id).map(({ username }) => ({ username })),
    })),
  };
  await admin.realms.create({ realm: REALM, enabled: false, organizationsEnabled: true, ...sample });
};

const alignSettings = async (admin: KeycloakAdminClient, settings: Wanted): Promise<readonly string[]> => {
  const found = await admin.realms.findOne({ realm: REALM });
  const paths = differing(settings, { ...found });
  // Keycloak takes away the attributes that an update does not name, and keeps some of its own settings there: the whole goes back.
  if (paths.length > 0) await admin.realms.update({ realm: REALM }, merged({ ...found }, settings));
  return paths.map((path) => `Realm: ${path} was different.`);
};

const secretOf = ({ clientSecrets }: RealmWishes, clientId: string): string => {
  const secret = clientSecrets[clientId];
  if (!secret) throw new Error(`No secret was given for the client ${clientId}.`);
  return secret;
};

/**
 * Brings a Keycloak to the declared realm and tells each difference it closed, one sentence each; nothing differs the
 * second time. What the declaration does not speak of (further centres, people, clients) is left alone.
 */
export const alignRealm = async (access: RealmAccess, wishes: RealmWishes): Promise<readonly string[]> => {
  const admin = await connectAdmin(access);
  const isNew = (await ifThere(admin.realms.findOne({ realm: REALM }))) === null;
  if (isNew) await createRealm(admin, wishes);
  const clients = CLIENTS.filter(({ machine }) => machine === undefined || wishes.samplePeople !== null);
  const differences = [...(await alignSettings(admin, REALM_SETTINGS)), ...(await alignScopes(admin))];
  for (const client of clients) {
    const wanted = wantedClient(client, new URL(wishes.publicUrl).origin);
    differences.push(...(await alignClient(admin, wanted, secretOf(wishes, client.clientId))));
  }
  differences.push(...(await alignClient(admin, CONSOLE, secretOf(wishes, CONSOLE.clientId))));
  differences.push(...(await alignConsoleRights(admin)), ...(await alignFlows(admin)), ...(await alignUserProfile(admin)));
  if (wishes.samplePeople)
    differences.push(...(await alignPeople(admin, wishes.samplePeople)), ...(await alignOrganizations(admin)));
  differences.push(...(await alignSettings(admin, { enabled: true })));
  return isNew ? [`Realm ${REALM}: made.`] : differences;
};

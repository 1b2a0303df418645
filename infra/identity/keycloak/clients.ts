import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import type { RealmClient } from '../realm.js';
import { CONSOLE_CLIENT, CONSOLE_ROLES, LEAN_SCOPES } from './declaration.js';
import { differing, merged, type Wanted } from './differences.js';

/** A client of the realm as Keycloak is told about it. */
export interface WantedClient {
  readonly clientId: string;
  readonly settings: Wanted;
  readonly scopes: { readonly default: readonly string[]; readonly optional: readonly string[] };
}

const COMMON = {
  enabled: true,
  protocol: 'openid-connect',
  publicClient: false,
  clientAuthenticatorType: 'client-secret',
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  consentRequired: false,
  frontchannelLogout: false,
} as const;

const LEAN = { default: LEAN_SCOPES, optional: ['organization'] } as const;

/** The confidential web: authorization code with PKCE, and told when a login ends elsewhere. */
const webClient = (publicUrl: string): Wanted => ({
  ...COMMON,
  fullScopeAllowed: false,
  standardFlowEnabled: true,
  serviceAccountsEnabled: false,
  redirectUris: [`${publicUrl}/bff/callback`],
  webOrigins: [],
  attributes: {
    'pkce.code.challenge.method': 'S256',
    'post.logout.redirect.uris': `${publicUrl}/`,
    'backchannel.logout.url': `${publicUrl}/bff/backchannel-logout`,
    'backchannel.logout.session.required': 'true',
    'backchannel.logout.revoke.offline.tokens': 'false',
  },
});

const MACHINE: Wanted = {
  ...COMMON,
  fullScopeAllowed: false,
  standardFlowEnabled: false,
  serviceAccountsEnabled: true,
  attributes: { 'client_credentials.use_refresh_token': 'false' },
};

/** What Keycloak is told about a client of the declaration. */
export const wantedClient = ({ clientId, machine }: RealmClient, publicUrl: string): WantedClient => ({
  clientId,
  settings: machine ? MACHINE : webClient(publicUrl),
  scopes: LEAN,
});

/** The client of the `asysta` command: its tokens carry its rights over the realm and no audience of the API. */
export const CONSOLE: WantedClient = {
  clientId: CONSOLE_CLIENT,
  settings: { ...MACHINE, fullScopeAllowed: true },
  scopes: { default: ['basic', 'roles'], optional: [] },
};

type ScopeKind = 'default' | 'optional';

const scopeWays = (admin: KeycloakAdminClient, kind: ScopeKind) =>
  kind === 'default'
    ? {
        list: admin.clients.listDefaultClientScopes,
        add: admin.clients.addDefaultClientScope,
        remove: admin.clients.delDefaultClientScope,
      }
    : {
        list: admin.clients.listOptionalClientScopes,
        add: admin.clients.addOptionalClientScope,
        remove: admin.clients.delOptionalClientScope,
      };

const alignScopesOf = async (admin: KeycloakAdminClient, id: string, { clientId, scopes }: WantedClient, kind: ScopeKind) => {
  const ways = scopeWays(admin, kind);
  const known = await admin.clientScopes.find();
  const present = (await ways.list({ id })).map(({ name = '' }) => name);
  const idOf = (name: string) => {
    const found = known.find((scope) => scope.name === name)?.id;
    if (!found) throw new Error(`Keycloak has no client scope ${name}; the realm was made by hand, start with a new one.`);
    return found;
  };
  const surplus = present.filter((name) => !scopes[kind].includes(name));
  const missing = scopes[kind].filter((name) => !present.includes(name));
  for (const name of surplus) await ways.remove({ id, clientScopeId: idOf(name) });
  for (const name of missing) await ways.add({ id, clientScopeId: idOf(name) });
  return [
    ...surplus.map((name) => `Client ${clientId}: took away the ${kind} scope ${name}.`),
    ...missing.map((name) => `Client ${clientId}: added the ${kind} scope ${name}.`),
  ];
};

/** Brings one client to what is wanted; the secret is compared and never told. */
export const alignClient = async (
  admin: KeycloakAdminClient,
  wanted: WantedClient,
  secret: string,
): Promise<readonly string[]> => {
  const { clientId } = wanted;
  const settings: Wanted = { ...wanted.settings, secret };
  const [found] = await admin.clients.find({ clientId });
  const made = found ? [] : [`Client ${clientId}: made.`];
  const id = found?.id ?? (await admin.clients.create({ ...settings, clientId })).id;
  const paths = found ? differing(settings, { ...found }) : [];
  if (found && paths.length > 0) await admin.clients.update({ id }, merged(found, settings));
  // Keycloak gives and takes scopes by itself when it makes a client or its service account: optional ones go first.
  const optional = await alignScopesOf(admin, id, wanted, 'optional');
  const byDefault = await alignScopesOf(admin, id, wanted, 'default');
  return [
    ...made,
    ...paths.map((path) => `Client ${clientId}: ${path} was different.`),
    ...(found ? [...optional, ...byDefault] : []),
  ];
};

/** Gives the service account of the `asysta` command its rights, and takes from it every other. */
export const alignConsoleRights = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const [console] = await admin.clients.find({ clientId: CONSOLE_CLIENT });
  const [management] = await admin.clients.find({ clientId: 'realm-management' });
  if (!console?.id || !management?.id) throw new Error('Keycloak has no client realm-management; the realm is damaged.');
  const account = await admin.clients.getServiceAccountUser({ id: console.id });
  const where = { id: account.id ?? '', clientUniqueId: management.id };
  const held = await admin.users.listClientRoleMappings(where);
  const offered = await admin.clients.listRoles({ id: management.id });
  const named = (list: typeof offered, chosen: (name: string) => boolean) =>
    list.flatMap(({ id = '', name = '' }) => (chosen(name) ? [{ id, name }] : []));
  const wanted = (name: string) => (CONSOLE_ROLES as readonly string[]).includes(name);
  const surplus = named(held, (name) => !wanted(name));
  const missing = named(offered, (name) => wanted(name) && !held.some((role) => role.name === name));
  if (surplus.length > 0) await admin.users.delClientRoleMappings({ ...where, roles: surplus });
  if (missing.length > 0) await admin.users.addClientRoleMappings({ ...where, roles: missing });
  return [
    ...surplus.map(({ name }) => `Client ${CONSOLE_CLIENT}: took away the right ${name}.`),
    ...missing.map(({ name }) => `Client ${CONSOLE_CLIENT}: gave the right ${name}.`),
  ];
};

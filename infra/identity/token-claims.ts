import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC, UnknownObject } from 'oidc-provider';
import { CLIENTS, organizationOf } from './realm.js';
import type { ProviderStore } from './provider-store.js';

/** Organization scope of Keycloak: `organization` asks for the picked one, `organization:<alias>` names it, `organization:*` asks for all. */
export const ORGANIZATION_SCOPE = 'organization';

const organizationClaim = (aliases: readonly string[]): UnknownObject =>
  aliases.length === 0
    ? {}
    : { organization: Object.fromEntries(aliases.map((alias) => [alias, { id: organizationOf(alias).id }])) };

const machineOf = (clientId: string | undefined) => CLIENTS.find((client) => client.clientId === clientId)?.machine;

/** Whether a space-separated scope asks for an organization at all. */
export const asksForOrganization = (scope: string | undefined): boolean =>
  (scope ?? '').split(' ').some((one) => one === ORGANIZATION_SCOPE || one.startsWith(`${ORGANIZATION_SCOPE}:`));

/** Claims that Keycloak puts into an access token beside the registered ones (security.md §8); roles are never among them. */
export const extraClaims =
  (store: ProviderStore) =>
  (ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials): UnknownObject => {
    const common = { typ: 'Bearer', azp: token.clientId, acr: '1' };
    if (token.kind === 'ClientCredentials') {
      const machine = machineOf(token.clientId);
      const aliases = machine && asksForOrganization(token.scope) ? [machine.sampleAppointment.organization] : [];
      return { ...common, ...organizationClaim(aliases) };
    }
    const source = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
    return {
      ...common,
      sid: source?.sid,
      auth_time: source?.authTime,
      ...organizationClaim(store.organizationsOfGrant(source?.grantId ?? '')),
    };
  };

/** Gives a token Keycloak's outer shape: header type `JWT`, and a machine's own subject instead of its client id. */
export const shapeLikeKeycloak = (
  _ctx: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
  parts: JWTStructured,
): void => {
  parts.header = { ...parts.header, typ: 'JWT' };
  delete parts.payload['client_id'];
  if (token.kind === 'ClientCredentials') parts.payload['sub'] = machineOf(token.clientId)?.subject ?? token.clientId;
};

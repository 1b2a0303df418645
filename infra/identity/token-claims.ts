import { errors } from 'oidc-provider';
import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC, UnknownObject } from 'oidc-provider';
import { SECOND_FACTOR_SECONDS } from './keycloak/declaration.js';
import { CLIENTS, ORGANIZATIONS, organizationOf } from './realm.js';
import type { RealmClient } from './realm.js';
import type { ProviderStore } from './provider-store.js';

/** Organization scope of Keycloak: `organization` asks for the picked one, `organization:<alias>` names it, `organization:*` asks for all. */
export const ORGANIZATION_SCOPE = 'organization';

/** Every scope a client may ask for. */
export const SCOPES: readonly string[] = [
  'openid',
  ORGANIZATION_SCOPE,
  `${ORGANIZATION_SCOPE}:*`,
  ...ORGANIZATIONS.map(({ alias }) => `${ORGANIZATION_SCOPE}:${alias}`),
];

/** Whether a request asks for a scope that the realm does not know; Keycloak refuses it before it asks a person anything. */
export const asksForUnknownScope = (scope: unknown): boolean =>
  typeof scope === 'string' && scope.split(' ').some((one) => one !== '' && !SCOPES.includes(one));

/** Level of a login that only chose a person (Keycloak: the password). */
export const FIRST_FACTOR = '1';

/** Level of a login that confirmed with a second factor; also what `acr_values` asks for. */
export const SECOND_FACTOR = '2';

/** Whether the second factor of a login still counts for a new authorization, by the max age of Keycloak's level 2. */
export const secondFactorStands = (login: {
  readonly acr?: string | undefined;
  readonly loginTs?: number | undefined;
}): boolean => login.acr === SECOND_FACTOR && Date.now() / 1000 - (login.loginTs ?? 0) <= SECOND_FACTOR_SECONDS;

/** Whether an authorization request asks for the second factor. */
export const asksForSecondFactor = (acrValues: unknown): boolean =>
  typeof acrValues === 'string' && acrValues.split(' ').includes(SECOND_FACTOR);

const organizationClaim = (aliases: readonly string[]): UnknownObject =>
  aliases.length === 0
    ? {}
    : { organization: Object.fromEntries(aliases.map((alias) => [alias, { id: organizationOf(alias).id }])) };

const machineOf = (clientId: string | undefined) => CLIENTS.find((client) => client.clientId === clientId)?.machine;

/** Whether a space-separated scope asks for an organization at all. */
export const asksForOrganization = (scope: string | undefined): boolean =>
  (scope ?? '').split(' ').some((one) => one === ORGANIZATION_SCOPE || one.startsWith(`${ORGANIZATION_SCOPE}:`));

/** A machine may name its organization or ask for all: it has one, and a name that is not its own brings none (tried on 26.7.3). */
const machineOrganizations = (machine: RealmClient['machine'], scope: string | undefined): readonly string[] => {
  if (!machine) return [];
  const own = machine.sampleAppointment.organization;
  const naming = [ORGANIZATION_SCOPE, `${ORGANIZATION_SCOPE}:*`, `${ORGANIZATION_SCOPE}:${own}`];
  return (scope ?? '').split(' ').some((one) => naming.includes(one)) ? [own] : [];
};

/** Claims that Keycloak puts into an access token beside the registered ones (security.md §8); roles are never among them. */
export const extraClaims =
  (store: ProviderStore) =>
  (ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials): UnknownObject => {
    const common = { typ: 'Bearer', azp: token.clientId };
    const asked = ctx.oidc.params?.['scope'];
    if (token.kind === 'ClientCredentials') {
      if (asksForUnknownScope(asked)) throw new errors.InvalidScope('requested scope is not known', String(asked));
      const aliases = machineOrganizations(machineOf(token.clientId), token.scope);
      return { ...common, acr: FIRST_FACTOR, ...organizationClaim(aliases) };
    }
    const source = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
    const settled = store.settledBy(source?.grantId ?? '');
    const isNarrowed = ctx.oidc.entities.RefreshToken !== undefined && typeof asked === 'string' && !asksForOrganization(asked);
    return {
      ...common,
      sid: source?.sid,
      auth_time: source?.authTime,
      acr: settled?.acr ?? FIRST_FACTOR,
      ...organizationClaim(isNarrowed ? [] : (settled?.organizations ?? [])),
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

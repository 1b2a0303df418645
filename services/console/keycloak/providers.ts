import type { IdentityAdmin, OwnProvider } from '../identity-admin.js';
import { ConsoleError } from '../refusal.js';
import type { Keycloak } from './connection.js';

type Part = Pick<IdentityAdmin, 'ownProvider' | 'saveOwnProvider' | 'bindProvider' | 'enableProvider'>;

/**
 * Flow of the realm for somebody who comes with a provider's token for the first time: an account that is there is linked
 * after its own password and code, nobody is made, nothing is linked by an e-mail address alone.
 */
export const LINKING_FLOW = 'asysta linking';

/** Keycloak matches the claim against a regular expression, as a whole. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const rulesFor = ({ issuer, clientId, clientSecret, essentialClaim }: OwnProvider): Record<string, string> => ({
  issuer,
  clientId,
  clientSecret,
  clientAuthMethod: 'client_secret_post',
  defaultScope: 'openid profile email',
  pkceEnabled: 'true',
  pkceMethod: 'S256',
  validateSignature: 'true',
  useJwksUrl: 'true',
  disableUserInfo: 'true',
  syncMode: 'IMPORT',
  ...(essentialClaim
    ? { filteredByClaim: 'true', claimFilterName: essentialClaim.name, claimFilterValue: literal(essentialClaim.value) }
    : {}),
});

/** Identity providers of the parties' own. */
export const providersIn = ({ ask, find }: Keycloak): Part => {
  const whole = (alias: string) => find('reading the provider', (admin) => admin.identityProviders.findOne({ alias }));
  const published = async (issuer: string): Promise<Record<string, string>> => {
    const found = (await ask('asking the issuer what it publishes (Keycloak itself asks, so Keycloak must reach it)', (admin) =>
      admin.identityProviders.importFromUrl({
        fromUrl: `${issuer}/.well-known/openid-configuration`,
        providerId: 'oidc',
      }),
    )) as Record<string, string>;
    if (found['issuer'] === issuer) return found;
    throw new ConsoleError(
      'The server behind that address names itself with another issuer; give the issuer exactly as it does.',
    );
  };
  return {
    ownProvider: async (alias) => {
      const found = await whole(alias);
      return (
        found && {
          issuer: found.config?.['issuer'] ?? '',
          enabled: found.enabled === true,
          organizationId: found.organizationId ?? null,
        }
      );
    },
    saveOwnProvider: async (provider) => {
      const { alias } = provider;
      const { authorizationUrl = '', tokenUrl = '', jwksUrl = '', logoutUrl = '' } = await published(provider.issuer);
      const known = await whole(alias);
      const representation = {
        ...known,
        alias,
        providerId: 'oidc',
        enabled: known?.enabled ?? false,
        trustEmail: false,
        storeToken: false,
        addReadTokenRoleOnCreate: false,
        linkOnly: false,
        // Bound to an organization, its button stands on the pages of that organization's people only.
        hideOnLogin: false,
        firstBrokerLoginFlowAlias: LINKING_FLOW,
        config: { ...known?.config, authorizationUrl, tokenUrl, jwksUrl, logoutUrl, ...rulesFor(provider) },
      };
      await ask(`writing the provider (the realm needs the flow "${LINKING_FLOW}", which its alignment makes)`, async (admin) => {
        if (known) await admin.identityProviders.update({ alias }, representation);
        else await admin.identityProviders.create(representation);
      });
    },
    bindProvider: async (orgId, alias) => {
      await ask('binding the provider', (admin) => admin.organizations.linkIdp({ orgId, alias }));
    },
    enableProvider: async (alias) => {
      const known = await whole(alias);
      await ask('switching the provider on', (admin) => admin.identityProviders.update({ alias }, { ...known, enabled: true }));
    },
  };
};

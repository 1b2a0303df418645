import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { AUDIENCE_MAPPER, AUDIENCE_SCOPE, ORGANIZATION_MAPPER } from './declaration.js';
import { differing, merged } from './differences.js';

const ORGANIZATION_SCOPE = 'organization';

const alignOrganizationMapper = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const scope = (await admin.clientScopes.find()).find(({ name }) => name === ORGANIZATION_SCOPE);
  const mapper = scope?.protocolMappers?.find(({ protocolMapper }) => protocolMapper === 'oidc-organization-membership-mapper');
  if (!scope?.id || !mapper?.id)
    throw new Error(
      'Keycloak has no scope organization; the realm was made with client scopes of its own, start with a new one.',
    );
  const paths = differing(ORGANIZATION_MAPPER, { ...mapper });
  if (paths.length === 0) return [];
  await admin.clientScopes.updateProtocolMapper({ id: scope.id, mapperId: mapper.id }, merged(mapper, ORGANIZATION_MAPPER));
  return paths.map((path) => `Scope organization: ${path} was different.`);
};

const alignAudience = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const found = (await admin.clientScopes.find()).find(({ name }) => name === AUDIENCE_SCOPE);
  if (!found?.id) {
    await admin.clientScopes.create({
      name: AUDIENCE_SCOPE,
      description: 'Names the API of Asysta as the audience of access tokens',
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'false', 'display.on.consent.screen': 'false' },
      protocolMappers: [{ ...AUDIENCE_MAPPER }],
    });
    return [`Scope ${AUDIENCE_SCOPE}: made.`];
  }
  const mapper = found.protocolMappers?.find(({ name }) => name === AUDIENCE_MAPPER.name);
  if (!mapper?.id) {
    await admin.clientScopes.addProtocolMapper({ id: found.id }, { ...AUDIENCE_MAPPER });
    return [`Scope ${AUDIENCE_SCOPE}: its mapper was missing.`];
  }
  const paths = differing({ ...AUDIENCE_MAPPER }, { ...mapper });
  if (paths.length === 0) return [];
  await admin.clientScopes.updateProtocolMapper({ id: found.id, mapperId: mapper.id }, merged(mapper, { ...AUDIENCE_MAPPER }));
  return paths.map((path) => `Scope ${AUDIENCE_SCOPE}: ${path} was different.`);
};

/** Brings the two scopes that tokens for the API are made with to what is declared: organization with id, audience. */
export const alignScopes = async (admin: KeycloakAdminClient): Promise<readonly string[]> => [
  ...(await alignOrganizationMapper(admin)),
  ...(await alignAudience(admin)),
];

import type { Clock } from '../../platform/clock.js';
import type { IdentityAdmin } from '../identity-admin.js';
import { accountsIn } from './accounts.js';
import { keycloakAt } from './connection.js';
import type { KeycloakAccess } from './connection.js';
import { organizationsIn } from './organizations.js';
import { providersIn } from './providers.js';

/** The identity provider as the command knows it, over Keycloak's Admin API. */
export const keycloakAdmin = (access: KeycloakAccess, clock: Clock): IdentityAdmin => {
  const keycloak = keycloakAt(access, clock);
  return { ...organizationsIn(keycloak), ...accountsIn(keycloak), ...providersIn(keycloak) };
};

import KeycloakAdminClient, { NetworkError } from '@keycloak/keycloak-admin-client';
import { REALM } from '../realm.js';

/** An administrator's way into one Keycloak: its address without a path, and a client of the realm `master`. */
export interface RealmAccess {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const TIMEOUT_MS = 60_000;

/** An Admin API client for our realm that renews its own token; answers only after the credentials have proved good. */
export const connectAdmin = async ({ address, clientId, clientSecret }: RealmAccess): Promise<KeycloakAdminClient> => {
  const keeper = new KeycloakAdminClient({ baseUrl: address, realmName: 'master' });
  const renew = () => keeper.auth({ grantType: 'client_credentials', clientId, clientSecret });
  await renew();
  const admin = new KeycloakAdminClient({ baseUrl: address, realmName: REALM, timeout: TIMEOUT_MS });
  admin.registerTokenProvider({
    getAccessToken: async () => {
      if (keeper.isTokenExpired()) await renew();
      return keeper.accessToken;
    },
  });
  return admin;
};

/** What the Admin API answered, or null when it answered that there is no such thing. */
export const ifThere = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NetworkError && error.response.status === 404) return null;
    throw error;
  }
};

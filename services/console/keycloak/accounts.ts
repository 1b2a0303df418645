import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import type { IdentityAdmin } from '../identity-admin.js';
import type { Keycloak } from './connection.js';

type Part = Pick<IdentityAdmin, 'account' | 'createAccount' | 'setFirstPassword' | 'hasSessions' | 'endSessions'>;

const UPDATE_PASSWORD = 'UPDATE_PASSWORD';

const userUnder = async ({ users }: KeycloakAdminClient, login: string) => {
  const [named] = await users.find({ username: login, exact: true, max: 1 });
  if (named || !login.includes('@')) return named;
  const [addressed] = await users.find({ email: login, exact: true, max: 1 });
  return addressed;
};

/** Keycloak's two fields: the last word is the surname. */
const namesFrom = (name: string): { firstName: string; lastName: string } => {
  const words = name.trim().split(/\s+/);
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
};

/** People's accounts, how they get in, and their live logins. */
export const accountsIn = ({ ask }: Keycloak): Part => ({
  account: (login) =>
    ask('looking for the account', async (admin) => {
      const user = await userUnder(admin, login);
      if (!user?.id) return null;
      const { id } = user;
      const credentials = await admin.users.getCredentials({ id });
      const links = await admin.users.listFederatedIdentities({ id });
      return {
        id,
        name: [user.firstName, user.lastName].filter(Boolean).join(' ') || null,
        enabled: user.enabled === true,
        hasWayIn: links.length > 0 || credentials.some(({ type }) => type === 'password'),
        isFirstPasswordUnused: user.requiredActions?.includes(UPDATE_PASSWORD) === true,
      };
    }),
  createAccount: async (login, name) => {
    await ask('making the account', (admin) =>
      admin.users.create({
        username: login,
        ...namesFrom(name),
        ...(login.includes('@') ? { email: login, emailVerified: false } : {}),
        enabled: true,
        requiredActions: [UPDATE_PASSWORD, 'CONFIGURE_TOTP'],
      }),
    );
  },
  setFirstPassword: (id, value) =>
    ask('setting the first password', (admin) =>
      admin.users.resetPassword({ id, credential: { type: 'password', value, temporary: true } }),
    ),
  hasSessions: async (id) => (await ask('reading logins', (admin) => admin.users.listSessions({ id }))).length > 0,
  endSessions: (id) => ask('ending logins', (admin) => admin.users.logout({ id })),
});

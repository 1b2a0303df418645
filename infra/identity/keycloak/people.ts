import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { PEOPLE } from '../people.js';
import { CLIENTS } from '../realm.js';
import type { RealmPerson } from '../realm.js';
import { machineAccount } from './organizations.js';
import { totpKeyOf } from './totp.js';

/** With what the invented people sign in: one password for all, and a code drawn from the seed and their user name. */
export interface SampleLogins {
  readonly password: string;
  readonly totpSeed: string;
}

const TOTP_POLICY = { subType: 'totp', digits: 6, counter: 0, period: 30, algorithm: 'HmacSHA1' };

const account = ({ subject, username, displayName }: RealmPerson, { password, totpSeed }: SampleLogins) => {
  const [firstName = '', ...rest] = displayName.split(' ');
  return {
    id: subject,
    username,
    firstName,
    lastName: rest.join(' '),
    // Reserved for examples (RFC 2606): no letter can ever reach anybody.
    email: `${username}@example.invalid`,
    emailVerified: true,
    enabled: true,
    attributes: { locale: ['pl'] },
    credentials: [
      { type: 'password', value: password, temporary: false },
      {
        type: 'otp',
        userLabel: 'telefon',
        secretData: JSON.stringify({ value: totpKeyOf(totpSeed, username) }),
        credentialData: JSON.stringify(TOTP_POLICY),
      },
    ],
  };
};

/** Accounts as an import takes them, which is the one way that keeps our ids: people, and the accounts of machines. */
export const sampleAccounts = (logins: SampleLogins) => [
  ...PEOPLE.map((person) => account(person, logins)),
  ...CLIENTS.flatMap(({ clientId, machine }) =>
    machine ? [{ id: machine.subject, username: machineAccount(clientId), enabled: true, serviceAccountClientId: clientId }] : [],
  ),
];

/** Brings back sample accounts that are missing, under their own ids; what people have changed of theirs stays. */
export const alignPeople = async (admin: KeycloakAdminClient, logins: SampleLogins): Promise<readonly string[]> => {
  const missing = [];
  for (const one of sampleAccounts(logins)) {
    const [found] = await admin.users.find({ username: one.username, exact: true, max: 1 });
    if (found && found.id !== one.id)
      throw new Error(`The account ${one.username} has another id than the declaration says; start with a new realm.`);
    const isMachine = 'serviceAccountClientId' in one;
    if (!found && !isMachine) missing.push(one);
  }
  if (missing.length === 0) return [];
  await admin.realms.partialImport({ realm: admin.realmName, rep: { ifResourceExists: 'FAIL', users: missing } });
  return missing.map(({ username }) => `Account ${username}: made again.`);
};

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { LOGIN_ROLES, type LoginRole } from '../database/roles.js';
import { CLIENTS } from '../identity/realm.js';
import { PlainError } from './plain-error.js';

/** What only a real Keycloak needs. */
export interface KeycloakSecrets {
  readonly databasePassword: string;
  /** Of the client that sets the realm up. */
  readonly adminSecret: string;
  /** Of the client of the `asysta` command. */
  readonly consoleSecret: string;
  /** One password for all the invented people. */
  readonly samplePassword: string;
  /** Their second factors are drawn from it. */
  readonly totpSeed: string;
}

/** Every secret of one checkout, made once and never sent anywhere. */
export interface Secrets {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  /** 32 bytes in base64: the root of the data keys. Losing it makes encrypted columns unreadable. */
  readonly dataKey: string;
  /** By the environment variable that carries each OpenID client's secret. */
  readonly clientSecrets: Readonly<Record<string, string>>;
  readonly keycloak: KeycloakSecrets;
}

const password = (): string => randomBytes(24).toString('base64url');

const fresh = (): Secrets => ({
  superuserPassword: password(),
  ownerPassword: password(),
  rolePasswords: Object.fromEntries(LOGIN_ROLES.map((role) => [role, password()])) as Record<LoginRole, string>,
  dataKey: randomBytes(32).toString('base64'),
  clientSecrets: Object.fromEntries(CLIENTS.map(({ secretVariable }) => [secretVariable, password()])),
  keycloak: {
    databasePassword: password(),
    adminSecret: password(),
    consoleSecret: password(),
    samplePassword: password(),
    totpSeed: password(),
  },
});

const parse = (file: string): Partial<Secrets> => {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    // Making new secrets here would lose the data key and with it every encrypted column.
    throw new PlainError(`The file ${file} is damaged; restore it, or delete all data with: npm start -- --reset`);
  }
};

/** Reads the secrets, makes those that are missing (all of them the first time) and keeps them readable by us alone. */
export const readSecrets = (file: string): Secrets => {
  const known = parse(file);
  const made = fresh();
  const secrets: Secrets = {
    ...made,
    ...known,
    rolePasswords: { ...made.rolePasswords, ...known.rolePasswords },
    clientSecrets: { ...made.clientSecrets, ...known.clientSecrets },
    keycloak: { ...made.keycloak, ...known.keycloak },
  };
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return secrets;
};

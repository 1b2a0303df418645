import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { totpCodeAt, totpSecretOf } from '../../identity/keycloak/totp.js';
import { PEOPLE } from '../../identity/people.js';
import { PlainError } from '../plain-error.js';
import { identityState } from '../programs.js';
import { say } from '../progress.js';
import type { KeycloakSecrets } from '../secrets.js';
import type { Settings } from '../settings.js';

/** With what the invented people sign in at a real Keycloak; as this checkout wrote it down. */
interface SampleLogins {
  readonly password: string;
  /** By user name, in base32 as authenticator apps take it. */
  readonly totpSecrets: Readonly<Record<string, string>>;
}

type State = Pick<Settings, 'stateFolder'>;

const fileOf = (settings: State): string => join(identityState(settings), 'sample-logins.json');

/** Writes down how the invented people sign in, readable by us alone. */
export const writeSampleLogins = (settings: State, { samplePassword, totpSeed }: KeycloakSecrets): void => {
  const logins: SampleLogins = {
    password: samplePassword,
    totpSecrets: Object.fromEntries(PEOPLE.map(({ username }) => [username, totpSecretOf(totpSeed, username)])),
  };
  const file = fileOf(settings);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
};

const readSampleLogins = (settings: State): SampleLogins => {
  const file = fileOf(settings);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SampleLogins;
  throw new PlainError('Nobody can sign in at a Keycloak of this folder yet; start it with: ASYSTA_IDENTITY=keycloak npm start');
};

/** The code that the authenticator app of an invented person shows at a moment (milliseconds since 1970). */
export const sampleCode = (settings: State, username: string, timestamp: number): string => {
  const secret = readSampleLogins(settings).totpSecrets[username];
  if (secret === undefined) throw new PlainError(`There is no sample person ${username}; for example: ${PEOPLE[0]?.username}`);
  return totpCodeAt(secret, timestamp);
};

/** Prints with what the invented people sign in. */
export const announceSampleLogins = (settings: State): void => {
  say(`  Hasło wszystkich: ${readSampleLogins(settings).password}`);
  say('  Jednorazowy kod:  npm run keycloak -- code <login>\n');
};

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { OWNER_ROLE } from '../database/roles.js';
import { secretsFile } from './database.js';
import { PlainError } from './plain-error.js';
import { issuerOf } from './programs.js';
import { complain } from './progress.js';
import { readSecrets } from './secrets.js';
import { readSettings, type Settings } from './settings.js';

const root = dirname(dirname(dirname(import.meta.dirname)));

/** What the `asysta` command takes from the environment, for the product that `npm start` runs from this checkout. */
const environmentOf = (settings: Settings): Record<string, string> => {
  const file = secretsFile(settings);
  if (!existsSync(file))
    throw new PlainError('Nothing has been started from this checkout yet: ASYSTA_IDENTITY=keycloak npm start');
  const { ownerPassword, rolePasswords, keycloak } = readSecrets(file);
  const address = new URL(settings.databaseUrl ?? `postgres://127.0.0.1:${settings.ports.postgres}/asysta`);
  const owner = { name: decodeURIComponent(address.username), password: decodeURIComponent(address.password) };
  address.username = '';
  address.password = '';
  return {
    ASYSTA_DATABASE: address.href,
    ASYSTA_OWNER: owner.name || OWNER_ROLE,
    ASYSTA_PASSWORD_OWNER: owner.password || ownerPassword,
    ASYSTA_PASSWORD_CENTRE: rolePasswords.asysta_centre,
    ASYSTA_ISSUER: issuerOf(settings),
    ASYSTA_CONSOLE_CLIENT_SECRET: keycloak.consoleSecret,
    // The terminal in front of the operator has been told already.
    ASYSTA_LOG_LEVEL: 'silent',
  };
};

const asksForHelp = process.argv.length === 2 || process.argv.some((word) => word === '--help' || word === '-h');

try {
  // An empty variable says nothing, here as in every reader of settings.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  if (!asksForHelp) Object.assign(process.env, environmentOf(readSettings(root, [], given)), given);
  await import('@asysta/services/console/main');
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  complain(error.message);
  process.exitCode = 1;
}

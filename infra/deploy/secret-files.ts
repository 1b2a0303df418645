import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const password = (): string => randomBytes(24).toString('base64url');

const keycloakConf = (): string =>
  [`db-password=${password()}`, 'bootstrap-admin-client-id=asysta-realm', `bootstrap-admin-client-secret=${password()}`].join(
    '\n',
  );

/** Every secret of an installation by the name of its file, with how a new one is made. */
const SECRET_FILES: Readonly<Record<string, () => string>> = {
  'database-superuser': password,
  'database-owner': password,
  'database-identity': password,
  'database-centre': password,
  'database-partner': password,
  'database-region': password,
  'database-worker': password,
  'database-jobs': password,
  'data-key': () => randomBytes(32).toString('base64'),
  'web-client-secret': password,
  'console-client-secret': password,
  'keycloak.conf': keycloakConf,
};

/**
 * Makes every secret file that is missing in the folder and answers with their names; a file that is there stays as it is. The
 * folder lets nobody but its owner in, the files themselves are readable, because containers read them as other users.
 */
export const makeSecretFiles = (folder: string): readonly string[] => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const missing = Object.entries(SECRET_FILES).filter(([name]) => !existsSync(join(folder, name)));
  for (const [name, make] of missing) {
    writeFileSync(join(folder, name), `${make()}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(join(folder, name), 0o444);
  }
  return missing.map(([name]) => name);
};

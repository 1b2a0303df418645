import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lays out a folder that Keycloak takes for its own: programs of the shared distribution, sign-in pages of this checkout,
 * nothing left of the time before. Two checkouts share the distribution and never each other's data.
 */
export const layOutHome = (home: string, distribution: string, themesFolder: string): void => {
  rmSync(home, { recursive: true, force: true });
  for (const folder of ['bin', 'data', 'providers']) mkdirSync(join(home, folder), { recursive: true });
  // The script finds its home by its own place, so it is copied; the jars, all that is big, are not.
  cpSync(join(distribution, 'bin', 'kc.sh'), join(home, 'bin', 'kc.sh'));
  cpSync(join(distribution, 'conf'), join(home, 'conf'), { recursive: true });
  symlinkSync(join(distribution, 'lib'), join(home, 'lib'), 'dir');
  symlinkSync(themesFolder, join(home, 'themes'), 'dir');
};

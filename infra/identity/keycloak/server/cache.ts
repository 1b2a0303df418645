import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILD_OPTIONS, DISTRIBUTION_SHA256, KEYCLOAK_VERSION } from './release.js';

const usualFolder = (environment: NodeJS.ProcessEnv, system: NodeJS.Platform, home: string): string => {
  if (system === 'darwin') return join(home, 'Library', 'Caches');
  if (system === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  return environment['XDG_CACHE_HOME'] || join(home, '.cache');
};

/** Where things too big to fetch twice are kept, for all checkouts of one person: ASYSTA_CACHE, or the system's own place for it. */
export const cacheFolder = (environment: NodeJS.ProcessEnv, system = platform(), home = homedir()): string => {
  const told = environment['ASYSTA_CACHE'];
  return told ? resolve(told) : join(usualFolder(environment, system, home), 'asysta');
};

/** Where the distribution lies, unpacked and built; another version or other build options get a folder of their own. */
export const distributionFolder = (environment: NodeJS.ProcessEnv): string => {
  const made = createHash('sha256').update(DISTRIBUTION_SHA256).update(BUILD_OPTIONS.join('\n')).digest('hex').slice(0, 8);
  return join(cacheFolder(environment), 'keycloak', `${KEYCLOAK_VERSION}-${made}`);
};

const MARK = 'asysta-whole';

/** How many files and bytes a folder holds, its own mark aside. */
const inventory = (folder: string): string => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== MARK,
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${files.length} files, ${bytes} bytes`;
};

/** Writes down what belongs into a folder that is complete now. */
export const markWhole = (folder: string): void => writeFileSync(join(folder, MARK), inventory(folder));

/** Whether a folder still holds all that it held when it was marked; a power cut or a clean-up may have taken a part. */
export const isWhole = (folder: string): boolean => {
  const mark = join(folder, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === inventory(folder);
};

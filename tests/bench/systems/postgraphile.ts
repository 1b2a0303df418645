import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { System } from './system.ts';

const VERSION = '5.1.5';
const FOLDER = join(tmpdir(), 'asysta-bench', `postgraphile-${VERSION}`);
const INSTALL_MS = 600_000;

/** What PostGraphile is called in the table. */
export const POSTGRAPHILE = 'postgraphile';

const install = (): void => {
  if (existsSync(join(FOLDER, 'node_modules', 'postgraphile', 'package.json'))) return;
  mkdirSync(FOLDER, { recursive: true });
  const asked = ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--ignore-scripts', `postgraphile@${VERSION}`];
  execFileSync('npm', asked, { cwd: FOLDER, stdio: 'ignore', timeout: INSTALL_MS, shell: process.platform === 'win32' });
};

/**
 * PostGraphile with the login role of a centre. It is fetched into a folder of its own when it is asked for and never belongs to
 * the product; where it cannot be had, the reason is told and nothing else is lost.
 */
export const postgraphile = (note: (line: string) => void): System | null => {
  try {
    install();
  } catch (error) {
    note(`POSTGRAPHILE NOT RUN: ${error instanceof Error ? error.message.split('\n')[0] : 'npm failed'}`);
    return null;
  }
  return {
    name: POSTGRAPHILE,
    path: '/graphql',
    command: (place, port) => ({
      args: [join(import.meta.dirname, '..', 'peers', 'main.ts')],
      env: {
        BENCH_PLACE: JSON.stringify({ ...place, port, folder: FOLDER }),
        GRAPHILE_ENV: 'production',
        NODE_ENV: 'production',
      },
    }),
  };
};

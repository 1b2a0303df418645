import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** What `asysta … --json` prints. */
interface Told {
  readonly outcome: 'done' | 'failed';
  readonly steps: readonly { readonly step: string; readonly outcome: 'done' | 'already' | 'would' }[];
  readonly firstPasswords: readonly { readonly login: string; readonly password: string }[];
}

/** Runs the operator's command beside the running product, as `npm run asysta --` does; throws when it does not end well. */
export const asysta = async (...words: readonly string[]): Promise<Told> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'infra', 'dist', 'dev', 'asysta.main.js'), ...words, '--json'],
    { cwd: root, env: { ...process.env, ...inject('product').place } },
  );
  return JSON.parse(stdout) as Told;
};

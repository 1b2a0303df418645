import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The root of this checkout; every path a check speaks of is relative to it. */
export const projectRoot = join(import.meta.dirname, '../..');

/** What a tool said and how it ended. */
export interface Answer {
  readonly ok: boolean;
  readonly output: string;
}

/** Every file that is or would be committed: git decides, so generated and ignored files are out by construction. */
export const filesOf = (root: string): readonly string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));

/** Source of the house: what the compiler, the linter and the cruiser must all have seen. */
export const isSource = (file: string): boolean =>
  /^(services|schema|client|infra|tests)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts');

/** Runs an installed tool of node_modules/.bin without a shell. */
export const runTool = (root: string, tool: string, args: readonly string[]): Answer => {
  const { status, stdout, stderr, error } = spawnSync(join(projectRoot, 'node_modules/.bin', tool), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { ok: status === 0, output: error ? error.message : `${stdout}${stderr}` };
};

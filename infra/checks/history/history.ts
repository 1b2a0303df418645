import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIST = 'infra/database/migrations/checksums.txt';

const git = (root: string, ...args: readonly string[]): string | null => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : null;
};

/** The commits whose list this tree must go on from: the last one, the one before it, and where this branch left the main one. */
const basesOf = (root: string): readonly string[] => [
  ...new Set(
    [
      git(root, 'rev-parse', '--verify', '--quiet', 'HEAD'),
      git(root, 'rev-parse', '--verify', '--quiet', 'HEAD^'),
      ...['main', 'origin/main'].map((branch) => git(root, 'merge-base', 'HEAD', branch)),
    ].flatMap((commit) => commit?.trim() || []),
  ),
];

/**
 * A text edited together with its checksum is frozen to whoever sees only the files, so the list is held against what was committed:
 * lines are added at its end, and never changed. `seen` counts the earlier lists; where git knows none, there is nothing to compare.
 */
export const inspectHistory = (root: string): { readonly findings: readonly string[]; readonly seen: number } => {
  const now = readFileSync(join(root, LIST), 'utf8').split('\n');
  const earlier = basesOf(root).flatMap((commit) => git(root, 'show', `${commit}:${LIST}`) ?? []);
  const rewritten = earlier.flatMap((text) =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line, at) => now[at] !== line)
      .map((line) => `${line.split('  ')[1]} was committed with another checksum or in another place of ${LIST}; restore both`),
  );
  return { findings: [...new Set(rewritten)], seen: earlier.length };
};

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { inspectHistory } from './history.ts';
import { plant, type PlantedTree } from '../planted.ts';
import { projectRoot } from '../tree.ts';

const LIST = 'infra/database/migrations/checksums.txt';
const lineOf = (digit: string, name: string): string => `${digit.repeat(64)}  ${name}.sql\n`;
const [FIRST, SECOND, THIRD] = [lineOf('1', '0001-parties'), lineOf('2', '0002-centres'), lineOf('3', '0003-plans')];
const EDITED = lineOf('e', '0001-parties');

const commit = (root: string): void => {
  const author = ['-c', 'user.name=Planted', '-c', 'user.email=planted@example.org'];
  execFileSync('git', ['add', '--all'], { cwd: root });
  execFileSync('git', [...author, 'commit', '--quiet', '--message', 'Planted', '--no-verify'], { cwd: root });
};

const trees: PlantedTree[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) tree[Symbol.dispose]();
});

const committed = (): PlantedTree => {
  const tree = plant({ [LIST]: FIRST + SECOND });
  trees.push(tree);
  commit(tree.root);
  return tree;
};

test.for([
  ['a line more at the end', FIRST + SECOND + THIRD, []],
  ['another checksum', EDITED + SECOND, ['0001-parties.sql']],
  ['another order', SECOND + FIRST, ['0001-parties.sql', '0002-centres.sql']],
  ['a line that is gone', FIRST, ['0002-centres.sql']],
  ['a line put in before others', FIRST + THIRD + SECOND, ['0002-centres.sql']],
] as const)('H3 the committed list of migrations with %s', ([, text, named]) => {
  const tree = committed();
  writeFileSync(join(tree.root, LIST), text);
  const { findings, seen } = inspectHistory(tree.root);
  expect([seen, findings.map((finding) => finding.split(' ')[0])]).toEqual([1, named]);
});

test('H3 a text edited with its checksum is still seen once it is committed', () => {
  const tree = committed();
  writeFileSync(join(tree.root, LIST), EDITED + SECOND);
  commit(tree.root);
  expect(inspectHistory(tree.root).findings).toEqual([expect.stringContaining('0001-parties.sql was committed')]);
});

test('H3 our own list is compared with what was committed', () => {
  expect(inspectHistory(projectRoot).findings).toEqual([]);
});

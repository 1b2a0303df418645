import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './tree.ts';

/** A small house in a folder of its own, in which a test may do what nobody may do in ours. */
export interface PlantedTree extends Disposable {
  readonly root: string;
}

const workspaces = { schema: 'schema', services: 'services', infra: 'infra', client: 'client/sdk', tests: 'tests' };

const compilerOptions = { module: 'nodenext', target: 'es2024', strict: true, experimentalDecorators: true, jsx: 'react-jsx' };

/** Writes the given files and what the tools need around them: workspaces, a tsconfig, and git to list the files. */
export const plant = (files: Readonly<Record<string, string>>): PlantedTree => {
  const root = mkdtempSync(join(tmpdir(), 'asysta-planted-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('.gitignore', 'node_modules/\n');
  write('tsconfig.json', JSON.stringify({ compilerOptions }));
  mkdirSync(join(root, 'node_modules/@asysta'), { recursive: true });
  for (const [name, folder] of Object.entries(workspaces)) {
    write(
      `${folder}/package.json`,
      JSON.stringify({ name: `@asysta/${name}`, type: 'module', exports: { './*': { types: './*.ts' } } }),
    );
    symlinkSync(join(root, folder), join(root, 'node_modules/@asysta', name));
  }
  for (const library of ['pg', 'type-graphql', '@mikro-orm', '@types']) {
    symlinkSync(join(projectRoot, 'node_modules', library), join(root, 'node_modules', library));
  }
  for (const [file, text] of Object.entries(files)) write(file, text);
  execFileSync('git', ['init', '--quiet', root]);
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
};

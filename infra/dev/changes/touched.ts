import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a change asks to be tested. */
export interface Scope {
  /** Modules whose generated cases (isolation, permission) may answer otherwise now; null for all of them. */
  readonly nouns: readonly string[] | null;
  /** Beginnings of paths of the tests to choose from; null for all. Every suite with a server imports every module, so imports alone leave none out. */
  readonly folders: readonly string[] | null;
  /** Whether something changed that no test imports and every test stands on, such as a migration. */
  readonly isUnderEverything: boolean;
}

/** Which module imports which others. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

const MODULE = /^services\/modules\/([^/]+)\//;
const SCHEMA_FOLDER = /^schema\/([^/]+)\//;
const SCHEMA_FILE = /^schema\/\w+\/([^/.]+)\.ts$/;
const UNDER_EVERYTHING = /^(infra\/database\/|tests\/kit\/global-setup|tests\/vitest\.config|package-lock\.json)/;
const FOR_ALL_NOUNS = /^(services\/(platform|api)\/|schema\/|tests\/(kit|permission|isolation)\/)/;
const IS_NO_CODE = /\.(md|graphql|txt)$|\.test\.tsx?$/;

const IS_TEST = /\.test\.tsx?$/;
const BESIDE_SOURCES = ['services/', 'schema/', 'client/', 'infra/'];
/** Suites that are about what the modules offer together. */
const OF_ALL_OPERATIONS = ['tests/contract/', 'tests/permission/', 'tests/isolation/prober/', 'tests/isolation/schema-gate'];

/** Suites of a module bear its name, or that of one of its rows. */
const suitesOf = (noun: string): string => `tests/modules/${noun.replace(/(ies|s)$/, '')}`;

const withDependents = (noun: string, imports: Imports, found: Set<string>): Set<string> => {
  if (found.has(noun)) return found;
  found.add(noun);
  for (const [other, imported] of imports) if (imported.has(noun)) withDependents(other, imports, found);
  return found;
};

/** The module a file speaks of: its own, or that of its input rules and words; `*` when it speaks of all, null when of none. */
const nounOf = (file: string, imports: Imports): string | null => {
  if (IS_NO_CODE.test(file)) return null;
  const named = [MODULE, SCHEMA_FOLDER, SCHEMA_FILE].map((pattern) => pattern.exec(file)?.[1] ?? '');
  const noun = named.find((one) => imports.has(one));
  if (noun !== undefined) return noun;
  return FOR_ALL_NOUNS.test(file) || UNDER_EVERYTHING.test(file) ? '*' : null;
};

/** What is to be tested after these files changed: a module with all that stand on it, and everything after the floor. */
export const scopeOf = (changed: readonly string[], imports: Imports): Scope => {
  const nouns = changed.flatMap((file) => nounOf(file, imports) ?? []);
  const touched = [...nouns.reduce((found, noun) => withDependents(noun, imports, found), new Set<string>())].toSorted();
  const isAll = nouns.includes('*');
  const isUnderEverything = changed.some((file) => UNDER_EVERYTHING.test(file));
  const folders = [
    ...BESIDE_SOURCES,
    ...OF_ALL_OPERATIONS,
    ...touched.map(suitesOf),
    ...changed.filter((file) => IS_TEST.test(file)),
  ];
  return { nouns: isAll ? null : touched, folders: isAll ? null : folders, isUnderEverything };
};

const IMPORT = /from '(?:\.\.\/)+(\w+)\/index\.js'/g;

/** Reads which module imports which, from the sources. */
export const importsIn = (root: string): Imports => {
  const modules = join(root, 'services', 'modules');
  const folders = readdirSync(modules, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    folders.map(({ name }) => {
      const files = readdirSync(join(modules, name), { recursive: true, encoding: 'utf8' });
      const texts = files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(modules, name, file), 'utf8'));
      return [name, new Set(texts.flatMap((text) => [...text.matchAll(IMPORT)].map(([, imported = '']) => imported)))] as const;
    }),
  );
};

/** Files that differ from a commit, those nobody has added yet among them. */
export const changedSince = (root: string, ref: string): readonly string[] => {
  const git = (...args: string[]): string[] =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  const [base = ref] = git('merge-base', ref, 'HEAD');
  return [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')];
};

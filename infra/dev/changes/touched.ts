import { execFileSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { suitesOf } from '@asysta/infra/dev/changes/suites';

/** What a change asks to be tested. */
export interface Scope {
  /** Modules whose generated cases (isolation, permission) may answer otherwise now; null for all of them. */
  readonly nouns: readonly string[] | null;
  /** Beginnings of paths of the tests to choose from; null for all. Every suite with a server imports every module, so imports alone leave none out. */
  readonly folders: readonly string[] | null;
  /** Projects of the test runner: the journeys never, a real Keycloak only when somebody touched how people sign in. */
  readonly projects: readonly string[];
  /** Whether something changed that no test imports and every test stands on, such as a migration. */
  readonly isUnderEverything: boolean;
}

/** What is read from the tree: which module imports which others, which of them it changes from above, and the suites of tests/modules. */
export interface Tree {
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Module → modules into whose slots it puts something, or about whose events it does something. */
  readonly contributes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly suites: readonly string[];
}

const MODULE = /^services\/modules\/([^/]+)\//;
const SCHEMA_FOLDER = /^schema\/([^/]+)\//;
const UNDER_EVERYTHING = /^(infra\/database\/|tests\/kit\/global-setup|tests\/vitest\.config|package-lock\.json)/;
const FOR_ALL_NOUNS = /^(services\/(platform|api)\/|schema\/|tests\/(kit|permission|isolation)\/)/;
const IS_NO_CODE = /\.(md|graphql|txt)$|\.test\.tsx?$/;

const OF_IDENTITY = /^(services\/platform\/identity\/|services\/console\/keycloak\/|tests\/identity\/|infra\/dev\/keycloak)/;
const IS_OF_MODULES = 'tests/modules/';
/** Everything but the suites of modules: they ask about all modules together, or about none. */
const OF_ALL = [
  'services/',
  'schema/',
  'client/',
  'infra/',
  'tests/contract/',
  'tests/permission/',
  'tests/isolation/',
  'tests/console/',
  'tests/identity/',
  'tests/practice/',
  'tests/histories/',
  'tests/bench/',
];

/** A module with all that stand on it, and with those it contributes to: what it says there decides what they answer. */
const withAffected = (noun: string, tree: Tree, found: Set<string>): Set<string> => {
  if (found.has(noun)) return found;
  found.add(noun);
  for (const [other, imported] of tree.imports) if (imported.has(noun)) withAffected(other, tree, found);
  for (const lower of tree.contributes.get(noun) ?? []) withAffected(lower, tree, found);
  return found;
};

/** Suites of modules: left out are those that look at modules of which none was touched; one that bears no module's name never is. */
const suitesFor = (touched: readonly string[], { imports, suites }: Tree): readonly string[] =>
  suites.filter((suite) => {
    const owners = [...imports.keys()].filter((noun) => suitesOf(noun).some((beginning) => suite.startsWith(beginning)));
    return owners.length === 0 || owners.some((noun) => touched.includes(noun));
  });

/** The module a file speaks of: its own, or that of its input rules and words; `*` when it speaks of all, null when of none. */
const nounOf = (file: string, { imports }: Tree): string | null => {
  if (IS_NO_CODE.test(file)) return null;
  const named = [MODULE, SCHEMA_FOLDER].map((pattern) => pattern.exec(file)?.[1] ?? '');
  const noun = named.find((one) => imports.has(one));
  if (noun !== undefined) return noun;
  return FOR_ALL_NOUNS.test(file) || UNDER_EVERYTHING.test(file) ? '*' : null;
};

/** What is to be tested after these files changed: a module with all that it affects, and everything after the floor. */
export const scopeOf = (changed: readonly string[], tree: Tree): Scope => {
  const nouns = changed.flatMap((file) => nounOf(file, tree) ?? []);
  const touched = [...nouns.reduce((found, noun) => withAffected(noun, tree, found), new Set<string>())].toSorted();
  const isAll = nouns.includes('*');
  const isUnderEverything = changed.some((file) => UNDER_EVERYTHING.test(file));
  const chosen = [...suitesFor(touched, tree), ...changed.filter((file) => file.startsWith(IS_OF_MODULES))];
  const projects = ['house', 'house-alone', ...(changed.some((file) => OF_IDENTITY.test(file)) ? ['identity'] : [])];
  return { nouns: isAll ? null : touched, folders: isAll ? null : [...OF_ALL, ...new Set(chosen)], projects, isUnderEverything };
};

const IMPORT = /from '(?:\.\.\/)+(\w+)\/index\.js'/g;

const CONTRIBUTED = /\b(?:contributions|reactions): \[([^\]]*)\]/g;
const NAMES_FROM = /import \{([^}]*)\} from '(?:\.\.\/)+(\w+)\/index\.js'/g;

/** Modules whose slots and events a module's declaration fills: the names in its contributions and reactions that are imported from them. */
const contributedBy = (text: string): ReadonlySet<string> => {
  const said = [...text.matchAll(CONTRIBUTED)].map(([, list = '']) => list).join(' ');
  const imported = [...text.matchAll(NAMES_FROM)].filter(([, names = '']) =>
    names.split(',').some((name) => said.includes(`${name.trim()}.`)),
  );
  return new Set(imported.map(([, , module = '']) => module));
};

/** Reads from the sources which module imports which, which it contributes to, and which suites of modules there are. */
export const treeIn = (root: string): Tree => {
  const modules = join(root, 'services', 'modules');
  const names = readdirSync(modules, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const textsOf = (name: string): readonly string[] =>
    globSync(`${name}/**/*.ts`, { cwd: modules }).map((file) => readFileSync(join(modules, file), 'utf8'));
  const importedBy = (name: string): ReadonlySet<string> =>
    new Set(textsOf(name).flatMap((text) => [...text.matchAll(IMPORT)].map(([, imported = '']) => imported)));
  const declarationOf = (name: string): string => readFileSync(join(modules, name, `${name}.module.ts`), 'utf8');
  return {
    imports: new Map(names.map((name) => [name, importedBy(name)])),
    contributes: new Map(names.map((name) => [name, contributedBy(declarationOf(name))])),
    suites: globSync('tests/modules/**/*.test.ts', { cwd: root }).map((file) => file.split(sep).join('/')),
  };
};

/** Files that differ from a commit, those nobody has added yet among them. */
export const changedSince = (root: string, ref: string): readonly string[] => {
  const git = (...args: string[]): string[] =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  const [base = ref] = git('merge-base', ref, 'HEAD');
  return [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')];
};

import { existsSync, globSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { changedSince } from '@asysta/infra/dev/changes/touched';
import { Stryker } from '@stryker-mutator/core';

const USAGE = `Usage: npm run mutation -- <path>… [--tests <glob>]… [--at-once <n>]
       npm run mutation -- --changed <commit>
  npm run mutation -- services/modules/cases/rules
  npm run mutation -- services/modules/visits/verbs/record-visit.ts
Changes the code at the path in many small ways and says which changes no test noticed.
`;

const root = join(import.meta.dirname, '..', '..');

/** One run: what is mutated, which tests look at it, whether they need a database, and the least score. */
interface Plan {
  readonly mutate: readonly string[];
  readonly include: readonly string[];
  readonly database: boolean;
  readonly leastPercent: number;
}

/** What is worth mutating: where the product decides. Declarations, types and registers are held by the compiler and the contract. */
const DECIDES =
  /^services\/(modules\/.*(\.(rules|policy|finders?|jobs)|\/verbs\/[^/]+|\/received\/[^/]+)|platform\/.*)\.ts$|^schema\/values\/.*\.ts$/;
const IS_NONE = /\.(test|type|entity|input|resolver|seed|module)\.ts$|\/(index|codes)\.ts$/;

const LEAST_OF_RULES = 90;
const LEAST = 80;

const isWorth = (file: string): boolean => DECIDES.test(file) && !IS_NONE.test(file);

/** Source files under a path, or the file itself. */
const sourcesAt = (root: string, path: string): readonly string[] =>
  path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`, { cwd: root }).map((file) => file.split(sep).join('/'));

const besides = (file: string): string => file.replace(/\.ts$/, '.test.ts');

/** The floor is looked at by the suites that know no office. */
const OF_THE_FLOOR = [
  'tests/isolation/{snapshot,repeated-requests,audit-of-a-change,boot}.test.ts',
  'tests/contract/{errors,requests}.test.ts',
  'tests/modules/{queue,worker}.test.ts',
];

/** Who may see and do what is asked across the modules: the oracle of visibility, and what the product says of the caller's own rights. */
const OF_POLICIES = [
  'tests/permission/families.property.test.ts',
  'tests/modules/{own-rights,viewer-answers,deadlines}.test.ts',
  'tests/modules/cases/*.test.ts',
];

/** Suites with a database that look at a file: those that bear the name of its module, for a policy also the oracles, or those of the floor. */
const suitesOf = (file: string): readonly string[] => {
  const [, area, noun = ''] = file.split('/');
  if (area !== 'modules') return OF_THE_FLOOR;
  const stem = noun.replace(/ies$|s$/, '');
  const own = [`tests/modules/${stem}*.test.ts`, `tests/modules/${stem}*/*.test.ts`];
  return file.endsWith('.policy.ts') ? [...own, ...OF_POLICIES] : own;
};

const planOf = (mutate: readonly string[], include: readonly string[], database: boolean): Plan => ({
  mutate,
  include: [...new Set(include)],
  database,
  leastPercent: mutate.every((file) => /\.(rules|policy)\.ts$/.test(file)) ? LEAST_OF_RULES : LEAST,
});

/**
 * What is run for some paths: the tests beside a file where it has some, because they need no database; for the other files the
 * suites of the module. `tests` names others.
 */
const plansFor = (root: string, paths: readonly string[], tests: readonly string[] = []): readonly Plan[] => {
  const files = [...new Set(paths.flatMap((path) => sourcesAt(root, path)))].filter(isWorth).toSorted();
  if (tests.length > 0) {
    const database = tests.some((file) => file.startsWith('tests/'));
    return [planOf(files, tests, database)];
  }
  const isPure = (file: string): boolean => existsSync(join(root, besides(file)));
  const [pure, others] = [files.filter(isPure), files.filter((file) => !isPure(file))];
  return [
    planOf(pure, pure.map(besides), false),
    planOf(
      others,
      others.flatMap((file) => [...suitesOf(file), `${dirname(file)}/*.test.ts`]),
      true,
    ),
  ].filter(({ mutate }) => mutate.length > 0);
};

/** Runs the mutants of one plan; answers whether enough of them were noticed. */
const isNoticed = async ({ mutate, include, database, leastPercent }: Plan, atOnce: number): Promise<boolean> => {
  process.stdout.write(
    `\nMutating ${mutate.length} files, looked at by ${include.join(' ')}${database ? ' on a database' : ''}\n`,
  );
  process.env['ASYSTA_MUTATION'] = JSON.stringify({ include, database });
  const mutants = await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: !database },
    coverageAnalysis: 'perTest',
    concurrency: atOnce,
    timeoutMS: 60_000,
    // What is computed when a module loads is met by every test; with a database that takes too long to ask.
    ignoreStatic: database,
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    tempDirName: '.asysta/mutation',
    ignorePatterns: ['dist', '.asysta', '.turbo', '.git'],
    // TypeScript 7 has no compiler in JavaScript, with which Stryker would rewrite paths in this file; none of ours leave the tree.
    tsconfigFile: 'none',
    checkers: [],
    allowConsoleColors: false,
    cleanTempDir: 'always',
  }).runMutationTest();
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const counted = noticed + mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
  const percent = counted === 0 ? 100 : (100 * noticed) / counted;
  process.stdout.write(`Noticed ${noticed} of ${counted} mutants: ${percent.toFixed(1)} % (at least ${leastPercent} %)\n`);
  return percent >= leastPercent;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true },
    changed: { type: 'string' },
    'at-once': { type: 'string', default: '2' },
  },
});
const paths = values.changed === undefined ? positionals : changedSince(root, values.changed);
const plans = plansFor(root, paths, values.tests);
if (plans.length === 0 && values.changed === undefined) {
  process.stderr.write(USAGE);
  process.exit(1);
}
const answers: boolean[] = [];
for (const plan of plans) answers.push(await isNoticed(plan, Number(values['at-once'])));
process.exit(answers.every(Boolean) ? 0 : 1);

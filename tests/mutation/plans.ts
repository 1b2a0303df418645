import { existsSync, globSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { suitesOf } from '@asysta/infra/dev/changes/suites';

/** One run: what is mutated, which tests look at it, whether they need a database, and the least score. */
export interface Plan {
  readonly mutate: readonly string[];
  readonly include: readonly string[];
  readonly database: boolean;
  readonly leastPercent: number;
}

/** What is worth mutating: where the product decides, whatever its file is called. */
const DECIDES = /^services\/(modules|platform)\/.*\.ts$|^schema\/values\/.*\.ts$/;
/** Declarations, types and registers are held by the compiler and the contract. */
const DECLARES = /\.(test|type|entity|input|resolver|parts|enum|slots|seed|module)\.ts$|\/(index|codes|register)\.ts$/;
/** Looked at by suites that need a real Keycloak, which no mutant gets: only with suites named by `--tests`. */
const NEEDS_KEYCLOAK = /^services\/platform\/identity\//;
const IS_RULE = /\.(rules|policy)\.ts$/;

const LEAST_OF_RULES = 90;
const LEAST = 80;

const isWorth = (file: string): boolean => DECIDES.test(file) && !DECLARES.test(file);

/** Source files under a path, or the file itself. */
const sourcesAt = (root: string, path: string): readonly string[] =>
  path.endsWith('.ts') ? [path] : globSync(`${path}/**/*.ts`, { cwd: root }).map((file) => file.split(sep).join('/'));

const besides = (file: string): string => file.replace(/\.ts$/, '.test.ts');

/** The floor is looked at by suites that know no office or look across all of it: for each of its folders those that hold its promises. */
const OF_THE_FLOOR: Readonly<Record<string, readonly string[]>> = {
  audit: [
    'tests/isolation/{audit-of-a-change,audit-of-a-page,errors,repeated-requests}.test.ts',
    'tests/permission/floor.test.ts',
  ],
  compile: [
    'tests/isolation/{attack-changes,bound-values,compiled-parts,compiled-reads,compiled-shapes,rows-apart,wide-documents}.test.ts',
    'tests/permission/compiled-{moves.property,random.property,reads,roots,sql}.test.ts',
    'tests/contract/waits.test.ts',
  ],
  encryption: ['tests/modules/families.test.ts', 'tests/contract/errors.test.ts'],
  events: ['services/platform/module/house.test.ts', 'tests/isolation/register.test.ts', 'tests/modules/case-closed.test.ts'],
  file: ['tests/permission/{file-declarations,floor,goal-of-a-plan,restricted-lists,share-of-one-file}.test.ts'],
  jobs: ['tests/modules/{queue,worker}.test.ts', 'tests/isolation/lost-connections.test.ts'],
  module: ['tests/isolation/register.test.ts', 'tests/permission/file-declarations.test.ts'],
  operation: [
    'tests/contract/{declarations,errors,requests,waits}.test.ts',
    'tests/isolation/{audit-of-a-change,audit-of-a-page,errors,repeated-requests,snapshot}.test.ts',
    'tests/permission/floor.test.ts',
  ],
  permission: ['tests/permission/{floor,matrix,own-work,step-up}.test.ts', 'tests/contract/needs-of-a-document.test.ts'],
  refusal: ['tests/contract/{errors,unavailable}.test.ts', 'tests/isolation/{errors,meanings}.test.ts'],
  rows: ['tests/modules/{families,visits}.test.ts'],
  tenancy: [
    'tests/isolation/{boot,bound-values,doors,lost-connections,messages,passage,snapshot}.test.ts',
    'tests/console/{changes,founding}.test.ts',
    'tests/contract/unavailable.test.ts',
  ],
};

/** Parts of the widest folder whose suites ask them exactly: what is declared, which serves nobody yet, and what is read behind a door. */
const IN_OPERATION: readonly (readonly [part: RegExp, suites: readonly string[]])[] = [
  [
    /\/(access|binding|enums|envelope|guarded|inputs|schema-rules)\.ts$/,
    ['tests/contract/{binding,declarations,input-declarations,needs-of-a-document,schema-rules}.test.ts'],
  ],
  [
    /\/(asker|closed|connection|expressions|facts|finders|head|loader|made|operation|publish|relation|rows-apart|worked|worked-from)\.ts$/,
    [
      'tests/isolation/{finders,made-of-parts,one-request,relations,rows-apart}.test.ts',
      'tests/permission/compiled-roots.test.ts',
    ],
  ],
];

/** What the first request and the first job of any office go through: for folders that nobody has named above. */
const OF_ANY_FLOOR = [
  'tests/isolation/{snapshot,repeated-requests,audit-of-a-change,boot}.test.ts',
  'tests/contract/{errors,requests}.test.ts',
  'tests/modules/{queue,worker}.test.ts',
];

/** What looks at a policy: where each way of working leads and whom a term is owed by, and for all files the oracle. */
const OF_POLICIES = ['tests/permission/own-work.test.ts'];
const OF_THE_POLICY_OF_FAMILIES = ['tests/permission/families.property.test.ts'];

/** What verbs do stands in other suites as well, where their modules work together. */
const ACROSS_MODULES: Readonly<Record<string, readonly string[]>> = {
  centres: ['tests/console/founding.test.ts'],
  deadlines: ['tests/modules/{visits,worker}.test.ts'],
  families: ['tests/modules/intakes.test.ts', 'tests/isolation/table-rules.test.ts'],
  intakes: ['tests/modules/{deadlines,cases/cases}.test.ts'],
  notifications: ['tests/modules/{assignments,worker}.test.ts'],
  referrals: ['tests/modules/worker.test.ts'],
  visits: ['tests/modules/deadlines.test.ts', 'tests/isolation/visit-races.test.ts'],
};

/** A beginning of paths as a pattern of test files; one of the suites in a folder is Keycloak's. */
const patternsOf = (beginning: string): readonly string[] =>
  beginning.endsWith('/') ? [`${beginning}!(keycloak).test.ts`] : [`${beginning}*.test.ts`, `${beginning}*/*.test.ts`];

/** Suites with a database that look at a file: those of its module, for a policy the exact ones, for a job also the worker's, or those of its folder of the floor. */
const suitesFor = (file: string): readonly string[] => {
  const [, area, noun = ''] = file.split('/');
  const exact = noun === 'operation' ? IN_OPERATION.find(([part]) => part.test(file)) : undefined;
  if (area !== 'modules') return exact?.[1] ?? OF_THE_FLOOR[noun] ?? OF_ANY_FLOOR;
  if (file.endsWith('.policy.ts')) return noun === 'families' ? [...OF_POLICIES, ...OF_THE_POLICY_OF_FAMILIES] : OF_POLICIES;
  const own = [...suitesOf(noun).flatMap(patternsOf), ...(ACROSS_MODULES[noun] ?? [])];
  return file.endsWith('.jobs.ts') ? [...own, 'tests/modules/worker.test.ts'] : own;
};

/** One plan for each threshold: rules and policies answer for more, also where a folder holds other code beside them. */
const plansOf = (files: readonly string[], include: (files: readonly string[]) => readonly string[], database: boolean): Plan[] =>
  [
    { mutate: files.filter((file) => IS_RULE.test(file)), leastPercent: LEAST_OF_RULES },
    { mutate: files.filter((file) => !IS_RULE.test(file)), leastPercent: LEAST },
  ]
    .filter(({ mutate }) => mutate.length > 0)
    .map((plan) => ({ ...plan, include: [...new Set(include(plan.mutate))], database }));

/**
 * What is run for some paths: the tests beside a file where it has some, because they need no database; for the other files the
 * suites of the module. `tests` names others.
 */
export const plansFor = (root: string, paths: readonly string[], tests: readonly string[] = []): readonly Plan[] => {
  const files = [...new Set(paths.flatMap((path) => sourcesAt(root, path)))].filter(isWorth).toSorted();
  if (tests.length > 0) {
    const database = tests.some((file) => file.startsWith('tests/'));
    return plansOf(files, () => tests, database);
  }
  const isPure = (file: string): boolean => existsSync(join(root, besides(file)));
  const others = files.filter((file) => !isPure(file) && !NEEDS_KEYCLOAK.test(file));
  // What the same suites look at is one plan: a mutant that lives is looked at by all of them, and others would find little.
  const plans = Map.groupBy(others, (file) => suitesFor(file).join(' '));
  return [
    ...plansOf(files.filter(isPure), (pure) => pure.map(besides), false),
    ...[...plans.values()].flatMap((ofOne) =>
      plansOf(ofOne, (some) => some.flatMap((file) => [...suitesFor(file), `${dirname(file)}/*.test.ts`]), true),
    ),
  ];
};

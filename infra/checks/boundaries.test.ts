import { afterAll, expect, test } from 'vitest';
import { againstTheOrder, cruise } from './boundaries.ts';
import { plant } from './planted.ts';

const uses = (...sources: readonly string[]): string => sources.map((source) => `import '${source}';`).join('\n');

/** One forbidden edge per line: [from, import, rule that must see it]; `to` files are planted below. */
const edges: readonly (readonly [string, string, string])[] = [
  ['schema/values/up.ts', '@asysta/services/platform/clock', 'schema-is-a-leaf'],
  ['services/platform/up.ts', '../modules/plans/index.js', 'platform-knows-no-module'],
  ['services/modules/plans/up.ts', '../../api/main.js', 'modules-below-processes'],
  ['services/worker/side.ts', '../api/main.js', 'processes-apart'],
  ['services/modules/visits/inside.ts', '../plans/plan.entity.js', 'modules-by-index'],
  ['services/console/inside.ts', '../modules/plans/verbs/open-plan.js', 'modules-from-outside'],
  ['services/api/one-module.ts', '../modules/plans/index.js', 'processes-by-register'],
  ['services/worker/one-module.ts', '../modules/plans/plans.module.js', 'processes-by-register'],
  ['services/modules/plans/register.ts', '../register.js', 'register-above-modules'],
  ['services/modules/plans/declared.ts', './plans.module.js', 'declared-for-the-register'],
  ['services/modules/plans/resolver.ts', './plans.resolver.js', 'resolvers-for-their-module'],
  ['services/modules/plans/jobs.ts', './plans.jobs.js', 'jobs-for-their-module'],
  ['services/modules/plans/plan.rules.ts', './plans.finders.js', 'rules-import-values'],
  ['services/modules/plans/file.rules.ts', 'node:fs', 'rules-without-libraries'],
  ['services/modules/plans/a.entity.ts', './plan.type.js', 'tables-and-words-apart'],
  ['services/modules/plans/a.type.ts', './plan.entity.js', 'words-and-tables-apart'],
  ['services/modules/plans/b.entity.ts', 'type-graphql', 'tables-without-graphql'],
  ['services/modules/plans/b.type.ts', '@mikro-orm/core', 'words-without-orm'],
  ['services/platform/outside.ts', '@asysta/infra/database/roles', 'services-know-no-outside'],
  ['client/web/app/server.ts', '@asysta/services/platform/clock', 'client-knows-the-contract'],
  ['client/web/app/generated.ts', '../../generated/graphql.js', 'generated-for-the-sdk'],
  ['client/sdk/screen.ts', '../web/app/page.js', 'sdk-below-web'],
  ['client/web/features/visits/page.ts', '../plans/page.js', 'features-apart'],
  ['client/web/components/api.ts', '../frame/api.js', 'kit-knows-nobody'],
  ['client/web/components/words.ts', '@asysta/schema/values/day', 'kit-knows-nobody'],
  ['client/web/frame/screen.ts', '../features/plans/page.js', 'frame-below-features'],
  ['client/web/frame/roof.ts', '../app/page.js', 'frame-below-features'],
  ['client/web/features/visits/roof.ts', '../../app/page.js', 'features-below-roof'],
  ['client/web/app/screen.ts', '../features/plans/page.js', 'roof-lists-features'],
  ['infra/dev/kit.ts', '@asysta/tests/kit/centre', 'nobody-imports-tests'],
  ['tests/modules/plans.ts', './other.test.js', 'tests-import-no-test'],
  ['services/platform/lost.ts', './nowhere.js', 'resolvable'],
  ['services/platform/first.ts', './second.js', 'no-cycle'],
];

const planted: Readonly<Record<string, string>> = {
  'services/platform/clock.ts': uses('@asysta/schema/values/day'),
  'services/platform/second.ts': uses('./first.js'),
  'services/platform/alone.ts': 'export const alone = 1;',
  'services/api/main.ts': uses('../platform/clock.js', '../modules/register.js'),
  'services/worker/main.ts': uses('../modules/register.js'),
  'services/modules/register.ts': uses('./plans/plans.module.js'),
  'services/modules/plans/plans.module.ts': uses('./plans.resolver.js', './plans.jobs.js'),
  'services/modules/plans/index.ts': uses('./verbs/open-plan.js'),
  'services/modules/plans/verbs/open-plan.ts': uses('../plan.entity.js', '../pure.rules.js'),
  'services/modules/plans/plan.entity.ts': 'export interface Plan { id: string }',
  'services/modules/plans/plan.type.ts': 'export const PlanType = 1;',
  'services/modules/plans/plans.resolver.ts': uses('./plan.type.js', '../visits/index.js'),
  'services/modules/plans/plans.jobs.ts': uses('./verbs/open-plan.js'),
  'services/modules/plans/plans.finders.ts': 'export const find = async () => 1;',
  'services/modules/plans/pure.rules.ts': `import type { Plan } from './plan.entity.js';\n${uses('@asysta/schema/values/day')}\nexport type P = Plan;`,
  'services/modules/visits/index.ts': '',
  'services/modules/visits/finder.ts': uses('../plans/index.js'),
  'schema/values/day.ts': '',
  'infra/database/roles.ts': uses('@asysta/services/platform/clock'),
  'client/generated/graphql.ts': '',
  'client/sdk/index.ts': uses('../generated/graphql.js'),
  'client/web/app/page.ts': uses('@asysta/schema/values/day', '../features/plans/feature.js', '../frame/api.js'),
  'client/web/components/button.ts': '',
  'client/web/features/plans/feature.ts': uses('./page.js'),
  'client/web/features/plans/page.ts': uses('../../frame/api.js', '../../components/button.js'),
  'client/web/frame/api.ts': uses('@asysta/schema/values/day', '../components/button.js'),
  'tests/kit/centre.ts': '',
  'tests/modules/other.test.ts': uses('../kit/centre.js', '@asysta/services/modules/plans/plans.finders'),
};

const tree = plant({ ...planted, ...Object.fromEntries(edges.map(([from, to]) => [from, uses(to)])) });
const { seen, expected, violations, needs } = cruise(tree.root);
afterAll(() => tree[Symbol.dispose]());

test.for(edges)('%s may not import %s: %s', ([from, , rule]) => {
  expect(violations.filter((violation) => violation.startsWith(`${rule}: ${from}`))).not.toEqual([]);
});

test('lawful edges are left in peace', () => {
  const fromLawful = violations.filter((violation) =>
    Object.keys(planted).some((file) => violation.includes(`: ${file} →`) && !/^no-dead-file|^no-cycle/.test(violation)),
  );
  expect(fromLawful).toEqual([]);
});

test('a cycle between whole modules is seen although no two files form one', () => {
  expect(violations).toContain('modules-without-cycles: plans needs itself');
  expect(violations).toContain('modules-without-cycles: visits needs itself');
});

test('an import that goes up the register is seen although it closes no cycle', () => {
  expect(againstTheOrder(needs, ['visits', 'plans'])).toEqual([
    'modules-in-order: visits imports plans, which stands above it in the register',
  ]);
  expect(againstTheOrder(new Map([['visits', new Set(['plans'])]]), ['plans', 'visits'])).toEqual([]);
});

test('a module that the register does not have is named as forgotten, not as upside down', () => {
  expect(againstTheOrder(new Map([['visits', new Set(['plans'])]]), ['plans'])).toEqual([
    'modules-in-order: visits has no line in services/modules/register.ts',
  ]);
});

test('the register takes nothing of a module but its declaration', () => {
  const inside = plant({ 'services/modules/register.ts': uses('./plans/index.js'), 'services/modules/plans/index.ts': '' });
  const found = cruise(inside.root).violations;
  inside[Symbol.dispose]();
  expect(found).toContain('register-lists-modules: services/modules/register.ts → services/modules/plans/index.ts');
});

test('a file that only tests read is dead', () => {
  expect(violations).toContain('no-dead-file: services/platform/alone.ts → services/platform/alone.ts');
});

test('the cruiser sees every file of the tree', () => {
  expect(seen).toBe(expected);
  expect(expected).toBe(edges.length + Object.keys(planted).length);
});

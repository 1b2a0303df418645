import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedSince, type Imports, importsIn, scopeOf } from './touched.js';

const root = join(import.meta.dirname, '..', '..', '..');

/** Visits stand on cases, cases on families; reports stand on nothing. */
const IMPORTS: Imports = new Map([
  ['families', new Set<string>()],
  ['cases', new Set(['families'])],
  ['visits', new Set(['cases'])],
  ['reports', new Set<string>()],
]);

test.each([
  ['a verb of a module on which nothing stands', ['services/modules/visits/verbs/record-visit.ts'], ['visits']],
  ['a module with all that stand on it', ['services/modules/families/families.policy.ts'], ['cases', 'families', 'visits']],
  ['two modules', ['services/modules/reports/figures.ts', 'services/modules/visits/visit.type.ts'], ['reports', 'visits']],
  ['input rules of a noun', ['schema/inputs/visits.ts'], ['visits']],
  ['the folder of a noun', ['schema/cases/codes.ts'], ['cases', 'visits']],
  ['values that everybody speaks', ['schema/values/pesel.ts'], null],
  ['the floor', ['services/platform/operation/perform.ts'], null],
  ['the floor and a module', ['services/modules/visits/visit.type.ts', 'services/platform/clock.ts'], null],
  ['the generated suites', ['tests/isolation/engine/oracles.ts'], null],
  ['a screen', ['client/web/features/visits/new-visit-page.tsx'], []],
  ['what is only read', ['services/modules/visits/README.md', 'schema/schema.graphql'], []],
  ['a test', ['services/modules/visits/visits.rules.test.ts', 'tests/modules/visits.test.ts'], []],
  ['nothing', [], []],
])('generated cases after a change of %s', (_, changed, nouns) => {
  expect(scopeOf(changed, IMPORTS).nouns).toEqual(nouns);
});

test('the suites of modules that were not touched are left out, the test that somebody wrote is not', () => {
  const changed = ['services/modules/families/families.policy.ts', 'tests/modules/reports.test.ts'];
  const { folders } = scopeOf(changed, IMPORTS);
  expect(folders).toEqual(
    expect.arrayContaining(['tests/modules/famil', 'tests/modules/case', 'tests/modules/visit', 'tests/modules/reports.test.ts']),
  );
  expect(folders).not.toContain('tests/modules/report');
  expect(scopeOf(['services/platform/clock.ts'], IMPORTS).folders).toBeNull();
});

test.each([
  ['infra/database/migrations/0006-plans.ts', true],
  ['tests/kit/global-setup.ts', true],
  ['package-lock.json', true],
  ['tests/kit/caller.ts', false],
  ['services/platform/clock.ts', false],
])('what no test imports and every test stands on: %s', (file, expected) => {
  expect(scopeOf([file], IMPORTS).isUnderEverything).toBe(expected);
});

test('reads from the sources which module stands on which', () => {
  const imports = importsIn(root);
  expect(imports.size).toBeGreaterThan(8);
  expect(imports.get('visits')).toContain('cases');
  expect(imports.get('families')).not.toContain('visits');
});

test('asks git which files changed', () => {
  expect(changedSince(root, 'HEAD')).toBeInstanceOf(Array);
});

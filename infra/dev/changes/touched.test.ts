import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { suitesOf } from './suites.js';
import { changedSince, scopeOf, type Tree, treeIn } from './touched.js';

const root = join(import.meta.dirname, '..', '..', '..');

/** Visits stand on cases, cases and appointments on families; reports stand on nothing, and appointments say who sees families. */
const TREE: Tree = {
  imports: new Map([
    ['families', new Set<string>()],
    ['cases', new Set(['families'])],
    ['visits', new Set(['cases'])],
    ['appointments', new Set(['families'])],
    ['reports', new Set<string>()],
  ]),
  contributes: new Map([['appointments', new Set(['families'])]]),
  suites: [
    'tests/modules/families.test.ts',
    'tests/modules/cases/case-list.test.ts',
    'tests/modules/visits.test.ts',
    'tests/modules/reports.test.ts',
    'tests/modules/submissions.test.ts',
    'tests/modules/worker.test.ts',
  ],
};

test.each([
  ['a verb of a module on which nothing stands', ['services/modules/visits/verbs/record-visit.ts'], ['visits']],
  [
    'a module with all that stand on it',
    ['services/modules/families/families.policy.ts'],
    ['appointments', 'cases', 'families', 'visits'],
  ],
  [
    'a module that decides what one below it answers',
    ['services/modules/appointments/appointments.policy.ts'],
    ['appointments', 'cases', 'families', 'visits'],
  ],
  ['two modules', ['services/modules/reports/figures.ts', 'services/modules/visits/visit.type.ts'], ['reports', 'visits']],
  ['input rules of a noun', ['schema/visits/inputs.ts'], ['visits']],
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
  expect(scopeOf(changed, TREE).nouns).toEqual(nouns);
});

test('left out are the suites of modules that nothing touched, and no other', () => {
  const changed = ['services/modules/families/families.policy.ts'];
  const { folders } = scopeOf(changed, TREE);
  expect(folders?.filter((folder) => folder.startsWith('tests/modules/'))).toEqual([
    'tests/modules/families.test.ts',
    'tests/modules/cases/case-list.test.ts',
    'tests/modules/visits.test.ts',
    'tests/modules/worker.test.ts',
  ]);
  expect(folders).toEqual(expect.arrayContaining(['tests/isolation/', 'tests/contract/', 'tests/permission/', 'tests/console/']));
  expect(scopeOf([...changed, 'tests/modules/reports.test.ts'], TREE).folders).toContain('tests/modules/reports.test.ts');
  expect(scopeOf(['services/platform/clock.ts'], TREE).folders).toBeNull();
});

/** Suites of modules are chosen one by one; journeys and mutants are never part of a quick run. */
const CHOSEN_OTHERWISE = ['modules', 'journey', 'mutation'];

test('every other folder of tests is asked after any change', () => {
  const folders = globSync('tests/**/*.test.ts', { cwd: root }).map((file) => file.split(sep)[1] ?? '');
  const always = new Set(folders.filter((folder) => !CHOSEN_OTHERWISE.includes(folder)));
  expect(scopeOf(['services/modules/visits/visit.type.ts'], TREE).folders).toEqual(
    expect.arrayContaining([...always].map((folder) => `tests/${folder}/`)),
  );
});

test('a suite of another name belongs to its module', () => {
  const suitesAfter = (file: string): readonly string[] => scopeOf([file], TREE).folders ?? [];
  expect(suitesAfter('services/modules/reports/submissions/submissions.finder.ts')).toContain(
    'tests/modules/submissions.test.ts',
  );
  expect(suitesAfter('services/modules/visits/verbs/record-visit.ts')).not.toContain('tests/modules/submissions.test.ts');
});

test.each([
  ['services/platform/identity/token.ts', true],
  ['services/console/keycloak/connection.ts', true],
  ['services/platform/clock.ts', false],
  ['services/modules/visits/visit.type.ts', false],
])('how people sign in was touched: %s', (file, expected) => {
  expect(scopeOf([file], TREE).projects.includes('identity')).toBe(expected);
});

test.each([
  ['infra/database/migrations/0009-plans.sql', true],
  ['tests/kit/global-setup.ts', true],
  ['package-lock.json', true],
  ['tests/kit/caller.ts', false],
  ['services/platform/clock.ts', false],
])('what no test imports and every test stands on: %s', (file, expected) => {
  expect(scopeOf([file], TREE).isUnderEverything).toBe(expected);
});

test('reads from the sources which module stands on which, which it changes from above, and which suites there are', () => {
  const { imports, contributes, suites } = treeIn(root);
  expect(imports.size).toBeGreaterThan(8);
  expect(imports.get('visits')).toContain('cases');
  expect(imports.get('families')).not.toContain('visits');
  expect(contributes.get('assignments')).toEqual(new Set(['cases', 'deadlines', 'families']));
  expect(contributes.get('visits')).toEqual(new Set(['assignments', 'cases']));
  for (const noun of imports.keys())
    expect(
      suites.filter((suite) => suitesOf(noun).some((beginning) => suite.startsWith(beginning))),
      noun,
    ).not.toEqual([]);
});

test('asks git which files changed', () => {
  expect(changedSince(root, 'HEAD')).toBeInstanceOf(Array);
});

import { join } from 'node:path';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plansFor } from './plans.ts';

const root = join(import.meta.dirname, '..', '..');
const plans = (...paths: string[]) => plansFor(root, paths);
const mutated = (...paths: string[]) => plans(...paths).flatMap(({ mutate }) => mutate);

test('what decides is mutated, whatever its file is called, and declarations are not', () => {
  expect(mutated('services/modules')).toEqual(
    expect.arrayContaining([
      'services/modules/cases/closing/close-case.ts',
      'services/modules/cases/grounds/consent.ts',
      'services/modules/cases/move-to.ts',
      'services/modules/cases/opening/open-case.ts',
      'services/modules/cases/preparation/qualify.ts',
      'services/modules/cases/step.ts',
      'services/modules/families/pesel.ts',
      'services/modules/reports/figures.ts',
      'services/modules/staff/member-directory.ts',
      'services/modules/visits/verbs/record-visit.ts',
    ]),
  );
  expect(mutated('services/modules').filter((file) => /\.(type|entity|input|module|test)\.ts$/.test(file))).toEqual([]);
});

test('rules and policies answer for nine of ten mutants also where other code lies beside them', () => {
  const [some, others] = [90, 80].map((least) => plans('services/modules').filter(({ leastPercent }) => leastPercent === least));
  expect(some?.flatMap(({ mutate }) => mutate)).toContain('services/modules/cases/rules/case-steps.rules.ts');
  expect(some?.flatMap(({ mutate }) => mutate)).toContain('services/modules/families/families.policy.ts');
  for (const { mutate } of some ?? []) expect(mutate.filter((file) => !/\.(rules|policy)\.ts$/.test(file))).toEqual([]);
  for (const { mutate } of others ?? []) expect(mutate.filter((file) => /\.(rules|policy)\.ts$/.test(file))).toEqual([]);
});

test('every file that is mutated is looked at by a suite that there is, and none by those of Keycloak', () => {
  for (const file of mutated('services/modules', 'services/platform', 'schema/values'))
    for (const { include } of plans(file)) {
      const suites = globSync([...include], { cwd: root });
      expect(suites, file).not.toEqual([]);
      expect(
        suites.filter((suite) => /keycloak|tests\/identity/.test(suite)),
        file,
      ).toEqual([]);
    }
  expect(plans('services/modules/reports/submissions').flatMap(({ include }) => globSync([...include], { cwd: root }))).toContain(
    'tests/modules/submissions.test.ts',
  );
  // Only what has tests beside it: the other suites of identity need a provider.
  expect(mutated('services/platform/identity')).toEqual(['services/platform/identity/principal.ts']);
});

test('each folder of the floor is looked at by suites of its own, and the nouns by theirs alone', () => {
  const folders = globSync('services/platform/*/', { cwd: root }).map((folder) =>
    folder.replaceAll('\\', '/').replace(/\/$/, ''),
  );
  const unnamed = folders.filter((folder) =>
    plans(folder).some(({ include }) => include.includes('tests/contract/{errors,requests}.test.ts')),
  );
  expect(folders.length).toBeGreaterThan(10);
  expect(unnamed).toEqual([]);
  const nounsOf = ({ mutate }: { readonly mutate: readonly string[] }) => new Set(mutate.map((file) => file.split('/')[2]));
  for (const plan of plans('services/modules').filter(({ database, leastPercent }) => database && leastPercent === 80))
    expect(nounsOf(plan).size).toBe(1);
});

test('no mutant is looked at by what was built before it', () => {
  const suites = plans('services').flatMap(({ include }) => globSync([...include], { cwd: root }));
  expect(suites).toContain('tests/modules/worker.test.ts');
  for (const suite of new Set(suites)) expect(readFileSync(join(root, suite), 'utf8'), suite).not.toMatch(/aWorkerProcess/);
});

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changedSince } from '@asysta/infra/dev/changes/touched';
import { Stryker } from '@stryker-mutator/core';
import { type Plan, plansFor } from './plans.ts';

const USAGE = `Usage: npm run mutation -- <path>… [--tests <glob>]… [--at-once <n>]
       npm run mutation -- --changed <commit>
  npm run mutation -- services/modules/cases/case.rules.ts
  npm run mutation -- services/modules/visits
Changes the code at the path in many small ways and says which changes no test noticed. services/platform/identity needs --tests:
its own suites need a Keycloak.
`;

const root = join(import.meta.dirname, '..', '..');

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

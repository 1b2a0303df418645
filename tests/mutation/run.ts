import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changedSince } from '@asysta/infra/dev/changes/touched';
import { Stryker } from '@stryker-mutator/core';
import type { Draw } from './drawn.ts';
import { type Plan, plansFor } from './plans.ts';
import { type Outcome, percentOf, scoreOf, tableOf } from './scores.ts';

const USAGE = `Usage: npm run mutation -- <path>… [--tests <glob>]… [--at-once <n>] [--sample <percent> [--seed <text>]]
       npm run mutation -- --changed <commit>
  npm run mutation -- services/modules/cases/rules/case-steps.rules.ts
  npm run mutation -- services/modules/visits
  npm run mutation -- services/platform --sample 10
Changes the code at the path in many small ways and says which changes no test noticed. services/platform/identity needs --tests:
its own suites need a Keycloak. --sample runs only so many of a hundred mutants, drawn by the seed: an honest estimate of a layer
that takes too long to run whole.
`;

const root = join(import.meta.dirname, '..', '..');

interface Manner {
  readonly atOnce: number;
  readonly draw: Draw | undefined;
}

/** Runs the mutants of one plan, or those drawn of them; answers what became of each. */
const outcomesOf = async ({ mutate, include, database, leastPercent }: Plan, { atOnce, draw }: Manner): Promise<Outcome[]> => {
  process.stdout.write(
    `\nMutating ${mutate.length} files, looked at by ${include.join(' ')}${database ? ' on a database' : ''}\n`,
  );
  process.env['ASYSTA_MUTATION'] = JSON.stringify({ include, database, draw });
  const mutants = await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/drawn.ts'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: !database },
    coverageAnalysis: 'perTest',
    concurrency: atOnce,
    // Running out of time counts as noticed, so that a busy machine must not cause it.
    timeoutMS: 120_000,
    dryRunTimeoutMinutes: 30,
    // What is computed when a module loads is met by every test; with a database that takes too long to ask.
    ignoreStatic: database,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    tempDirName: '.asysta/mutation',
    ignorePatterns: ['dist', '.asysta', '.turbo', '.git'],
    // TypeScript 7 has no compiler in JavaScript, with which Stryker would rewrite paths in this file; none of ours leave the tree.
    tsconfigFile: 'none',
    checkers: draw ? ['drawn'] : [],
    allowConsoleColors: false,
    cleanTempDir: 'always',
  }).runMutationTest();
  const score = scoreOf(mutants);
  process.stdout.write(
    `Noticed ${score.noticed} of ${score.counted} mutants: ${percentOf(score).toFixed(1)} % (at least ${leastPercent} %)\n`,
  );
  return mutants;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true },
    changed: { type: 'string' },
    'at-once': { type: 'string', default: '2' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const draw = values.sample === undefined ? undefined : { percent: Number(values.sample), seed: values.seed };
const paths = values.changed === undefined ? positionals : changedSince(root, values.changed);
const plans = plansFor(root, paths, values.tests);
if (plans.length === 0 && values.changed === undefined) {
  process.stderr.write(USAGE);
  process.exit(1);
}
const all: Outcome[] = [];
let isEnough = true;
for (const plan of plans) {
  const outcomes = await outcomesOf(plan, { atOnce: Number(values['at-once']), draw }).catch((error: unknown) => {
    process.stderr.write(`Not measured: ${String(error)}\n`);
    isEnough = false;
    return [];
  });
  isEnough &&= percentOf(scoreOf(outcomes)) >= plan.leastPercent;
  all.push(...outcomes);
}
const drawn = draw ? `, ${draw.percent} of a hundred mutants drawn with the seed ${draw.seed}` : '';
process.stdout.write(`\nAll runs${drawn}\n${tableOf(all)}\n`);
process.exit(isEnough ? 0 : 1);

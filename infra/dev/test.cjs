'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { prepare, handOver, fail, runQuietly, root, stateFolder, modules } = require('./bootstrap.cjs');
const { findBrowser } = require('./browser.cjs');

const NO_BROWSER = '--no-browser';
/** `npm test -- --changed [commit]`: for who is at work, only what differs from a commit, without the journeys. */
const CHANGED = '--changed';

async function browserEnvironment(flags) {
  if (flags.includes(NO_BROWSER)) return { ASYSTA_NO_BROWSER: '1' };
  const chromium = await findBrowser(runQuietly);
  if (chromium) return { ASYSTA_CHROMIUM: chromium };
  return fail(
    'The journeys need a browser and none was found: install Chromium, give its path in ASYSTA_CHROMIUM, or skip them with: npm test -- --no-browser',
  );
}

/** What a change asks for: the tests that import it, and of the generated suites the modules that it touches. */
async function changedPlan(flags) {
  const at = flags.indexOf(CHANGED);
  if (at < 0) return { flags: flags, environment: {}, isPart: false };
  const named = flags[at + 1];
  const ref = named && !named.startsWith('-') ? named : 'HEAD';
  const others = flags.filter((_, index) => index !== at && !(ref === named && index === at + 1));
  const touched = await import(pathToFileURL(path.join(root, 'infra', 'dist', 'dev', 'changes', 'touched.js')).href);
  const scope = touched.scopeOf(touched.changedSince(root, ref), touched.treeIn(root));
  const nouns = scope.nouns === null ? 'all modules' : scope.nouns.join(', ') || 'no module';
  process.stdout.write(
    'Changed since ' + ref + ': generated cases of ' + nouns + (scope.isUnderEverything ? ', and every other test' : '') + '\n',
  );
  const graph = scope.isUnderEverything ? [] : ['--changed=' + ref, '--passWithNoTests'];
  const folders = scope.isUnderEverything || scope.folders === null ? [] : scope.folders;
  return {
    flags: others.concat(
      NO_BROWSER,
      scope.projects.map(function (name) {
        return '--project=' + name;
      }),
      graph,
      folders,
    ),
    environment: { ASYSTA_NOUNS: scope.nouns === null ? '' : scope.nouns.join(',') || 'none' },
    isPart: true,
  };
}

/** A file that could not even be loaded holds no test, and still counts as one failed. */
function count(report) {
  const files = report.testResults || [];
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests || 0, failed: (report.numFailedTests || 0) + broken.length };
}

/** One line for each failure, so that the end of a long log says what to look for. */
function failuresOf(report) {
  const firstLine = (text) => String(text || '').split('\n', 1)[0];
  return (report.testResults || [])
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const failed = file.assertionResults.filter((test) => test.status === 'failed');
      const named = failed.map((test) => test.fullName + ': ' + firstLine(test.failureMessages[0]));
      return (named.length > 0 ? named : [firstLine(file.message)]).map(
        (line) => '✗ ' + path.relative(root, file.name) + ' › ' + line,
      );
    });
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (_) {
    return {};
  }
}

async function main() {
  await prepare();
  const plan = await changedPlan(process.argv.slice(2));
  const flags = plan.flags;
  const environment = Object.assign({}, process.env, plan.environment, await browserEnvironment(flags), { NODE_ENV: 'test' });
  const reportFile = path.join(stateFolder, 'test-report.json');
  fs.rmSync(reportFile, { force: true });
  const vitest = [path.join(modules, 'vitest', 'vitest.mjs'), 'run', '--config', path.join(root, 'tests', 'vitest.config.ts')];
  const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=' + reportFile];
  const code = await handOver(
    vitest.concat(
      reporters,
      flags.filter((flag) => flag !== NO_BROWSER),
    ),
    environment,
  );
  const report = readReport(reportFile);
  const totals = count(report);
  const nothingRan = totals.passed + totals.failed === 0 && !plan.isPart;
  if (nothingRan) process.stderr.write('\nNo test was run.\n');
  else if (code !== 0 && totals.failed === 0)
    process.stderr.write('\nVitest ended with an error outside the tests; see above.\n');
  const failures = failuresOf(report);
  if (failures.length > 0) process.stdout.write('\n' + failures.join('\n') + '\n');
  process.stdout.write('\n' + totals.passed + ' passed, ' + totals.failed + ' failed\n');
  process.exit(code !== 0 || totals.failed > 0 || nothingRan ? 1 : 0);
}

void main();

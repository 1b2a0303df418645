'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { prepare, handOver, fail, runQuietly, root, stateFolder, modules } = require('./bootstrap.cjs');
const { findBrowser } = require('./browser.cjs');

const NO_BROWSER = '--no-browser';

async function browserEnvironment(flags) {
  if (flags.includes(NO_BROWSER)) return { ASYSTA_NO_BROWSER: '1' };
  const chromium = await findBrowser(runQuietly);
  if (chromium) return { ASYSTA_CHROMIUM: chromium };
  return fail(
    'The journeys need a browser and none was found: install Chromium, give its path in ASYSTA_CHROMIUM, or skip them with: npm test -- --no-browser',
  );
}

/** A file that could not even be loaded holds no test, and still counts as one failed. */
function count(report) {
  const files = report.testResults || [];
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests || 0, failed: (report.numFailedTests || 0) + broken.length };
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (_) {
    return {};
  }
}

async function main() {
  const flags = process.argv.slice(2);
  await prepare();
  const environment = Object.assign({}, process.env, await browserEnvironment(flags), { NODE_ENV: 'test' });
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
  const totals = count(readReport(reportFile));
  const nothingRan = totals.passed + totals.failed === 0;
  if (nothingRan) process.stderr.write('\nNo test was run.\n');
  else if (code !== 0 && totals.failed === 0)
    process.stderr.write('\nVitest ended with an error outside the tests; see above.\n');
  process.stdout.write('\n' + totals.passed + ' passed, ' + totals.failed + ' failed\n');
  process.exit(code !== 0 || totals.failed > 0 || nothingRan ? 1 : 0);
}

void main();

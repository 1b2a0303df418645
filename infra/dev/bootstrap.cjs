// Plain CommonJS for any Node from 18 on: it runs before anything is installed, and brings Node 24 itself.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');
const stateFolder = path.join(root, '.asysta');
const oldestNode = 20;

function fail(sentence) {
  process.stderr.write('\n' + sentence + '\n');
  process.exit(1);
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return;
  fail(
    'Asysta needs Node.js ' + oldestNode + ' or newer to start (this is ' + process.versions.node + '); see https://nodejs.org.',
  );
}

function requireWritableFolder() {
  try {
    fs.mkdirSync(stateFolder, { recursive: true, mode: 0o755 });
    const probe = path.join(stateFolder, 'write-probe-' + process.pid);
    fs.writeFileSync(probe, '');
    fs.unlinkSync(probe);
  } catch (error) {
    fail('Asysta may not write into ' + root + ' (' + error.code + '); give yourself the right to write there.');
  }
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return '';
  }
}

const lockfile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const installedMark = path.join(modules, '.asysta-installed');
const node24 = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function installedFor() {
  return createHash('sha256').update(readOrEmpty(lockfile)).update(process.platform).update(process.arch).digest('hex');
}

/** npm writes its own copy of the lockfile last, so an install done by hand counts when that copy is newer. */
function isInstalled() {
  if (!fs.existsSync(node24)) return false;
  if (readOrEmpty(installedMark) === installedFor()) return true;
  const copy = path.join(modules, '.package-lock.json');
  return fs.existsSync(copy) && fs.statSync(copy).mtimeMs >= fs.statSync(lockfile).mtimeMs;
}

const networkProblem = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET/;

function explainInstall(output) {
  if (/ENOSPC/.test(output)) return 'The packages could not be installed: the disk is full.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'The packages could not be installed: no right to write into node_modules or the npm cache.';
  if (networkProblem.test(output)) {
    return 'The packages could not be installed: the npm registry cannot be reached; check the network and start again.';
  }
  return 'The packages could not be installed; see .asysta/log/install.log.';
}

function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return { file: process.execPath, args: [npm].concat(args), shell: false };
  return { file: 'npm', args: args, shell: process.platform === 'win32' };
}

/** Runs a command with hidden output and one line of progress; answers with its exit code and what it wrote. */
function runQuietly(what, file, args, options) {
  return new Promise(function (resolve) {
    const startedAt = Date.now();
    const seconds = function () {
      return ((Date.now() - startedAt) / 1000).toFixed(1);
    };
    const live = process.stdout.isTTY;
    const ticker = live && setInterval(() => process.stdout.write('\r  … ' + what + ' ' + Math.round(seconds()) + ' s '), 1000);
    if (live) process.stdout.write('  … ' + what);
    const child = spawn(file, args, Object.assign({ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }, options));
    let output = '';
    const keep = function (chunk) {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const done = function (code) {
      if (ticker) clearInterval(ticker);
      process.stdout.write((live ? '\r' : '') + (code === 0 ? '  ✓ ' : '  ✗ ') + what + ' (' + seconds() + ' s)\n');
      resolve({ code: code, output: output });
    };
    child.on('error', (error) => {
      output += error.message;
      done(1);
    });
    child.on('close', (code) => done(code === null ? 1 : code));
  });
}

function writeLog(name, text) {
  const folder = path.join(stateFolder, 'log');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), text, { mode: 0o600 });
}

/** Asks with npm's own settings (proxy, mirror, certificates). A registry that answers anything, even an error, is there. */
function isRegistryReachable() {
  const npm = npmCommand(['ping', '--fetch-retries=0', '--fetch-timeout=8000', '--loglevel=error']);
  const answer = spawnSync(npm.file, npm.args, { cwd: root, shell: npm.shell, encoding: 'utf8', timeout: 20000 });
  return answer.status === 0 || !(answer.error || networkProblem.test(answer.stderr));
}

/** Installs when node_modules is missing or belongs to another lockfile. What is there already is kept when the network fails. */
async function ensureInstalled() {
  if (isInstalled()) return;
  // Not `npm ci`: it refuses the lockfile where a registry lacks optional packages of other systems, and it deletes
  // node_modules before it knows whether it can fill it again. `--no-save` keeps to the lockfile and leaves it untouched.
  const quiet = [
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
  ];
  // Without a network npm would wait for every single package; its cache may still hold them all.
  const offline = isRegistryReachable() ? [] : ['--offline'];
  const npm = npmCommand(['install', '--no-save'].concat(quiet, '--fetch-retry-maxtimeout=5000', offline));
  const result = await runQuietly('Installing packages (about a minute the first time)', npm.file, npm.args, {
    shell: npm.shell,
  });
  if (result.code !== 0 || !fs.existsSync(node24)) {
    writeLog('install.log', result.output);
    fail(explainInstall(result.output));
  }
  fs.writeFileSync(installedMark, installedFor());
}

const generatedFolders = new Set([
  'node_modules',
  'dist',
  '.turbo',
  '.asysta',
  '.git',
  'generated',
  'screenshots',
  'test-results',
]);

function addSources(folder, hash) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!generatedFolders.has(entry.name)) addSources(full, hash);
    } else if (entry.isFile()) {
      const stat = fs.statSync(full);
      hash.update(full + '\0' + stat.size + '\0' + stat.mtimeMs + '\n');
    }
  }
}

function sourceMark() {
  const hash = createHash('sha256');
  const workspaces = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).workspaces;
  for (const workspace of workspaces) addSources(path.join(root, workspace), hash);
  for (const file of ['package-lock.json', 'tsconfig.json', 'turbo.json']) hash.update(readOrEmpty(path.join(root, file)));
  const built = workspaces.filter((workspace) => fs.existsSync(path.join(root, workspace, 'dist')));
  return hash.update(built.join()).digest('hex');
}

/** Builds through turbo's cache, and asks not even turbo when no source has been touched since the last good build. */
async function ensureBuilt() {
  const markFile = path.join(stateFolder, 'built');
  if (readOrEmpty(markFile) === sourceMark()) return;
  const turbo = path.join(modules, 'turbo', 'bin', 'turbo');
  const environment = Object.assign({}, process.env, {
    PATH: path.dirname(node24) + path.delimiter + path.join(modules, '.bin') + path.delimiter + process.env.PATH,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  });
  const args = [turbo, 'run', 'build', '--output-logs=errors-only', '--no-color'];
  const result = await runQuietly('Building', node24, args, { env: environment });
  if (result.code !== 0) {
    writeLog('build.log', result.output);
    fail(result.output.trimEnd() + '\n\nThe build failed; the whole output is in .asysta/log/build.log.');
  }
  fs.writeFileSync(markFile, sourceMark());
}

/** Hands over to a program under Node 24, passes signals on and ends as it ends. */
function handOver(args, environment) {
  const child = spawn(node24, args, { cwd: root, env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) followParent(child);
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal === null ? code : 1)));
}

/** A shell between npm and us may be ended without passing the signal on. */
function followParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 500);
  timer.unref();
}

async function prepare() {
  requireNode();
  requireWritableFolder();
  await ensureInstalled();
  await ensureBuilt();
}

module.exports = { root, stateFolder, modules, fail, runQuietly, prepare, handOver };

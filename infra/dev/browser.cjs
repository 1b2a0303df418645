'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

function works(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20000 }).status === 0;
}

function onPath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => (process.env.PATH || '').split(path.delimiter).map((folder) => path.join(folder, name)));
}

function list(folder) {
  try {
    return fs.readdirSync(folder);
  } catch (_) {
    return [];
  }
}

function ofPlaywright() {
  const caches = {
    linux: path.join(os.homedir(), '.cache', 'ms-playwright'),
    darwin: path.join(os.homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: path.join(os.homedir(), 'AppData', 'Local', 'ms-playwright'),
  };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || caches[process.platform] || '';
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  const versions = list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return versions.flatMap((version) => inside.map((parts) => path.join(cache, version, ...parts)));
}

function findInstalled() {
  return [...onPath(), ...ofPlaywright()].find((file) => fs.existsSync(file) && works(file));
}

/** Debian's own package, when we are root on a system that has apt. */
async function installDebian(runQuietly) {
  if (process.platform !== 'linux' || !process.getuid || process.getuid() !== 0 || !fs.existsSync('/usr/bin/apt-get'))
    return undefined;
  const env = Object.assign({}, process.env, { DEBIAN_FRONTEND: 'noninteractive' });
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  const first = await runQuietly('Installing Chromium', 'apt-get', install, { env });
  if (first.code !== 0) {
    await runQuietly('Reading the list of Debian packages', 'apt-get', ['update'], { env });
    await runQuietly('Installing Chromium', 'apt-get', install, { env });
  }
  return findInstalled();
}

/** The path of a working Chromium, or undefined. ASYSTA_CHROMIUM wins, also when it does not work: then nothing else is tried. */
async function findBrowser(runQuietly) {
  const told = process.env.ASYSTA_CHROMIUM;
  if (told) return works(told) ? told : undefined;
  return findInstalled() || (await installDebian(runQuietly));
}

module.exports = { findBrowser };

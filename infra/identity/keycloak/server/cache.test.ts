import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder, distributionFolder, isWhole, markWhole } from './cache.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asysta-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("things are kept in the system's own place for it, or where ASYSTA_CACHE says", () => {
  expect(cacheFolder({}, 'linux', '/h')).toBe('/h/.cache/asysta');
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/h')).toBe('/x/asysta');
  expect(cacheFolder({}, 'darwin', '/h')).toBe('/h/Library/Caches/asysta');
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32', '/h')).toBe('/l/asysta');
  expect(cacheFolder({ ASYSTA_CACHE: '/told', XDG_CACHE_HOME: '/x' }, 'linux', '/h')).toBe('/told');
  expect(distributionFolder({ ASYSTA_CACHE: '/told' })).toMatch(/^\/told\/keycloak\/26\.7\.3-[0-9a-f]{8}$/);
});

test('a folder is whole from its mark on, until a file is missing, cut or added', () => {
  expect(isWhole(join(folder, 'absent'))).toBe(false);
  mkdirSync(join(folder, 'lib'));
  const jar = join(folder, 'lib', 'a.jar');
  writeFileSync(jar, 'four');
  expect(isWhole(folder)).toBe(false);
  markWhole(folder);
  expect(isWhole(folder)).toBe(true);
  writeFileSync(jar, 'cut');
  expect(isWhole(folder)).toBe(false);
  writeFileSync(jar, 'four');
  expect(isWhole(folder)).toBe(true);
  rmSync(jar);
  expect(isWhole(folder)).toBe(false);
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecrets } from './secrets.js';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'asysta-secrets-')), 'secrets.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }));

test('secrets are made once, stay the same and are readable by us alone', () => {
  const first = readSecrets(file);
  expect(readSecrets(file)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(first.dataKey, 'base64')).toHaveLength(32);
});

test('no two secrets are the same, and each is long', () => {
  const { rolePasswords, clientSecrets, keycloak, ...single } = readSecrets(file);
  const all = Object.values<string>({ ...rolePasswords, ...clientSecrets, ...keycloak, ...single });
  expect(new Set(all).size).toBe(all.length);
  for (const secret of all) expect(secret.length).toBeGreaterThanOrEqual(32);
});

test('a secret that a newer version needs is added without touching the others', () => {
  const first = readSecrets(file);
  const { asysta_jobs: removed, ...older } = first.rolePasswords;
  writeFileSync(file, JSON.stringify({ ...first, rolePasswords: older }));
  const second = readSecrets(file);
  expect(second.rolePasswords.asysta_jobs).not.toBe(removed);
  expect({ ...second, rolePasswords: older }).toEqual({ ...first, rolePasswords: older });
});

test('a damaged file is refused, never replaced: the data key would be lost', () => {
  writeFileSync(file, '{"dataKey": "abc');
  expect(() => readSecrets(file)).toThrow(/damaged/);
  expect(readFileSync(file, 'utf8')).toBe('{"dataKey": "abc');
});

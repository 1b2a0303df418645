import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PEOPLE } from '../../identity/people.js';
import { sampleCode, writeSampleLogins } from './sample-logins.js';

const secrets = { databasePassword: '', adminSecret: '', consoleSecret: '', samplePassword: 'one for all', totpSeed: 'a seed' };
const NOW = Date.UTC(2026, 10, 22, 12);

let stateFolder: string;
beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'asysta-logins-'));
});
afterEach(() => rmSync(stateFolder, { recursive: true, force: true }));

test('writes down how every sample person signs in, readable by us alone, and nothing else', () => {
  writeSampleLogins({ stateFolder }, secrets);
  const file = join(stateFolder, 'identity', 'sample-logins.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { password, totpSecrets, ...others } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(others).toEqual({});
  expect(password).toBe('one for all');
  expect(Object.keys(totpSecrets as object)).toEqual(PEOPLE.map(({ username }) => username));
});

test('tells the code of one person, another half a minute later and another for somebody else', () => {
  writeSampleLogins({ stateFolder }, secrets);
  const code = sampleCode({ stateFolder }, 'zofia.zielonki', NOW);
  expect(code).toMatch(/^\d{6}$/);
  expect(sampleCode({ stateFolder }, 'zofia.zielonki', NOW + 29_000)).toBe(code);
  expect(sampleCode({ stateFolder }, 'zofia.zielonki', NOW + 30_000)).not.toBe(code);
  expect(sampleCode({ stateFolder }, 'dorota.rakow', NOW)).not.toBe(code);
});

test('says what to do before the first start, and that it knows nobody of that name', () => {
  expect(() => sampleCode({ stateFolder }, 'zofia.zielonki', NOW)).toThrow('ASYSTA_IDENTITY=keycloak npm start');
  writeSampleLogins({ stateFolder }, secrets);
  expect(() => sampleCode({ stateFolder }, 'nobody', NOW)).toThrow('There is no sample person nobody');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CONFIG_VARIABLES, readConfig } from './config.js';

const folder = mkdtempSync(join(tmpdir(), 'asysta-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const dataKey = Buffer.alloc(32, 7).toString('base64');

const given = {
  ASYSTA_PUBLIC_URL: 'https://asysta.example',
  ASYSTA_ISSUER: 'https://sso.example/realms/asysta',
  ASYSTA_WEB_CLIENT_SECRET: 'sixteen-characters',
  ASYSTA_DATA_KEY: dataKey,
  ASYSTA_DATABASE: 'postgres://db.example:5432/asysta',
};

const { ASYSTA_DATA_KEY: _, ...withoutKey } = given;

test('a secret may come from a file, and the line break at its end is not part of it', () => {
  const config = readConfig({ ...withoutKey, ASYSTA_DATA_KEY_FILE: fileWith('key', `${dataKey}\n`) });
  expect(config.ASYSTA_DATA_KEY).toBe(dataKey);
  expect(config).toEqual(readConfig(given));
});

test.for(CONFIG_VARIABLES)('%s may stand in a file', (name) => {
  const { [name]: value, ...others }: Record<string, string> = given;
  const text = value ?? (name === 'ASYSTA_PORT' ? '4711' : 'not-the-default');
  const wrong = { ...others, [`${name}_FILE`]: fileWith(name, text) };
  const outcome = (environment: Record<string, string>): unknown => {
    try {
      return readConfig(environment);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(outcome(wrong)).toEqual(outcome({ ...others, [name]: text }));
  expect(outcome({ ...wrong, [`${name}_FILE`]: join(folder, 'nowhere') })).toBe(
    `Configuration: ${name}_FILE names a file that cannot be read (ENOENT)`,
  );
});

test('a variable given both ways is refused, because nobody could tell which one counts', () => {
  expect(() => readConfig({ ...given, ASYSTA_DATA_KEY_FILE: fileWith('other', dataKey) })).toThrow(
    'Configuration: ASYSTA_DATA_KEY is given twice, by itself and as ASYSTA_DATA_KEY_FILE',
  );
});

test('the complaint about a wrong value names the variable and keeps the value', () => {
  const wrong = { ...withoutKey, ASYSTA_DATA_KEY_FILE: fileWith('short', 'c2hvcnQ=') };
  expect(() => readConfig(wrong)).toThrow(/^Configuration: ASYSTA_DATA_KEY must hold 32 bytes$/);
});

test('what nobody configured is what the sample installation needs', () => {
  expect(readConfig(given)).toEqual({
    ...given,
    ASYSTA_PORT: 4000,
    ASYSTA_CLIENTS: ['asysta-web', 'zielonki-system', 'school-system', 'lodzkie-system'],
    ASYSTA_PASSWORD_IDENTITY: '',
    ASYSTA_PASSWORD_CENTRE: '',
    ASYSTA_PASSWORD_PARTNER: '',
    ASYSTA_PASSWORD_REGION: '',
    ASYSTA_PASSWORD_WORKER: '',
    ASYSTA_PASSWORD_JOBS: '',
    ASYSTA_POOL_SIZE: 8,
    ASYSTA_CONNECT_TIMEOUT_MS: 5000,
    ASYSTA_REQUESTS_AT_WORK: 16,
    ASYSTA_REQUESTS_WAITING: 240,
    ASYSTA_API_PROCESSES: 1,
    ASYSTA_WORKER_PROCESSES: 1,
    ASYSTA_WORKER_BEAT_MS: 10_000,
    ASYSTA_WEB_ROOT: '',
    ASYSTA_DOCUMENTS: '',
    ASYSTA_ACCEPT_SERVER_LOGGING: 'false',
    ASYSTA_LOG_LEVEL: 'info',
  });
});

test.for([
  ['ASYSTA_PORT', 0, 65_535],
  ['ASYSTA_POOL_SIZE', 1, 100],
  ['ASYSTA_CONNECT_TIMEOUT_MS', 100, 30_000],
  ['ASYSTA_REQUESTS_AT_WORK', 1, 10_000],
  ['ASYSTA_REQUESTS_WAITING', 0, 100_000],
  ['ASYSTA_API_PROCESSES', 1, 1000],
  ['ASYSTA_WORKER_PROCESSES', 1, 1000],
  ['ASYSTA_WORKER_BEAT_MS', 100, 15_000],
] as const)('%s is a whole number from %i to %i', ([name, least, most]) => {
  for (const number of [least, most]) expect(readConfig({ ...given, [name]: String(number) })[name]).toBe(number);
  for (const wrong of [least - 1, most + 1, least + 0.5, 'many'])
    expect(() => readConfig({ ...given, [name]: String(wrong) }), String(wrong)).toThrow(`Configuration: ${name} `);
});

test.for([
  ['ASYSTA_PUBLIC_URL', 'asysta'],
  ['ASYSTA_ISSUER', 'sso'],
  ['ASYSTA_DATABASE', 'db'],
  ['ASYSTA_WEB_CLIENT_SECRET', 'fifteen-letters'],
  ['ASYSTA_DATA_KEY', '*'.repeat(43)],
  ['ASYSTA_ACCEPT_SERVER_LOGGING', 'yes'],
  ['ASYSTA_LOG_LEVEL', 'loud'],
])('a process does not start with %s %s', ([name = '', wrong]) => {
  expect(() => readConfig({ ...given, [name]: wrong })).toThrow(`Configuration: ${name} `);
});

test.for(['debug', 'info', 'warn', 'error', 'silent'])('the log may be of the level %s', (level) => {
  expect(readConfig({ ...given, ASYSTA_LOG_LEVEL: level }).ASYSTA_LOG_LEVEL).toBe(level);
});

test('clients stand between commas, with or without blanks', () => {
  expect(readConfig({ ...given, ASYSTA_CLIENTS: ' web , ,system,' }).ASYSTA_CLIENTS).toEqual(['web', 'system']);
  expect(readConfig({ ...given, ASYSTA_ACCEPT_SERVER_LOGGING: 'true' }).ASYSTA_ACCEPT_SERVER_LOGGING).toBe('true');
});

test('only the last line break of a file is left out, whatever system wrote it', () => {
  const rootOf = (text: string) => readConfig({ ...given, ASYSTA_WEB_ROOT_FILE: fileWith('breaks', text) }).ASYSTA_WEB_ROOT;
  expect([rootOf('web\r\n'), rootOf('a\nb\n\n'), rootOf('web')]).toEqual(['web', 'a\nb\n', 'web']);
});

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

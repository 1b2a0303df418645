import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REALM_SETTINGS } from './declaration.js';

const login = join(import.meta.dirname, 'theme', 'asysta', 'login');
const read = (...path: string[]) => readFileSync(join(login, ...path), 'utf8');
const languages = REALM_SETTINGS['supportedLocales'] as readonly string[];

const messagesIn = (language: string): ReadonlyMap<string, string> =>
  new Map(
    read('messages', `messages_${language}.properties`)
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const ownKeys = [
  ...new Set(
    readdirSync(login)
      .filter((name) => name.endsWith('.ftl'))
      .flatMap((name) => [...read(name).matchAll(/msg\("(asysta\w+)"\)/g)].map(([, key]) => key ?? '')),
  ),
];

describe("Keycloak's sign-in pages", () => {
  test('there are own sentences to look for', () => expect(ownKeys.length).toBeGreaterThan(15));

  test.each(languages)('speak %s wherever the product speaks for itself', (language) => {
    const messages = messagesIn(language);
    const wanted = [...ownKeys, ...languages.map((one) => `asystaLanguage_${one}`)];
    expect(wanted.filter((key) => !messages.get(key)?.trim())).toEqual([]);
  });

  test('wear the colours of the web, which Keycloak cannot load from it', () => {
    const coloursIn = (css: string) =>
      new Map([...css.matchAll(/^ {2}(--[\w-]+): (light-dark\(.+\));$/gm)].map(([, name, value]) => [name, value]));
    const web = coloursIn(
      readFileSync(join(import.meta.dirname, '..', '..', '..', 'client', 'web', 'frame', 'look', 'tokens.css'), 'utf8'),
    );
    const own = coloursIn(read('resources', 'css', 'asysta.css'));
    expect(own.size).toBeGreaterThan(10);
    expect([...own].filter(([name, value]) => web.get(name) !== value)).toEqual([]);
  });

  test('load nothing from another host', () => {
    const pages = readdirSync(login, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ftl|css)$/.test(name));
    expect(pages.filter((name) => /(https?:)?\/\/(?!www\.w3\.org)\w/.test(read(name).replaceAll(/\/\*.*?\*\//gs, '')))).toEqual(
      [],
    );
  });
});

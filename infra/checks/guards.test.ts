import { expect, test } from 'vitest';
import { guardDrafts, guardLockfile, guardManifest, guardText, guardTop, warnOfShape } from './guards.ts';

const join = (...parts: readonly string[]): string => parts.join('');

/** Written in pieces, so that this file itself stays lawful. */
const forbidden: readonly (readonly [string, string, string])[] = [
  ['infra/a.ts', join('const path = "/wo', 'rk/x";'), 'a path of one machine'],
  ['README.md', join('see /ro', 'ot/notes'), 'a path of one machine'],
  ['infra/a.ts', join("'/ho", "me/anna/x'"), 'a path of one machine'],
  ['tests/a.ts', join('https://mo', 'ps.gdzies.pl'), 'an office that exists'],
  ['tests/a.ts', join("'anna@", "poczta.pl'"), 'an e-mail address that could be real'],
  ['infra/a.pem', join('-----BEGIN PRIV', 'ATE KEY-----'), 'a private key'],
  ['services/a.ts', join('// TO', 'DO later'), 'a note instead of work'],
  ['services/a.sql', join('-- FIX', 'ME'), 'a note instead of work'],
  ['services/a.ts', join('// oxlint', '-disable-next-line'), 'a check switched off'],
  ['services/a.test.ts', join('// @ts-', 'ignore'), 'a check switched off'],
  ['tests/a.test.ts', join('// @ts-expect', '-error'), 'an error of the compiler expected'],
  ['services/a.ts', '$or: [{ validTo: null }, { validTo: { $gte: day } }],', 'a way of its own to ask what is in force'],
  ['services/a.rules.ts', 'row.validFrom <= day && !row.validTo', 'a way of its own to ask what is in force'],
  ['services/a.ts', "if (row.version !== input.expectedVersion) refuse('CONFLICT');", 'a way of its own to compare a version'],
  ['services/a.ts', 'await em.lock(row, LockMode.OPTIMISTIC, input.expectedVersion);', 'a way of its own to compare a version'],
  ['services/a.test.ts', join('test.on', "ly('x')"), 'a test left out'],
  ['tests/a.test.ts', join('describe.concurrent.sk', "ip('x')"), 'a test left out'],
  ['tests/a.test.ts', join('expect(tr', 'ue).toBe(true)'), 'a test that cannot fail'],
];

test.for(forbidden)('%s with %s is refused as %s', ([file, text, name]) => {
  expect(guardText(file, `first line\n${text}`)).toEqual([`${file}:2 holds ${name}`]);
});

test.for([
  'https://example.test/work/item',
  './work/root/home',
  'anna@zielonki.example.pl',
  'npm@11.19.1',
  'anna@zielonki.example',
  'todo list',
])('%s is left in peace', (text) => {
  expect(guardText('services/a.ts', text)).toEqual([]);
});

test('a lockfile that names a registry or lacks a digest is refused', () => {
  const packages = {
    'node_modules/a': { resolved: 'https://registry.example/a.tgz', integrity: 'sha512-x' },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { integrity: 'sha512-y' },
    'node_modules/@asysta/schema': { resolved: 'schema', link: true },
  };
  expect(guardLockfile(JSON.stringify({ packages }))).toEqual([
    'package-lock.json names a host for node_modules/a',
    'package-lock.json has no digest for node_modules/b',
  ]);
});

test('a loose version and a thirteenth script are refused', () => {
  const scripts = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`script${at}`, 'x']));
  const manifest = JSON.stringify({ scripts, dependencies: { a: '^1.0.0', b: '2.0.0-rc.4' }, devDependencies: { c: '*' } });
  expect(guardManifest('package.json', manifest)).toEqual([
    'package.json does not pin a: ^1.0.0',
    'package.json does not pin c: *',
    'package.json offers more than twelve scripts',
  ]);
});

test('a tenth entry at the top level is refused', () => {
  expect(guardTop(['services/a.ts', 'docs/a.md', 'package.json'])).toEqual([
    'docs stands at the top level beside the commissioned entries',
  ]);
});

test('a crowded and a deep folder are asked about', () => {
  const crowd = Array.from({ length: 17 }, (_, at) => `schema/values/v${at}.ts`);
  expect(warnOfShape([...crowd, 'services/modules/plans/verbs/deep/a.ts'])).toEqual([
    'schema/values holds 17 files',
    'services/modules/plans/verbs/deep is deeper than four levels',
  ]);
});

test('a draft that is left lying is refused, a printed migration is not', () => {
  expect(guardDrafts(['infra/database/drafts/plans.ts', 'infra/database/migrations/0001-parties.sql'])).toEqual([
    'infra/database/drafts/plans.ts is a draft: print it with npm run migration, which deletes it',
  ]);
});

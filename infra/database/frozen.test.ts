import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checksumOf, MIGRATIONS_FOLDER, readMigrations } from './frozen.js';
import { printMigration } from './printing/print.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const aCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'asysta-migrations-'));
  folders.push(folder);
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  return folder;
};

const fileOf = (folder: string, name: string): string => join(folder, `${name}.sql`);

test('H3 the committed files are those of the committed checksums, in order', () => {
  const names = readMigrations().map(({ name }) => name);
  expect(names).toEqual(names.toSorted());
  expect(names.slice(0, 5)).toEqual(['0001-parties', '0002-centres', '0003-families', '0004-cases', '0005-sharing']);
});

const CHANGES: readonly (readonly [what: string, change: (folder: string) => void, sentence: RegExp])[] = [
  [
    'a code more in a list',
    (folder) => {
      const file = fileOf(folder, '0001-parties');
      writeFileSync(file, readFileSync(file, 'utf8').replace(`'REGION')`, `'REGION', 'STATE')`));
    },
    /^0001-parties\.sql is no longer the text that was frozen/,
  ],
  ['one space at the end', (folder) => appendFileSync(fileOf(folder, '0003-families'), ' '), /^0003-families\.sql is no longer/],
  [
    'other line endings',
    (folder) => {
      const file = fileOf(folder, '0005-sharing');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    },
    /^0005-sharing\.sql is no longer/,
  ],
  [
    'a file nobody printed',
    (folder) => writeFileSync(fileOf(folder, '9000-by-hand'), 'select 1;\n'),
    /^9000-by-hand\.sql has no checksum/,
  ],
  ['a file that is gone', (folder) => rmSync(fileOf(folder, '0002-centres')), /^0002-centres\.sql is gone/],
  [
    'a file under another name',
    (folder) => renameSync(fileOf(folder, '0002-centres'), fileOf(folder, '0002-offices')),
    /^0002-centres\.sql is gone/,
  ],
  [
    'two files with one number',
    (folder) => writeFileSync(fileOf(folder, '0002-offices'), ''),
    /^0002-centres\.sql and 0002-offices\.sql have the same number/,
  ],
  ['a name without a number', (folder) => writeFileSync(fileOf(folder, 'plans'), ''), /^plans\.sql is no name of a migration/],
  [
    'a text edited under a second line for it',
    (folder) => {
      appendFileSync(fileOf(folder, '0002-centres'), '\n-- more\n');
      const checksum = checksumOf(readFileSync(fileOf(folder, '0002-centres')));
      appendFileSync(join(folder, 'checksums.txt'), `${checksum}  0002-centres.sql\n`);
    },
    /^checksums\.txt names 0002-centres\.sql in line \d+; its lines are numbered/,
  ],
  [
    'a gap in the numbers',
    (folder) => {
      writeFileSync(fileOf(folder, '0042-plans'), 'select 1;\n');
      appendFileSync(join(folder, 'checksums.txt'), `${checksumOf('select 1;\n')}  0042-plans.sql\n`);
    },
    /^checksums\.txt names 0042-plans\.sql in line \d+/,
  ],
  [
    'lines in another order',
    (folder) => {
      const lines = readFileSync(join(folder, 'checksums.txt'), 'utf8').trimEnd().split('\n').reverse();
      writeFileSync(join(folder, 'checksums.txt'), `${lines.join('\n')}\n`);
    },
    /^checksums\.txt names 0\d+-[a-z-]+\.sql in line 1;/,
  ],
  [
    'a list without its last line ending',
    (folder) => writeFileSync(join(folder, 'checksums.txt'), readFileSync(join(folder, 'checksums.txt'), 'utf8').trimEnd()),
    /has no checksum/,
  ],
  [
    'a file whose ending is in capitals',
    (folder) => writeFileSync(join(folder, '0009-plans.SQL'), 'select 1;\n'),
    /^0009-plans\.SQL is no migration/,
  ],
  ['a folder', (folder) => mkdirSync(join(folder, 'later')), /^later is no migration/],
  [
    'a spoilt list',
    (folder) => appendFileSync(join(folder, 'checksums.txt'), 'abc\n'),
    /^checksums\.txt holds a line that is none: abc/,
  ],
];

test.for(CHANGES)('H3 refuses %s', ([, change, sentence]) => {
  const folder = aCopy();
  change(folder);
  expect(() => readMigrations(folder)).toThrow(sentence);
});

test('a printed migration takes the next number, says why, and is frozen at once', () => {
  const folder = aCopy();
  const next = String(readMigrations(folder).length + 1).padStart(4, '0');
  expect(printMigration(folder, 'open-plans', { because: 'Plans may be opened.', statements: ['select 1', 'select 2'] })).toEqual(
    [`${next}-open-plans`],
  );
  expect(readMigrations(folder).at(-1)).toMatchObject({
    name: `${next}-open-plans`,
    text: '-- Plans may be opened.\n\nselect 1;\nselect 2;\n',
  });
});

test('what must not keep anybody waiting is printed into files of its own, after the rest', () => {
  const folder = aCopy();
  const statements = [
    'alter table visit validate constraint visit_mood_check',
    'create index concurrently if not exists i on visit (mood)',
    'alter table visit add column mood text',
  ];
  const names = printMigration(folder, 'moods', { because: 'Visits have a mood.', statements });
  expect(names.map((name) => name.slice(5))).toEqual(['moods', 'moods-indexed', 'moods-validated']);
  expect(
    readMigrations(folder)
      .slice(-3)
      .map(({ text }) => text.split('\n')[2]),
  ).toEqual(statements.toReversed().map((one) => `${one};`));
});

test.for([
  ['a name with capitals', 'OpenPlans', 'Plans.', ['select 1']],
  ['a draft without a statement', 'open-plans', 'Plans.', []],
  ['a draft that does not say why', 'open-plans', '', ['select 1']],
] as const)('prints nothing for %s', ([, name, because, statements]) => {
  const folder = aCopy();
  const before = readMigrations(folder);
  expect(() => printMigration(folder, name, { because, statements })).toThrow(name);
  expect(readMigrations(folder)).toEqual(before);
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checksumOf, MIGRATIONS_FOLDER, readMigrations } from '@asysta/infra/database/frozen';
import { printMigration } from '@asysta/infra/database/printing/print';
import { type OwnDatabase, testDatabase } from './databases.js';
import { differences, stateLines } from './state.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The real migrations, to which a test may add. */
const aCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'asysta-migrations-'));
  folders.push(folder);
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  return folder;
};

const print = (folder: string, name: string, ...statements: readonly string[]): readonly string[] =>
  printMigration(folder, name, { because: 'A test asks for it.', statements });

/** Makes a text another one, and its checksum with it: what somebody would do who wants to rewrite history. */
const rewrite = (folder: string, name: string, text: string): void => {
  const sums = readMigrations(folder).map((one) => (one.name === name ? { ...one, text, checksum: checksumOf(text) } : one));
  writeFileSync(join(folder, `${name}.sql`), text);
  writeFileSync(join(folder, 'checksums.txt'), sums.map((one) => `${one.checksum}  ${one.name}.sql\n`).join(''));
};

const applied = async ({ ask }: OwnDatabase): Promise<readonly string[]> =>
  (await ask<{ name: string }>('select name from migration order by id')).map(({ name }) => name);

test('H3 a database that has applied another text is refused by the name of the file, and nothing is applied to it', async () => {
  const own = await testDatabase();
  await own.migrate();
  const before = await stateLines(own.ask);
  const folder = aCopy();
  rewrite(folder, '0003-families', 'create table family (id uuid primary key);\n');
  print(folder, 'next', 'create table next (id uuid primary key)');
  await expect(own.migrate(folder)).rejects.toThrow(/^The database has applied another text of 0003-families\.sql/);
  expect(differences(before, await stateLines(own.ask))).toEqual([]);
});

test('a file that was changed stops the migrator before it touches the database', async () => {
  const own = await testDatabase();
  const folder = aCopy();
  writeFileSync(join(folder, '0003-families.sql'), 'select 1;\n');
  await expect(own.migrate(folder)).rejects.toThrow(/^0003-families\.sql is no longer the text/);
  expect(await own.ask(`select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)).toEqual([]);
});

test('a file that fails leaves nothing of itself; those before it stay, and the next start goes on from there', async () => {
  const own = await testDatabase();
  const folder = aCopy();
  const [good] = print(folder, 'good', 'create table good (id uuid primary key)');
  const [bad] = print(folder, 'bad', 'create table bad (id uuid primary key)', 'select 1 / 0');
  await expect(own.migrate(folder)).rejects.toThrow(`${bad}.sql could not be applied: division by zero`);
  expect((await applied(own)).at(-1)).toBe(good);
  expect(await own.ask(`select to_regclass('good') is not null as good, to_regclass('bad') is not null as bad`)).toEqual([
    { good: true, bad: false },
  ]);
  rewrite(folder, bad ?? '', 'create table bad (id uuid primary key);\n');
  await own.migrate(folder);
  expect((await applied(own)).at(-1)).toBe(bad);
});

test('five migrators at once apply everything once', async () => {
  const own = await testDatabase();
  await Promise.all([1, 2, 3, 4, 5].map(() => own.migrate()));
  expect(await applied(own)).toEqual(readMigrations().map(({ name }) => name));
});

test('a migration waits five seconds for a table that is in use, and no longer', async () => {
  const own = await testDatabase();
  await own.migrate();
  const folder = aCopy();
  print(folder, 'lock', 'alter table visit add column mood text');
  await own.ask('begin');
  await own.ask('lock table visit in access share mode');
  await expect(own.migrate(folder)).rejects.toThrow(/lock\.sql could not be applied: canceling statement due to lock timeout/);
  await own.ask('rollback');
  await own.migrate(folder);
});

test('a release that was taken back lives with a newer database', async () => {
  const own = await testDatabase();
  const folder = aCopy();
  print(folder, 'newer', 'create table newer (id uuid primary key)');
  await own.migrate(folder);
  await own.migrate();
  expect(await own.ask('select from newer')).toEqual([]);
});

test('H3 a name that is unknown among ours is another history', async () => {
  const own = await testDatabase();
  await own.migrate();
  await own.ask(`update migration set name = '0003-households' where name = '0003-families'`);
  await expect(own.migrate()).rejects.toThrow(
    /^The database has applied 0003-households\.sql, which is not among the migrations/,
  );
});

test('H3 a file that would come before an applied one is to be printed again', async () => {
  const own = await testDatabase();
  await own.migrate();
  await own.ask(`delete from migration where name = '0003-families'`);
  await expect(own.migrate()).rejects.toThrow(/^0003-families\.sql was not applied before /);
});

test('an index made beside the running work is made outside a transaction, also when an attempt was interrupted', async () => {
  const own = await testDatabase();
  await own.migrate();
  const folder = aCopy();
  const statements = [
    'drop index concurrently if exists visit_place',
    'create index concurrently if not exists visit_place on visit (tenant_id, place)',
  ];
  const [name] = print(folder, 'places', ...statements);
  await own.ask('create index visit_place on visit (tenant_id, place)');
  await own.ask(`update pg_index set indisvalid = false where indexrelid = 'visit_place'::regclass`);
  await Promise.all([own.migrate(folder), own.migrate(folder), own.migrate(folder)]);
  expect(await own.ask(`select indisvalid from pg_index where indexrelid = 'visit_place'::regclass`)).toEqual([
    { indisvalid: true },
  ]);
  expect((await applied(own)).filter((each) => each === name)).toHaveLength(1);
});

test('the role of the queue owns its door, and afterwards neither makes anything nor lends itself to the owner', async () => {
  const own = await testDatabase();
  await own.migrate();
  const [state] = await own.ask(
    `select pg_get_userbyid(proowner) as owner, has_database_privilege('asysta_jobs', current_database(), 'create') as makes,
            pg_has_role('asysta_owner', 'asysta_jobs', 'set') as lends,
            has_schema_privilege('asysta_jobs', 'public', 'create') as "makesHere"
       from pg_proc where oid = 'jobs.enqueue(text, uuid)'::regprocedure`,
  );
  expect(state).toEqual({ owner: 'asysta_jobs', makes: false, lends: false, makesHere: false });
});

test('a migration that fails while it acts as the queue leaves no right behind', async () => {
  const own = await testDatabase();
  await own.migrate();
  const folder = aCopy();
  print(folder, 'queue', 'set local role asysta_jobs', 'create schema more', 'select 1 / 0');
  await expect(own.migrate(folder)).rejects.toThrow(/division by zero/);
  expect(
    await own.ask(
      `select has_database_privilege('asysta_jobs', current_database(), 'create') as makes, pg_has_role('asysta_owner', 'asysta_jobs', 'set') as lends`,
    ),
  ).toEqual([{ makes: false, lends: false }]);
});

import { expect, test } from 'vitest';
import { lintMigrations, lintSql } from './sql.ts';

const table = 'create table plan (id uuid primary key, note text);';

test.for([
  ['a dropped column', 'alter table plan drop column note', 'ban-drop-column'],
  ['a renamed column', 'alter table plan rename column note to remark', 'renaming-column'],
  ['an index that blocks writers', 'create index on plan (note)', 'require-concurrent-index-creation'],
  ['a column that old rows lack', 'alter table plan add column state text not null', 'adding-required-field'],
  ['text that is no SQL', 'create tabel plan', 'syntax-error'],
])('%s is refused', ([, statement, rule]) => {
  expect(lintSql(`${statement};`).join('\n')).toContain(rule);
});

test('a new table with its index is left in peace', () => {
  expect(lintSql(`${table}\ncreate index on plan (note);`)).toEqual([]);
});

test('a table of an earlier migration is in use: an index that blocks its writers is refused, with the name of the file', () => {
  const later = { name: '0002-notes', text: 'create index on plan (note);' };
  expect(lintMigrations([{ name: '0001-plans', text: table }, later]).join('\n')).toMatch(
    /^0002-notes\.sql.*require-concurrent-index/,
  );
});

test('an index made beside the running work is made outside a transaction', () => {
  expect(
    lintSql('drop index concurrently if exists plan_note;\ncreate index concurrently if not exists plan_note on plan (note);'),
  ).toEqual([]);
});

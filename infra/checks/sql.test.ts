import { expect, test } from 'vitest';
import { lintSql } from './sql.ts';

const table = 'create table plan (id uuid primary key, note text);';

test.for([
  ['a dropped column', 'alter table plan drop column note', 'ban-drop-column'],
  ['a renamed column', 'alter table plan rename column note to remark', 'renaming-column'],
  ['an index that blocks writers', 'create index on plan (note)', 'require-concurrent-index-creation'],
  ['a column that old rows lack', 'alter table plan add column state text not null', 'adding-required-field'],
  ['text that is no SQL', 'create tabel plan', 'syntax-error'],
])('%s is refused', ([, statement, rule]) => {
  expect(lintSql([statement ?? '']).join('\n')).toContain(rule);
});

test('a new table with its index is left in peace', () => {
  expect(lintSql([table, 'create index on plan (note)'])).toEqual([]);
});

import type { ListRoot } from '../operation/root.js';
import { orderOf } from './columns.js';
import { listText } from './json-text.js';
import { type AskedRoot, filtered, rowColumns, told, type WrittenRoot } from './roots.js';
import { writeRow } from './rows.js';
import type { Writing } from './writing.js';

/** A root that reads a short list as a whole. */
export const writeList = (writing: Writing, asked: AskedRoot, root: ListRoot, number: number): WrittenRoot => {
  const meta = writing.metaOf(root.entity);
  const [rows, alias] = [`r${number}`, writing.alias()];
  const row = writeRow(writing, meta, alias, asked.chosen.under);
  const place = `row_number() over (order by ${orderOf(meta, alias, root.orderBy)}) as row_place`;
  const columns = [`${row.json} as j`, place, ...rowColumns(row)].join(', ');
  const where = filtered(writing, asked.conditions, alias);
  return {
    tables: [`${rows} as materialized (select ${columns} from ${meta.tableName} ${alias} ${row.joins.join(' ')} where ${where})`],
    json: `(select ${listText('j', ' order by row_place')} from ${rows})`,
    ...told(rows, row),
  };
};

import type { GraphQLOutputType } from 'graphql';
import type { WorkedRoot } from '../operation/root.js';
import { orderOf } from './columns.js';
import { type AskedRoot, filtered, rowColumns, told, type WrittenRoot } from './roots.js';
import { writeRead } from './computed.js';
import { writeRow } from './rows.js';
import { ordinaryWay } from './selection.js';
import { type Shown, shownOf, toShow } from './shown.js';
import type { Splice } from './splice.js';
import type { Teller } from './teller.js';
import type { Writing } from './writing.js';

interface Ruled {
  readonly root: WorkedRoot;
  readonly key: string;
  readonly names: readonly string[];
  readonly type: GraphQLOutputType;
  readonly shown: readonly Shown[];
}

// A function of its own: one written where a statement is written would keep whoever asked first as long as the statement lives.
const byRule =
  ({ root, key, names, type, shown }: Ruled): Splice<Teller> =>
  ([found], teller) => {
    const { asker } = teller;
    const rows = (found as readonly unknown[][]).map((one) =>
      Object.fromEntries(names.map((name, at) => [name, one[at] ?? null])),
    );
    return shownOf(type, shown, root.of(rows as never, teller.args(key) as never, asker), asker);
  };

/** A root whose answer a rule makes of rows: what it is told of them stands at one seam of the text. */
export const writeWorkedRoot = (writing: Writing, asked: AskedRoot, root: WorkedRoot, number: number): WrittenRoot => {
  const { field, key, under } = asked.chosen;
  const type: GraphQLOutputType = field?.type ?? ordinaryWay('a rule that answers nothing');
  const shown = toShow(under);
  const meta = writing.metaOf(root.entity);
  const [rows, alias] = [`r${number}`, writing.alias()];
  const row = writeRow(writing, meta, alias, []);
  const reads = Object.entries(asked.worked?.reads ?? {});
  const values = reads.map(([, read]) => writeRead(writing, { meta, alias }, read));
  const order = orderOf(meta, alias, root.orderBy);
  const columns = [
    `json_build_array(${values.join(', ')}) as j`,
    `row_number() over (order by ${order}) as row_place`,
    ...rowColumns(row),
  ].join(', ');
  const where = filtered(writing, asked.conditions, alias);
  const names = reads.map(([name]) => name);
  return {
    tables: [
      `${rows} as materialized (select ${columns} from ${meta.tableName} ${alias} ${row.joins.join(' ')} where ${where} order by ${order} limit ${root.atMost})`,
    ],
    json: writing.seam(
      [`(select coalesce(json_agg(j order by row_place), '[]'::json) from ${rows})`],
      byRule({ root, key, names, type, shown }),
    ),
    ...told(rows, row),
  };
};

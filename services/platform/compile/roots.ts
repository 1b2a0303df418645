import type { Condition, Once } from '../permission/condition.js';
import type { AnyReads } from '../operation/expressions.js';
import type { OneRoot, RowsRoot } from '../operation/root.js';
import { objectText, word } from './json-text.js';
import { type Row, writeRow } from './rows.js';
import type { Chosen } from './selection.js';
import { idsOf, type Opened } from './subjects.js';
import type { Writing } from './writing.js';

/** A condition with its place among all that a request brings. */
export interface Placed {
  readonly condition: Condition;
  readonly position: number;
}

/** A root field as one request asks for it: what it reads, under which conditions, and how much of it. */
export interface AskedRoot {
  readonly kind: 'rows';
  readonly chosen: Chosen;
  readonly root: RowsRoot;
  /** Conditions on its rows. */
  readonly conditions: readonly Placed[];
  /** The condition behind a cursor, which cuts the page but not the count. */
  readonly behind: Placed | null;
  /** Place of its page's length among those the request brings. */
  readonly page: number;
  /** What a rule that makes the answer is told, and with which arguments it was asked. */
  readonly worked: { readonly reads: AnyReads; readonly args: Readonly<Record<string, unknown>> } | null;
  /** The row whose list it is, where it is a part of one. */
  readonly parent: { readonly root: OneRoot; readonly conditions: readonly Placed[] } | null;
}

/** A root field as part of a statement. */
export interface WrittenRoot {
  readonly tables: readonly string[];
  readonly json: string;
  /** What was opened, asked of the rows that were answered. */
  readonly opened: readonly (Opened & { readonly rows: string })[];
  readonly unless: readonly string[];
}

/** The conditions on an alias as one text; with `once`, what they look up alike is read in one place. */
export const filtered = ({ parameters }: Writing, conditions: readonly Placed[], alias: string, once?: Once): string =>
  conditions.map(({ condition, position }) => parameters.condition(condition, position, alias, once)).join(' and ') || 'true';

/** What a table of rows tells beside its JSON: the files opened, and whether the ordinary way must answer. */
export const rowColumns = ({ opened, unless }: Pick<Row, 'opened' | 'unless'>): readonly string[] => [
  ...opened.map((one, at) => `${idsOf(one)} as o${at}`),
  ...(unless.length > 0 ? [`(${unless.join(' or ')}) as u`] : []),
];

/** The same, read back from that table. */
export const told = (
  rows: string,
  { opened, unless }: Pick<Row, 'opened' | 'unless'>,
): Pick<WrittenRoot, 'opened' | 'unless'> => ({
  opened: opened.map((one, at) => ({ ...one, sql: `o${at}`, when: null, rows })),
  unless: unless.length > 0 ? [`coalesce((select bool_or(u) from ${rows}), false)`] : [],
});

/** A JSON object of the fields chosen of a type that no table shows. */
export const objectOf = (chosen: readonly Chosen[], jsonOf: (one: Chosen) => string): string =>
  objectText(chosen.map((one) => [one.key, one.field ? jsonOf(one) : word(one.parent.name)]));

/** A root that reads one row. Where there is none, the ordinary way says why. */
export const writeOneRoot = (writing: Writing, { chosen, root, conditions }: AskedRoot, number: number): WrittenRoot => {
  const meta = writing.metaOf(root.entity);
  const rows = `r${number}`;
  const alias = writing.alias();
  const row = writeRow(writing, meta, alias, chosen.under, { opens: true });
  const columns = [`${row.json} as j`, ...rowColumns(row)].join(', ');
  const { opened, unless } = told(rows, row);
  return {
    tables: [
      `${rows} as materialized (select ${columns} from ${meta.tableName} ${alias} ${row.joins.join(' ')} where ${filtered(writing, conditions, alias)})`,
    ],
    json: `(select j from ${rows})`,
    opened,
    unless: [...unless, `not exists (select from ${rows})`],
  };
};

/** The row whose list is read: it is opened too, and where it is not to be seen there is no list. */
export const writeParent = (writing: Writing, parent: AskedRoot['parent'], number: number): Omit<WrittenRoot, 'json'> => {
  if (!parent) return { tables: [], opened: [], unless: [] };
  const meta = writing.metaOf(parent.root.entity);
  const [rows, alias] = [`w${number}`, writing.alias()];
  const row = writeRow(writing, meta, alias, [], { opens: true });
  const { opened, unless } = told(rows, row);
  const columns = [`${alias}.id`, ...rowColumns(row)].join(', ');
  return {
    tables: [
      `${rows} as materialized (select ${columns} from ${meta.tableName} ${alias} ${row.joins.join(' ')} where ${filtered(writing, parent.conditions, alias)})`,
    ],
    opened,
    unless: [...unless, `not exists (select from ${rows})`],
  };
};

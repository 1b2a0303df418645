import type { EntityMetadata } from '@mikro-orm/core';
import type { PageRoot } from '../operation/root.js';
import { columnsOf, orderOf, propertyOf, valueOf } from './columns.js';
import { listText, orNull } from './json-text.js';
import { type AskedRoot, filtered, objectOf, rowColumns, told, writeParent, type WrittenRoot } from './roots.js';
import { type Row, writeRow } from './rows.js';
import { type Chosen, ordinaryWay } from './selection.js';
import type { Splice } from './splice.js';
import type { Teller } from './teller.js';
import type { Writing } from './writing.js';

const cursorIn =
  (orderBy: object): Splice<Teller> =>
  (inputs, teller) =>
    teller.cursor(orderBy, inputs);

/** One page while its parts are written: the rows it shows are one table, with a column for each time something is asked of them. */
class PageDraft {
  readonly columns: string[] = [];
  readonly shown: Row[] = [];

  constructor(
    readonly writing: Writing,
    readonly listing: PageRoot,
    readonly meta: EntityMetadata,
    readonly alias: string,
    readonly rows: string,
    readonly cut: string,
    /** How many rows it may hold. */
    readonly length: string,
  ) {}

  column(sql: string): string {
    return `j${this.columns.push(sql) - 1}`;
  }

  node(under: readonly Chosen[]): string {
    const row = writeRow(this.writing, this.meta, this.alias, under);
    this.shown.push(row);
    return row.json;
  }

  /** Signed where the statement ends: the place of a row is the caller's own and of this order. */
  cursor(): string {
    const { orderBy } = this.listing;
    const values = Object.keys(orderBy).map((name) => valueOf(this.meta, propertyOf(this.meta, name), this.alias));
    return this.writing.seam(values, cursorIn(orderBy));
  }

  edge(under: readonly Chosen[]): string {
    return objectOf(under, ({ field, under: below }) => (field?.name === 'node' ? this.node(below) : this.cursor()));
  }

  list(value: string): string {
    return `(select ${listText(this.column(value), ' order by row_place')} from ${this.rows})`;
  }
}

const infoOf = (draft: PageDraft, { field }: Chosen, cursorGiven: boolean): string => {
  const { cut, alias, length } = draft;
  const shown = `${cut} ${alias} where ${alias}.row_place <= ${length}`;
  const end = (direction: string): string =>
    orNull(`(select ${draft.cursor()} from ${shown} order by ${alias}.row_place ${direction} limit 1)`);
  const parts: Readonly<Record<string, () => string>> = {
    hasNextPage: () => `(select (count(*) > ${length})::text from ${cut})`,
    hasPreviousPage: () => `'${String(cursorGiven)}'`,
    startCursor: () => end('asc'),
    endCursor: () => end('desc'),
  };
  return (parts[field?.name ?? ''] ?? (() => ordinaryWay('a part of a page that nobody knows')))();
};

const partOf = (draft: PageDraft, chosen: Chosen, { conditions, behind }: AskedRoot): string => {
  const { writing, meta } = draft;
  const counted = writing.alias();
  const parts: Readonly<Record<string, () => string>> = {
    nodes: () => draft.list(draft.node(chosen.under)),
    edges: () => draft.list(draft.edge(chosen.under)),
    pageInfo: () => objectOf(chosen.under, (one) => infoOf(draft, one, behind !== null)),
    totalCount: () => `(select count(*)::text from ${meta.tableName} ${counted} where ${filtered(writing, conditions, counted)})`,
  };
  return (parts[chosen.field?.name ?? ''] ?? (() => ordinaryWay('a part of a list that nobody knows')))();
};

/** A root that reads a list page by page: the rows are cut first, one more than asked for, and only those shown are written out. */
export const writePage = (writing: Writing, asked: AskedRoot, root: PageRoot, number: number): WrittenRoot => {
  const meta = writing.metaOf(root.entity);
  const alias = writing.alias();
  const length = writing.parameters.page(asked.page);
  const draft = new PageDraft(writing, root, meta, alias, `r${number}`, `p${number}`, length);
  const json = objectOf(asked.chosen.under, (one) => partOf(draft, one, asked));
  // Rows are read, and opened, even where nobody asks for more than their number.
  if (draft.shown.length === 0) draft.node([]);
  const shown = {
    opened: draft.shown.flatMap(({ opened }) => opened),
    unless: draft.shown.flatMap(({ unless }) => unless),
  };
  const joins = draft.shown.flatMap((row) => row.joins).join(' ');
  const order = orderOf(meta, alias, root.orderBy);
  const where = filtered(writing, [...asked.conditions, ...(asked.behind ? [asked.behind] : [])], alias);
  const columns = [`${alias}.row_place`, ...draft.columns.map((sql, at) => `${sql} as j${at}`), ...rowColumns(shown)];
  const parent = writeParent(writing, asked.parent, number);
  const { opened, unless } = told(draft.rows, shown);
  return {
    tables: [
      ...parent.tables,
      `${draft.cut} as materialized (select ${columnsOf(meta, alias)}, row_number() over (order by ${order}) as row_place from ${meta.tableName} ${alias} where ${where} order by ${order} limit ${length} + 1)`,
      `${draft.rows} as materialized (select ${columns.join(', ')} from ${draft.cut} ${alias} ${joins} where ${alias}.row_place <= ${length})`,
    ],
    json,
    opened: [...parent.opened, ...opened],
    unless: [...parent.unless, ...unless],
  };
};

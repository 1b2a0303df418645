import type { EntityMetadata } from '@mikro-orm/core';
import { getNamedType, type GraphQLOutputType } from 'graphql';
import { besidesOf, type InPlace, merged } from '../operation/head.js';
import type { Asker } from '../operation/asker.js';
import type { Beside, HeadMade, RuleMade } from '../operation/parts.js';
import { EVERY_ROW } from '../permission/condition.js';
import type { AskedBeside, AskedMade, AskedPart, PlacedReads } from './asked-made.js';
import { columnOf, columnsOf } from './columns.js';
import { listText } from './json-text.js';
import { filtered, objectOf, rowColumns, told, type WrittenRoot } from './roots.js';
import { writeRow } from './rows.js';
import { type Chosen, ordinaryWay } from './selection.js';
import { type Shown, shownOf, toShow } from './shown.js';
import { JsonText, type Splice } from './splice.js';
import type { Opened } from './subjects.js';
import type { Teller } from './teller.js';
import type { Writing } from './writing.js';

type Asked<Kind extends AskedPart['kind']> = Extract<AskedPart, { readonly kind: Kind }>;

/** Expressions as one row of values, asked once for all who read them. */
interface Values {
  readonly names: readonly string[];
  readonly columns: readonly string[];
  readonly table: string;
}

/** The first rows of a list, before anything is joined to them. */
interface Cut {
  readonly table: string;
  readonly meta: EntityMetadata;
  /** The place of their number. */
  readonly length: string;
  /** Whether each row tells how many there are besides. */
  readonly counts: boolean;
}

const named = (names: readonly string[], values: readonly unknown[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));

/** One root that is no row while its parts are written. */
class MadeDraft {
  readonly tables: string[] = [];
  readonly opened: (Opened & { readonly rows: string })[] = [];
  readonly unless: string[] = [];
  readonly #values = new Map<PlacedReads, Values>();
  readonly #found = new Map<string, string>();
  readonly #cuts = new Map<Asked<'head'>, Cut>();

  constructor(
    readonly writing: Writing,
    readonly number: number,
  ) {}

  table(initial: string): string {
    return `${initial}${this.number}_${this.tables.length}`;
  }

  values(reads: PlacedReads): Values {
    const known = this.#values.get(reads);
    if (known) return known;
    const table = this.table('v');
    const names = [...reads.keys()];
    const columns = [...reads.values()].map(
      ({ condition, position }, at) => `${this.writing.parameters.condition(condition, position, table)} as v${at}`,
    );
    if (columns.length > 0) this.tables.push(`${table} as materialized (select ${columns.join(', ')})`);
    const values = {
      names,
      table,
      columns: names.map((_, at) => `(select v${at} from ${table})`),
    };
    this.#values.set(reads, values);
    return values;
  }

  /** Parts that look up the same ids by the same values share the table that found them. */
  readonly once = (ids: string): string => {
    const table = this.#found.get(ids) ?? this.table('o');
    if (!this.#found.has(ids)) this.tables.push(`${table} (id) as materialized (${ids})`);
    this.#found.set(ids, table);
    return `select id from ${table}`;
  };

  /**
   * The table of the first rows, however often they are shown; `counts` has it tell how many there are besides, unless it is written
   * already for somebody who did not ask.
   */
  cut(asked: Asked<'head'>, counts: boolean): Cut {
    const known = this.#cuts.get(asked);
    if (known) return known;
    const { writing } = this;
    const meta = writing.metaOf(asked.head.entity);
    const [alias, length] = [writing.alias(), writing.parameters.page(asked.page)];
    const order = `${alias}.${columnOf(meta, asked.head.by)} asc, ${alias}.id asc`;
    const where = filtered(writing, asked.conditions, alias, this.once);
    const columns = [
      columnsOf(meta, alias),
      `row_number() over (order by ${order}) as row_place`,
      ...(counts ? ['count(*) over () as row_count'] : []),
    ];
    const cut = { table: this.table('p'), meta, length, counts };
    this.tables.push(
      `${cut.table} as materialized (select ${columns.join(', ')} from ${meta.tableName} ${alias} where ${where} order by ${order} limit ${length})`,
    );
    this.#cuts.set(asked, cut);
    return cut;
  }

  /** Whether one of these is missing. */
  missing(reads: PlacedReads, must: readonly string[]): string {
    const { names, table } = this.values(reads);
    const missing = must.map((name) => `v${names.indexOf(name)} is null`).join(' or ');
    return missing === '' ? 'false' : `(select ${missing} from ${table})`;
  }
}

const typeOf = ({ field }: Chosen): GraphQLOutputType => field?.type ?? ordinaryWay('a rule that answers nothing');

// Functions of their own: one written where a statement is written would keep whoever asked first as long as the statement lives.
const byRule =
  ({ of }: RuleMade, names: readonly string[], type: GraphQLOutputType, shown: readonly Shown[]): Splice<Teller> =>
  (values, { asker }) =>
    shownOf(type, shown, of(named(names, values) as never, asker), asker);

type RowsBeside = (values: readonly unknown[], asker: Asker) => readonly object[];

interface Standing {
  readonly one: Beside<object>;
  readonly names: readonly string[];
}

const rowsBeside =
  (head: HeadMade, all: readonly Standing[]): RowsBeside =>
  (values, asker) => {
    let at = 0;
    const each = all.map(({ one, names }) => {
      at += names.length;
      return { one, values: named(names, values.slice(at - names.length, at)) };
    });
    return besidesOf(head, each, asker);
  };

const countedWith =
  (rowsOf: RowsBeside): Splice<Teller> =>
  ([rows, ...values], { asker }) =>
    Number(rows) + rowsOf(values, asker).length;

const placedAmong =
  (by: string, type: GraphQLOutputType, show: readonly Shown[], rowsOf: RowsBeside): Splice<Teller> =>
  ([most, shown, ...values], { asker }) => {
    const besides = rowsOf(values, asker).map((one): InPlace<string> => ({
      place: String((one as Readonly<Record<string, unknown>>)[by]),
      value: JSON.stringify(shownOf(type, show, one, asker)),
    }));
    return new JsonText(`[${merged(besides, shown as readonly InPlace<string>[], Number(most)).join(',')}]`);
  };

const writeRule = (draft: MadeDraft, { rule, reads }: Asked<'rule'>, chosen: Chosen): string => {
  const [type, shown] = [typeOf(chosen), toShow(chosen.under)];
  const { names, columns } = draft.values(reads);
  if (rule.must.length > 0) draft.unless.push(draft.missing(reads, rule.must));
  return draft.writing.seam(columns, byRule(rule, names, type, shown));
};

/** What stands beside, of the values that the statement found for each. */
const standing = (draft: MadeDraft, { head, besides }: Asked<'head'>) => {
  const tables = besides.map(({ one, reads }) => ({ one, ...draft.values(reads) }));
  const all = tables.map(({ one, names }): Standing => ({ one, names }));
  return {
    columns: tables.flatMap(({ columns }) => columns),
    any: besides.map(({ one, reads }: AskedBeside) => `not ${draft.missing(reads, one.must)}`).join(' or '),
    rowsOf: rowsBeside(head, all),
  };
};

/**
 * Whether the rows are counted where they are found. Where their number alone is asked for there is nothing to find; and where every
 * row of the party counts they may be many, and an index alone tells how many.
 */
const countsAlong = ({ head, conditions }: Asked<'head'>, under: readonly Chosen[]): boolean =>
  [head.rows, head.count].every((name) => under.some(({ field }) => field?.name === name)) &&
  !conditions.some(({ condition }) => condition === EVERY_ROW);

const countOf = (draft: MadeDraft, asked: Asked<'head'>, along: boolean): string => {
  const cut = along ? draft.cut(asked, along) : null;
  if (cut?.counts) return `(select coalesce(max(row_count), 0) from ${cut.table})`;
  const { writing } = draft;
  const meta = writing.metaOf(asked.head.entity);
  const alias = writing.alias();
  return `(select count(*) from ${meta.tableName} ${alias} where ${filtered(writing, asked.conditions, alias, draft.once)})`;
};

/** The number of the rows, and of what stands beside. */
const writeCount = (draft: MadeDraft, asked: Asked<'head'>, along: boolean): string => {
  const { writing } = draft;
  const count = countOf(draft, asked, along);
  if (asked.besides.length === 0) return `${count}::text`;
  const { columns, any, rowsOf } = standing(draft, asked);
  const seam = writing.seam([count, ...columns], countedWith(rowsOf));
  return `case when ${any} then ${seam} else ${count}::text end`;
};

/** The first rows: cut before anything is joined to them, and written out with whatever belongs among them. */
const writeHead = (draft: MadeDraft, asked: Asked<'head'>, chosen: Chosen, along: boolean): string => {
  const { under } = chosen;
  const { writing } = draft;
  const { head } = asked;
  const { table: cut, meta, length } = draft.cut(asked, along);
  const alias = writing.alias();
  const row = writeRow(writing, meta, alias, under);
  const rows = draft.table('r');
  const columns = [`${alias}.row_place`, `${alias}.${columnOf(meta, head.by)} as place`, `${row.json} as j`, ...rowColumns(row)];
  draft.tables.push(`${rows} as materialized (select ${columns.join(', ')} from ${cut} ${alias} ${row.joins.join(' ')})`);
  const { opened, unless } = told(rows, row);
  draft.opened.push(...opened);
  draft.unless.push(...unless);
  const list = `(select ${listText('j', ' order by row_place')} from ${rows})`;
  if (asked.besides.length === 0) return list;
  const [type, show] = [getNamedType(typeOf(chosen)) as GraphQLOutputType, toShow(under, 'EMPTY')];
  const { columns: inputs, any, rowsOf } = standing(draft, asked);
  const pairs = `(select coalesce(json_agg(json_build_object('place', place, 'value', j) order by row_place), '[]'::json) from ${rows})`;
  const seam = writing.seam([length, pairs, ...inputs], placedAmong(head.by, type, show, rowsOf));
  return `case when ${any} then ${seam} else ${list} end`;
};

const writeHeadField = (draft: MadeDraft, asked: Asked<'head'>, chosen: Chosen, along: boolean): string => {
  if (chosen.field?.name === asked.head.rows) return writeHead(draft, asked, chosen, along);
  if (chosen.field?.name === asked.head.count) return writeCount(draft, asked, along);
  return ordinaryWay('a part of a list that nobody declared');
};

const writePart = (draft: MadeDraft, part: AskedPart | undefined, chosen: Chosen): string => {
  if (!part) return ordinaryWay('a part that nobody declared');
  if (part.kind === 'rule') return writeRule(draft, part, chosen);
  const along = part.kind === 'head' && countsAlong(part, chosen.under);
  return objectOf(chosen.under, (one) => {
    if (one.field?.extensions['computed'] === true) return ordinaryWay(`${one.field.name} is worked out by a resolver`);
    return part.kind === 'head'
      ? writeHeadField(draft, part, one, along)
      : writePart(draft, part.parts.get(one.field?.name ?? ''), one);
  });
};

/** A root that answers no row: its parts side by side, each with the tables of its own. */
export const writeMade = (writing: Writing, { chosen, part }: AskedMade, number: number): WrittenRoot => {
  const draft = new MadeDraft(writing, number);
  const json = writePart(draft, part, chosen);
  const { tables, opened, unless } = draft;
  return { tables, json, opened, unless };
};

import type { EntityMetadata } from '@mikro-orm/core';
import { getNullableType, type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import type { AnyReads } from '../operation/expressions.js';
import type { OwnRelation } from '../operation/publish.js';
import { type Every, type Link, type PartRelation, ranked } from '../operation/relation.js';
import type { Worked } from '../operation/worked.js';
import { isInLists } from '../operation/schema-rules.js';
import { columnOf, columnsOf, jsonOf, propertyOf, valueOf } from './columns.js';
import { listText, objectText, word } from './json-text.js';
import { type Chosen, ordinaryWay } from './selection.js';
import { type Shown, shownOf, toShow } from './shown.js';
import type { Splice } from './splice.js';
import { closedBy, type Opened, openedBy, stepOf } from './subjects.js';
import type { Teller } from './teller.js';
import type { Writing } from './writing.js';

/** A row as JSON: what it joins, which files it opens, and when the ordinary way must answer instead. */
export interface Row {
  readonly json: string;
  readonly joins: readonly string[];
  readonly opened: readonly Opened[];
  /** Conditions of which none may be true: a row missing that must be there, a restricted file that is closed. */
  readonly unless: readonly string[];
}

/** A row while its fields are written. */
interface Draft {
  readonly meta: EntityMetadata;
  readonly alias: string;
  readonly joins: string[];
  readonly opened: Opened[];
  readonly unless: string[];
}

/** How the rows of a relation are found from a row. */
interface Way {
  readonly target: EntityMetadata;
  /** Column of the target's rows; null where all of the party's are meant. */
  readonly by: string | null;
  /** Expression on the row that it equals. */
  readonly key: string;
  readonly where: readonly ((alias: string) => string)[];
  readonly order: readonly ((alias: string) => string)[];
  readonly first: number | null;
  /** A relation to one row by its id: a plain join. */
  readonly toId: boolean;
  /** Reference of those rows whose rows are meant. */
  readonly onward?: string | undefined;
}

type Field = NonNullable<Chosen['field']>;

type Order = Readonly<Record<string, unknown>>;

const DIRECTION = /^(asc|desc)( nulls (first|last))?$/i;

const placedBy = (meta: EntityMetadata, property: string, direction: unknown): ((alias: string) => string) => {
  const column = columnOf(meta, property);
  if (Array.isArray(direction)) return (alias) => ranked(`${alias}.${column}`, direction as string[]);
  if (!DIRECTION.test(String(direction))) return ordinaryWay(`${meta.className} is ordered by ${String(direction)}`);
  return (alias) => `${alias}.${column} ${String(direction).toLowerCase()}`;
};

const ordering = (meta: EntityMetadata, order: Order | readonly Order[] = []): Way['order'] =>
  [order].flat().flatMap((one) => Object.entries(one).map(([property, direction]) => placedBy(meta, property, direction)));

const literal = (value: unknown): string => {
  if (value === null) return ' is null';
  if (typeof value === 'boolean') return ` = ${String(value)}`;
  if (typeof value === 'string' && /^[A-Z_]+$/.test(value)) return ` = '${value}'`;
  return ordinaryWay('a relation has a condition that is no plain value');
};

const narrowed = (meta: EntityMetadata, where: object = {}): Way['where'] =>
  Object.entries(where).map(([property, value]) => {
    const column = columnOf(meta, property);
    const test = literal(value);
    return (alias: string) => `${alias}.${column}${test}`;
  });

const inForceToday = ({ parameters }: Writing, meta: EntityMetadata): ((alias: string) => string) => {
  const [from, to, today] = [columnOf(meta, 'validFrom'), columnOf(meta, 'validTo'), parameters.fact('today')];
  return (alias) => `${alias}.${from} <= ${today} and (${alias}.${to} is null or ${alias}.${to} >= ${today})`;
};

const wayOfLink = (
  writing: Writing,
  { meta, alias }: Draft,
  { link, from }: { readonly link: Link | Every; readonly from: string },
): Way => {
  const target = writing.metaOf(link.entity as object);
  return {
    target,
    by: link.by === null ? null : columnOf(target, link.by),
    key: `${alias}.${columnOf(meta, from)}`,
    where: [
      ...narrowed(target, link.where),
      ...(link.inForce ? [inForceToday(writing, target)] : []),
      ...(link.inSight ? [writing.inSight(link.inSight)] : []),
    ],
    order: ordering(target, link.orderBy),
    first: link.pick === 'all' ? (link.first ?? null) : 1,
    toId: link.by === 'id',
    onward: link.onward,
  };
};

const wayOfProperty = ({ meta, alias }: Draft, { kind, property: name }: OwnRelation): Way => {
  const property = propertyOf(meta, name);
  const target = property.targetMeta as EntityMetadata;
  if (kind === 'toOne')
    return { target, by: 'id', key: `${alias}.${columnOf(meta, name)}`, where: [], order: [], first: 1, toId: true };
  if (property.kind !== '1:m') return ordinaryWay(`${meta.className}.${name} is a relation of many to many`);
  return {
    target,
    by: columnOf(target, property.mappedBy),
    key: `${alias}.id`,
    where: narrowed(target, (property.where ?? {}) as object),
    order: ordering(target, (property.orderBy ?? []) as Order),
    first: null,
    toId: false,
  };
};

const among = ({ by, key, where }: Way, alias: string): string =>
  [by === null ? 'true' : `${alias}.${by} = ${key}`, ...where.map((one) => one(alias))].join(' and ');

/** The rows of a way under an alias; where only the first count they are cut before anything else is joined. */
const source = (way: Way, alias: string): { readonly from: string; readonly where: string } => {
  if (way.first === null) return { from: `${way.target.tableName} ${alias}`, where: ` where ${among(way, alias)}` };
  const order = way.order.length > 0 ? ` order by ${way.order.map((one) => one(alias)).join(', ')}` : '';
  const cut = `select ${columnsOf(way.target, alias)} from ${way.target.tableName} ${alias} where ${among(way, alias)}${order} limit ${way.first}`;
  return { from: `(${cut}) ${alias}`, where: '' };
};

/** The row that a row in between leads to: both are read, and both open their files. */
const writeThrough = (writing: Writing, meta: EntityMetadata, alias: string, onward: string, under: readonly Chosen[]): Row => {
  const between = writeRow(writing, meta, alias, [], {});
  const { column, target } = stepOf(writing, meta, onward);
  const further = writing.alias();
  const row = writeRow(writing, target, further, under);
  return {
    json: row.json,
    joins: [...between.joins, `left join ${target.tableName} ${further} on ${further}.id = ${alias}.${column}`, ...row.joins],
    opened: [...between.opened, ...row.opened],
    unless: [...between.unless, `${further}.id is null`, ...row.unless],
  };
};

/** The row at the end of a way. */
const writeEnd = (writing: Writing, { target, onward }: Way, alias: string, under: readonly Chosen[]): Row =>
  onward === undefined ? writeRow(writing, target, alias, under) : writeThrough(writing, target, alias, onward, under);

/** A reference into a table that the login role does not read is empty, e.g. the unit of whoever works for a partner. */
const writeEmpty = ({ unless }: Draft, { key, target }: Way, { field }: Chosen): string => {
  if (!field || isNonNullType(field.type) || isListType(field.type))
    return ordinaryWay(`${target.className} is no table of the caller's login role`);
  unless.push(`${key} is not null`);
  return `'null'`;
};

/** One row, or none: joined beside the row it hangs on. */
const writeOne = (writing: Writing, draft: Draft, way: Way, { under, field }: Chosen): string => {
  const alias = writing.alias();
  draft.joins.push(
    way.toId
      ? `left join ${way.target.tableName} ${alias} on ${among(way, alias)}`
      : `left join lateral ${source(way, alias).from} on true`,
  );
  const row = writeEnd(writing, way, alias, under);
  draft.joins.push(...row.joins);
  draft.opened.push(...row.opened);
  draft.unless.push(...row.unless.map((condition) => `(${alias}.id is not null and ${condition})`));
  if (field && isNonNullType(field.type)) draft.unless.push(`${alias}.id is null`);
  return `case when ${alias}.id is not null then ${row.json} else 'null' end`;
};

/** An id that is the same for all rows of a relation is told once by the row they hang on, if there is any of them. */
const gathered = (
  way: Way,
  alias: string,
  lateral: string,
  { kind, sql, many }: Opened,
  column: string,
): { readonly outer: Opened; readonly inner: string | null } => {
  if (!many && sql === `${alias}.${way.by}`)
    return { outer: { kind, sql: `case when ${lateral}.n > 0 then ${way.key} end`, many: false }, inner: null };
  return {
    outer: { kind, sql: `${lateral}.${column}`, many: true },
    inner: `string_agg(${many ? sql : `${sql}::text`}, ',') as ${column}`,
  };
};

/** All rows, in their order: a list beside the row they hang on. */
const writeMany = (writing: Writing, draft: Draft, way: Way, { under }: Chosen): string => {
  const alias = writing.alias();
  const lateral = writing.alias();
  const rows = source(way, alias);
  const row = writeEnd(writing, way, alias, under);
  const order = way.order.length > 0 ? ` order by ${way.order.map((one) => one(alias)).join(', ')}` : '';
  const ids = row.opened.map((one, at) => gathered(way, alias, lateral, one, `o${at}`));
  const columns = [
    `${listText(row.json, order)} as j`,
    'count(*) as n',
    ...ids.flatMap(({ inner }) => inner ?? []),
    ...(row.unless.length > 0 ? [`coalesce(bool_or(${row.unless.join(' or ')}), false) as u`] : []),
  ];
  draft.joins.push(
    `left join lateral (select ${columns.join(', ')} from ${rows.from} ${row.joins.join(' ')}${rows.where}) ${lateral} on true`,
  );
  draft.opened.push(...ids.map(({ outer }) => outer));
  if (row.unless.length > 0) draft.unless.push(`${lateral}.u`);
  return `${lateral}.j`;
};

/** What a rule is told of a row, as a value of which JSON can be made. */
export const writeRead = (writing: Writing, { meta, alias }: Pick<Draft, 'meta' | 'alias'>, read: AnyReads[string]): string => {
  if (typeof read === 'string') return valueOf(meta, propertyOf(meta, read), alias);
  return 'sql' in read ? `(${read.sql(alias)})` : writing.holds(read, alias);
};

// A function of its own: one written where a statement is written would keep whoever asked first as long as the statement lives.
const byRule =
  (worked: Worked, names: readonly string[], type: GraphQLOutputType, shown: readonly Shown[]): Splice<Teller> =>
  (values, { asker }) => {
    const told = Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));
    return shownOf(type, shown, worked.of(told as never, asker), asker);
  };

/** A field worked out by a rule: what it reads stands at a seam of the text, and the rule fills it in. */
const writeWorked = (writing: Writing, draft: Draft, field: Field, under: readonly Chosen[]): string => {
  const worked = (field.extensions['worked'] as Worked | undefined) ?? ordinaryWay(`${field.name} is worked out by a resolver`);
  const [{ type }, shown] = [field, toShow(under)];
  const reads = Object.entries(worked.reads);
  const inputs = reads.map(([, read]) => writeRead(writing, draft, read));
  const names = reads.map(([name]) => name);
  return writing.seam(inputs, byRule(worked, names, type, shown));
};

const writeField = (writing: Writing, draft: Draft, chosen: Chosen): string => {
  const { field, parent } = chosen;
  if (!field) return word(parent.name);
  const relation = field.extensions['relation'] as OwnRelation | PartRelation | undefined;
  if (field.extensions['computed'] === true) return writeWorked(writing, draft, field, chosen.under);
  if (!relation) return jsonOf(draft.meta, propertyOf(draft.meta, field.name), draft.alias);
  const way = relation.kind === 'part' ? wayOfLink(writing, draft, relation) : wayOfProperty(draft, relation);
  if (!writing.maps(way.target)) return writeEmpty(draft, way, chosen);
  return isListType(getNullableType(field.type)) ? writeMany(writing, draft, way, chosen) : writeOne(writing, draft, way, chosen);
};

/**
 * What a row answers for the fields chosen of it. With `opens`, as at a root, its file counts as opened whatever is chosen; of every
 * other row the one above it has named the files on the way.
 */
export const writeRow = (
  writing: Writing,
  meta: EntityMetadata,
  alias: string,
  chosen: readonly Chosen[],
  { opens }: { readonly opens?: boolean } = {},
): Row => {
  const draft: Draft = { meta, alias, joins: [], opened: [], unless: [] };
  draft.opened.push(...openedBy(writing, draft.joins, meta, alias));
  const asked = opens ?? chosen.some(({ field }) => field && !isInLists(field));
  const closed = writing.closed && asked ? closedBy(writing, draft.joins, meta, alias, opens ? draft.opened : []) : null;
  if (closed) draft.unless.push(closed);
  const json = objectText(chosen.map((one) => [one.key, writeField(writing, draft, one)]));
  return { json, joins: draft.joins, opened: draft.opened, unless: draft.unless };
};

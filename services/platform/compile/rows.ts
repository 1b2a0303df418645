import type { EntityMetadata } from '@mikro-orm/core';
import { getNullableType, isListType, isNonNullType } from 'graphql';
import type { OwnRelation } from '../operation/publish.js';
import type { Every, Link, PartRelation } from '../operation/relation.js';
import type { Through } from '../operation/through.js';
import { isInLists } from '../operation/schema-rules.js';
import { columnOf, columnsOf, jsonOf, propertyOf } from './columns.js';
import { writeComputed } from './computed.js';
import { listText, objectText, word } from './json-text.js';
import { type Order, ordering, type Place } from './ordering.js';
import { type Chosen, ordinaryWay } from './selection.js';
import { type Above, closedBy, idsOf, note, type Opened, openedBy, stepOf } from './subjects.js';
import type { Writing } from './writing.js';

/** A row as JSON: what it joins, which files it opens, and when the ordinary way must answer instead. */
export interface Row {
  readonly json: string;
  readonly joins: readonly string[];
  readonly opened: readonly Opened[];
  /** Conditions of which none may be true: a row missing that must be there, a restricted file that is closed. */
  readonly unless: readonly string[];
  /** Of these too, where there is the row at all; they test no row but those above it. */
  readonly unlessAbove: readonly string[];
  /** Aliases of the rows joined because columns of theirs are shown, by the reference that leads to them. */
  readonly led: ReadonlyMap<string, string>;
}

/** A row while its fields are written. */
interface Draft extends Omit<Above, 'column'> {
  /** Aliases of the rows joined because columns of theirs are shown, by the reference that leads to them. */
  readonly led: Map<string, string>;
  readonly joins: string[];
  readonly opened: Opened[];
  readonly unless: string[];
  readonly unlessAbove: string[];
}

/** How the rows of a relation are found from a row. */
interface Way {
  readonly target: EntityMetadata;
  /** Column of the target's rows; null where all of the party's are meant. */
  readonly by: string | null;
  /** Expression on the row that it equals. */
  readonly key: string;
  readonly where: readonly ((alias: string) => string)[];
  readonly order: readonly Place[];
  readonly first: number | null;
  /** A relation to one row by its id: a plain join. */
  readonly toId: boolean;
  /** Reference of those rows whose rows are meant. */
  readonly onward?: string | undefined;
}

const literal = (value: unknown): string => {
  if (value === null) return ' is null';
  if (typeof value === 'object' && Object.keys(value).join() === '$ne' && (value as { $ne: unknown }).$ne === null)
    return ' is not null';
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
  const between = writeRow(writing, meta, alias, []);
  const { column, target } = stepOf(writing, meta, onward);
  const further = writing.alias();
  const row = writeRow(writing, target, further, under);
  return {
    json: row.json,
    joins: [...between.joins, `left join ${target.tableName} ${further} on ${further}.id = ${alias}.${column}`, ...row.joins],
    opened: [...between.opened, ...row.opened],
    unless: [...between.unless, `${further}.id is null`, ...row.unless],
    unlessAbove: [],
    // What the rows in between are ordered by stands on themselves.
    led: new Map(),
  };
};

/** The row at the end of a way. */
const writeEnd = (
  writing: Writing,
  draft: Draft,
  { target, onward, by, key }: Way,
  alias: string,
  under: readonly Chosen[],
): Row => {
  if (onward !== undefined) return writeThrough(writing, target, alias, onward, under);
  const { meta, alias: hook, above: further } = draft;
  const above = by !== null && key === `${hook}.id` ? { meta, alias: hook, column: by, above: further } : null;
  return writeRow(writing, target, alias, under, { above });
};

/** What the row above was asked already is not asked again. */
const askedAbove = ({ unless, unlessAbove }: Draft, row: Row): readonly string[] =>
  row.unlessAbove.filter((condition) => !unless.includes(condition) && !unlessAbove.includes(condition));

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
  const row = writeEnd(writing, draft, way, alias, under);
  const there = `${alias}.id is not null`;
  draft.joins.push(...row.joins);
  // The id by which the row was found is that of the row it hangs on, where there is one.
  for (const one of row.opened)
    note(draft.opened, one.sql === `${alias}.${way.by}` ? { ...one, sql: way.key, when: one.when ?? there } : one);
  draft.unless.push(...[...row.unless, ...askedAbove(draft, row)].map((condition) => `(${there} and ${condition})`));
  if (field && isNonNullType(field.type)) draft.unless.push(`${alias}.id is null`);
  return `case when ${there} then ${row.json} else 'null' end`;
};

/** An id that is the same for all rows of a relation is told once by the row they hang on, if there is any of them. */
const gathered = (
  way: Way,
  alias: string,
  lateral: string,
  one: Opened,
  column: string,
): { readonly outer: Opened; readonly inner: string | null } => {
  const { kind, sql, many, when } = one;
  if (when === null && sql === `${alias}.${way.by}`)
    return { outer: { kind, sql: way.key, many, when: `${lateral}.n > 0` }, inner: null };
  const text = many ? sql : `(${idsOf(one)})::text`;
  return { outer: { kind, sql: `${lateral}.${column}`, many: true, when: null }, inner: `string_agg(${text}, ',') as ${column}` };
};

/** All rows, in their order: a list beside the row they hang on. */
const writeMany = (writing: Writing, draft: Draft, way: Way, { under }: Chosen): string => {
  const alias = writing.alias();
  const lateral = writing.alias();
  const rows = source(way, alias);
  const row = writeEnd(writing, draft, way, alias, under);
  const order = way.order.length > 0 ? ` order by ${way.order.map((one) => one(alias, row.led)).join(', ')}` : '';
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
  for (const { outer } of ids) note(draft.opened, outer);
  draft.unless.push(...askedAbove(draft, row).map((condition) => `(${lateral}.n > 0 and ${condition})`));
  if (row.unless.length > 0) draft.unless.push(`${lateral}.u`);
  return `${lateral}.j`;
};

/** A column of the row to which a reference leads, joined once however many of its columns are shown; it lies in several files and opens none. */
const writeBeyond = (writing: Writing, draft: Draft, { reference, property }: Through): string => {
  const { column, target } = stepOf(writing, draft.meta, reference);
  const known = draft.led.get(reference);
  const alias = known ?? writing.alias();
  if (!known) {
    draft.led.set(reference, alias);
    draft.joins.push(`left join ${target.tableName} ${alias} on ${alias}.id = ${draft.alias}.${column}`);
    draft.unless.push(`${alias}.id is null`);
  }
  return jsonOf(target, propertyOf(target, property), alias);
};

const writeField = (writing: Writing, draft: Draft, chosen: Chosen): string => {
  const { field, parent } = chosen;
  if (!field) return word(parent.name);
  const relation = field.extensions['relation'] as OwnRelation | PartRelation | undefined;
  const beyond = field.extensions['through'] as Through | undefined;
  if (beyond) return writeBeyond(writing, draft, beyond);
  if (field.extensions['computed'] === true) return writeComputed(writing, draft, field, chosen.under);
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
  { opens, above = null }: { readonly opens?: boolean; readonly above?: Above | null } = {},
): Row => {
  const draft: Draft = { meta, alias, above, joins: [], opened: [], unless: [], unlessAbove: [], led: new Map() };
  draft.opened.push(...openedBy(writing, draft.joins, meta, alias));
  const asked = opens ?? chosen.some(({ field }) => field && !isInLists(field));
  const closed = writing.closed && asked ? closedBy(writing, draft.joins, draft, opens ? draft.opened : []) : null;
  if (closed) (closed.above ? draft.unlessAbove : draft.unless).push(closed.sql);
  const json = objectText(chosen.map((one) => [one.key, writeField(writing, draft, one)]));
  const { joins, opened, unless, unlessAbove, led } = draft;
  return { json, joins, opened, unless, unlessAbove, led };
};

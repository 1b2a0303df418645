import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { filePathOf } from '../file/resolve-files.js';
import { columnOf } from './columns.js';
import { ordinaryWay } from './selection.js';
import type { Writing } from './writing.js';

/** An expression that tells whose files were opened: one id, or with `many` the text of several with commas between; null is none. */
export interface Opened {
  readonly kind: string;
  readonly sql: string;
  readonly many: boolean;
  /** Only where this holds; null is always. */
  readonly when: string | null;
}

/** The expression as it is asked of a row. */
export const idsOf = ({ sql, when }: Opened): string => (when === null ? sql : `case when ${when} then ${sql} end`);

/** Notes one more: the same file opened on several ways is told once. */
export const note = (opened: Opened[], one: Opened): void => {
  const at = opened.findIndex(({ kind, sql }) => kind === one.kind && sql === one.sql);
  const known = opened[at];
  if (!known) return void opened.push(one);
  opened[at] = { ...known, when: known.when === null || one.when === null ? null : `${known.when} or ${one.when}` };
};

/** The row on whose id another hangs, and the one above that: what the statement has already is not joined again. */
export interface Above {
  readonly meta: EntityMetadata;
  readonly alias: string;
  /** Column of the other that holds the id. */
  readonly column: string;
  readonly above: Above | null;
}

/** A condition under which a file is closed; `above` where it tests no row but one above. */
interface Closed {
  readonly sql: string;
  readonly above: boolean;
}

/** The column of a reference and the table it leads to, which the caller's login role must map. */
export const stepOf = (
  writing: Writing,
  meta: EntityMetadata,
  step: string,
): { readonly column: string; readonly target: EntityMetadata; readonly nullable: boolean } => {
  const property = meta.properties[step as never] as EntityProperty;
  const target = property.targetMeta as EntityMetadata;
  if (!writing.maps(target)) return ordinaryWay(`${target.className} is no table of the caller's login role`);
  return { column: columnOf(meta, step), target, nullable: property.nullable === true };
};

/** Joins the row one step nearer to the file and answers its alias. */
const nearer = (writing: Writing, joins: string[], alias: string, meta: EntityMetadata, step: string) => {
  const { column, target, nullable } = stepOf(writing, meta, step);
  const joined = writing.alias();
  joins.push(`left join ${target.tableName} ${joined} on ${joined}.id = ${alias}.${column}`);
  return { joined, target, column, nullable };
};

/** What the audit calls the file of a row: the nearest named row on the way, as in `subjectOf` of the ordinary way. */
export const openedBy = (writing: Writing, joins: string[], meta: EntityMetadata, alias: string): readonly Opened[] => {
  const path = filePathOf(meta.class);
  if (!path) return [];
  if (path.end === 'ROOT') return [{ kind: path.as, sql: `${alias}.id`, many: false, when: null }];
  const { column, target } = stepOf(writing, meta, path.step);
  const kind = filePathOf(target.class)?.as;
  if (kind) return [{ kind, sql: `${alias}.${column}`, many: false, when: null }];
  const { joined } = nearer(writing, joins, alias, meta, path.step);
  return openedBy(writing, joins, target, joined);
};

/**
 * Whether the row lies in a restricted file; only a plain no opens one. Null where no restricted file can lie at the end of the way.
 * A row in between is read to know it, and opens its file too, as in the ordinary way: that goes to `passed`.
 */
export const closedBy = (
  writing: Writing,
  joins: string[],
  { meta, alias, above }: Omit<Above, 'column'>,
  passed: Opened[] = [],
): Closed | null => {
  const path = filePathOf(meta.class);
  if (!path?.restrictable) return null;
  if (path.end === 'ROOT') return { sql: `${alias}.${columnOf(meta, path.restricted ?? '')} is not false`, above: false };
  const step = stepOf(writing, meta, path.step);
  if (above?.column === step.column && above.meta.className === step.target.className) {
    const further = closedBy(writing, joins, above);
    return further && { ...further, above: further.above || filePathOf(above.meta.class)?.end === 'ROOT' };
  }
  const { joined, target, column, nullable } = nearer(writing, joins, alias, meta, path.step);
  // The file at the end was named by the row before it.
  if (filePathOf(target.class)?.end === 'STEP') passed.push(...openedBy(writing, joins, target, joined));
  const further = closedBy(writing, joins, { meta: target, alias: joined, above: null }, passed);
  if (further === null) return null;
  return { sql: nullable ? `(${alias}.${column} is not null and ${further.sql})` : further.sql, above: false };
};

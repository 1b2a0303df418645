import { type EntityMetadata, helper, Reference } from '@mikro-orm/core';
import type { Subject } from '../audit/entry.js';
import { type FilePath, filePathOf } from './resolve-files.js';

type Row = Readonly<Record<string, unknown>>;

/** How this row finds its file; undefined when it belongs to none. */
export const pathOf = (row: object): FilePath | undefined => filePathOf(row.constructor);

const created = new WeakSet<object>();

/** Notes that a row was made by a flush: what its author left out is empty, not unread. */
export const noteCreated = (row: object): void => void created.add(row);

/** One step nearer to the file: null where the relation is empty. A row that was read without its relation tells no file at all. */
const next = (row: object, step: string): object | null => {
  const value = (row as Row)[step];
  if (value) return Reference.unwrapReference(value as object);
  const meta = helper(row).__meta as EntityMetadata;
  if (meta.properties[step]?.nullable && (value === null || created.has(row))) return null;
  throw new Error(`A row of ${meta.className} was read without ${step}: nobody can tell whose file it is`);
};

const isLoaded = (row: object): boolean => helper(row).__initialized === true;

/** Loads the row together with all others that are waited for at this moment: one statement per hop, however many rows. */
const loaded = async (row: object): Promise<object> => {
  await Reference.create(row).load();
  if (!isLoaded(row)) throw new Error(`A row of ${helper(row).__meta.className} on the way to a file is not to be found`);
  return row;
};

/** The row at the root of the file, or null for a row of no file; at once while everything on the way is loaded. */
export const rootOf = (row: object): object | null | Promise<object | null> => {
  const path = pathOf(row);
  if (!path) return null;
  if (!isLoaded(row)) return loaded(row).then(rootOf);
  if (path.end === 'ROOT') return row;
  const nearer = next(row, path.step);
  return nearer && rootOf(nearer);
};

const named = (kind: string, row: object): Subject => ({ kind, id: helper(row).getSerializedPrimaryKey() });

/**
 * What the audit calls the file of a row: the nearest named row on the way, the row itself only where it is the file. Loads no
 * more than it needs to know that row's id.
 */
export const subjectOf = (row: object): Subject | null | Promise<Subject | null> => {
  const path = pathOf(row);
  if (!path) return null;
  if (path.end === 'ROOT') return named(path.as, row);
  if (!isLoaded(row)) return loaded(row).then(subjectOf);
  const nearer = next(row, path.step);
  const kind = nearer && pathOf(nearer)?.as;
  return nearer && (kind ? named(kind, nearer) : subjectOf(nearer));
};

/** The rows as they are, all of them of one file: what is copied out of a file comes from that file. A row of another one throws. */
export const onlyOf = async <Of extends object>(root: object, rows: readonly Of[]): Promise<readonly Of[]> => {
  const roots = await Promise.all(rows.map(async (row) => rootOf(row)));
  const stray = rows.find((_row, position) => roots[position] !== root);
  if (stray) throw new Error(`A row of ${helper(stray as object).__meta.className} belongs to another file`);
  return rows;
};

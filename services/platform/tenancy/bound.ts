import { hash } from 'node:crypto';
import type { EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import type { Prepared } from './exchange.js';
import { Passage } from './passage.js';

/** What the ORM words itself: it puts names between quotes, which no text of ours does. */
const OF_THE_ORM = /^(insert into|update|delete from|select) "/;
const READS = /^select/;

/** How the ORM marks the place of a value or of a name, and the question mark that is neither. */
const PLACES = /\\\?|\?\?|\?/g;

const EVERY_COLUMN = /^select ("\w+")\.\*(.*?) from "(\w+)" as \1/;

/** What stands between quotes when it is written out, and is read the same when it is bound; undefined for the rest. */
const quoted = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : undefined;
};

/** In a change every value has the type of its column, so these are bound too. */
const ofColumn = (value: unknown): string | null | undefined => {
  if (value === null) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : quoted(value);
};

const columnsByTable = (all: Iterable<EntityMetadata>): ReadonlyMap<string, readonly string[]> => {
  const tables = new Map<string, Set<string>>();
  for (const { tableName, props } of all) {
    const columns = tables.get(tableName) ?? new Set();
    for (const { persist, formula, fieldNames, columnTypes } of props)
      if (persist !== false && !formula && columnTypes) for (const name of fieldNames ?? []) columns.add(name);
    tables.set(tableName, columns);
  }
  return new Map([...tables].map(([table, columns]) => [table, [...columns]]));
};

/**
 * Words a statement of the ORM with its values bound, under a name of its text, and its columns by their names: a plan that is kept
 * must outlive a column that a migration adds. Null for what has to be written out.
 */
const wording = (orm: MikroORM) => {
  const platform = orm.em.getPlatform();
  const tables = columnsByTable(orm.getMetadata().getAll().values());
  const named = (whole: string, alias: string, more: string, table: string): string => {
    const columns = tables.get(table)?.map((column) => `${alias}."${column}"`);
    return columns ? `select ${columns.join(', ')}${more} from "${table}" as ${alias}` : whole;
  };
  return (asked: string, parameters: readonly unknown[]): Prepared | null => {
    if (!OF_THE_ORM.test(asked)) return null;
    const sql = asked.replace(EVERY_COLUMN, named);
    if (sql.includes('.*')) return null;
    const textOf = READS.test(sql) ? quoted : ofColumn;
    const values: (string | null)[] = [];
    let at = 0;
    const text = sql.replace(PLACES, (place) => {
      if (place === '\\?') return '?';
      const value = parameters[at++];
      if (place === '??') return platform.quoteIdentifier(String(value));
      const told = textOf(value);
      return told === undefined ? String(platform.quoteValue(value)) : `$${values.push(told)}`;
    });
    return { name: hash('sha256', text, 'base64url'), text, values };
  };
};

type Execute = (
  sql: string,
  parameters: readonly unknown[],
  method: string,
  ctx: unknown,
  ...rest: unknown[]
) => Promise<unknown>;

/**
 * Lets what the ORM words itself travel behind a door with its values bound: PostgreSQL parses and plans it once per connection,
 * where a text with the values in it is new every time. Whatever else is asked goes the ORM's own way.
 */
export const bindValues = (orm: MikroORM): void => {
  const connection = orm.em.getConnection();
  const worded = wording(orm);
  const execute = connection.execute.bind(connection) as unknown as Execute;
  const bind: Execute = async (sql, parameters, method, ctx, ...rest) => {
    const statement = ctx instanceof Passage ? worded(sql, parameters) : null;
    if (!statement) return execute(sql, parameters, method, ctx, ...rest);
    const { numAffectedRows, rows } = await (ctx as Passage).execute(statement);
    if (method === 'all') return rows;
    return method === 'get' ? rows[0] : { affectedRows: Number(numAffectedRows ?? rows.length), row: rows[0], rows };
  };
  connection.execute = bind as unknown as typeof connection.execute;
};

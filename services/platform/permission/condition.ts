import { type FilterQuery, raw } from '@mikro-orm/core';

/** Takes a value and answers the hole that stands for it in the text: what a person or a row brings never becomes SQL. */
export type Bind = (value: string | readonly string[]) => string;

/** Takes a query for ids that is the same for every row and answers the query to stand in its place, where it is read once for all who ask. */
export type Once = (ids: string) => string;

/**
 * A condition on the rows of one table as text with holes, the only form a policy is written in: the filter of a list, the
 * predicate of a single row and the compiled read are the same text. It binds in the same order whatever the alias.
 */
export interface Condition {
  readonly sql: (alias: string, bind: Bind, once?: Once) => string;
  /** Whether it lets through only rows whose ids are known before any is read: somebody's own work, never all of a party. */
  readonly few?: boolean;
}

/** Lets every row of the party through. */
export const EVERY_ROW: Condition = { sql: () => 'true' };

/** Lets none through: what a policy answers to whoever it does not mention. */
export const NO_ROW: Condition = { sql: () => 'false' };

/** Rows that at least one condition lets through; none of none. */
export const anyOf = (conditions: readonly Condition[]): Condition => {
  if (conditions.includes(EVERY_ROW)) return EVERY_ROW;
  if (conditions.length === 0) return NO_ROW;
  return {
    few: conditions.every(({ few }) => few === true),
    sql: (alias, bind) => `(${conditions.map(({ sql }) => sql(alias, bind)).join(' or ')})`,
  };
};

/** Rows that every condition lets through; all of none. */
export const allOf = (conditions: readonly Condition[]): Condition => {
  const narrowing = conditions.filter((condition) => condition !== EVERY_ROW);
  if (narrowing.includes(NO_ROW)) return NO_ROW;
  if (narrowing.length === 0) return EVERY_ROW;
  return {
    few: narrowing.some(({ few }) => few === true),
    sql: (alias, bind) => narrowing.map(({ sql }) => `(${sql(alias, bind)})`).join(' and '),
  };
};

/** Rows whose column holds a value. */
export const holding = (column: string, value: string): Condition => ({
  sql: (row, bind) => `${row}.${column} = ${bind(value)}`,
});

const arrayOf = (values: readonly string[]): string => `{${values.join(',')}}`;

interface Apart {
  readonly text: string;
  readonly values: readonly string[];
}

// A request asks twice: for the shape of its statement, and for what it binds.
const taken = new WeakMap<Condition, Apart>();

/** A condition taken apart: its text, in which every hole is `?`, and what fills them; lists of ids are one array. */
export const apart = (condition: Condition): Apart => {
  const known = taken.get(condition);
  if (known) return known;
  const values: string[] = [];
  const text = condition.sql('row', (value) => {
    values.push(typeof value === 'string' ? value : arrayOf(value));
    return '?';
  });
  const found = { text, values };
  taken.set(condition, found);
  return found;
};

/** A condition as a filter of MikroORM. */
export const asFilter = <Row extends object>(condition: Condition): FilterQuery<Row> => {
  if (condition === EVERY_ROW) return {};
  const { values } = apart(condition);
  return {
    [raw((alias) => condition.sql(alias, () => '?'), [...values])]: [],
  } as FilterQuery<Row>;
};

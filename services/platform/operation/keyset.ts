import type { Condition } from '../permission/condition.js';

/** One column of an order whose last one is the id. */
export interface Sorted {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** Where rows without a value stand, for a column that may be empty; null for one that never is. */
  readonly empty: 'first' | 'last' | null;
}

/** Where a row stands in an order: its values, column by column. */
export type Place = readonly (string | null)[];

/** Reads what MikroORM is told, e.g. `desc nulls first`; without a word about it PostgreSQL holds an empty value to be the largest. */
export const sortedBy = (column: string, told: string, nullable: boolean): Sorted => {
  const direction = told.startsWith('desc') ? 'desc' : 'asc';
  const largest = direction === 'desc' ? 'first' : 'last';
  const said = /nulls (first|last)/.exec(told)?.[1] as 'first' | 'last' | undefined;
  return { column, direction, empty: nullable ? (said ?? largest) : null };
};

const isPlain = (order: readonly Sorted[]): boolean =>
  order.every(({ direction, empty }) => empty === null && direction === order[0]?.direction);

const sign = ({ direction }: Sorted): string => (direction === 'desc' ? '<' : '>');

type Writing = Parameters<Condition['sql']>;

/** The order compared as a whole, which an index over these columns answers. */
const asRow = (order: readonly Sorted[], place: Place, [alias, bind]: Writing): string => {
  const columns = order.map(({ column }) => `${alias}.${column}`);
  return `(${columns.join(', ')}) ${sign(order[0] as Sorted)} (${place.map((value) => bind(value ?? '')).join(', ')})`;
};

const beyond = (sorted: Sorted, value: string | null, [alias, bind]: Writing): string => {
  const name = `${alias}.${sorted.column}`;
  if (value === null) return sorted.empty === 'first' ? `${name} is not null` : 'false';
  const further = `${name} ${sign(sorted)} ${bind(value)}`;
  return sorted.empty === 'last' ? `(${further} or ${name} is null)` : further;
};

const columnByColumn = ([sorted, ...rest]: readonly Sorted[], [value = null, ...others]: Place, writing: Writing): string => {
  if (!sorted) return 'false';
  const further = beyond(sorted, value, writing);
  if (rest.length === 0) return further;
  const [alias, bind] = writing;
  const same = value === null ? `${alias}.${sorted.column} is null` : `${alias}.${sorted.column} = ${bind(value)}`;
  return `(${further} or (${same} and ${columnByColumn(rest, others, writing)}))`;
};

/** The rows that stand behind a place in an order: the next page, whoever reads it. */
export const behind = (order: readonly Sorted[], place: Place): Condition => ({
  sql: (...writing) => (isPlain(order) ? asRow(order, place, writing) : columnByColumn(order, place, writing)),
});

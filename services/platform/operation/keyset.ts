import type { Condition } from '../permission/condition.js';

/** Columns with their directions, in order; the last one is the id. */
export type KeyOrder = readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[];

/** The place of a row in its list, as it stands inside a cursor. */
export const placeOf = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values inside a place. */
export const valuesOf = (place: string): readonly string[] =>
  (JSON.parse(Buffer.from(place, 'base64url').toString()) as unknown[]).map(String);

const sameDirection = (order: KeyOrder): boolean => order.every(({ direction }) => direction === order[0]?.direction);

/** Rows that stand behind a place. Where all columns go one way it is a comparison of rows, which an index answers. */
export const behind = (order: KeyOrder, values: readonly string[]): Condition => ({
  key: `BEHIND ${order.map(({ column, direction }) => `${column} ${direction}`).join()}`,
  sql: (row, bind) => {
    const sign = (at: number): string => (order[at]?.direction === 'desc' ? '<' : '>');
    const columns = order.map(({ column }) => `${row}.${column}`);
    if (sameDirection(order)) return `(${columns.join(', ')}) ${sign(0)} (${values.map((value) => bind(value)).join(', ')})`;
    const steps = order.map((_, at) => {
      const equal = columns.slice(0, at).map((column, before) => `${column} = ${bind(values[before] ?? '')}`);
      return [...equal, `${columns[at]} ${sign(at)} ${bind(values[at] ?? '')}`].join(' and ');
    });
    return `(${steps.map((step) => `(${step})`).join(' or ')})`;
  },
});

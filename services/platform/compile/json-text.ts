/**
 * JSON as PostgreSQL is told to write it: text put together from pieces, as tight as JSON.stringify prints it. The functions of
 * PostgreSQL put blanks between, look every type up again in every row, and end at so many arguments or at keys of 63 bytes. Every
 * expression handed around here is text or JSON and never null; what anybody typed is escaped by to_json where it is read.
 */

/** So many arguments a function of PostgreSQL takes. */
const MOST_ARGUMENTS = 100;

/** One text of many pieces. */
const joined = (pieces: readonly string[]): string => {
  if (pieces.length <= MOST_ARGUMENTS) return `concat(${pieces.join(', ')})`;
  return `concat(${joined(pieces.slice(0, MOST_ARGUMENTS - 1))}, ${joined(pieces.slice(MOST_ARGUMENTS - 1))})`;
};

/** An expression that may be null, told as JSON. */
export const orNull = (sql: string): string => `coalesce(${sql}, 'null')`;

/** A word of ours as a JSON string: the name of a type. */
export const word = (name: string): string => `'"${name}"'`;

/** An object; its keys are names of GraphQL, which need no escape in either language. */
export const objectText = (pairs: readonly (readonly [key: string, json: string])[]): string =>
  pairs.length === 0
    ? `'{}'`
    : joined([...pairs.flatMap(([key, json], at) => [`'${at === 0 ? '{' : ','}"${key}":'`, json]), `'}'`]);

/** The list of a column over all rows; `order` is what stands behind it in the aggregate, or nothing. */
export const listText = (json: string, order: string): string => `concat('[', string_agg(${json}, ','${order}), ']')`;

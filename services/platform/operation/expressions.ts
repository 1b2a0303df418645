import type { EntityName } from '@mikro-orm/core';
import { apart, type Condition } from '../permission/condition.js';
import { inOrderOf } from './loader.js';
import type { Operation } from './operation.js';

/** Answers the place where the day on which it is asked is bound, in each place anew. */
export type Today = () => string;

/** An expression on one row that the database works out, e.g. whether it has an interview. It reads rows and opens none. */
export interface InDatabase<Value> {
  readonly sql: (row: string, today: Today) => string;
  /** Only for the compiler: what the expression answers, as JSON tells it. */
  readonly value?: Value;
}

/** Names an expression and the JSON it answers. */
export const inDatabase = <Value>(sql: InDatabase<Value>['sql']): InDatabase<Value> => ({ sql });

/** Whether a condition of this request holds for the row, e.g. a policy of whoever asks: what it brings is bound, as everywhere. */
export interface Whether {
  readonly holds: (op: Operation) => Condition;
}

/** Names a condition of the request that a rule is told the outcome of. */
export const whether = (holds: Whether['holds']): Whether => ({ holds });

/** What the database is asked about a row beside its columns. */
export type Expression = InDatabase<unknown> | Whether;

/** What a computed field reads of its row: columns and references by their names, and expressions. */
export type Reads<Row> = Readonly<Record<string, (keyof Row & string) | Expression>>;

/** JSON of a column: a reference is the id it holds. */
type Told<Value> = Value extends { readonly id: infer Id } ? Id : Value extends Date ? string : Value;

/** What a rule is told, by the names under which it reads. */
export type ReadValues<Row, R extends Reads<Row>> = {
  readonly [Name in keyof R]: R[Name] extends Whether
    ? boolean
    : R[Name] extends InDatabase<infer Value>
      ? Value
      : R[Name] extends keyof Row
        ? Told<Row[R[Name]]>
        : never;
};

/** What a rule reads, whoever declared it. */
export type AnyReads = Readonly<Record<string, string | Expression>>;

/** The expressions among what a rule reads, in their order. */
export const expressionsIn = (reads: AnyReads): readonly Expression[] =>
  Object.values(reads).filter((read): read is Expression => typeof read !== 'string');

/** The value of a column as JSON tells it. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null);
};

/** An expression on the row `worked` with a mark for each value that it binds. */
const writtenOut = (op: Operation, expression: Expression): { readonly text: string; readonly values: readonly string[] } => {
  if ('sql' in expression) {
    const days: string[] = [];
    const today: Today = () => {
      days.push(op.clock.today());
      return '?::date';
    };
    return { text: expression.sql('worked', today), values: days };
  }
  const condition = expression.holds(op);
  return { text: condition.sql('worked', () => '?'), values: apart(condition).values };
};

/** What the database tells of any number of rows, in one statement; in the order of their ids. */
export const toldInDatabase = async (
  op: Operation,
  entity: EntityName<object>,
  expressions: readonly Expression[],
  ids: readonly string[],
): Promise<readonly (readonly unknown[])[]> => {
  if (expressions.length === 0 || ids.length === 0) return ids.map(() => []);
  const { tableName } = op.em.getMetadata().get<object>(entity as never);
  const asked = expressions.map((expression) => writtenOut(op, expression));
  const columns = asked.map(({ text }) => `(${text})`).join(', ');
  const text = ['select worked.id, json_build_array(', columns, ') as told from ?? worked where worked.id = any(?)'].join('');
  const values = [...asked.flatMap((one) => one.values), tableName, `{${ids.join(',')}}`];
  const rows: { id: string; told: unknown[] }[] = await op.em.execute(text, values);
  return inOrderOf(
    ids,
    rows,
    ({ id }) => id,
    (row) => row?.told ?? [],
  );
};

/** What a rule is told of a row: its columns, and what the database told of the expressions, in their order. */
export const valuesOf = (reads: AnyReads, row: object, told: readonly unknown[]): Readonly<Record<string, unknown>> => {
  const rest = [...told];
  const values = Object.entries(reads).map(([name, read]) => [
    name,
    typeof read === 'string' ? plain((row as Readonly<Record<string, unknown>>)[read]) : (rest.shift() ?? null),
  ]);
  return Object.fromEntries(values) as Record<string, unknown>;
};

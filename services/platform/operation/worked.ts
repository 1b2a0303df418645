import type { EntityName } from '@mikro-orm/core';
import { helper } from '@mikro-orm/core';
import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { type Asker, askerOf } from './asker.js';
import { defineLoader, inOrderOf, type Loader } from './loader.js';
import type { Operation } from './operation.js';
import type { AnswerOf, Words } from './publish.js';

/** An expression on one row that the database works out, e.g. whether it has an interview. It reads rows and opens none. */
export interface InDatabase<Value> {
  readonly sql: (row: string) => string;
  /** Only for the compiler: what the expression answers, as JSON tells it. */
  readonly value?: Value;
}

/** Names an expression and the JSON it answers. */
export const inDatabase = <Value>(sql: (row: string) => string): InDatabase<Value> => ({ sql });

/** What a computed field reads of its row: columns and references by their names, and expressions. */
type Reads<Row> = Readonly<Record<string, (keyof Row & string) | InDatabase<unknown>>>;

/** JSON of a column: a reference is the id it holds. */
type Told<Value> = Value extends { readonly id: infer Id } ? Id : Value extends Date ? string : Value;

type ReadValues<Row, R extends Reads<Row>> = {
  readonly [Name in keyof R]: R[Name] extends InDatabase<infer Value>
    ? Value
    : R[Name] extends keyof Row
      ? Told<Row[R[Name]]>
      : never;
};

/** How a computed field comes to its value, kept in `field.extensions.worked`; both ways of reading follow it. */
export interface Worked {
  readonly entity: object;
  readonly reads: Readonly<Record<string, string | InDatabase<unknown>>>;
  readonly of: (values: never, asker: Asker) => unknown;
}

interface WorkedWords<Type, Nullable extends boolean, Row, R extends Reads<Row>> extends Words<Nullable> {
  readonly reads: R;
  /** A rule of ours: synchronous, and of nothing but what it is told. */
  readonly of: (values: ReadValues<Row, R>, asker: Asker) => AnswerOf<Type, Nullable>;
  readonly needs?: Permission;
  readonly inLists?: boolean;
}

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null);
};

/** A field worked out from a row, or from what is none: of that the database could tell nothing. */
export const workedOn = (
  { reads, of }: Worked,
  row: Readonly<Record<string, unknown>>,
  told: readonly unknown[],
  asker: Asker,
): unknown => {
  let expressions = 0;
  const values = Object.entries(reads).map(([name, read]) => [
    name,
    typeof read === 'string' ? plain(row[read]) : (told[expressions++] ?? null),
  ]);
  return of(Object.fromEntries(values) as never, asker);
};

/** The expressions of a field for any number of rows, in one statement. */
const expressionsOf = (
  entity: EntityName<object>,
  expressions: readonly InDatabase<unknown>[],
): Loader<string, readonly unknown[]> =>
  defineLoader(async (op, ids) => {
    const { tableName } = op.em.getMetadata().get<object>(entity as never);
    const columns = expressions.map(({ sql }) => `(${sql('worked')})`).join(', ');
    const text = ['select worked.id, json_build_array(', columns, ') as told from ?? worked where worked.id = any(?)'].join('');
    const rows: { id: string; told: unknown[] }[] = await op.em.execute(text, [tableName, `{${ids.join(',')}}`]);
    return inOrderOf(
      ids,
      rows,
      ({ id }) => id,
      (row) => row?.told ?? [],
    );
  });

/**
 * Adds to a public type a field that is worked out from its row by a rule: what the rule reads is told once, and the ordinary way
 * and the compiled read both fetch it from there. Answers the class that the register of resolvers names.
 */
export const worked = <const Type, Row extends object, const R extends Reads<Row>, Nullable extends boolean = false>(
  shown: ClassType,
  entity: EntityName<Row>,
  field: string,
  type: () => Type,
  { reads, of, needs, inLists, ...words }: WorkedWords<Type, Nullable, Row, R>,
): ClassType => {
  const declaration = { entity, reads, of } as unknown as Worked;
  const expressions = Object.values<string | InDatabase<unknown>>(reads).filter((read) => typeof read !== 'string');
  const loader = expressionsOf(entity as EntityName<object>, expressions);

  const toldOf = async (op: Operation, row: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> =>
    // What is no row of a table, like a duty of the centre itself, has nothing the database could tell of it.
    expressions.length > 0 && helper(row as object) ? loader.load(op, String(row['id'])) : [];

  @Resolver(() => shown)
  class Part {
    @Extensions({ computed: true, worked: declaration, ...(needs ? { may: needs } : {}), ...(inLists ? { inLists } : {}) })
    @FieldResolver(type as () => object, words)
    async [field](@Root() row: Readonly<Record<string, unknown>>, @Ctx() op: Operation) {
      return workedOn(declaration, row, await toldOf(op, row), askerOf(op));
    }
  }
  return Part;
};

import type { EntityName } from '@mikro-orm/core';
import { helper } from '@mikro-orm/core';
import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { type Asker, askerOf } from './asker.js';
import {
  type AnyReads,
  type Expression,
  expressionsIn,
  type InDatabase,
  type Reads,
  type ReadValues,
  toldInDatabase,
  valuesOf,
} from './expressions.js';
import { defineLoader } from './loader.js';
import type { Operation } from './operation.js';
import type { AnswerOf, Words } from './publish.js';

/** How a computed field comes to its value, kept in `field.extensions.worked`; both ways of reading follow it. */
export interface Worked {
  readonly entity: object;
  readonly reads: AnyReads;
  readonly of: (values: never, asker: Asker) => unknown;
}

/** Who may read a computed field beside who may read its row, and where. */
interface FieldWords<Nullable extends boolean> extends Words<Nullable> {
  readonly needs?: Permission;
  readonly inLists?: boolean;
}

interface WorkedWords<Type, Nullable extends boolean, Row, R extends Reads<Row>> extends FieldWords<Nullable> {
  readonly reads: R;
  /** A rule of ours: synchronous, and of nothing but what it is told. */
  readonly of: (values: ReadValues<Row, R>, asker: Asker) => AnswerOf<Type, Nullable>;
}

interface ExpressedWords<Type, Nullable extends boolean> extends FieldWords<Nullable> {
  readonly by: InDatabase<AnswerOf<Type, Nullable>>;
}

type PublicRow = Readonly<Record<string, unknown>>;

interface Computed<Nullable extends boolean> {
  readonly shown: ClassType;
  readonly field: string;
  readonly type: () => unknown;
  readonly words: FieldWords<Nullable>;
  /** How the compiled read follows it. */
  readonly declaration: Readonly<Record<string, unknown>>;
  readonly answer: (op: Operation, row: PublicRow) => unknown;
}

const computed = <Nullable extends boolean>({
  shown,
  field,
  type,
  words,
  declaration,
  answer,
}: Computed<Nullable>): ClassType => {
  const { needs, inLists, ...more } = words;

  @Resolver(() => shown)
  class Part {
    @Extensions({ computed: true, ...declaration, ...(needs ? { may: needs } : {}), ...(inLists ? { inLists } : {}) })
    @FieldResolver(type as () => object, more)
    [field](@Root() row: PublicRow, @Ctx() op: Operation) {
      return answer(op, row);
    }
  }
  return Part;
};

/** What the database tells of a row; of what is no row of a table, like a duty of the centre itself, it can tell nothing. */
const tellerOn = (entity: unknown, expressions: readonly Expression[]) => {
  const loader = defineLoader<string, readonly unknown[]>((op, ids) =>
    toldInDatabase(op, entity as EntityName<object>, expressions, ids),
  );
  return async (op: Operation, row: PublicRow): Promise<readonly unknown[] | null> =>
    helper(row as object) ? loader.load(op, String(row['id'])) : null;
};

/** A field worked out from a row, or from what is none: of that the database could tell nothing. */
export const workedOn = (
  { reads, of }: Pick<Worked, 'reads' | 'of'>,
  row: object,
  told: readonly unknown[],
  asker: Asker,
): unknown => of(valuesOf(reads, row, told) as never, asker);

/**
 * Adds to a public type a field that is worked out from its row by a rule: what the rule reads is told once, and the ordinary way
 * and the compiled read both fetch it from there. Answers the class that the register of resolvers names.
 */
export const worked = <const Type, Row extends object, const R extends Reads<Row>, Nullable extends boolean = false>(
  shown: ClassType,
  entity: EntityName<Row>,
  field: string,
  type: () => Type,
  { reads, of, ...words }: WorkedWords<Type, Nullable, Row, R>,
): ClassType => {
  const declaration = { entity, reads, of } as unknown as Worked;
  const expressions = expressionsIn(declaration.reads);
  const told = tellerOn(entity, expressions);
  const answer = async (op: Operation, row: PublicRow): Promise<unknown> =>
    workedOn(declaration, row, (expressions.length > 0 ? await told(op, row) : null) ?? [], askerOf(op));
  return computed({ shown, field, type, words, declaration: { worked: declaration }, answer });
};

/**
 * Adds to a public type a field that an expression on its row answers, a number, a yes or no, or a text: no rule of ours has to be
 * asked row by row. What is no row of a table brings the value itself.
 */
export const expressed = <const Type, Row extends object, Nullable extends boolean = false>(
  shown: ClassType,
  entity: EntityName<Row>,
  field: string,
  type: () => Type,
  { by, ...words }: ExpressedWords<Type, Nullable>,
): ClassType => {
  const told = tellerOn(entity, [by]);
  const answer = async (op: Operation, row: PublicRow): Promise<unknown> => {
    const [value] = (await told(op, row)) ?? [row[field]];
    return value;
  };
  return computed({ shown, field, type, words, declaration: { expressed: by }, answer });
};

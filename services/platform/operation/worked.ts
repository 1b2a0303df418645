import type { EntityName } from '@mikro-orm/core';
import { helper } from '@mikro-orm/core';
import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { type Asker, askerOf } from './asker.js';
import { type AnyReads, expressionsIn, type Reads, type ReadValues, toldInDatabase, valuesOf } from './expressions.js';
import { defineLoader } from './loader.js';
import type { Operation } from './operation.js';
import type { AnswerOf, Words } from './publish.js';

/** How a computed field comes to its value, kept in `field.extensions.worked`; both ways of reading follow it. */
export interface Worked {
  readonly entity: object;
  readonly reads: AnyReads;
  readonly of: (values: never, asker: Asker) => unknown;
}

interface WorkedWords<Type, Nullable extends boolean, Row, R extends Reads<Row>> extends Words<Nullable> {
  readonly reads: R;
  /** A rule of ours: synchronous, and of nothing but what it is told. */
  readonly of: (values: ReadValues<Row, R>, asker: Asker) => AnswerOf<Type, Nullable>;
  readonly needs?: Permission;
  readonly inLists?: boolean;
}

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
  { reads, of, needs, inLists, ...words }: WorkedWords<Type, Nullable, Row, R>,
): ClassType => {
  const declaration = { entity, reads, of } as unknown as Worked;
  const expressions = expressionsIn(declaration.reads);
  const loader = defineLoader<string, readonly unknown[]>((op, ids) =>
    toldInDatabase(op, entity as EntityName<object>, expressions, ids),
  );

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

import type { EntityName, Reference } from '@mikro-orm/core';
import { type ClassType, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { found } from '../refusal/refusal.js';
import type { AnswerOf, One, Words } from './publish.js';

/** Where a field that shows a column of another row finds it, kept in `field.extensions.through`. */
export interface Through {
  /** Reference of the row that leads to the other one. */
  readonly reference: string;
  readonly property: string;
}

type Led<Value> = NonNullable<Value> extends Reference<infer Row> ? Row : never;

/** Columns of a row that hold what a field of this type may answer. */
type Holding<Row, Answer> = { [Key in keyof Row]: Row[Key] extends Answer ? Key : never }[keyof Row] & string;

/**
 * Adds to a public type a column of the row to which a reference of its own row leads, under that column's name: for what lies in
 * several files and is shown in each of them, as a person in every household. Answers the class that the register of resolvers names.
 */
export const through = <const Type, Row extends object, const Key extends keyof Row & string, Nullable extends boolean = false>(
  shown: ClassType,
  _entity: EntityName<Row>,
  reference: Key,
  property: Holding<Led<Row[Key]>, AnswerOf<Type, Nullable>>,
  type: () => Type,
  words: Words<Nullable>,
): ClassType => {
  const declaration: Through = { reference, property };

  @Resolver(() => shown)
  class Part {
    @Extensions({ computed: true, through: declaration })
    @FieldResolver(type as () => object, words)
    public async [property](@Root() row: Readonly<Record<string, One<object>>>) {
      const other = found(await row[reference]?.load());
      return (other as Readonly<Record<string, unknown>>)[property];
    }
  }
  return Part;
};

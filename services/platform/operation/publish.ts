import { Extensions, Field as PlainField, FieldResolver, UseMiddleware, type ClassType, type MiddlewareFn } from 'type-graphql';
import type { GraphQLScalarType } from 'graphql';

/** The row a relation leads to, read when it is asked for. A reference of the ORM has this shape, so no public type knows the ORM. */
export interface One<Row> {
  load(): Promise<Row | null>;
}

/** The rows a relation leads to, read when they are asked for, in the order the table declares. A collection of the ORM has this shape. */
export interface Many<Row> {
  loadItems(): Promise<Row[]>;
}

/** A field that may be missing. Never written with `?`: then a row without the field would fit the type too. */
export type Maybe<Value> = Value | null | undefined;

/**
 * The value that must stand where TypeGraphQL is told a type: a scalar's, an enum's code, a row with all fields of a public type,
 * or a list of them.
 */
export type ValueOf<Type> = Type extends readonly (infer Item)[]
  ? readonly ValueOf<Item>[]
  : Type extends StringConstructor
    ? string
    : Type extends BooleanConstructor
      ? boolean
      : Type extends DateConstructor
        ? Date
        : Type extends GraphQLScalarType<infer Value, unknown>
          ? Value
          : Type extends ClassType<infer Row>
            ? Row
            : Type extends Readonly<Record<string, infer Code>>
              ? Code
              : never;

/** What may be answered where `Type` is declared: its value, and nothing only where nothing is declared possible. */
export type AnswerOf<Type, Nullable extends boolean> = Nullable extends true ? Maybe<ValueOf<Type>> : ValueOf<Type>;

/** Decorates a method that answers with `Answer`, at once or later; a method that answers anything else does not compile. */
export type Answering<Answer> = <Method extends (...args: never[]) => Answer | Promise<Answer>>(
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** Decorates a property that holds `Value`; a property of another type, or one written with `?`, does not compile. */
type Holding<Value> = <Key extends string>(target: { [Name in Key]: Value }, key: Key) => void;

/** What a published field says beside its type. */
export interface Words<Nullable extends boolean> {
  /** English, with the Polish term. */
  readonly description: string;
  readonly nullable?: Nullable;
}

/** How a field of a public type comes to its value, kept in `field.extensions.relation`; what reads many rows at once follows it. */
export interface OwnRelation {
  readonly kind: 'toOne' | 'toMany';
  /** Property of the row, of the same name as the field. */
  readonly property: string;
}

/** Publishes a column of the row under the row's own name for it; property and declaration agree in type and in nullability. */
export const Field = <const Type, Nullable extends boolean = false>(
  type: () => Type,
  words: Words<Nullable>,
): Holding<AnswerOf<Type, Nullable>> => PlainField(type as () => object, words) as Holding<unknown>;

const publish =
  (kind: OwnRelation['kind'], type: () => object, words: Words<boolean>, follow: MiddlewareFn): Holding<unknown> =>
  (target, property) => {
    PlainField(type, words)(target, property);
    Extensions({ relation: { kind, property } satisfies OwnRelation })(target, property);
    UseMiddleware(follow)(target, property);
  };

/** Publishes the row that a reference of the row leads to. Where one must be and none is found, that is a fault. */
export const toOne = <Row extends object, Nullable extends boolean = false>(
  type: () => ClassType<Row>,
  words: Words<Nullable>,
): Holding<Nullable extends true ? Maybe<One<Row>> : One<Row>> =>
  publish('toOne', type, words, async (_, next) => ((await next()) as Maybe<One<Row>>)?.load() ?? null);

/** Publishes the rows of a collection of the row, in the order its table declares. */
export const toMany = <Row extends object>(type: () => [ClassType<Row>], words: Words<false>): Holding<Many<Row>> =>
  publish('toMany', type, words, async (_, next) => ((await next()) as Many<Row>).loadItems());

/** Publishes what is no column and no relation but worked out from the row, the caller or the day. */
export const Computed =
  <const Type, Nullable extends boolean = false>(type: () => Type, words: Words<Nullable>): Answering<AnswerOf<Type, Nullable>> =>
  (target, key, descriptor) => {
    FieldResolver(type as () => object, words)(target, key, descriptor);
    Extensions({ computed: true })(target, key, descriptor);
  };

/**
 * A public type that shows no row of a table, for this reason: the guard of restricted files cannot find a file behind it, so its
 * fields are read as whoever made it left them. A type that is no table's and says nothing is refused at boot.
 */
export const NoRow =
  (reason: string): ((type: ClassType) => void) =>
  (type) => {
    Extensions({ noRow: reason })(type);
  };

import { type EntityName, type FilterQuery, raw, type Ref, type Reference } from '@mikro-orm/core';
import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { found } from '../refusal/refusal.js';
import { inForceOn } from '../rows/in-force-on.js';
import type { AnswerOf, Words } from './publish.js';
import { defineLoader, inOrderOf, type Loader } from './loader.js';
import type { Operation } from './operation.js';

type Direction = 'asc' | 'desc' | readonly string[];

/** How rows of one table hang on rows of another, told by the table that knows: the upper one. */
export interface Link {
  readonly entity: EntityName<object>;
  /** Property that names the other row: a reference, or a column with its id. */
  readonly by: string;
  readonly where?: object;
  /** Only rows in force today, their first and last day included. */
  readonly inForce?: boolean;
  /** A list of codes puts the rows in its own order. */
  readonly orderBy?: Readonly<Record<string, Direction>>;
  /** How many of the first rows in that order; all when left out. */
  readonly first?: number;
  /** Whether a row gets all of them, or the one there must be, or the first there is. */
  readonly pick: 'all' | 'only' | 'first';
  /** Reference of those rows whose rows are meant, e.g. the persons of a participation. */
  readonly then?: string;
}

/** A batched read along a link, one statement for any number of keys; the link stays readable for whatever compiles reads. */
export interface Linked<Answer> extends Loader<string, Answer> {
  readonly link: Link;
}

interface Ordered<Row extends object> {
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, Direction>>>;
}

/** Which of the rows, in which order. */
type Terms<Row extends object> = Ordered<Row> & { readonly where?: FilterQuery<Row>; readonly inForce?: boolean };

/** Key of the row that a row hangs on; a reference knows it without being read. */
const keyOf = (row: object, by: string): string => {
  const value = (row as Readonly<Record<string, unknown>>)[by];
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value);
};

const linkOf = (entity: unknown, by: string, pick: Link['pick'], terms: object): Link => ({ entity, by, pick, ...terms }) as Link;

const among = (op: Operation, { by, where, inForce }: Link, keys: readonly string[]): never =>
  ({ ...where, ...(inForce ? inForceOn(op.clock.today()) : {}), [by]: { $in: [...keys] } }) as never;

/** The codes of a list as an expression that counts their places. */
export const ranked = (column: string, codes: readonly string[]): string => `array_position(array['${codes.join("', '")}'], ${column})`;

const ordered = (op: Operation, { entity, orderBy = {} }: Link): object[] => {
  const { properties } = op.em.getMetadata().get<Record<string, unknown>>(entity as never);
  return Object.entries(orderBy).map(([property, direction]) =>
    typeof direction === 'string'
      ? { [property]: direction }
      : { [raw((alias) => ranked(`${alias}.${properties[property]?.fieldNames[0] ?? property}`, direction))]: 'asc' },
  );
};

/** Ids of the first rows that hang on each key; a second statement, because a limit of its own per key needs a window. */
const firstIds = async (op: Operation, link: Link, keys: readonly string[]): Promise<string[]> => {
  const { properties, tableName } = op.em.getMetadata().get<Record<string, unknown>>(link.entity as never);
  const column = (property: string): string => properties[property]?.fieldNames[0] ?? property;
  const order = Object.entries(link.orderBy ?? {});
  const text = [
    'select id from (select id, row_number() over (partition by ?? order by',
    order.map(([, direction]) => (direction === 'desc' ? '?? desc' : '?? asc')).join(', '),
    ') as place from ?? where ?? = any(?)) numbered where place <= ?',
  ].join(' ');
  const by = column(link.by);
  const ordered = order.map(([property]) => column(property));
  const rows: { id: string }[] = await op.em.execute(text, [by, ...ordered, tableName, by, `{${keys.join(',')}}`, link.first]);
  return rows.map(({ id }) => id);
};

const rowsAlong = async (op: Operation, link: Link, keys: readonly string[]): Promise<object[]> => {
  const where = link.first ? ({ id: { $in: await firstIds(op, link, keys) } } as never) : among(op, link, keys);
  const populate = link.then === undefined ? [] : [link.then];
  return op.em.find(link.entity, where, { orderBy: ordered(op, link) as never, populate: populate as never });
};

/** What each key gets is picked from the rows that hang on it. */
const picked = <Row extends object, Answer>(link: Link, pick: (rows: Row[]) => Answer): Linked<Answer> => ({
  ...defineLoader<string, Answer>(async (op, keys) => {
    const groups = Map.groupBy(await rowsAlong(op, link, keys), (row) => keyOf(row, link.by));
    return keys.map((key) => pick((groups.get(key) ?? []) as Row[]));
  }),
  link,
});

/** All rows that hang on each row, in their order. */
export const rowsBy = <Row extends object>(
  entity: EntityName<Row>,
  by: keyof Row & string,
  terms: Terms<NoInfer<Row>> | (Ordered<NoInfer<Row>> & { readonly first: number }),
): Linked<Row[]> => picked(linkOf(entity, by, 'all', terms), (rows) => rows as Row[]);

/** The row at the end of a reference. */
type Led<Value> = NonNullable<Value> extends Reference<infer Row> ? Row : never;

const leadingTo = async <Row extends object>(row: object, then: string): Promise<Row> =>
  found(await (row as Readonly<Record<string, Ref<Row>>>)[then]?.load()) as Row;

/** The rows that one reference of the rows in between leads to, in the order of those; one statement for any number of rows. */
export const rowsThrough = <Between extends object, const Key extends keyof Between & string>(
  entity: EntityName<Between>,
  by: keyof Between & string,
  then: Key,
  terms: Terms<NoInfer<Between>>,
): Linked<Led<Between[Key]>[]> => {
  const link: Link = { ...linkOf(entity, by, 'all', terms), then };
  const between = picked(link, (rows) => rows as Between[]);
  return {
    link,
    load: async (op, key) => {
      const rows = await between.load(op, key);
      return Promise.all(rows.map((row) => leadingTo<Led<Between[Key]>>(row, then)));
    },
  };
};

/** The one row that hangs on each row; that there is one is the promise of whoever writes both. */
export const onlyBy = <Row extends object>(entity: EntityName<Row>, by: keyof Row & string): Linked<Row> =>
  picked<Row, Row>(linkOf(entity, by, 'only', {}), ([row]) => found(row));

/** The row that each id leads to, or null. */
export const rowOf = <Row extends { readonly id: string }>(entity: EntityName<Row>): Linked<Row | null> =>
  picked<Row, Row | null>(linkOf(entity, 'id', 'first', {}), ([row]) => row ?? null);

/** The row that one reference of the first row in between leads to, or null. */
export const firstThrough = <Between extends object, const Key extends keyof Between & string>(
  entity: EntityName<Between>,
  by: keyof Between & string,
  then: Key,
  terms: Terms<NoInfer<Between>>,
): Linked<Led<Between[Key]> | null> => {
  const between = firstBy<Between>(entity, by, terms);
  return {
    link: { ...between.link, then },
    load: async (op, key) => {
      const row = await between.load(op, key);
      return row && leadingTo<Led<Between[Key]>>(row, then);
    },
  };
};

/** The first row in the order given that hangs on each row, or null. */
export const firstBy = <Row extends object>(
  entity: EntityName<Row>,
  by: keyof Row & string,
  terms: Terms<NoInfer<Row>>,
): Linked<Row | null> => {
  const link = linkOf(entity, by, 'first', { first: 1, ...terms });
  const loader = defineLoader<string, Row | null>(async (op, keys) => {
    const rows = await op.em
      .createQueryBuilder(entity, 'r')
      .select('*')
      .distinctOn(`r.${by}` as never)
      .where(among(op, link, keys) as never)
      .orderBy([{ [by]: 'asc' }, ...ordered(op, link)] as never)
      .getResultList();
    return inOrderOf(
      keys,
      rows as Row[],
      (row) => keyOf(row, by),
      (row) => row ?? null,
    );
  });
  return { ...loader, link };
};

/** Where a field that another module added comes from, kept in `field.extensions.relation`. */
export interface PartRelation {
  readonly kind: 'part';
  readonly link: Link;
  /** Property of the lower row that holds the key of the link: its id, unless it names the upper row itself. */
  readonly from: string;
}

interface PartWords<Type, Nullable extends boolean> extends Words<Nullable> {
  readonly rows: Linked<AnswerOf<Type, Nullable>>;
  readonly from?: string;
  /** A permission of its own beside the one of its root. */
  readonly needs?: Permission;
  /** Part of what lists show of a restricted file (decision 0014). */
  readonly inLists?: boolean;
}

/**
 * Adds a field to the type of a lower module, which does not know that anything stands above it; the rows come from the upper
 * table's own relation. Answers the class that the register of resolvers names.
 */
export const partOf = <const Type, Nullable extends boolean = false>(
  lower: ClassType,
  field: string,
  type: () => Type,
  { rows, from = 'id', needs, inLists, ...words }: PartWords<Type, Nullable>,
): ClassType => {
  const relation: PartRelation = { kind: 'part', link: rows.link, from };

  @Resolver(() => lower)
  class Part {
    @Extensions({ relation, ...(needs ? { may: needs } : {}), ...(inLists ? { inLists } : {}) })
    @FieldResolver(type as () => object, words)
    [field](@Root() row: Readonly<Record<string, string | null | undefined>>, @Ctx() op: Operation) {
      const key = row[from];
      return key ? rows.load(op, key) : null;
    }
  }
  return Part;
};

import { type EntityName, type FilterQuery, raw, type Ref, type Reference } from '@mikro-orm/core';
import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { asFilter } from '../permission/condition.js';
import { found } from '../refusal/refusal.js';
import { inForceOn } from '../rows/in-force-on.js';
import type { AnswerOf, Words } from './publish.js';
import { defineLoader, type Loader } from './loader.js';
import { type Operation, remembered } from './operation.js';
import type { InSight } from './root.js';

/** By the column itself, by the places of its codes in a list, or by a column of the row to which a reference leads. */
type Direction = 'asc' | 'desc' | readonly string[] | Readonly<Record<string, 'asc' | 'desc' | 'asc nulls last'>>;

/** Which rows of a table are meant, in which order and how many. */
interface Picked {
  readonly entity: EntityName<object>;
  readonly where?: object;
  /** Only rows in force today, their first and last day included. */
  readonly inForce?: boolean;
  /** Only rows that the caller may see today. */
  readonly inSight?: InSight;
  /** A list of codes puts the rows in its own order. */
  readonly orderBy?: Readonly<Record<string, Direction>>;
  /** How many of the first rows in that order; all when left out. */
  readonly first?: number;
  /** Whether a row gets all of them, or the one there must be, or the first there is. */
  readonly pick: 'all' | 'only' | 'first';
  /** Reference of those rows whose rows are meant, e.g. the persons of a participation. */
  readonly onward?: string;
}

/** How rows of one table hang on rows of another, told by the table that knows: the upper one. */
export interface Link extends Picked {
  /** Property that names the other row: a reference, or a column with its id. */
  readonly by: string;
}

/** All rows that the party has of a table, beside the row that stands for the party; only of tables that belong to no file. */
export interface Every extends Picked {
  readonly by: null;
}

/** A batched read along a link, one statement for any number of keys; the link stays readable for whatever compiles reads. */
export interface Linked<Answer> extends Loader<string, Answer> {
  readonly link: Link | Every;
}

interface Ordered<Row extends object> {
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, Direction>>>;
}

/** Which of the rows, in which order. */
type Terms<Row extends object> = Ordered<Row> & {
  readonly where?: FilterQuery<Row>;
  readonly inForce?: boolean;
  readonly inSight?: InSight;
};

/** Key of the row that a row hangs on; a reference knows it without being read. */
const keyOf = (row: object, by: string): string => {
  const value = (row as Readonly<Record<string, unknown>>)[by];
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value);
};

const linkOf = (entity: unknown, by: string, pick: Link['pick'], terms: object): Link => ({ entity, by, pick, ...terms }) as Link;

const narrowing = (op: Operation, { where, inForce, inSight }: Picked): object => ({
  ...where,
  ...(inForce ? inForceOn(op.clock.today()) : {}),
  ...(inSight ? (asFilter(inSight(op)) as object) : {}),
});

const among = (op: Operation, link: Link, keys: readonly string[]): never =>
  ({ ...narrowing(op, link), [link.by]: { $in: [...keys] } }) as never;

/** The codes of a list as an expression that counts their places. */
export const ranked = (column: string, codes: readonly string[]): string =>
  `array_position(array['${codes.join("', '")}'], ${column})`;

const isCodes = (direction: Direction): direction is readonly string[] => Array.isArray(direction);

/** The first rows of each are cut by columns of their own: another order would read all of them. */
const placeOf = (direction: Exclude<Direction, readonly string[]>): string => {
  if (typeof direction === 'string') return direction;
  throw new Error('The first rows of a link are ordered by columns of their own');
};

const ordered = (op: Operation, { entity, orderBy = {} }: Picked): object[] => {
  const { properties } = op.em.getMetadata().get<Record<string, unknown>>(entity as never);
  return Object.entries(orderBy).map(([property, direction]) =>
    !isCodes(direction)
      ? { [property]: direction }
      : { [raw((alias) => ranked(`${alias}.${properties[property]?.fieldNames[0] ?? property}`, direction))]: 'asc' },
  );
};

/**
 * The first rows that hang on each key, however many do: for each key the index is read from its beginning and no further. One
 * order over all keys would read every row of each.
 */
const firstOfEach = async (op: Operation, link: Link, keys: readonly string[]): Promise<object[]> => {
  const { entity, by, orderBy = {}, first } = link;
  const { properties } = op.em.getMetadata().get<Record<string, unknown>>(entity as never);
  const column = (property: string): string => properties[property]?.fieldNames[0] ?? property;
  const { sql, params } = op.em
    .createQueryBuilder(entity, 'own')
    .select('*')
    .where({ ...narrowing(op, link), [raw('own.?? = wanted.id', [column(by)])]: [] } as never)
    .orderBy(ordered(op, link) as never)
    .limit(first)
    .toQuery();
  const order = Object.entries(orderBy).map(([property, direction]) =>
    !isCodes(direction) ? `own.${column(property)} ${placeOf(direction)}` : ranked(`own.${column(property)}`, direction),
  );
  const text = [
    'select own.* from unnest(?::uuid[]) as wanted(id) cross join lateral (',
    sql,
    `) as own order by ${order.join(', ')}`,
  ].join(' ');
  const rows: object[] = await op.em.execute(text, [`{${keys.join(',')}}`, ...params]);
  return rows.map((row) => op.em.map(entity, row as never) as object);
};

const rowsAlong = (op: Operation, link: Link, keys: readonly string[]): Promise<object[]> => {
  if (link.first) return firstOfEach(op, link, keys);
  const populate = link.onward === undefined ? [] : [link.onward];
  return op.em.find(link.entity, among(op, link, keys), { orderBy: ordered(op, link) as never, populate: populate as never });
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

/**
 * All rows the party has of a table, in their order. What narrows them is row security alone, so a table of a file is refused at
 * boot: whose file somebody may see is asked where the file is found.
 */
export const everyRow = <Row extends object>(entity: EntityName<Row>, terms: Terms<NoInfer<Row>>): Linked<Row[]> => {
  const link: Every = { entity: entity as EntityName<object>, by: null, pick: 'all', ...(terms as object) };
  const rows = (op: Operation): Promise<Row[]> =>
    op.em.find(entity, narrowing(op, link) as never, { orderBy: ordered(op, link) as never }) as Promise<Row[]>;
  return { link, load: (op) => remembered(op, link, () => rows(op)) };
};

/** The row at the end of a reference. */
type Led<Value> = NonNullable<Value> extends Reference<infer Row> ? Row : never;

const leadingTo = async <Row extends object>(row: object, onward: string): Promise<Row> =>
  found(await (row as Readonly<Record<string, Ref<Row>>>)[onward]?.load()) as Row;

/** The rows that one reference of the rows in between leads to, in the order of those; one statement for any number of rows. */
export const rowsThrough = <Between extends object, const Key extends keyof Between & string>(
  entity: EntityName<Between>,
  by: keyof Between & string,
  onward: Key,
  terms: Terms<NoInfer<Between>>,
): Linked<Led<Between[Key]>[]> => {
  const link: Link = { ...linkOf(entity, by, 'all', terms), onward };
  const between = picked(link, (rows) => rows as Between[]);
  return {
    link,
    load: async (op, key) => {
      const rows = await between.load(op, key);
      return Promise.all(rows.map((row) => leadingTo<Led<Between[Key]>>(row, onward)));
    },
  };
};

/** The one row that hangs on each row; that there is one is the promise of whoever writes both. */
export const onlyBy = <Row extends object>(entity: EntityName<Row>, by: keyof Row & string): Linked<Row> =>
  picked<Row, Row>(linkOf(entity, by, 'only', {}), ([row]) => found(row));

/** The row that each id leads to, or null; with `inSight` only while the caller may see it. */
export const rowOf = <Row extends { readonly id: string }>(
  entity: EntityName<Row>,
  terms: { readonly inSight?: InSight } = {},
): Linked<Row | null> => picked<Row, Row | null>(linkOf(entity, 'id', 'first', terms), ([row]) => row ?? null);

/** The row that one reference of the first row in between leads to, or null. */
export const firstThrough = <Between extends object, const Key extends keyof Between & string>(
  entity: EntityName<Between>,
  by: keyof Between & string,
  onward: Key,
  terms: Terms<NoInfer<Between>>,
): Linked<Led<Between[Key]> | null> => {
  const between = firstBy<Between>(entity, by, terms);
  return {
    link: { ...between.link, onward },
    load: async (op, key) => {
      const row = await between.load(op, key);
      return row && leadingTo<Led<Between[Key]>>(row, onward);
    },
  };
};

/** The first row in the order given that hangs on each row, or null. */
export const firstBy = <Row extends object>(
  entity: EntityName<Row>,
  by: keyof Row & string,
  terms: Terms<NoInfer<Row>>,
): Linked<Row | null> => picked<Row, Row | null>(linkOf(entity, by, 'first', { ...terms, first: 1 }), ([row]) => row ?? null);

/** Where a field that another module added comes from, kept in `field.extensions.relation`. */
export interface PartRelation {
  readonly kind: 'part';
  readonly link: Link | Every;
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
    // The word keeps what follows from being read as part of the decorator, which the tool for mutants does.
    public [field](@Root() row: Readonly<Record<string, unknown>>, @Ctx() op: Operation) {
      return (row[from] ?? null) === null ? null : rows.load(op, keyOf(row, from));
    }
  }
  return Part;
};

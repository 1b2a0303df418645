import { type EntityName, type FilterQuery, raw } from '@mikro-orm/core';
import { type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';
import { found } from '../refusal/refusal.js';
import type { AnswerOf, Words } from './publish.js';
import { defineLoader, type Loader } from './loader.js';
import type { Operation } from './operation.js';

/** How rows of one table hang on rows of another, told by the table that knows: the upper one. */
export interface Link {
  readonly entity: EntityName<object>;
  /** Property that names the other row: a reference, or a column with its id. */
  readonly by: string;
  readonly where?: object;
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
  /** How many of the first rows in that order; all when left out. */
  readonly first?: number;
}

/** A batched read along a link, one statement for any number of keys; the link stays readable for whatever compiles reads. */
export interface Linked<Answer> extends Loader<string, Answer> {
  readonly link: Link;
}

interface Ordered<Row extends object> {
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, 'asc' | 'desc'>>>;
}

/** Which of the rows, in which order. */
type Terms<Row extends object> = Ordered<Row> & { readonly where?: FilterQuery<Row> };

/** Key of the row that a row hangs on; a reference knows it without being read. */
const keyOf = (row: object, by: string): string => {
  const value = (row as Readonly<Record<string, unknown>>)[by];
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value);
};

const linkOf = (entity: unknown, by: string, terms: object): Link => ({ entity, by, ...terms }) as Link;

const among = ({ by, where }: Link, keys: readonly string[]): never => ({ ...where, [by]: { $in: [...keys] } }) as never;

/**
 * The first rows that hang on each key, however many do: for each key the index is read from its beginning and no further. One
 * order over all keys would read every row of each.
 */
const firstOfEach = async (op: Operation, { entity, by, where, orderBy = {}, first }: Link, keys: readonly string[]) => {
  const { properties } = op.em.getMetadata().get<Record<string, unknown>>(entity as never);
  const column = (property: string): string => properties[property]?.fieldNames[0] ?? property;
  const { sql, params } = op.em
    .createQueryBuilder(entity, 'own')
    .select('*')
    .where({ ...where, [raw('own.?? = wanted.id', [column(by)])]: [] } as never)
    .orderBy({ ...orderBy } as never)
    .limit(first)
    .toQuery();
  const order = Object.entries(orderBy);
  const text = [
    'select own.* from unnest(?::uuid[]) as wanted(id) cross join lateral (',
    sql,
    ') as own order by',
    order.map(([, direction]) => (direction === 'desc' ? 'own.?? desc' : 'own.?? asc')).join(', '),
  ].join(' ');
  const ordered = order.map(([property]) => column(property));
  const rows: object[] = await op.em.execute(text, [`{${keys.join(',')}}`, ...params, ...ordered]);
  return rows.map((row) => op.em.map(entity, row as never) as object);
};

const rowsAlong = (op: Operation, link: Link, keys: readonly string[]): Promise<object[]> =>
  link.first ? firstOfEach(op, link, keys) : op.em.find(link.entity, among(link, keys), { orderBy: { ...link.orderBy } });

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
): Linked<Row[]> => picked(linkOf(entity, by, terms), (rows) => rows as Row[]);

/** The one row that hangs on each row; that there is one is the promise of whoever writes both. */
export const onlyBy = <Row extends object>(entity: EntityName<Row>, by: keyof Row & string): Linked<Row> =>
  picked<Row, Row>(linkOf(entity, by, {}), ([row]) => found(row));

/** The row that each id leads to, or null. */
export const rowOf = <Row extends { readonly id: string }>(entity: EntityName<Row>): Linked<Row | null> =>
  picked<Row, Row | null>(linkOf(entity, 'id', {}), ([row]) => row ?? null);

/** The first row in the order given that hangs on each row, or null. */
export const firstBy = <Row extends object>(
  entity: EntityName<Row>,
  by: keyof Row & string,
  terms: Terms<NoInfer<Row>>,
): Linked<Row | null> => picked<Row, Row | null>(linkOf(entity, by, { ...terms, first: 1 }), ([row]) => row ?? null);

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

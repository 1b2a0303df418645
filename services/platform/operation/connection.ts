import 'reflect-metadata';
import { Field, InputType, Int, ObjectType, type ClassType } from 'type-graphql';
import type { EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { asFilter } from '../permission/condition.js';
import { refuse } from '../refusal/refusal.js';
import { behind, type Place, type Sorted, sortedBy } from './keyset.js';
import type { Operation } from './operation.js';
import { NoRow } from './publish.js';

/** Longest page anybody may ask for; a longer one is refused, not silently shortened. */
export const LONGEST_PAGE = 100;

@NoRow('places in a list')
@ObjectType({ description: 'Where a page of a connection ends (strona listy).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean | Promise<boolean>;

  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row of the page: give it as `after` for the next page.',
  })
  endCursor!: string | null;
}

@InputType({ description: 'Which page of a list is wanted.' })
export class PageInput {
  @Field(() => Int, { defaultValue: 25, description: 'How many rows, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;
}

/** One page of a list as the contract shows it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  /** Counted only when somebody asks. */
  readonly totalCount: number | Promise<number>;
}

/** Makes the Relay connection of a type: edges, the shortcut nodes, pageInfo and totalCount, which counts only visible rows. */
export const connectionOf = <T extends object>(node: ClassType<T>, name: string): ClassType<Page<T>> => {
  @NoRow('a row in a list; the row guards itself')
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque place of the row; valid for this person and this order only.' })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: T;
  }

  @NoRow('a list; its rows guard themselves')
  @ObjectType(`${name}Connection`, { description: `Page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'Rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'The rows without cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of rows the caller may see under this filter.' })
    totalCount!: number | Promise<number>;
  }
  return Connection;
};

/** The cursor of a place in a list of this order: bound to party, person and order. */
const signed = (op: Operation, order: string, raw: string): string =>
  `${op.keys.sign(op.principal.party.id, `${op.principal.staffMemberId} ${order} ${raw}`)}.${raw}`;

/** The cursor of a row in a list of this order, by its values in that order. */
export const cursorOf = (op: Operation, orderBy: object, values: readonly unknown[]): string =>
  signed(op, JSON.stringify(orderBy), Buffer.from(JSON.stringify(values)).toString('base64url'));

/** The place a cursor stands for, or null when it is anybody else's or of another order. */
export const placeIn = (op: Operation, orderBy: object, cursor: string): Place | null => {
  const raw = cursor.slice(cursor.indexOf('.') + 1);
  if (cursor !== signed(op, JSON.stringify(orderBy), raw)) return null;
  return JSON.parse(Buffer.from(raw, 'base64url').toString('utf8')) as Place;
};

/** Whether anybody may ask for a page of this length. */
export const isLength = (first: number): boolean => first >= 1 && first <= LONGEST_PAGE;

type Order<Entity> = Readonly<Partial<Record<keyof Entity & string, string>>>;

/** The part of a table's metadata that an order is read by. */
interface Listed {
  readonly className: string;
  readonly properties: Readonly<
    Record<string, { readonly fieldNames: readonly string[]; readonly nullable?: boolean } | undefined>
  >;
}

interface Listing<Entity extends object> {
  readonly where: FilterQuery<Entity>;
  readonly orderBy: Order<Entity>;
  readonly page: PageInput;
}

/** The columns of an order, as the table has them. */
export const sortedColumns = ({ properties, className }: Listed, orderBy: object): readonly Sorted[] => {
  return Object.entries(orderBy as Readonly<Record<string, string>>).map(([name, told]) => {
    const property = properties[name];
    const column = property?.fieldNames[0];
    if (!property || !column) throw new Error(`A list of ${className} is ordered by ${name}, which is no column of it`);
    return sortedBy(column, told, property.nullable === true);
  });
};

const placeOf = (row: object, orderBy: object): unknown[] =>
  Object.keys(orderBy).map((name) => (row as Readonly<Record<string, unknown>>)[name] ?? null);

/** A page as it was read; what costs more than its rows is worked out when it is asked for. */
class ReadPage<Entity extends object> implements Page<Entity> {
  constructor(
    readonly nodes: readonly Entity[],
    private readonly cursorOf: (row: Entity) => string,
    private readonly count: () => Promise<number>,
    private readonly around: Pick<PageInfo, 'hasPreviousPage'> & { readonly follows: () => Promise<boolean> | boolean },
  ) {}

  get edges(): Page<Entity>['edges'] {
    const { cursorOf } = this;
    return this.nodes.map((node) => ({
      node,
      get cursor() {
        return cursorOf(node);
      },
    }));
  }

  get totalCount(): Promise<number> {
    return this.count();
  }

  get pageInfo(): PageInfo {
    const { nodes, cursorOf, around } = this;
    const at = (row: Entity | undefined): string | null => (row ? cursorOf(row) : null);
    return {
      hasPreviousPage: around.hasPreviousPage,
      get hasNextPage() {
        return around.follows();
      },
      get startCursor() {
        return at(nodes[0]);
      },
      get endCursor() {
        return at(nodes.at(-1));
      },
    };
  }
}

/**
 * Reads one page behind the open door by keyset. `orderBy` must end with `id`. One statement for the rows and no row more than the
 * page has, because whatever is loaded is recorded as opened; one each for the count and for whether rows follow, when somebody
 * asks. A cursor is bound to party, person and order; anybody else's is refused.
 */
export const pageOf = async <Entity extends object>(
  op: Operation,
  entity: EntityName<Entity>,
  { where, orderBy, page }: Listing<NoInfer<Entity>>,
): Promise<Page<Entity>> => {
  if (!isLength(page.first)) refuse('BAD_USER_INPUT', { field: 'page.first', facts: { limit: LONGEST_PAGE } });
  const { em } = op;
  const columns = sortedColumns(em.getMetadata().get(entity as never) as unknown as Listed, orderBy);
  const from = (place: readonly unknown[]): FilterQuery<Entity> =>
    ({ $and: [where, asFilter(behind(columns, JSON.parse(JSON.stringify(place)) as Place))] }) as FilterQuery<Entity>;
  const after = page.after ? (placeIn(op, orderBy, page.after) ?? refuse('BAD_USER_INPUT', { field: 'page.after' })) : null;
  const rows = (await em.find(
    entity,
    (after ? from(after) : where) as never,
    { orderBy, limit: page.first } as never,
  )) as Entity[];
  const last = rows.length === page.first ? rows.at(-1) : undefined;
  const follows = async (row: Entity): Promise<boolean> => {
    const next = em
      .createQueryBuilder(entity, 'n')
      .select('id' as never)
      .where(from(placeOf(row, orderBy)) as never)
      .limit(1);
    return (await next.execute('all', false)).length > 0;
  };
  return new ReadPage(
    rows,
    (row) => cursorOf(op, orderBy, placeOf(row, orderBy)),
    () => em.count(entity, where as never),
    { hasPreviousPage: after !== null, follows: () => (last ? follows(last) : false) },
  );
};

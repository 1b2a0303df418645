import 'reflect-metadata';
import { Field, InputType, Int, ObjectType, type ClassType } from 'type-graphql';
import type { EntityName, FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import { refuse } from '../refusal/refusal.js';
import type { Operation } from './operation.js';
import { NoRow } from './publish.js';

/** Longest page anybody may ask for; a longer one is refused, not silently shortened. */
export const LONGEST_PAGE = 100;

@NoRow('places in a list')
@ObjectType({ description: 'Where a page of a connection ends (strona listy).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

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
  readonly totalCount: number;
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
    totalCount!: number;
  }
  return Connection;
};

const signed = (op: Operation, order: string, raw: string): string =>
  `${op.keys.sign(op.principal.party.id, `${op.principal.staffMemberId} ${order} ${raw}`)}.${raw}`;

const opened = (op: Operation, order: string, cursor: string): string => {
  const raw = cursor.slice(cursor.indexOf('.') + 1);
  return cursor === signed(op, order, raw) ? raw : refuse('BAD_USER_INPUT', { field: 'page.after' });
};

/**
 * Reads one page behind the open door by keyset. `orderBy` must end with `id`. Two statements: rows and count.
 * A cursor is bound to party, person and order; anybody else's is refused.
 */
export const pageOf = async <Entity extends object>(
  op: Operation,
  entity: EntityName<Entity>,
  options: { where: FilterQuery<Entity>; orderBy: QueryOrderMap<Entity> | QueryOrderMap<Entity>[]; page: PageInput },
): Promise<Page<Entity>> => {
  const { where, orderBy, page } = options;
  if (page.first < 1 || page.first > LONGEST_PAGE)
    refuse('BAD_USER_INPUT', { field: 'page.first', facts: { limit: LONGEST_PAGE } });
  const order = JSON.stringify(orderBy);
  const cursor = await op.em.findByCursor(entity, {
    where: where as never,
    orderBy: orderBy as never,
    first: page.first,
    ...(page.after ? { after: opened(op, order, page.after) } : {}),
  });
  const items = cursor.items as unknown as Entity[];
  const edges = items.map((node) => ({ cursor: signed(op, order, cursor.from(node as never)), node }));
  return {
    edges,
    nodes: items,
    totalCount: cursor.totalCount,
    pageInfo: {
      hasNextPage: cursor.hasNextPage,
      hasPreviousPage: cursor.hasPrevPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

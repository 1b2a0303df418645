import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/core';
import { oneOfFile } from '../file/one-of-file.js';
import { readWayAhead } from '../file/way-ahead.js';
import { asFilter, type Condition, EVERY_ROW, holding } from '../permission/condition.js';
import { type Page, type PageInput, pageOf } from './connection.js';
import type { Operation } from './operation.js';
import type { Direction, Found, InSight, ListRoot, OneRoot, OwnRoot, PageRoot } from './root.js';

const all = <Row extends object>(conditions: readonly Condition[]): FilterQuery<Row> =>
  ({ $and: conditions.map((condition) => asFilter<Row>(condition)) }) as FilterQuery<Row>;

/** The conditions on the one row a root reads. */
export const conditionsOfOne = (op: Operation, { inSight }: OneRoot, id: string): readonly Condition[] => [
  holding('id', id),
  inSight(op),
];

/**
 * The same row, locked until the end of the transaction and as it is now, so that what the rules read of it stays true; found and
 * locked in one statement.
 */
export const rowForChange = <Row extends object>(op: Operation, root: OneRoot, id: string): Promise<Row> =>
  oneOfFile(
    op,
    root.entity as EntityName<Row>,
    all<Row>(conditionsOfOne(op, root, id)) as never,
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    readWayAhead(op, root.entity as EntityName<Row>, id),
  );

/** The conditions on the rows of a list before it is cut into pages. */
export const conditionsOfPage = (op: Operation, root: PageRoot, filter: unknown): readonly Condition[] => [
  root.inSight(op),
  ...(filter ? root.narrowed(filter as never, op) : []),
];

/** Finds one row of a file by its id: NOT_FOUND unless the caller sees it, STEP_UP_REQUIRED where its file is closed. */
export const rowInSight = <Row extends object>(
  entity: EntityName<Row>,
  inSight: InSight,
): Found<OneRoot> & ((op: Operation, id: string) => Promise<Row>) => {
  const root: OneRoot = { kind: 'one', entity, inSight };
  const find = (op: Operation, id: string): Promise<Row> =>
    oneOfFile(op, entity, all<Row>(conditionsOfOne(op, root, id)) as never);
  return Object.assign(find, { root });
};

/** Finds the one row there is for the caller, which no argument names: NOT_FOUND where there is none. */
export const ownRow = <Row extends object>(
  entity: EntityName<Row>,
  inSight: InSight,
): Found<OwnRoot> & ((op: Operation) => Promise<Row>) => {
  const root: OwnRoot = { kind: 'own', entity, inSight };
  return Object.assign((op: Operation): Promise<Row> => oneOfFile(op, entity, all<Row>([inSight(op)]) as never), { root });
};

interface Whole<Row> {
  readonly inSight: InSight;
  /** Ends with the id, so that no two rows share a place. */
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, 'asc' | 'desc'>>>;
}

/** Finds all rows of a short list. */
export const listInSight = <Row extends object>(
  entity: EntityName<Row>,
  { inSight, orderBy }: Whole<NoInfer<Row>>,
): Found<ListRoot> & ((op: Operation) => Promise<Row[]>) => {
  const root = { kind: 'list', entity, inSight, orderBy } as unknown as ListRoot;
  const find = (op: Operation): Promise<Row[]> =>
    op.em.find(entity, all<Row>([inSight(op)]) as never, { orderBy } as never) as Promise<Row[]>;
  return Object.assign(find, { root });
};

interface Listing<Row, Filter> {
  readonly inSight: InSight;
  /** What a filter leaves of the rows on the day it is asked; each condition of its own, with nothing that was typed in its text. */
  readonly narrowed?: (filter: Filter, op: Operation) => readonly Condition[];
  /** Ends with the id, so that no two rows share a place. */
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, Direction>>>;
}

/** Finds rows page by page; two statements for a page of any length. */
export const pagesInSight = <Row extends object, Filter = null>(
  entity: EntityName<Row>,
  { inSight, narrowed = () => [], orderBy }: Listing<NoInfer<Row>, Filter>,
): Found<PageRoot> & ((op: Operation, filter: Filter | null, page: PageInput) => Promise<Page<Row>>) => {
  const root = { kind: 'page', entity, inSight, narrowed, orderBy, within: null } as unknown as PageRoot;
  const find = (op: Operation, filter: Filter | null, page: PageInput): Promise<Page<Row>> =>
    pageOf(op, entity, { where: all<Row>(conditionsOfPage(op, root, filter)) as never, orderBy: orderBy as never, page });
  return Object.assign(find, { root });
};

interface PartList<Row> {
  /** Finds the row whose list it is; where the caller does not see that row, there is no list either. */
  readonly one: Found<OneRoot> & ((op: Operation, id: string) => Promise<{ readonly id: string }>);
  /** Argument of the root field that carries its id. */
  readonly argument: string;
  /** Column of the list's rows that names it, or the condition by which they hang on it. */
  readonly by: string | ((id: string) => Condition);
  /** Which of them the caller sees; all of them when left out. */
  readonly inSight?: InSight;
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, Direction>>>;
}

/** Finds the rows that hang on one row, page by page: whoever sees that one sees all of them, unless it is said which. */
export const pagesWithin = <Row extends object>(
  entity: EntityName<Row>,
  { one, argument, by, inSight = () => EVERY_ROW, orderBy }: PartList<NoInfer<Row>>,
): Found<PageRoot> & ((op: Operation, id: string, page: PageInput) => Promise<Page<Row>>) => {
  const hanging = typeof by === 'string' ? (id: string) => holding(by, id) : by;
  const within = { one: one.root, argument, hanging };
  const root = { kind: 'page', entity, inSight, narrowed: () => [], orderBy, within } as unknown as PageRoot;
  const find = async (op: Operation, id: string, page: PageInput): Promise<Page<Row>> => {
    const { id: known } = await one(op, id);
    return pageOf(op, entity, { where: all<Row>([hanging(known), inSight(op)]) as never, orderBy: orderBy as never, page });
  };
  return Object.assign(find, { root });
};

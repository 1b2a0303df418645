import type { EntityName, FilterQuery } from '@mikro-orm/core';
import { oneOfFile } from '../file/one-of-file.js';
import { asFilter, type Condition, holding } from '../permission/condition.js';
import { type Page, type PageInput, pageOf } from './connection.js';
import type { Operation } from './operation.js';

/** Which rows of a table the caller may see today. */
export type InSight = (op: Operation) => Condition;

/** What a root field reads, told once: the finder carries it out, and the compiled read is written from it. */
export type Root =
  | { readonly kind: 'one'; readonly entity: object; readonly inSight: InSight }
  | {
      readonly kind: 'page';
      readonly entity: object;
      readonly inSight: InSight;
      readonly narrowed: (filter: never) => readonly Condition[];
      readonly orderBy: Readonly<Record<string, 'asc' | 'desc'>>;
    };

/** A finder that knows what it reads. */
export interface Found {
  readonly root: Root;
}

const all = <Row extends object>(conditions: readonly Condition[]): FilterQuery<Row> =>
  ({ $and: conditions.map((condition) => asFilter<Row>(condition)) }) as FilterQuery<Row>;

/** The conditions on the one row a root reads. */
export const conditionsOfOne = (op: Operation, { inSight }: Root, id: string): readonly Condition[] => [holding('id', id), inSight(op)];

/** The conditions on the rows of a list before it is cut into pages. */
export const conditionsOfPage = (op: Operation, root: Extract<Root, { kind: 'page' }>, filter: unknown): readonly Condition[] => [
  root.inSight(op),
  ...(filter ? root.narrowed(filter as never) : []),
];

/** Finds one row of a file by its id: NOT_FOUND unless the caller sees it, STEP_UP_REQUIRED where its file is closed. */
export const rowInSight = <Row extends object>(
  entity: EntityName<Row>,
  inSight: InSight,
): Found & ((op: Operation, id: string) => Promise<Row>) => {
  const root: Root = { kind: 'one', entity, inSight };
  const find = (op: Operation, id: string): Promise<Row> => oneOfFile(op, entity, all<Row>(conditionsOfOne(op, root, id)) as never);
  return Object.assign(find, { root });
};

interface Listing<Row, Filter> {
  readonly inSight: InSight;
  /** What a filter leaves of the rows; each condition of its own, with nothing of the filter in its text. */
  readonly narrowed?: (filter: Filter) => readonly Condition[];
  /** Ends with the id, so that no two rows share a place. */
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, 'asc' | 'desc'>>>;
}

/** Finds rows page by page; two statements for a page of any length. */
export const pagesInSight = <Row extends object, Filter = null>(
  entity: EntityName<Row>,
  { inSight, narrowed = () => [], orderBy }: Listing<NoInfer<Row>, Filter>,
): Found & ((op: Operation, filter: Filter | null, page: PageInput) => Promise<Page<Row>>) => {
  const root = { kind: 'page', entity, inSight, narrowed, orderBy } as unknown as Extract<Root, { kind: 'page' }>;
  const find = (op: Operation, filter: Filter | null, page: PageInput): Promise<Page<Row>> =>
    pageOf(op, entity, { where: all<Row>(conditionsOfPage(op, root, filter)) as never, orderBy: orderBy as never, page });
  return Object.assign(find, { root });
};

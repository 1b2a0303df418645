import type { Condition } from '../permission/condition.js';
import type { Operation } from './operation.js';

/** Which rows of a table the caller may see today. */
export type InSight = (op: Operation) => Condition;

/** What a root field reads, told once: the finder carries it out, and the compiled read is written from it. */
export type Root = OneRoot | PageRoot;

/** One row by its id. */
export interface OneRoot {
  readonly kind: 'one';
  readonly entity: object;
  readonly inSight: InSight;
}

/** A list, page by page. */
export interface PageRoot {
  readonly kind: 'page';
  readonly entity: object;
  readonly inSight: InSight;
  readonly narrowed: (filter: never) => readonly Condition[];
  readonly orderBy: Readonly<Record<string, 'asc' | 'desc'>>;
  /** The row whose list it is: found first, by the id in this argument, and named by this column of the list's rows. */
  readonly within: { readonly one: OneRoot; readonly argument: string; readonly column: string } | null;
}

/** A finder that knows what it reads. */
export interface Found<R extends Root = Root> {
  readonly root: R;
}

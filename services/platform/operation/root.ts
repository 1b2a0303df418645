import type { Condition } from '../permission/condition.js';
import type { Verdict } from '../refusal/refusal.js';
import type { Asker } from './asker.js';
import type { Operation } from './operation.js';
import type { Made } from './parts.js';

/** Which rows of a table the caller may see today. */
export type InSight = (op: Operation) => Condition;

/** What a root field reads, told once: the finder carries it out, and the compiled read is written from it. */
export type Root = OneRoot | PageRoot | MadeRoot;

/** One row by its id. */
export interface OneRoot {
  readonly kind: 'one';
  readonly entity: object;
  readonly inSight: InSight;
}

/** How the rows of a list stand; only a column that may be empty says where its empty ones go. */
export type Direction = 'asc' | 'desc' | 'desc nulls first';

/** A list, page by page. */
export interface PageRoot {
  readonly kind: 'page';
  readonly entity: object;
  readonly inSight: InSight;
  readonly narrowed: (filter: never) => readonly Condition[];
  readonly orderBy: Readonly<Record<string, Direction>>;
  /** The row whose list it is: found first, by the id in this argument, and named by this column of the list's rows. */
  readonly within: { readonly one: OneRoot; readonly argument: string; readonly column: string } | null;
}

/** Something that is no row: parts side by side, or what a rule works out. */
export interface MadeRoot {
  readonly kind: 'made';
  readonly made: Made;
  /** Judges the arguments; where it refuses, the ordinary way says so. */
  readonly allows: (args: never, asker: Asker) => Verdict;
}

/** A finder that knows what it reads. */
export interface Found<R extends Root = Root> {
  readonly root: R;
}

import type { Condition } from '../permission/condition.js';
import type { Verdict } from '../refusal/refusal.js';
import type { Asker } from './asker.js';
import type { InDatabase } from './expressions.js';
import type { Operation } from './operation.js';
import type { Made } from './parts.js';

/** Which rows of a table the caller may see today. */
export type InSight = (op: Operation) => Condition;

/** What a root field reads, told once: the finder carries it out, and the compiled read is written from it. */
export type Root = RowsRoot | MadeRoot;

/** A root that reads the rows of one table. */
export type RowsRoot = OneRoot | OwnRoot | ListRoot | PageRoot | WorkedRoot;

/** One row by its id. */
export interface OneRoot {
  readonly kind: 'one';
  readonly entity: object;
  readonly inSight: InSight;
}

/** The one row there is for the caller and nobody names: the card of their centre, their own entry. */
export interface OwnRoot {
  readonly kind: 'own';
  readonly entity: object;
  /** Leaves no more than that row. */
  readonly inSight: InSight;
}

/** A list as a whole, for what a party has few of. */
export interface ListRoot {
  readonly kind: 'list';
  readonly entity: object;
  readonly inSight: InSight;
  readonly orderBy: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** How the rows of a list stand; only a column that may be empty says where its empty ones go. */
export type Direction = 'asc' | 'desc' | 'desc nulls first';

/** A list, page by page. */
export interface PageRoot {
  readonly kind: 'page';
  readonly entity: object;
  readonly inSight: InSight;
  readonly narrowed: (filter: never, op: Operation) => readonly Condition[];
  readonly orderBy: Readonly<Record<string, Direction>>;
  /** The row whose list it is: found first, by the id in this argument; the list's rows hang on it by a condition. */
  readonly within: { readonly one: OneRoot; readonly argument: string; readonly hanging: (id: string) => Condition } | null;
}

/** A condition that a request brings by who asks and by the arguments of the field. */
export type Asking = (op: Operation, args: never) => Condition;

/** An answer that a rule makes of rows: nothing of them leaves but what the rule answers. */
export interface WorkedRoot {
  readonly kind: 'worked';
  readonly entity: object;
  /** Which rows the rule is told of. */
  readonly rows: Asking;
  readonly orderBy: Readonly<Record<string, 'asc' | 'desc'>>;
  readonly atMost: number;
  /** What it is told of each: columns and references by their names, expressions, and whether conditions hold. */
  readonly reads: Readonly<Record<string, string | InDatabase<unknown> | Asking>>;
  readonly of: (rows: never, args: never, asker: Asker) => unknown;
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

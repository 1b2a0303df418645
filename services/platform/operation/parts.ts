import type { Permission } from '@asysta/schema/catalogue';
import type { Bind, Condition } from '../permission/condition.js';
import type { Asker } from './asker.js';
import type { Operation } from './operation.js';

/**
 * An expression that stands on no row, e.g. the rule in force on a day. It reads rows and opens none; what varies is bound, anew
 * for each place in which it stands.
 */
export interface FromDatabase<Value> {
  readonly sql: (bind: Bind) => string;
  /** Only for the compiler: what the expression answers, as JSON tells it. */
  readonly value?: Value;
}

/** What a rule is told, by names. */
export type Reads = Readonly<Record<string, FromDatabase<unknown>>>;

/** The values of those expressions; only of what must be there it is known that it is. */
export type ValuesOf<R extends Reads, Must extends string> = {
  readonly [Name in keyof R]: R[Name] extends FromDatabase<infer Value>
    ? Name extends Must
      ? NonNullable<Value>
      : Value | null
    : never;
};

/** What is worked out by a rule from expressions. The rule knows nothing of the request but what it is told and who asks. */
export interface RuleMade {
  readonly kind: 'rule';
  readonly reads: (op: Operation, args: never) => Reads;
  /** Names of what must be there. */
  readonly must: readonly string[];
  readonly of: (values: never, asker: Asker) => unknown;
}

/** A row that stands in no table and is shown among those that do, e.g. a duty that the calendar sets. */
export interface Beside<Row> {
  /** For whom it is worked out at all. */
  readonly may: Permission;
  readonly reads: (op: Operation) => Reads;
  /** Names of what must be there; where one is missing there is no row. */
  readonly must: readonly string[];
  readonly of: (values: never, asker: Asker) => Row | null;
}

/** The first rows of a list with how many there are, and what belongs among them. */
export interface HeadMade {
  readonly kind: 'head';
  readonly entity: object;
  readonly among: (op: Operation, args: never) => readonly Condition[];
  /** Property by which the rows stand, the smallest first; rows of the same are told apart by their id. */
  readonly by: string;
  readonly length: (args: never) => number;
  /** Names of the fields that show the rows and their number. */
  readonly rows: string;
  readonly count: string;
  readonly besides: (args: never) => readonly Beside<object>[];
  readonly fits: (row: never, asker: Asker) => boolean;
}

/** An object that is no row, made of parts under the names of its fields. */
export interface WholeMade {
  readonly kind: 'whole';
  readonly parts: Readonly<Record<string, Made>>;
}

/** How something that is no row comes about, told once; both ways of reading follow it. */
export type Made = RuleMade | HeadMade | WholeMade;

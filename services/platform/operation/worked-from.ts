import type { EntityName } from '@mikro-orm/core';
import { asFilter, type Condition } from '../permission/condition.js';
import { type Asker, askerOf } from './asker.js';
import {
  type AnyReads,
  type Expression,
  expressionsIn,
  type InDatabase,
  type ReadValues,
  toldInDatabase,
  valuesOf,
  type Whether,
  whether,
} from './expressions.js';
import type { Operation } from './operation.js';
import type { Found, WorkedRoot } from './root.js';

type AskingOf<Args> = (op: Operation, args: Args) => Condition;

type ReadsOf<Row, Args> = Readonly<Record<string, (keyof Row & string) | InDatabase<unknown> | AskingOf<Args>>>;

/** A condition tells the rule whether it holds. */
type Told<Row, R> = ReadValues<
  Row,
  { readonly [Name in keyof R]: R[Name] extends (...args: never[]) => Condition ? Whether : R[Name] } & Readonly<
    Record<string, (keyof Row & string) | Expression>
  >
>;

interface Terms<Row, Args, R, Answer> {
  readonly rows: AskingOf<Args>;
  /** Ends with the id, so that no two rows share a place. */
  readonly orderBy: Readonly<Partial<Record<keyof Row & string, 'asc' | 'desc'>>>;
  readonly atMost: number;
  readonly reads: R;
  /** A rule of ours: synchronous, and of nothing but what it is told. */
  readonly of: (rows: readonly Told<Row, R>[], args: Args, asker: Asker) => Answer;
}

/** What the rule is told when somebody asks with these arguments: each condition as whether it holds. */
export const readsOf = ({ reads }: WorkedRoot, op: Operation, args: unknown): AnyReads =>
  Object.fromEntries(
    Object.entries(reads).map(([name, read]) => {
      if (typeof read !== 'function') return [name, read];
      const condition = read(op, args as never);
      return [name, whether(() => condition)];
    }),
  );

/**
 * Answers what a rule makes of rows, told once for both ways of reading: which rows, and what of them. Every row it is told of is
 * recorded as opened, whatever the rule says of it; none is guarded, so a rule tells no more than may be told without its file.
 */
export const workedFrom = <Row extends { readonly id: string }, Args, const R extends ReadsOf<Row, Args>, Answer>(
  entity: EntityName<Row>,
  { rows, orderBy, atMost, reads, of }: Terms<NoInfer<Row>, Args, R, Answer>,
): Found<WorkedRoot> & ((op: Operation, args: Args) => Promise<Answer>) => {
  const root = { kind: 'worked', entity, rows, orderBy, atMost, reads, of } as unknown as WorkedRoot;
  const find = async (op: Operation, args: Args): Promise<Answer> => {
    const where = asFilter<Row>(rows(op, args)) as never;
    const found = (await op.em.find(entity, where, { orderBy, limit: atMost } as never)) as Row[];
    const asked = readsOf(root, op, args);
    const ids = found.map(({ id }) => id);
    const told = await toldInDatabase(op, entity as EntityName<object>, expressionsIn(asked), ids);
    return of(found.map((row, at) => valuesOf(asked, row, told[at] ?? [])) as never, args, askerOf(op));
  };
  return Object.assign(find, { root });
};

import type { EntityName } from '@mikro-orm/core';
import type { Permission } from '@asysta/schema/catalogue';
import { asFilter, type Condition } from '../permission/condition.js';
import { type Asker, askerOf } from './asker.js';
import { type Part, valuesOf, whenAsked } from './made.js';
import type { Operation } from './operation.js';
import type { Beside, HeadMade, Reads, ValuesOf } from './parts.js';

interface BesideWords<R extends Reads, Must extends string, Row> {
  readonly may: Permission;
  readonly reads: (op: Operation) => R;
  readonly must?: readonly Must[];
  /** Synchronous, and of nothing but what it is told: it is kept and serves whoever asks next. */
  readonly of: (values: ValuesOf<R, Must>, asker: Asker) => Row | null;
}

/** Declares such a row, its rule typed by what it reads. */
export const beside = <R extends Reads, Row, const Must extends keyof R & string = never>({
  must = [],
  ...words
}: BesideWords<R, Must, Row>): Beside<Row> => ({ must, ...words });

/** A value with its place in a list. */
export interface InPlace<Value> {
  readonly place: string;
  readonly value: Value;
}

/** The first of both, what stands beside ahead of a row in the same place. */
export const merged = <Value>(besides: readonly InPlace<Value>[], rows: readonly InPlace<Value>[], length: number): Value[] =>
  [...besides, ...rows]
    .sort((one, other) => one.place.localeCompare(other.place))
    .slice(0, length)
    .map(({ value }) => value);

/** The rows that stand beside, of values that may lack what must be there. */
export const besidesOf = (
  { fits }: Pick<HeadMade, 'fits'>,
  told: readonly { readonly one: Beside<object>; readonly values: Readonly<Record<string, unknown>> }[],
  asker: Asker,
): readonly object[] =>
  told.flatMap(({ one, values }) => {
    if (one.must.some((name) => (values[name] ?? null) === null)) return [];
    const row = one.of(values as never, asker);
    return row && fits(row as never, asker) ? [row] : [];
  });

interface HeadWords<Row, Other, Args, Rows extends string, Count extends string> {
  readonly among: (op: Operation, args: Args) => readonly Condition[];
  readonly by: keyof Row & keyof Other & string;
  readonly length: (args: Args) => number;
  readonly rows: Rows;
  readonly count: Count;
  readonly besides: (args: Args) => readonly Beside<Other>[];
  /** Whether what stands beside belongs into this list. */
  readonly fits: (row: Other, asker: Asker) => boolean;
}

type Head<Row, Rows extends string, Count extends string> = Readonly<Record<Rows, Row[]>> & Readonly<Record<Count, number>>;

const placeOf = (row: object, by: string): string => String((row as Readonly<Record<string, unknown>>)[by]);

/** A part that shows the first rows of a table and how many there are; each of the two is read when it is asked for. */
export const headOf = <Row extends object, Other extends object, Args, const Rows extends string, const Count extends string>(
  entity: EntityName<Row>,
  words: HeadWords<Row, Other, Args, Rows, Count>,
): Part<Args, Head<Row | Other, Rows, Count>> => {
  const { among, by, length, rows, count, besides } = words;
  const made = { kind: 'head', entity, ...words } as unknown as HeadMade;

  const standingBeside = async (op: Operation, args: Args): Promise<readonly Other[]> => {
    const asked = besides(args).filter(({ may }) => op.may(may));
    const told = await Promise.all(asked.map(async (one) => ({ one, values: await valuesOf(op, one.reads(op)) })));
    return besidesOf(made, told, askerOf(op)) as readonly Other[];
  };
  const inPlace = <One extends object>(list: readonly One[]): InPlace<Row | Other>[] =>
    list.map((value) => ({ place: placeOf(value, by), value: value as unknown as Row | Other }));

  return {
    made,
    read: async (op, args) => {
      const where = { $and: among(op, args).map((condition) => asFilter<Row>(condition)) } as never;
      const first = { orderBy: { [by]: 'asc', id: 'asc' }, limit: length(args) } as never;
      return whenAsked({
        [rows]: async () =>
          merged(inPlace(await standingBeside(op, args)), inPlace(await op.em.find(entity, where, first)), length(args)),
        [count]: async () => (await standingBeside(op, args)).length + (await op.em.count(entity, where)),
      } as Record<Rows | Count, () => unknown>);
    },
  };
};

import { apart, type Bind } from '../permission/condition.js';
import { allowed, ensure, found, type Verdict } from '../refusal/refusal.js';
import { type Asker, askerOf } from './asker.js';
import { type Operation, remembered } from './operation.js';
import type { FromDatabase, Made, Reads, ValuesOf } from './parts.js';
import type { Found, MadeRoot } from './root.js';

/** Names a query for one value and the JSON it answers; null where it finds no row. */
export const fromDatabase = <Value>(sql: (bind: Bind) => string): FromDatabase<Value> => ({ sql });

/** A part as its finder reads it, and as the compiled read is written from it. */
export interface Part<Args = never, Answer = unknown> {
  readonly made: Made;
  readonly read: (op: Operation, args: Args) => Promise<Answer>;
}

/** The values of expressions, asked in one statement and once behind each door. */
export const valuesOf = async (op: Operation, reads: Reads): Promise<Readonly<Record<string, unknown>>> => {
  const names = Object.keys(reads);
  if (names.length === 0) return {};
  const asked = Object.values(reads).map(({ sql }) => apart({ sql: (_, bind) => sql(bind) }));
  const text = ['select json_build_array(', asked.map((one) => `(${one.text})`).join(', '), ') as told'].join('');
  const values = asked.flatMap((one) => one.values);
  const ask = (): Promise<{ readonly told: readonly unknown[] }[]> => op.em.execute(text, values);
  const [row] = await remembered(op, [text, ...values].join('\n'), ask);
  return Object.fromEntries(names.map((name, at) => [name, row?.told[at] ?? null]));
};

interface RuleWords<Args, R extends Reads, Must extends string, Answer> {
  readonly reads: (op: Operation, args: Args) => R;
  readonly must?: readonly Must[];
  /** Synchronous, and of nothing but what it is told: it is kept and serves whoever asks next. */
  readonly of: (values: ValuesOf<R, Must>, asker: Asker) => Answer;
}

/** A part that a rule works out; NOT_FOUND where something is missing that must be there. */
export const ruled = <Args, R extends Reads, Answer, const Must extends keyof R & string = never>({
  reads,
  must = [],
  of,
}: RuleWords<Args, R, Must, Answer>): Part<Args, Answer> => ({
  made: { kind: 'rule', reads, must, of },
  read: async (op, args) => {
    const values = await valuesOf(op, reads(op, args));
    for (const name of must) found(values[name]);
    return of(values as ValuesOf<R, Must>, askerOf(op));
  },
});

/** An object each of whose fields is read when it is asked for, so that what nobody asks for is neither read nor opened. */
export const whenAsked = <Answer extends object>(fields: Readonly<Record<keyof Answer, () => unknown>>): Answer => {
  const getters = Object.entries<() => unknown>(fields).map(([name, get]) => [name, { enumerable: true, get }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Answer;
};

type Parts = Readonly<Record<string, Part>>;
/** What all parts together are given. */
type ArgsOf<P extends Part> = (P extends Part ? (args: Parameters<P['read']>[1]) => void : never) extends (
  args: infer Args,
) => void
  ? Args
  : never;
type AnswersOf<P extends Parts> = { readonly [Name in keyof P]: P[Name] extends Part<never, infer Answer> ? Answer : never };

/** An object made of these parts. */
export const whole = <const P extends Parts>(parts: P): Part<ArgsOf<P[keyof P]>, AnswersOf<P>> => {
  const made = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.made]));
  return {
    made: { kind: 'whole', parts: made },
    read: async (op, args) =>
      whenAsked<AnswersOf<P>>(
        Object.fromEntries(
          Object.entries(parts).map(([name, part]) => [name, () => part.read(op, args as never)]),
        ) as unknown as Record<keyof AnswersOf<P>, () => unknown>,
      ),
  };
};

/** Finds what a root answers that is no row; `allows` judges its arguments, and what it refuses is refused before anything is read. */
export const madeOf = <Args, Answer>(
  part: Part<Args, Answer>,
  allows: (args: Args, asker: Asker) => Verdict = () => allowed,
): Found<MadeRoot> & ((op: Operation, args: Args) => Promise<Answer>) => {
  const find = async (op: Operation, args: Args): Promise<Answer> => {
    ensure(allows(args, askerOf(op)));
    return part.read(op, args);
  };
  return Object.assign(find, { root: { kind: 'made', made: part.made, allows } as MadeRoot });
};

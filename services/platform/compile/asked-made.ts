import { askerOf } from '../operation/asker.js';
import type { Operation } from '../operation/operation.js';
import type { Beside, HeadMade, Made, Reads, RuleMade } from '../operation/parts.js';
import type { MadeRoot } from '../operation/root.js';
import { apart, type Condition } from '../permission/condition.js';
import type { Placed } from './roots.js';
import { argumentsOf, type Chosen, ordinaryWay } from './selection.js';

/** The expressions a rule reads, by their names, each with its place among all that a request brings. */
export type PlacedReads = ReadonlyMap<string, Placed>;

/** What stands beside rows for this caller. */
export interface AskedBeside {
  readonly one: Beside<object>;
  readonly reads: PlacedReads;
}

/** A part as one request asks for it. */
export type AskedPart =
  | {
      readonly kind: 'rule';
      readonly rule: RuleMade;
      readonly reads: PlacedReads;
    }
  | {
      readonly kind: 'head';
      readonly head: HeadMade;
      readonly conditions: readonly Placed[];
      /** Place of its length among those the request brings. */
      readonly page: number;
      readonly besides: readonly AskedBeside[];
    }
  | { readonly kind: 'whole'; readonly parts: ReadonlyMap<string, AskedPart> };

/** A root that answers no row, as one request asks for it. */
export interface AskedMade {
  readonly kind: 'made';
  readonly chosen: Chosen;
  readonly part: AskedPart;
}

/** Where what a request brings is put. */
export interface Places {
  readonly place: (condition: Condition) => Placed;
  readonly page: (length: number) => number;
}

interface Asking extends Places {
  readonly op: Operation;
  readonly args: never;
  /** Asked once, however many lists it stands beside. */
  readonly besides: Map<Beside<object>, AskedBeside>;
}

const placed = ({ place }: Asking, reads: Reads): PlacedReads =>
  new Map(Object.entries(reads).map(([name, { sql }]) => [name, place({ sql: (_, bind) => sql(bind) })]));

const askedBeside = (asking: Asking, one: Beside<object>): AskedBeside => {
  const known = asking.besides.get(one) ?? {
    one,
    reads: placed(asking, one.reads(asking.op)),
  };
  asking.besides.set(one, known);
  return known;
};

const askedPart = (asking: Asking, made: Made, under: readonly Chosen[]): AskedPart => {
  const { op, args } = asking;
  if (made.kind === 'rule')
    return {
      kind: 'rule',
      rule: made,
      reads: placed(asking, made.reads(op, args)),
    };
  if (made.kind === 'head')
    return {
      kind: 'head',
      head: made,
      conditions: made.among(op, args).map(asking.place),
      page: asking.page(made.length(args)),
      besides: made.besides(args).flatMap((one) => (op.may(one.may) ? [askedBeside(asking, one)] : [])),
    };
  const names = new Set(under.flatMap(({ field }) => field?.name ?? []));
  return {
    kind: 'whole',
    parts: new Map(
      [...names].map((name) => [
        name,
        askedPart(
          asking,
          made.parts[name] ?? ordinaryWay(`${name} is a part that nobody declared`),
          under.filter(({ field }) => field?.name === name).flatMap((one) => one.under),
        ),
      ]),
    ),
  };
};

/** Parts bring the same conditions again and again: those alike in text and values are one, so what they look up is bound once. */
const sharing = (place: Places['place']): Places['place'] => {
  const known = new Map<string, Placed>();
  return (condition) => {
    const { text, values } = apart(condition);
    const told = JSON.stringify([text, values]);
    const one = known.get(told) ?? place(condition);
    known.set(told, one);
    return one;
  };
};

/** Asks the declaration of a root that is no row what this request reads; only of those parts that are asked for. */
export const askedMade = (
  op: Operation,
  chosen: Chosen,
  { made, allows }: MadeRoot,
  variables: Record<string, unknown>,
  places: Places,
): AskedMade => {
  const args = argumentsOf(chosen, variables) as never;
  if (!allows(args, askerOf(op)).allowed) return ordinaryWay('the arguments are refused');
  const asking: Asking = {
    ...places,
    place: sharing(places.place),
    op,
    args,
    besides: new Map(),
  };
  return { kind: 'made', chosen, part: askedPart(asking, made, chosen.under) };
};

// With their places: which of them are one, by what they bind, differs from request to request.
const textsOf = (placedOnes: Iterable<Placed>): readonly string[] =>
  [...placedOnes].map(({ condition, position }) => `${position} ${apart(condition).text}`);

// Two that stand beside may read alike and say different things: each has its number.
const numbers = new WeakMap<object, number>();
let numbered = 0;

const numberOf = (one: object): string => {
  const number = numbers.get(one) ?? numbered++;
  numbers.set(one, number);
  return String(number);
};

const shapeOfPart = (part: AskedPart): readonly string[] => {
  if (part.kind === 'rule') return textsOf(part.reads.values());
  if (part.kind === 'whole') return [...part.parts.values()].flatMap(shapeOfPart);
  return [...textsOf(part.conditions), ...part.besides.flatMap(({ one, reads }) => [numberOf(one), ...textsOf(reads.values())])];
};

/** What requests for such a root must have in common to share a statement. */
export const shapeOfMade = ({ chosen, part }: AskedMade): string => [chosen.key, ...shapeOfPart(part)].join('|');

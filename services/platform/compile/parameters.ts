import { apart, type Condition, type Once } from '../permission/condition.js';

/** What a statement may ask of the request that sends it; the type in which PostgreSQL receives it. */
const FACTS = {
  today: 'date',
  now: 'timestamptz',
  person: 'uuid',
  request: 'uuid',
  client: 'text',
  session: 'text',
  seam: 'text',
  doneKinds: 'text[]',
  doneIds: 'uuid[]',
  changedFields: 'text[]',
  recorded: 'text[]',
} as const;

/**
 * One thing a request tells of itself: its day and moment, who asks through what, the seam at which text is spliced; and of a change
 * whose answer is read, what was done and which files the audit of the request names already.
 */
export type Fact = keyof typeof FACTS;

/** Where the value of a parameter comes from. */
type Source =
  | { readonly from: 'fact'; readonly fact: Fact }
  | { readonly from: 'condition'; readonly position: number; readonly hole: number }
  | { readonly from: 'page'; readonly page: number };

/** What a request brings to fill the parameters of a statement it shares with others. */
export interface Brought {
  readonly facts: Readonly<Partial<Record<Fact, string | null>>>;
  /** In the order in which the statement was written; each of the same text as then. */
  readonly conditions: readonly Condition[];
  /** How many rows each paged root wants. */
  readonly pages: readonly number[];
}

/** The parameters of one statement while it is written: every value a request brings is bound, none becomes text. */
export class Parameters {
  readonly #sources: Source[] = [];

  /** The place of a fact, the same however often it is asked for. */
  fact(fact: Fact): string {
    return `${this.#place({ from: 'fact', fact })}::${FACTS[fact]}`;
  }

  /** The text of a condition on an alias, its holes bound, in brackets: no `or` of it reaches what stands beside it; `position` is its place among those the request brings. */
  condition(condition: Condition, position: number, alias: string, once?: Once): string {
    let hole = 0;
    const text = condition.sql(alias, () => this.#place({ from: 'condition', position, hole: hole++ }), once);
    return `(${text})`;
  }

  /** The place of the number of rows that a page may hold. */
  page(page: number): string {
    return `${this.#place({ from: 'page', page })}::integer`;
  }

  /** The values of one request, in the order of the places. */
  fill({ facts, conditions, pages }: Brought): readonly (string | null)[] {
    const holes = conditions.map((condition) => apart(condition).values);
    return this.#sources.map((source) => {
      if (source.from === 'fact') {
        const fact = facts[source.fact];
        if (fact === undefined) throw new Error(`Nobody brought ${source.fact}`);
        return fact;
      }
      if (source.from === 'page') return String(pages[source.page]);
      const value = holes[source.position]?.[source.hole];
      if (value === undefined) throw new Error('A condition binds less than the one its statement was written for');
      return value;
    });
  }

  #place(source: Source): string {
    const text = JSON.stringify(source);
    const known = this.#sources.findIndex((one) => JSON.stringify(one) === text);
    return `$${known < 0 ? this.#sources.push(source) : known + 1}`;
  }
}

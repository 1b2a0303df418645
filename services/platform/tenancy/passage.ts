import { OptimisticLockError } from '@mikro-orm/core';
import { escapeLiteral, type Pool } from 'pg';
import { cancel } from './cancel.js';
import {
  type Answer,
  exchange,
  type Inside,
  type Message,
  type Outcome,
  placed,
  type Prepared,
  setParty,
  unnamed,
} from './exchange.js';
import { type Leased, leasedFrom } from './lease.js';

/** One snapshot for reading, or a change. */
export type Mode = 'READ' | 'WRITE';

const BEGIN: Record<Mode, string> = {
  READ: 'start transaction isolation level repeatable read read only',
  WRITE: 'begin',
};

const entering = ({ party, person }: Inside): string =>
  `select set_config('app.party', ${escapeLiteral(party)}, true), set_config('app.person', ${escapeLiteral(person)}, true)`;

/** What every passage says, under names: beside prepared statements nothing of it is parsed twice. */
const NAMED: ReadonlyMap<string, Prepared> = new Map(
  [BEGIN.READ, BEGIN.WRITE, 'commit'].map((text) => [text, { name: text, text, values: [] }]),
);

/** A statement with its values in its text, or one that binds them. */
export type Told = string | Prepared;

interface Asked {
  readonly statement: Told;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** What the ORM hands over. */
interface Compiled {
  readonly sql: string;
  readonly parameters?: readonly unknown[];
}

interface Executed {
  readonly numAffectedRows?: bigint;
  readonly rows: Record<string, unknown>[];
}

const CHANGES = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'];

const CHANGE = /^\s*(insert|update|delete)\b/i;
const UPDATE = /^\s*update\b/i;
const NOTHING = 'select';
const LOCK = /\bfor update$/;

/** Statements told in one text would answer more than once; they travel alone, so that every answer finds who asked. */
const isSeveral = (statement: Told): boolean => typeof statement === 'string' && statement.includes(';');

const textOf = (statement: Told): string => (typeof statement === 'string' ? statement : statement.text);

const locks = ({ statement }: Asked): boolean => LOCK.test(textOf(statement));

/** What is asked at the same moment has no order of its own: a lock goes first, so that whatever is read beside it is read behind it. */
const locksFirst = (asked: readonly Asked[]): readonly Asked[] => [...asked.filter(locks), ...asked.filter((one) => !locks(one))];

const messageOf = (statements: readonly Told[], inside: Inside): Message => {
  const texts = statements.filter((one) => typeof one === 'string');
  if (texts.length === statements.length) return { texts };
  const enters = entering(inside);
  const prepared = (text: string): Prepared => (text === enters ? setParty(inside) : (NAMED.get(text) ?? unnamed(text)));
  return { prepared: statements.map((one) => (typeof one === 'string' ? prepared(one) : one)) };
};

/** An update as the ORM ends it where the row has a version. */
const RETURNING = /\breturning "\w+"(, "\w+")*$/;
const GUARD = ') select 1 / count(*) as met from changed';

/** An update that fails where it meets no row, so that nothing behind it is carried out, not even a commit. */
const guarded = (statement: Told): Told => {
  const text = textOf(statement);
  if (!UPDATE.test(text) || !RETURNING.test(text)) return statement;
  const whole = `with changed as (${text}${GUARD}`;
  return typeof statement === 'string' ? whole : { ...statement, name: `${statement.name} met`, text: whole };
};

const DIVISION_BY_ZERO = '22012';

/** A change whose row was not there as it had been read; the ORM calls it the same where it waits for each. */
const lostIn = (ahead: readonly Told[], { answers, error }: Outcome): Error | null => {
  const unmet = answers.slice(0, ahead.length).some(({ command, count }) => command === 'UPDATE' && count === 0);
  const at = ahead[answers.length];
  const stopped = (error as { readonly code?: string } | null)?.code === DIVISION_BY_ZERO && at && textOf(at).endsWith(GUARD);
  return unmet || stopped ? new OptimisticLockError('A row to be changed had been changed') : null;
};

const closed = (): Error => new Error('The door is closed');

const nextTick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

/** When everybody who can ask at this moment has asked; the second turn is for loaders, which collect their keys for one. */
const allAsked = async (): Promise<void> => {
  await nextTick();
  await nextTick();
};

/**
 * One transaction of one party on one connection. It is opened by the first thing that is asked in it, and beginning and party
 * travel in that same message, so that nothing is ever asked before them; a passage in which nothing is asked opens nothing.
 * What is asked at the same time travels together: one wait for all of it. It is what the ORM takes for its transaction.
 */
export class Passage {
  #asked: Asked[] = [];
  #sending: Promise<void> | null = null;
  /** Whether PostgreSQL noted that something is to be stopped; true while nothing is. */
  #stopping: Promise<boolean> = Promise.resolve(true);
  #state: 'OPEN' | 'STOPPED' | 'ENDED' = 'OPEN';
  /** Whether its end is asked already: nothing may be asked behind it. */
  #ending = false;
  /** What has to be said before anything else is; empty from the first message on. */
  #ahead: readonly string[];
  #gathers = false;
  /** Changes that nobody waits for, until something is asked behind them. */
  #gathered: Told[] = [];

  private constructor(
    private readonly pool: Pool,
    private readonly inside: Inside,
    private readonly mode: Mode,
    private leased: Leased | null,
  ) {
    this.#ahead = [...(leased ? ['commit'] : []), BEGIN[mode], entering(inside)];
  }

  /** A passage in which nothing was asked yet. */
  static into(pool: Pool, inside: Inside, mode: Mode): Passage {
    return new Passage(pool, inside, mode, null);
  }

  /** The ORM's way to ask for what it did not bind; its values stand in the text. */
  executeQuery({ sql, parameters = [] }: Compiled): Promise<Executed> {
    if (parameters.length > 0) return Promise.reject(new Error('A statement of the ORM carries its values in its text'));
    return this.execute(sql);
  }

  /** The same for one that may be bound. */
  async execute(statement: Told): Promise<Executed> {
    try {
      if (this.#gathers && this.#state === 'OPEN' && !this.#ending && CHANGE.test(textOf(statement))) {
        this.#gathered.push(guarded(statement));
        return { numAffectedRows: 1n, rows: [] };
      }
      const { command, count, rows } = await this.#ask(statement);
      return CHANGES.includes(command) ? { numAffectedRows: BigInt(count), rows } : { rows };
    } catch (error) {
      throw placed(error);
    }
  }

  /** Asks a prepared statement behind this door. */
  async ask(statement: Prepared): Promise<Record<string, unknown>[]> {
    try {
      return (await this.#ask(statement)).rows;
    } catch (error) {
      throw placed(error);
    }
  }

  /**
   * From here on a change is not waited for and answers nothing: it travels ahead of whatever is asked next, at the latest of the
   * end. For the last changes of a transaction; one that meets no row any more is a lost race.
   */
  gather(): void {
    this.#gathers = true;
  }

  /**
   * Ends it for good, with these last statements in the message of the end, and tells what they answered; they and all before them
   * stand or fall together. A transaction that PostgreSQL could only roll back was no change: that is an error, and the connection
   * is not given back.
   */
  async commit(last: readonly Told[] = []): Promise<readonly Answer[]> {
    await this.#rest();
    if (this.#state === 'ENDED') return [];
    if (last.length === 0 && this.#gathered.length === 0 && this.#ahead.length > 0) {
      // Nothing was asked here: all that may have to end is the passage this one turned from.
      this.#ahead = [];
      if (!this.leased) return this.#release();
    }
    // Whether an update without a guard met its row is seen in its answer: only then may be committed.
    const updates = this.#gathered.some((statement) => UPDATE.test(textOf(statement)));
    const asked = updates && last.length === 0 ? [NOTHING] : last;
    const answering = Promise.all(asked.map((statement) => this.#ask(statement)));
    if (updates) await answering;
    const end = this.#ask('commit');
    this.#ending = true;
    const [answers, ended] = await Promise.all([answering, end]);
    if (this.mode === 'WRITE' && ended.command !== 'COMMIT') throw new Error('A failed transaction cannot be committed');
    this.#release();
    return answers;
  }

  /**
   * Undoes what was done in it. Never throws: where not even the rollback works, closing the connection is the rollback. Whoever still
   * asks, e.g. for a part of an answer that is refused as a whole, is told that the door is closed: a connection taken for them now
   * would be given back by nobody.
   */
  async rollback(): Promise<void> {
    this.#ending = true;
    for (const { reject } of this.#asked.splice(0)) reject(closed());
    await this.#rest();
    if (this.#state === 'ENDED') return;
    const { leased } = this;
    if (!(await this.#stopping)) leased?.lease.destroy(closed());
    else if (leased) {
      const { error } = await exchange(leased.client, { texts: ['rollback'] });
      if (error) leased.lease.destroy(error);
    }
    this.#release();
  }

  /** Ends this one and goes on in another, on the same connection: its end travels with the first message of the next. */
  async turn(mode: Mode): Promise<Passage> {
    await this.#rest();
    if (this.#state !== 'OPEN') throw closed();
    if (this.#gathered.length > 0) throw new Error('What was gathered is not sent yet');
    const { leased } = this;
    this.leased = null;
    this.#state = 'ENDED';
    return new Passage(this.pool, this.inside, mode, leased);
  }

  /** Stops what is under way at PostgreSQL and lets nothing follow but the rollback; who asked is told so by an error. */
  async stop(): Promise<void> {
    if (this.#state === 'ENDED') return;
    this.#state = 'STOPPED';
    for (const { reject } of this.#asked.splice(0)) reject(closed());
    if (this.#sending && this.leased) this.#stopping = cancel(this.pool, this.leased.client);
    await this.#stopping;
  }

  #ask(statement: Told): Promise<Answer> {
    if (this.#state !== 'OPEN' || this.#ending) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#asked.push({ statement, resolve, reject });
      this.#sending ??= this.#send();
    });
  }

  async #send(): Promise<void> {
    await allAsked();
    while (this.#asked.length > 0) {
      const [first] = this.#asked;
      const together = this.#asked.findIndex(({ statement }) => isSeveral(statement));
      const most = first && isSeveral(first.statement) ? 1 : together;
      await this.#sendTogether(locksFirst(this.#asked.splice(0, most > 0 ? most : this.#asked.length)));
    }
    this.#sending = null;
  }

  async #sendTogether(asked: readonly Asked[]): Promise<void> {
    try {
      this.leased ??= await leasedFrom(this.pool);
      if (this.#state !== 'OPEN') throw closed();
    } catch (error) {
      for (const { reject } of asked) reject(error as Error);
      return;
    }
    const ahead = [...this.#ahead, ...this.#gathered];
    this.#ahead = [];
    this.#gathered = [];
    const message = messageOf([...ahead, ...asked.map(({ statement }) => statement)], this.inside);
    const outcome = await exchange(this.leased.client, message);
    const { answers, error } = outcome;
    const lost = lostIn(ahead, outcome);
    for (const [position, { statement, resolve, reject }] of asked.entries()) {
      const answer = isSeveral(statement) ? answers.slice(ahead.length).at(-1) : answers[ahead.length + position];
      if (answer && !lost && !(error && isSeveral(statement))) resolve(answer);
      else reject(lost ?? error ?? new Error('PostgreSQL left a statement unanswered'));
    }
  }

  async #rest(): Promise<void> {
    while (this.#sending) await this.#sending;
  }

  #release(): readonly Answer[] {
    this.#state = 'ENDED';
    this.leased?.client.release();
    this.leased = null;
    return [];
  }
}

import { escapeLiteral, type Pool } from 'pg';
import { cancel } from './cancel.js';
import { type Answer, exchange, placed } from './exchange.js';
import { type Leased, leasedFrom } from './lease.js';

/** Whose rows are visible inside. */
export interface Inside {
  readonly party: string;
  readonly person: string;
}

/** One snapshot for reading, or a change. */
export type Mode = 'READ' | 'WRITE';

const BEGIN: Record<Mode, string> = {
  READ: 'start transaction isolation level repeatable read read only',
  WRITE: 'begin',
};

const beginning = (mode: Mode, { party, person }: Inside): readonly string[] => [
  BEGIN[mode],
  `select set_config('app.party', ${escapeLiteral(party)}, true), set_config('app.person', ${escapeLiteral(person)}, true)`,
];

interface Asked {
  readonly sql: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** What the ORM hands over. */
interface Compiled {
  readonly sql: string;
  readonly parameters?: readonly unknown[];
}

const CHANGES = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'];

/** Statements told in one text would answer more than once; they travel alone, so that every answer finds who asked. */
const isSeveral = (sql: string): boolean => sql.includes(';');

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
  /** What has to be said before anything else is; empty from the first message on. */
  #ahead: readonly string[];

  private constructor(
    private readonly pool: Pool,
    private readonly inside: Inside,
    private readonly mode: Mode,
    private leased: Leased | null,
  ) {
    this.#ahead = [...(leased ? ['commit'] : []), ...beginning(mode, inside)];
  }

  /** A passage in which nothing was asked yet. */
  static into(pool: Pool, inside: Inside, mode: Mode): Passage {
    return new Passage(pool, inside, mode, null);
  }

  /** The ORM's way to ask; its values stand in the text. */
  async executeQuery({ sql, parameters = [] }: Compiled): Promise<{ numAffectedRows?: bigint; rows: Record<string, unknown>[] }> {
    if (parameters.length > 0) throw new Error('A statement of the ORM carries its values in its text');
    try {
      const { command, count, rows } = await this.#ask(sql);
      return CHANGES.includes(command) ? { numAffectedRows: BigInt(count), rows } : { rows };
    } catch (error) {
      throw placed(error);
    }
  }

  /**
   * Ends it for good, with these last statements in the message of the end; they and all before them stand or fall together. A
   * transaction that PostgreSQL could only roll back was no change: that is an error, and the connection is not given back.
   */
  async commit(last: readonly string[] = []): Promise<void> {
    await this.#rest();
    if (this.#state === 'ENDED') return;
    if (last.length === 0 && this.#ahead.length > 0) {
      // Nothing was asked here: all that may have to end is the passage this one turned from.
      this.#ahead = [];
      if (!this.leased) return this.#release();
    }
    const asked = [...last, 'commit'].map((sql) => this.#ask(sql));
    const answers = await Promise.all(asked);
    if (this.mode === 'WRITE' && answers.at(-1)?.command !== 'COMMIT')
      throw new Error('A failed transaction cannot be committed');
    this.#release();
  }

  /** Undoes what was done in it. Never throws: where not even the rollback works, closing the connection is the rollback. */
  async rollback(): Promise<void> {
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
    const leased = this.#ahead.length === 0 ? this.leased : null;
    if (!leased) this.leased?.client.release();
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

  #ask(sql: string): Promise<Answer> {
    if (this.#state !== 'OPEN') return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.#asked.push({ sql, resolve, reject });
      this.#sending ??= this.#send();
    });
  }

  async #send(): Promise<void> {
    await allAsked();
    while (this.#asked.length > 0) {
      const [first] = this.#asked;
      const together = this.#asked.findIndex(({ sql }) => isSeveral(sql));
      const most = first && isSeveral(first.sql) ? 1 : together;
      await this.#sendTogether(this.#asked.splice(0, most > 0 ? most : this.#asked.length));
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
    const ahead = this.#ahead;
    this.#ahead = [];
    const { answers, error } = await exchange(this.leased.client, { texts: [...ahead, ...asked.map(({ sql }) => sql)] });
    for (const [position, { sql, resolve, reject }] of asked.entries()) {
      const answer = isSeveral(sql) ? answers.slice(ahead.length).at(-1) : answers[ahead.length + position];
      if (answer && !(error && isSeveral(sql))) resolve(answer);
      else reject(error ?? new Error('PostgreSQL left a statement unanswered'));
    }
  }

  async #rest(): Promise<void> {
    while (this.#sending) await this.#sending;
  }

  #release(): void {
    this.#state = 'ENDED';
    this.leased?.client.release();
    this.leased = null;
  }
}

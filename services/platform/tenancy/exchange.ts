import type { Connection, PoolClient, Submittable } from 'pg';

/**
 * A statement with bound parameters under a name of its own: parsed and planned once per connection. One without a name is sent as
 * it is and kept nowhere.
 */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** A statement of ours with the values for its question marks, which the ORM writes into it. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A text with its values in it, as a statement that can travel beside prepared ones. */
export const unnamed = (text: string): Prepared => ({ name: '', text, values: [] });

/** Whose rows are visible inside. */
export interface Inside {
  readonly party: string;
  readonly person: string;
}

/** Sets party and person until the end of the transaction, or of the message that is one. */
export const setParty = ({ party, person }: Inside): Prepared => ({
  name: 'set-party',
  text: `select set_config('app.party', $1, true), set_config('app.person', $2, true)`,
  values: [party, person],
});

/** What one statement answered. */
export interface Answer {
  /** What PostgreSQL says it did, e.g. INSERT. */
  readonly command: string;
  readonly count: number;
  readonly rows: Record<string, unknown>[];
}

/** Statements whose values stand in their texts, or prepared ones; the two never share a message. */
export type Message = { readonly texts: readonly string[] } | { readonly prepared: readonly Prepared[] };

interface Column {
  readonly name: string;
  readonly dataTypeID: number;
  readonly format: string;
}

/** The parts of the driver's connection that its types leave out. */
type Wire = Pick<Connection, 'stream' | 'query' | 'on' | 'off'> & {
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string; readonly values: readonly (string | null)[] }): void;
  describe(what: { readonly type: 'P'; readonly name: string }): void;
  execute(portal: { readonly portal: string }): void;
  close(what: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
  sendCopyFail(reason: string): void;
};

type Parser = (text: string) => unknown;

const parsed = new WeakMap<object, Map<string, string>>();

/** Texts that a connection knows by name. */
const parsedOn = (connection: object): Map<string, string> => {
  const known = parsed.get(connection) ?? new Map<string, string>();
  parsed.set(connection, known);
  return known;
};

/** How many statements one connection keeps prepared: each holds its plan in PostgreSQL's memory for as long as the connection lives. */
const MOST_PREPARED = 200;

/**
 * Lets go of what was not asked for the longest; a map keeps its keys in the order in which they came. Ahead of every statement of
 * the message: behind one that fails PostgreSQL would not hear of it, and keep a name that we think is free.
 */
const makeRoom = (wire: Wire, known: Map<string, string>, statements: readonly Prepared[]): void => {
  const coming = new Set(statements.map(({ name }) => name));
  const more = [...coming].filter((name) => name !== '' && !known.has(name)).length;
  for (const name of known.keys()) {
    if (known.size + more <= MOST_PREPARED) return;
    if (coming.has(name)) continue;
    known.delete(name);
    wire.close({ type: 'S', name });
  }
};

/**
 * One message to PostgreSQL and all it answers, up to its next readiness: one wait, however many statements. What fails ends the
 * message: of the statements behind it none is carried out, so a party that could not be set is asked nothing.
 */
class Exchange implements Submittable {
  readonly #answers: Answer[] = [];
  readonly #parsing: Prepared[] = [];
  #wire: Wire | null = null;
  #columns: readonly Column[] = [];
  #parsers: readonly Parser[] = [];
  #rows: Record<string, unknown>[] = [];
  #broken: Error | null = null;
  #settled = false;

  constructor(
    readonly message: Message,
    readonly client: PoolClient,
    readonly settle: (answers: readonly Answer[], error: Error | null) => void,
  ) {}

  /** Texts of its statements, for whoever counts them. */
  get texts(): readonly string[] {
    return 'texts' in this.message ? this.message.texts : this.message.prepared.map(({ text }) => text);
  }

  submit(connection: Connection): Error | null {
    this.#wire = connection as unknown as Wire;
    // A line of its own for each semicolon: one behind a comment would be part of it.
    if ('texts' in this.message) this.#wire.query(this.message.texts.join('\n;\n'));
    else this.#sendPrepared(this.#wire, this.message.prepared);
    return null;
  }

  #sendPrepared(wire: Wire, statements: readonly Prepared[]): void {
    const known = parsedOn(wire);
    wire.on('parseComplete', this.#noteParsed);
    wire.stream.cork();
    makeRoom(wire, known, statements);
    try {
      for (const statement of statements) {
        const { name, text, values } = statement;
        const earlier = name === '' ? undefined : (known.get(name) ?? this.#parsing.find((one) => one.name === name)?.text);
        if (earlier !== undefined && earlier !== text) throw new Error(`Two statements are called ${name}`);
        if (earlier === undefined) {
          this.#parsing.push(statement);
          wire.parse({ name, text });
        } else if (known.delete(name)) known.set(name, text);
        wire.bind({ statement: name, values });
        wire.describe({ type: 'P', name: '' });
        wire.execute({ portal: '' });
      }
    } catch (error) {
      this.#broken = error as Error;
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
  }

  // Known only from here on: a name whose text was refused is free again.
  readonly #noteParsed = (): void => {
    const statement = this.#parsing.shift();
    if (statement && statement.name !== '' && this.#wire) parsedOn(this.#wire).set(statement.name, statement.text);
  };

  handleRowDescription({ fields }: { readonly fields: readonly Column[] }): void {
    this.#columns = fields;
    this.#parsers = fields.map(({ dataTypeID }) => this.client.getTypeParser(dataTypeID, 'text') as Parser);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    try {
      for (const [position, { name }] of this.#columns.entries()) {
        const text = fields[position] ?? null;
        row[name] = text === null ? null : this.#parsers[position]?.(text);
      }
      this.#rows.push(row);
    } catch (error) {
      this.#broken = error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const [command = '', ...rest] = text.split(' ');
    this.#answers.push({ command, count: Number(rest.at(-1) ?? 0) || 0, rows: this.#rows });
    this.#columns = [];
    this.#rows = [];
  }

  handleEmptyQuery(): void {
    this.#answers.push({ command: '', count: 0, rows: [] });
  }

  handlePortalSuspended(): void {
    this.#broken = new Error('A statement was answered in part');
  }

  handleCopyInResponse(): void {
    this.#wire?.sendCopyFail('Nothing is copied here');
  }

  handleCopyData(): void {
    this.#broken = new Error('Nothing is copied here');
  }

  // The driver forgets the message before it tells of an error: nothing would be told at the readiness that follows.
  handleError(error: Error): void {
    this.#end(error);
  }

  handleReadyForQuery(): void {
    this.#end(this.#broken);
  }

  #end(error: Error | null): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#wire?.off('parseComplete', this.#noteParsed);
    this.settle(this.#answers, error);
  }
}

/** Whether something handed to a client is a message of ours, with the texts of its statements. */
export const textsOf = (asked: unknown): readonly string[] => {
  if (typeof asked === 'string') return [asked];
  if (typeof asked !== 'object' || asked === null) return [];
  if ('texts' in asked) return asked.texts as readonly string[];
  return 'text' in asked && typeof asked.text === 'string' ? [asked.text] : [];
};

/** Replaces the stack of an error, which leads to the socket, with the one that leads to who asked. */
export const placed = (error: unknown): unknown => {
  if (error instanceof Error) Error.captureStackTrace(error, placed);
  return error;
};

/** What came of a message: an answer per statement that was carried out, and the error that ended it. */
export interface Outcome {
  readonly answers: readonly Answer[];
  readonly error: Error | null;
}

/** Sends one message on a connection that is the caller's own and waits for all of its answers; never rejects. */
export const exchange = (client: PoolClient, message: Message): Promise<Outcome> =>
  new Promise((resolve) => {
    client.query(new Exchange(message, client, (answers, error) => resolve({ answers, error })));
  });

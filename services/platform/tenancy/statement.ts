import type { Connection, PoolClient, Submittable } from 'pg';

/** One SQL text with bound parameters. With a name the connection keeps it prepared under that name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** What one connection keeps prepared: name → text, the longest unused first. */
type Prepared = Map<string, string>;

/** The parts of a connection of `pg` that speak the extended protocol; its published types leave some of them out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { readonly name: string; readonly text: string; readonly types: readonly number[] }): void;
  bind(message: { readonly portal: string; readonly statement: string; readonly values: readonly (string | null)[] }): void;
  execute(message: { readonly portal: string; readonly rows: number }): void;
  close(message: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
}

interface DataRow {
  readonly fields: readonly (string | null)[];
}

/** How many statements a connection keeps prepared; each holds its plan in the server's memory. */
const MOST_PREPARED = 200;

const prepared = new WeakMap<object, Prepared>();

const preparedOn = (connection: object): Prepared => {
  const known = prepared.get(connection) ?? new Map<string, string>();
  prepared.set(connection, known);
  return known;
};

/** Parses what is not prepared yet, binds and executes; what was used longest ago makes room. */
const send = (wire: Wire, known: Prepared, { name, text, values }: Statement): void => {
  if (known.get(name) !== text) {
    wire.parse({ name, text, types: [] });
    const oldest = known.size >= MOST_PREPARED ? known.keys().next().value : undefined;
    if (oldest !== undefined) {
      wire.close({ type: 'S', name: oldest });
      known.delete(oldest);
    }
  }
  known.delete(name);
  known.set(name, text);
  wire.bind({ portal: '', statement: name, values });
  wire.execute({ portal: '', rows: 0 });
};

type Rows = readonly DataRow['fields'][];

interface Outcome {
  resolve(rows: Rows): void;
  reject(error: Error): void;
}

/**
 * Several statements before one Sync: PostgreSQL carries them out as one implicit transaction, and the caller waits once. Answers
 * the rows of the last; an error of any of them undoes all. What `pg` calls a submittable.
 */
class Together implements Submittable {
  readonly #statements: readonly Statement[];
  readonly #outcome: Outcome;
  #completed = 0;
  readonly #rows: DataRow['fields'][] = [];

  constructor(statements: readonly Statement[], outcome: Outcome) {
    this.#statements = statements;
    this.#outcome = outcome;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    for (const statement of this.#statements) send(wire, preparedOn(connection), statement);
    wire.sync();
    wire.stream.uncork();
  }

  handleDataRow({ fields }: DataRow): void {
    if (this.#completed === this.#statements.length - 1) this.#rows.push(fields);
  }

  handleCommandComplete(): void {
    this.#completed += 1;
  }

  handleReadyForQuery(): void {
    this.#outcome.resolve(this.#rows);
  }

  /** `pg` forgets a submission before it tells of its error, so nothing more will come. */
  handleError(error: Error): void {
    this.#outcome.reject(error);
  }

  handleRowDescription(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyInResponse(): void {}
  handleCopyData(): void {}
}

/**
 * Carries statements out together and answers the rows of the last, each as texts in the order of its columns. After an error
 * nobody knows what the connection still has prepared: it is to be closed.
 */
export const carryOutTogether = (client: PoolClient, statements: readonly Statement[]): Promise<Rows> =>
  new Promise((resolve, reject) => {
    client.query(new Together(statements, { resolve, reject }));
  });

import type { Client, Connection } from 'pg';

/** One prepared statement of a batch; values are texts as PostgreSQL reads them. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

type Row = readonly (string | null)[];
type Wire = Connection & {
  parse(query: { name: string; text: string }): void;
  bind(config: { statement: string; values: readonly (string | null)[] }): void;
  execute(config: object): void;
  sync(): void;
};

const known = new WeakMap<object, Set<string>>();

/**
 * Several statements before one Sync: one implicit transaction and one wait. Every column comes as text, so nothing has to be
 * described. It speaks the protocol through `pg`, as a submittable.
 */
class Batch {
  readonly #statements: readonly Statement[];
  readonly #settle: (error: Error | null, rows: readonly Row[][]) => void;
  readonly #rows: Row[][];
  #at = 0;

  constructor(statements: readonly Statement[], settle: (error: Error | null, rows: readonly Row[][]) => void) {
    this.#statements = statements;
    this.#settle = settle;
    this.#rows = statements.map(() => []);
  }

  submit(connection: Connection): void {
    const wire = connection as Wire;
    const prepared = known.get(connection) ?? new Set<string>();
    known.set(connection, prepared);
    wire.stream.cork();
    for (const { name, text, values } of this.#statements) {
      if (!prepared.has(name)) wire.parse({ name, text });
      prepared.add(name);
      wire.bind({ statement: name, values });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleDataRow({ fields }: { fields: Row }): void {
    this.#rows[this.#at]?.push(fields);
  }

  handleCommandComplete(): void {
    this.#at += 1;
  }

  handleError(error: Error): void {
    this.#settle(error, []);
  }

  handleReadyForQuery(): void {
    this.#settle(null, this.#rows);
  }

  handleRowDescription(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}

/** Sends the statements and answers the rows of each. */
export const batch = (client: Client, statements: readonly Statement[]): Promise<readonly Row[][]> =>
  new Promise((resolve, reject) => {
    client.query(new Batch(statements, (error, rows) => (error ? reject(error) : resolve(rows))));
  });

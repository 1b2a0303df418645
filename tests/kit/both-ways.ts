import type { GraphQLSchema } from 'graphql';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { buildApiSchema } from '@asysta/services/api/schema';
import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Caller } from './caller.js';
import { type Replaced, startServer, type TestServer } from './server.js';

/** What one request came to: its answer with sorted keys and as it came, and what the audit keeps of it. */
export interface Told {
  readonly body: string;
  readonly answer: unknown;
  readonly audit: readonly string[];
  /** Whether one statement both read and recorded it. */
  readonly inOne: boolean;
}

/** The product twice over one database: as it is, and with nothing compiled. */
export interface BothWays {
  readonly server: TestServer;
  /** Moves the clock of both. */
  setToday(day: string): void;
  ask(
    caller: Caller,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ readonly compiled: Told; readonly ordinary: Told }>;
  stop(): Promise<void>;
}

/** The contract with no root that names its finder: every document, and every answer of a change, goes the ordinary way. */
export const ordinarySchema = (): GraphQLSchema => {
  const schema = buildApiSchema();
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { reads: _read, ...extensions } = field.extensions;
      field.extensions = extensions;
    }
  return schema;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

interface Entry {
  readonly event: string;
  readonly operation: string;
  readonly result: string;
  readonly refusal_code: string | null;
  readonly subject_kind: string | null;
  readonly subject_ids: readonly string[];
}

/** Sends a document as somebody and answers what it came to. */
export const tell = async (
  server: TestServer,
  caller: Pick<Caller, 'bearer'>,
  query: string,
  variables: Record<string, unknown>,
): Promise<Told> => {
  server.statements();
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${caller.bearer}` },
    body: JSON.stringify({ query, variables }),
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  // What names its own request would be of no other.
  const body = (await response.text()).replaceAll(requestId, 'its own');
  const answer = sorted({ status: response.status, ...(JSON.parse(body) as object) });
  const inOne = server.statements().some(({ sql }) => sql.includes('audited as (insert'));
  const entries = await server.peek<Entry & Record<string, unknown>>(
    `select event, operation, result, refusal_code, subject_kind, subject_ids from audit_entry where request_id = $1`,
    [requestId],
  );
  const audit = entries
    .map((one) =>
      [one.event, one.operation, one.result, one.refusal_code, one.subject_kind, [...one.subject_ids].sort().join(' ')].join(
        ' | ',
      ),
    )
    .sort();
  return { body, answer, audit, inOne };
};

/** Starts the product twice over one database; cursors of one are good for the other. */
export const startBothWays = async (replaced: Pick<Replaced, 'database' | 'keys'> = {}): Promise<BothWays> => {
  const same = { keys: new DataKeys(randomBytes(32)), ...replaced };
  const server = await startServer(same);
  const ordinary = await startServer({ ...same, schema: ordinarySchema() });
  return {
    server,
    setToday: (day) => {
      server.setToday(day);
      ordinary.setToday(day);
    },
    ask: async (caller, query, variables = {}) => ({
      compiled: await tell(server, caller, query, variables),
      ordinary: await tell(ordinary, caller, query, variables),
    }),
    stop: async () => {
      await server.stop();
      await ordinary.stop();
    },
  };
};

/**
 * A change is told and recorded alike whichever way its answer is read, also asked again with its key; on the compiled way in one
 * statement, unless its answer has no row to be read from.
 */
export const toldBothWays = async (
  ways: BothWays,
  caller: Caller,
  [field, type]: readonly [string, string],
  input: Record<string, unknown>,
  selection: string,
  inOne = true,
): Promise<void> => {
  const query = `mutation($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const first = await ways.ask(caller, query, variables);
  const again = await ways.ask(caller, query, variables);
  expect(first.compiled.answer).toEqual({ status: 200, data: { [field]: expect.anything() as unknown } });
  expect([first.ordinary.answer, again.compiled.answer, again.ordinary.answer]).toEqual(Array(3).fill(first.compiled.answer));
  expect(again.compiled.audit).toEqual(again.ordinary.audit);
  expect([first, again].map(({ compiled, ordinary }) => [compiled.inOne, ordinary.inOne])).toEqual(Array(2).fill([inOne, false]));
};

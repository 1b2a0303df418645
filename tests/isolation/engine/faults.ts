import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Operation } from '@asysta/services/platform/operation/index';
import type { TestServer } from '../../kit/server.js';
import type { Ask } from './catalog.js';
import { send } from './send.js';
import type { Finding } from './structure.js';
import type { Who } from './worlds.js';

/** What must never be told or logged: a number like a PESEL (of nobody: its day does not exist) and a note. */
export const SECRETS = ['99993399999', 'CAN-SECRET-note-0'] as const;

/** One condition of every class of SQLSTATE that a statement of ours could meet. */
export const STATES = [
  '08006',
  '0A000',
  '21000',
  '22001',
  '22003',
  '22012',
  '22P02',
  '23502',
  '23503',
  '23505',
  '23514',
  '23P01',
  '25006',
  '25P02',
  '28000',
  '2BP01',
  '34000',
  '38000',
  '39000',
  '3D000',
  '3F000',
  '40001',
  '40P01',
  '42501',
  '42601',
  '42703',
  '42P01',
  '44000',
  '53100',
  '53300',
  '54001',
  '55006',
  '55P03',
  '57014',
  '57P01',
  '58030',
  'F0000',
  'HV000',
  'P0001',
  'XX000',
  'XX001',
] as const;

type Throw = (op: Operation) => unknown;

const raising =
  (state: string): Throw =>
  (op) =>
    op.em.execute(
      `do $$ begin raise exception 'value ${SECRETS[0]} of ${SECRETS[1]}' using errcode = '${state}', constraint = 'family_pkey', detail = 'Key (note)=(${SECRETS[1]}) exists.', hint = '${SECRETS[0]}', table = 'family_member'; end $$`,
    );

const inCode: Readonly<Record<string, Throw>> = {
  'an error of the language': () => {
    throw new TypeError(`cannot read ${SECRETS[1]}`);
  },
  'a thrown text': () => Promise.reject(SECRETS[1] as unknown as Error),
  'an error of GraphQL with a familiar code': () => {
    throw new GraphQLError(SECRETS[1], { extensions: { code: 'BAD_USER_INPUT', note: SECRETS[0] } });
  },
  'an error with extensions': () => {
    throw Object.assign(new Error(SECRETS[1]), {
      extensions: { code: 'INTERNAL', exception: SECRETS[0] },
      cause: new Error(SECRETS[0]),
    });
  },
  'a statement with values in it': (op) => op.em.execute(`select 1 / 0 as x, ? as y`, [SECRETS[1]]),
  'an unknown column': (op) => op.em.execute(`select "${SECRETS[1]}" from family`),
};

/** Every fault that is forced, by name. */
export const FAULTS: Readonly<Record<string, Throw>> = {
  ...Object.fromEntries(STATES.map((state) => [`SQLSTATE ${state}`, raising(state)])),
  ...inCode,
};

/** Lets the flush of a change fail, which is when what a verb did reaches the database. */
const plantInFlush = (schema: GraphQLSchema, fault: () => Throw | null): void => {
  const field = schema.getMutationType()?.getFields()['addStrength'];
  if (!field?.resolve) throw new Error('The mutation `addStrength` is gone; choose another one to fail');
  const { resolve } = field;
  field.resolve = (source, args, context, info): unknown => {
    const op = context as Operation;
    const enter = op.enterWrite.bind(op);
    op.enterWrite = async () => {
      await enter();
      op.enterWrite = enter;
      const { em } = op;
      const flush = em.flush.bind(em);
      em.flush = async () => {
        em.flush = flush;
        await (fault() ?? flush)(op);
      };
    };
    return resolve(source, args, op, info);
  };
};

/** Lets one query and one mutation of the schema commit whatever fault they are told to; answers how to tell them. */
export const plantFaults = (schema: GraphQLSchema): { commit(name: string | null): void } => {
  const field = schema.getQueryType()?.getFields()['family'];
  if (!field?.resolve) throw new Error('The query `family` is gone; choose another one to fail');
  const { resolve } = field;
  let fault: Throw | null = null;
  field.resolve = (source, args, op, info): unknown => (fault ? fault(op as Operation) : resolve(source, args, op, info));
  plantInFlush(schema, () => fault);
  const undeclared = schema.getMutationType()?.getFields()['addResource'];
  if (!undeclared?.resolve) throw new Error('The mutation `addResource` is gone; choose another one to fail');
  const { resolve: add } = undeclared;
  undeclared.resolve = (...given): unknown => (fault ? Promise.reject(new TypeError('before any door')) : add(...given));
  return { commit: (name) => void (fault = name === null ? null : (FAULTS[name] ?? null)) };
};

const CODES: Readonly<Record<string, string>> = {
  'SQLSTATE 40001': 'CONFLICT',
  'SQLSTATE 40P01': 'CONFLICT',
  'SQLSTATE 08006': 'TEMPORARILY_UNAVAILABLE',
  'SQLSTATE 53300': 'TEMPORARILY_UNAVAILABLE',
  'SQLSTATE 57P01': 'TEMPORARILY_UNAVAILABLE',
};

/** What a fault is for the caller: a lost race, a database that is away, or nobody's business. */
const codeOf = (fault: string): string => CODES[fault] ?? 'INTERNAL';

/** What an unexpected fault tells its caller: its code and the number of the request, and nothing of how the house is built. */
export const maskFindings = async (
  server: TestServer,
  who: Who,
  commit: (name: string | null) => void,
  names: readonly string[] = Object.keys(FAULTS),
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const name of names) {
    commit(name);
    const reply = await send(server, who, 'query ($id: ID!) { family(id: $id) { id surname } }', { id: who.staffMemberId });
    const text = `${reply.body}\n${reply.headers}`;
    const { errors = [] } = JSON.parse(reply.body) as {
      errors?: readonly { message: string; extensions: Record<string, unknown> }[];
    };
    if (SECRETS.some((secret) => text.includes(secret))) findings.push(`${name}: the answer quotes a value`);
    if (/select|raise|family_member|node_modules|\.ts\b|stacktrace/i.test(reply.body.replaceAll('"family"', '')))
      findings.push(`${name}: the answer tells how the house is built`);
    for (const { message, extensions } of errors) {
      const allowed = ['code', 'userMessage', ...(message === 'CONFLICT' ? ['field', 'facts'] : ['requestId'])];
      const extra = Object.keys(extensions).filter((key) => !allowed.includes(key));
      if (extra.length > 0 || message !== codeOf(name))
        findings.push(`${name}: the answer says ${message} with ${Object.keys(extensions).join(', ')}`);
      if (message !== 'CONFLICT' && extensions['requestId'] !== reply.requestId)
        findings.push(`${name}: the answer does not carry the number of its request`);
      if ((reply.status === 503) !== (message === 'TEMPORARILY_UNAVAILABLE')) findings.push(`${name}: status ${reply.status}`);
    }
    if (errors.length !== 1) findings.push(`${name}: ${errors.length} errors`);
  }
  commit(null);
  return findings;
};

const READ = 'query ($id: ID!) { family(id: $id) { id } }';
const CHANGE = 'mutation ($input: AddStrengthInput!) { addStrength(input: $input) { id } }';
const OTHER_CHANGE = 'mutation ($input: AddResourceInput!) { addResource(input: $input) { id } }';

/**
 * What the log and the audit keep of a fault, in a reading and in a change: the number of the request with the class of the
 * fault, and an entry that says FAILED (REFUSED where it is a lost race), never DONE.
 */
export const recordFindings = async (
  { server, who, ask, logged, familyId }: Recording,
  commit: (name: string | null) => void,
  names: readonly string[] = Object.keys(FAULTS),
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const name of names) {
    commit(name);
    const input = { idempotencyKey: randomUUID(), familyId, description: 'Uparta', observedOn: '2026-01-05' };
    const other = {
      idempotencyKey: randomUUID(),
      familyId,
      kind: 'OWN',
      state: 'HELD',
      description: 'Babcia',
      observedOn: '2026-01-05',
    };
    for (const [what, reply, code] of [
      ['a reading', await send(server, who, READ, { id: familyId }), codeOf(name)],
      ['a change', await send(server, who, CHANGE, { input }), codeOf(name)],
      ['a change before its door', await send(server, who, OTHER_CHANGE, { input: other }), 'INTERNAL'],
    ] as const) {
      if (reply.codes.join() !== code) findings.push(`${name} in ${what}: answered ${reply.codes.join() || 'with success'}`);
      const entries = await ask<{ result: string }>('select result from audit_entry where request_id = $1', [reply.requestId]);
      const wanted = code === 'CONFLICT' ? 'REFUSED' : 'FAILED';
      const told = entries.map(({ result }) => result).join();
      if (told !== wanted) findings.push(`${name} in ${what}: the audit says ${told || 'nothing'}`);
      if (code !== 'CONFLICT' && !logged().includes(reply.requestId)) findings.push(`${name} in ${what}: the log says nothing`);
    }
  }
  commit(null);
  return findings;
};

interface Recording {
  readonly server: TestServer;
  readonly who: Who;
  readonly ask: Ask;
  /** What the API has logged so far. */
  readonly logged: () => string;
  readonly familyId: string;
}

/** Secrets and canaries found in what the API process logged and in what PostgreSQL wrote to its log since a place in it. */
export const logFindings = async (ask: Ask, apiLog: string, since: number): Promise<readonly Finding[]> => {
  const pattern = new RegExp([...SECRETS, 'CAN-[AB]-[a-z_]+-'].join('|'), 'g');
  const server = readFileSync(await serverLog(ask), 'utf8').slice(since);
  return [
    ...(apiLog.match(pattern) ?? []).map((word) => `the API logged ${word}`),
    ...(server.match(pattern) ?? []).map((word) => `PostgreSQL logged ${word}`),
  ];
};

const serverLog = async (ask: Ask): Promise<string> => {
  const [row] = await ask<{ folder: string }>(`select current_setting('data_directory') as folder`);
  return join(dirname(row?.folder ?? ''), 'postgres.log');
};

/** How long PostgreSQL's log is now. */
export const logLength = async (ask: Ask): Promise<number> => statSync(await serverLog(ask)).size;

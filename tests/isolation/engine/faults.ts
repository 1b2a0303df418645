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
      `do $$ begin raise exception 'value ${SECRETS[0]} of ${SECRETS[1]}' using errcode = '${state}', detail = 'Key (note)=(${SECRETS[1]}) exists.', hint = '${SECRETS[0]}', table = 'family_member'; end $$`,
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

/** Lets one query of the schema commit whatever fault it is told to; answers how to tell it. */
export const plantFaults = (schema: GraphQLSchema): { readonly field: string; commit(name: string | null): void } => {
  const field = schema.getQueryType()?.getFields()['family'];
  if (!field?.resolve) throw new Error('The query `family` is gone; choose another one to fail');
  const { resolve } = field;
  let fault: Throw | null = null;
  field.resolve = (source, args, op, info): unknown => (fault ? fault(op as Operation) : resolve(source, args, op, info));
  return { field: field.name, commit: (name) => void (fault = name === null ? null : (FAULTS[name] ?? null)) };
};

const CATALOGUED = ['NOT_FOUND', 'CONFLICT'];

/** What an unexpected fault tells its caller: a code and the number of the request, or a catalogued refusal. */
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
      const allowed = CATALOGUED.includes(message)
        ? ['code', 'userMessage', 'field', 'facts']
        : ['code', 'requestId', 'userMessage'];
      const extra = Object.keys(extensions).filter((key) => !allowed.includes(key));
      if (extra.length > 0 || (message !== 'INTERNAL' && !CATALOGUED.includes(message)))
        findings.push(`${name}: the answer says ${message} with ${Object.keys(extensions).join(', ')}`);
      if (message === 'INTERNAL' && extensions['requestId'] !== reply.requestId)
        findings.push(`${name}: the answer does not carry the number of its request`);
    }
    if (errors.length !== 1) findings.push(`${name}: ${errors.length} errors`);
  }
  commit(null);
  return findings;
};

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

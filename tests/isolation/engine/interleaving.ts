import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { StaffDirectory } from '@asysta/services/modules/staff/index';
import { clockOf } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';
import { carryOutAsk } from '@asysta/services/platform/operation/executor';
import { Operation } from '@asysta/services/platform/operation/index';
import { isUnavailable } from '@asysta/services/platform/refusal/unavailable';
import type { Party, Principal } from '@asysta/services/platform/tenancy/principal';
import type { Caller } from '../../kit/caller.js';
import type { TestServer } from '../../kit/server.js';
import type { Finding } from './structure.js';

/** A document that is sent again and again, with all that is asked of it. */
export interface Warm {
  readonly text: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** Who asks for what on which days. */
export interface Crowd {
  readonly callers: readonly { readonly caller: Caller; readonly party: Party }[];
  readonly documents: readonly Warm[];
  readonly days: readonly string[];
}

interface Parsed {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
}

interface Question extends Parsed {
  readonly title: string;
  readonly principal: Principal;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly day: string;
}

/** A question with what the ordinary way told of it, and recorded, while nobody else asked. */
export interface Known extends Question {
  readonly answer: string;
  readonly audit: readonly string[];
}

const parsed = (text: string): Parsed => {
  const document = parse(text);
  return { document, definition: getOperationAST(document) as OperationDefinitionNode };
};

const LOG = processLog('test', 'silent');

const codeOf = (error: unknown): unknown => {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return (cause as { readonly code?: unknown }).code ?? String(cause);
};

/** An operation as a request makes one, on a day at noon or now, by somebody who has just shown a second factor. */
export const operationOf = (
  { doors, keys, clock }: TestServer,
  principal: Principal,
  { requestId = randomUUID(), day }: { readonly requestId?: string; readonly day?: string } = {},
): Operation => {
  const then = day === undefined ? clock : clockOf(() => new Date(`${day}T12:00:00Z`));
  const surroundings = { doors, keys, clock: then, newId: randomIds, log: LOG };
  const assurance = { level: 2, provedAt: then.now() };
  return new Operation(surroundings, { ...principal, assurance, sessionId: requestId }, requestId);
};

/** Asks inside the process, behind the same doors as over HTTP; after `leavesAfterMs` nobody waits any more. */
const ask = async (
  server: TestServer,
  schema: GraphQLSchema,
  { principal, document, definition, variables, day }: Question,
  { requestId, leavesAfterMs = null }: { readonly requestId: string; readonly leavesAfterMs?: number | null },
): Promise<string> => {
  const op = operationOf(server, principal, { requestId, day });
  const leaving = leavesAfterMs === null ? null : pause(leavesAfterMs).then(() => op.abandon());
  try {
    const { data, errors = [] } = await carryOutAsk(schema, op, { document, definition, variables });
    return JSON.stringify({ data, codes: errors.map(codeOf) });
  } finally {
    await leaving;
  }
};

/** What the audit keeps of requests: a line for each entry, with whose it is, of which request and of which day. */
const auditOf = async (server: TestServer, requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await server.peek<{ request: string; line: string }>(
    `select request_id as request, concat_ws(' ', tenant_id, staff_member_id, session_id = request_id::text,
       (occurred_at at time zone 'UTC')::date, event, operation, result, refusal_code, subject_kind,
       (select string_agg(id::text, ' ' order by id) from unnest(subject_ids) id)) as line
     from audit_entry where request_id = any($1) order by line`,
    [[...requestIds]],
  );
  const lines = new Map<string, string[]>();
  for (const { request, line } of rows) lines.set(request, [...(lines.get(request) ?? []), line]);
  return lines;
};

/** Somebody as the register of their party knows them today. */
export const principalOf = async ({ doors, clock }: TestServer, caller: Caller, party: Party): Promise<Principal> => {
  const member = await new StaffDirectory(doors, clock).find(party, caller.subject);
  if (!member) throw new Error(`${caller.subject} is not on the register`);
  return {
    ...member,
    party,
    assurance: { level: 0, provedAt: null },
    subject: caller.subject,
    sessionId: null,
    clientId: 'test',
  };
};

/** Everybody with every document, all that is asked of it and every day. */
const questionsOf = async (server: TestServer, { callers, documents, days }: Crowd): Promise<readonly Question[]> => {
  const warm = documents.map((one) => ({ ...one, ...parsed(one.text) }));
  const asked = callers.map(async ({ caller, party }) => {
    const principal = await principalOf(server, caller, party);
    return warm.flatMap(({ variables: each, ...one }) =>
      each.flatMap((variables) =>
        days.map((day) => {
          const title = `${party.alias}/${caller.subject} ${one.text} ${JSON.stringify(variables)} on ${day}`;
          return { ...one, title, principal, variables, day };
        }),
      ),
    );
  });
  return (await Promise.all(asked)).flat();
};

/** What the ordinary way answers and records of all that the crowd may ask, one after the other. */
export const knownOf = async (server: TestServer, ordinary: GraphQLSchema, crowd: Crowd): Promise<readonly Known[]> => {
  const known: Known[] = [];
  for (const question of await questionsOf(server, crowd)) {
    const requestId = randomUUID();
    // A document of its own: what is known of one is known for the contract it was first asked by.
    const apart = parsed(question.text);
    const answer = await ask(server, ordinary, { ...question, ...apart }, { requestId });
    known.push({ ...question, answer, audit: (await auditOf(server, [requestId])).get(requestId) ?? [] });
  }
  return known;
};

/** What a request came to: its answer, or null where an error was all there was. */
interface Told {
  readonly question: Known;
  readonly requestId: string;
  readonly answer: string | null;
  readonly left: boolean;
  readonly error: unknown;
}

interface Round {
  readonly server: TestServer;
  readonly schema: GraphQLSchema;
  readonly known: readonly Known[];
  readonly requests: number;
  /** How many are asked at once. */
  readonly lanes: number;
  /** One of how many goes away before its answer comes. */
  readonly leaves: number;
  /** Whether connections are lost meanwhile: an error that only says so is nobody's fault then. */
  readonly losing?: boolean;
}

const LONGEST_STAY_MS = 5;

const oneOf = async ({ server, schema, known, leaves }: Round): Promise<Told> => {
  const question = known[randomInt(known.length)] as Known;
  const requestId = randomUUID();
  const left = randomInt(leaves) === 0;
  try {
    const answer = await ask(server, schema, question, { requestId, leavesAfterMs: left ? randomInt(LONGEST_STAY_MS) : null });
    return { question, requestId, answer, left, error: null };
  } catch (error) {
    return { question, requestId, answer: null, left, error };
  }
};

const EMPTY = '{"data":null';

const judge = ({ losing = false }: Round, told: Told, audit: readonly string[]): readonly Finding[] => {
  const { question, answer, left, error } = told;
  const say = (what: string): Finding => `${question.title}: ${what}`;
  if (answer === question.answer)
    return audit.join('\n') === question.audit.join('\n') ? [] : [say(`the audit holds ${audit.join(', ') || 'nothing'}`)];
  if (answer !== null && !answer.startsWith(EMPTY)) return [say(`it was answered ${answer} instead of ${question.answer}`)];
  const lost = losing && isUnavailable(error);
  if (!left && !lost) return [say(`it was answered ${answer ?? String(error)} instead of ${question.answer}`)];
  // Without an answer nothing was done; where the connection went away, what was recorded is no other than it would have been.
  const done = audit.filter((line) => line.includes(' DONE'));
  return done.length === 0 || (lost && done.join('\n') === question.audit.join('\n'))
    ? []
    : [say('it was recorded and not answered')];
};

/** What a round of interleaved requests found, and how many of them came to their answer. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly answered: number;
  readonly left: number;
}

/** Sends requests of everybody at once, some of which go away, and holds each answer and its audit against what is known of it. */
export const interleave = async (round: Round): Promise<Found> => {
  const told: Told[] = [];
  const lane = async (): Promise<void> => {
    for (let at = 0; at < round.requests / round.lanes; at += 1) told.push(await oneOf(round));
  };
  await Promise.all(Array.from({ length: round.lanes }, lane));
  const audit = await auditOf(
    round.server,
    told.map(({ requestId }) => requestId),
  );
  return {
    findings: told.flatMap((one) => judge(round, one, audit.get(one.requestId) ?? [])),
    answered: told.filter(({ question, answer }) => answer === question.answer).length,
    left: told.filter(({ left }) => left).length,
  };
};

import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { getNamedType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { DOUBT_CODES } from '@asysta/schema/doubts';
import { permissionsOf } from '@asysta/services/platform/permission/roles';
import type { LoginRole } from '@asysta/services/platform/tenancy/doors';
import type { TestServer } from '../../kit/server.js';
import type { Ask } from './catalog.js';
import { documentOf, NESTED, type Operation, operationsOf } from './documents.js';
import type { Oracles } from './oracles.js';
import { comparable, isDenied, type Reply, send } from './send.js';
import type { Finding } from './structure.js';
import { fill, type IdPlace, withValue } from './values.js';
import { FILES, type Side, type Who, type Worlds } from './worlds.js';

/** What the prober works with. */
export interface Ground {
  readonly server: TestServer;
  readonly schema: GraphQLSchema;
  readonly worlds: Worlds;
  readonly ask: Ask;
  readonly oracles: Oracles;
  /** Type whose id a position carries → table. */
  readonly tableOf: ReadonlyMap<string, string>;
  /** What was learnt about filling the arguments of an operation: candidates tried, optional places needed. */
  readonly learnt: Map<string, { tries: Map<string, number>; wanted: Set<string>; rounds: number }>;
  /** Levels of an answer that the limits on documents allow, by operation. */
  readonly levels: Map<string, number>;
}

const ROLES: readonly LoginRole[] = ['centre', 'partner', 'region', 'worker'];

/** Prepares what is read once: the tables of the types. */
export const groundOf = (server: TestServer, schema: GraphQLSchema, worlds: Worlds, ask: Ask): Omit<Ground, 'oracles'> => {
  const mapped = ROLES.flatMap((role) => [...server.doors.metadata(role).getAll().values()]);
  const tableOf = new Map(mapped.map(({ className, tableName }) => [className, tableName]));
  return { server, schema, worlds, ask, tableOf, learnt: new Map(), levels: new Map() };
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Nobody stands in for themselves, and no record is its own duplicate: these places never hold the row of the place beside them. */
const ANOTHER_ROW = /^(substitute|duplicate_)/;

/** The person whose function the place names (`assistantId`), else the row of the file. */
export const idOf = (ground: Ground, side: Side, place: Pick<IdPlace, 'at' | 'type'>, file: number): string => {
  const table = ground.tableOf.get(place.type) ?? '';
  const ids = side.ids.get(table) ?? [];
  const wanted = snake(place.at.split('.').at(-1) ?? '').replace(/_ids?$/, '');
  if (table === 'staff_member') {
    const person = side.callers.find(({ role, sound }) => sound && role?.toLowerCase().endsWith(wanted));
    if (person?.staffMemberId) return person.staffMemberId;
  }
  if (ANOTHER_ROW.test(wanted)) return ids[(file + 1) % Math.max(ids.length, 1)] ?? v7();
  return ids[file % Math.max(ids.length, 1)] ?? v7();
};

/** What shows no version of its own changes with its case, whose version the caller saw: the steps of a preparation. */
const changesWithCase = ({ schema }: Ground, { root }: Operation, type: string): boolean => {
  const shown = schema.getType(type);
  return getNamedType(root.type).name === 'SupportCase' && isObjectType(shown) && !('version' in shown.getFields());
};

/** Where a step names its case through another row. */
const CASE_BEHIND: Readonly<Record<string, string>> = {
  court_decision: 'select o.support_case_id from court_order o join court_decision d on d.court_order_id = o.id where d.id = $1',
};

const versionOf = async (
  ground: Ground,
  operation: Operation,
  place: IdPlace | undefined,
  id: string | undefined,
): Promise<number> => {
  const table = ground.tableOf.get(place?.type ?? '');
  if (!place || !table || !id) return 1;
  const versioned = changesWithCase(ground, operation, place.type)
    ? `support_case where id = (${CASE_BEHIND[table] ?? `select support_case_id from ${table} where id = $1`})`
    : `${table} where id = $1`;
  const [row] = await ground.ask<{ version: number }>(`select version from ${versioned}`, [id]);
  return row?.version ?? 1;
};

export const mayRead = (who: Who) => {
  const permissions = permissionsOf({
    appointments: who.role ? [{ role: who.role }] : [],
    dataAuthorized: who.sound,
  } as unknown as Parameters<typeof permissionsOf>[0]);
  return (permission: Parameters<typeof permissions.has>[0]): boolean => permissions.has(permission);
};

/** What is learnt holds for one choice of optional places: with another choice other rules decide. */
const learntOf = (ground: Ground, operation: Operation, wanted: readonly string[]) => {
  const key = [operation.name, ...wanted].join(' ');
  const learnt = ground.learnt.get(key) ?? { tries: new Map<string, number>(), wanted: new Set<string>(), rounds: 0 };
  ground.learnt.set(key, learnt);
  return learnt;
};

/** Whether the change asks about what is unlikely: here everything is meant as it is written. */
const mayConfirm = ({ root }: Operation): boolean => {
  const input = getNamedType(root.args.find(({ name }) => name === 'input')?.type);
  return isInputObjectType(input) && 'confirmed' in input.getFields();
};

/** Variables for an operation on one file of the near world; `wanted` are optional places to fill too. */
export const variablesFor = async (
  ground: Ground,
  operation: Operation,
  file: number,
  wanted: readonly string[] = [],
): Promise<Record<string, unknown>> => {
  const learnt = learntOf(ground, operation, wanted);
  const idAt = (place: Pick<IdPlace, 'at' | 'type'>): string => idOf(ground, ground.worlds.near, place, file);
  const first = operation.places[0];
  const filling = {
    idAt,
    version: await versionOf(ground, operation, first, first ? idAt(first) : undefined),
    today: ground.server.clock.today(),
    wanted: new Set([...learnt.wanted, ...wanted]),
    tries: learnt.tries,
  };
  const target = operation.through.at(-1);
  const nested = target ? fill(target, filling) : {};
  const filled = fill(operation.root, filling);
  return {
    ...(mayConfirm(operation) ? withValue(filled, 'input.confirmed', DOUBT_CODES) : filled),
    ...Object.fromEntries(Object.entries(nested).map(([name, value]) => [`${NESTED}${name}`, value])),
  };
};

/** How deep an answer is asked for. */
export const LEVELS = { query: 2, mutation: 1 } as const;

/** Sends an operation with as many levels of its answer as the limits on documents allow; what they allow is remembered. */
const within = async (ground: Ground, operation: Operation, who: Who, variables: Record<string, unknown>): Promise<Reply> => {
  // A probe is told from the next by what it hands over, and not by how often its person has asked today.
  if (operation.kind === 'mutation')
    await ground.ask('delete from allowance_use where staff_member_id = $1', [who.staffMemberId]);
  for (let levels = ground.levels.get(operation.name) ?? LEVELS[operation.kind]; ; levels -= 1) {
    const reply = await send(ground.server, who, documentOf(operation, variables, levels, mayRead(who)), variables);
    if (reply.status !== 400 || levels === 0) return reply;
    ground.levels.set(operation.name, levels - 1);
  }
};

/** Sends an operation as somebody and lets the oracles look at the answer. */
export const probe = async (
  ground: Ground,
  operation: Operation,
  who: Who,
  variables: Record<string, unknown>,
  sent: readonly string[],
  findings: Finding[],
): Promise<Reply> => {
  const fresh = 'input' in variables ? withValue(variables, 'input.idempotencyKey', randomUUID()) : variables;
  const reply = await within(ground, operation, who, fresh);
  findings.push(...ground.oracles.look(operation.name, who, reply, sent));
  return reply;
};

const ROUNDS = 48;

/**
 * Finds values the operation's rules accept: a refusal that names a place moves that place to its next candidate, or fills it
 * when it was left out. Answers whether anything but the shape of the input decides now.
 */
export const learn = async (
  ground: Ground,
  operation: Operation,
  who: Who,
  file: number,
  wanted: readonly string[],
  findings: Finding[],
): Promise<Reply> => {
  const ids = new Set(operation.places.map(({ at }) => at));
  for (;;) {
    const variables = await variablesFor(ground, operation, file, wanted);
    const reply = await probe(ground, operation, who, variables, [], findings);
    const named = reply.fields.map((field) => field.replace(/\.\d+(?=\.|$)/g, ''));
    const learnt = learntOf(ground, operation, wanted);
    learnt.rounds += 1;
    if (named.length === 0 || learnt.rounds > ROUNDS) return reply;
    const before = JSON.stringify([[...learnt.tries], [...learnt.wanted]]);
    for (const at of named) {
      const present = JSON.stringify(variables) !== JSON.stringify(withValue(variables, at, undefined)) && at.includes('.');
      if (present && !ids.has(at)) learnt.tries.set(at, (learnt.tries.get(at) ?? 0) + 1);
      else learnt.wanted.add(at);
    }
    if (JSON.stringify([[...learnt.tries], [...learnt.wanted]]) === before) return reply;
  }
};

/** Result of attacking one position as one caller. */
export interface Attack {
  readonly position: string;
  readonly operation: string;
  readonly caller: string;
  /** `DENIED` before any row was looked for; `PROVED` when the own id answers otherwise than a random one; else `SAME`. */
  readonly outcome: 'DENIED' | 'PROVED' | 'SAME';
  readonly requests: number;
}

const listed = (place: IdPlace, value: string): string | string[] => (place.list ? [value] : value);

const pathOf = (operation: Operation, place: IdPlace): string =>
  operation.through.length > 0 ? `${NESTED}${place.at}` : place.at;

const foreignOf = (ground: Ground, place: IdPlace, file: number): string => idOf(ground, ground.worlds.far, place, file);

/** Tries a foreign, a random, a deleted and a mistyped id where the caller's own one belongs, and compares the answers. */
export const attack = async (
  ground: Ground,
  operation: Operation,
  place: IdPlace,
  who: Who,
  patience: number,
  findings: Finding[],
): Promise<Attack> => {
  let requests = 0;
  const at = pathOf(operation, place);
  const result = (outcome: Attack['outcome']): Attack => ({
    position: place.position,
    operation: operation.name,
    caller: who.name,
    outcome,
    requests,
  });
  const differs = async (
    base: Record<string, unknown>,
    value: string,
    random: Reply,
    randomId: string,
    label: string,
  ): Promise<void> => {
    requests += 1;
    const reply = await probe(ground, operation, who, withValue(base, at, listed(place, value)), [value], findings);
    const say = (fault: string): void =>
      void findings.push(`${place.position} (${operation.name}) as ${who.name}: ${label} ${fault}`);
    if (comparable(reply, [value]) !== comparable(random, [randomId])) say('is told from an id that exists nowhere');
    else if (reply.statements.join('\n') !== random.statements.join('\n'))
      say('makes the database do other work than an id that exists nowhere');
  };
  for (let file = 0; file < patience; file += 1) {
    const base = await variablesFor(ground, operation, file, [place.at]);
    const randomId = v7();
    const random = await probe(ground, operation, who, withValue(base, at, listed(place, randomId)), [randomId], findings);
    requests += 1;
    if (operation.kind === 'mutation' && random.codes.length === 0)
      findings.push(`${place.position} (${operation.name}) as ${who.name}: succeeds with an id that exists nowhere`);
    await differs(base, foreignOf(ground, place, file), random, randomId, "another party's id");
    if (isDenied(random)) return result('DENIED');
    const own = await probe(ground, operation, who, base, [], findings);
    requests += 1;
    const ownId = idOf(ground, ground.worlds.near, place, file);
    if (comparable(own, [ownId]) === comparable(random, [randomId]) || own.codes.includes('NOT_FOUND')) {
      if (own.fields.length > 0) await learn(ground, operation, who, file, [place.at], findings);
      continue;
    }
    await mistyped(ground, operation, place, who, base, random, randomId, differs);
    return result('PROVED');
  }
  return result('SAME');
};

type Differs = (base: Record<string, unknown>, value: string, random: Reply, randomId: string, label: string) => Promise<void>;

/** Ids of every other type of the other party, an id that was deleted, and own and foreign mixed where a list stands. */
const mistyped = async (
  ground: Ground,
  operation: Operation,
  place: IdPlace,
  who: Who,
  base: Record<string, unknown>,
  random: Reply,
  randomId: string,
  differs: Differs,
): Promise<void> => {
  const table = ground.tableOf.get(place.type) ?? '';
  const { far, near } = ground.worlds;
  const others = [...new Set(operationTypes(ground))].filter((other) => other !== table);
  // A stale version or a used key changes what a mutation answers; for reads the comparison with the first random id still holds.
  const again =
    operation.kind === 'query'
      ? random
      : await probe(ground, operation, who, withValue(base, pathOf(operation, place), listed(place, randomId)), [randomId], []);
  for (const other of others)
    await differs(base, far.ids.get(other)?.[0] ?? v7(), again, randomId, `the id of another party's ${other}`);
  const deleted = near.deleted.get(table);
  if (deleted) await differs(base, deleted, again, randomId, 'the id of a deleted row');
};

const operationTypes = (ground: Ground): readonly string[] =>
  operationsOf(ground.schema).flatMap(({ places }) => places.flatMap(({ type }) => ground.tableOf.get(type) ?? []));

/** How many files are tried before a position counts as unproved for a caller. */
export const PATIENCE = FILES;

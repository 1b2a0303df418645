import { randomUUID } from 'node:crypto';
import { declarationOf } from '@asysta/services/platform/operation/schema-rules';
import { checksumsOf } from './oracles.js';
import { documentOf, type Operation, operationsOf } from './documents.js';
import { type Ground, learn, mayRead, PATIENCE, probe, variablesFor } from './prober.js';
import { comparable, idsIn, isDenied, type Reply, send } from './send.js';
import type { Finding } from './structure.js';
import { rightKind, teach } from './survey.js';
import { textPlacesOf, withValue } from './values.js';
import type { Who } from './worlds.js';

/** What a series of requests showed: how much it looked at, and what was wrong. */
export interface Sequel {
  readonly looked: readonly string[];
  readonly findings: readonly Finding[];
}

const sound = (ground: Ground, operation: Operation): readonly Who[] =>
  ground.worlds.near.callers.filter((who) => rightKind(operation, who));

const rootsOf = (ground: Ground, kind: Operation['kind'], only: RegExp): readonly Operation[] =>
  operationsOf(ground.schema).filter(
    (operation) => operation.kind === kind && operation.through.length === 0 && only.test(operation.name),
  );

const rowsOf = (
  reply: Reply,
  operation: Operation,
): {
  totalCount: number;
  nodes: readonly { id?: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
} | null => {
  const answered = reply.data?.[operation.root.name];
  return answered && typeof answered === 'object' && 'totalCount' in answered ? (answered as never) : null;
};

const isPaged = (operation: Operation): boolean =>
  operation.root.args.some(({ name }) => name === 'page') && /Connection/.test(String(operation.root.type));

const listDocument = (operation: Operation, after: boolean): string =>
  `query ($first: Int!${after ? ', $after: String' : ''}) { ${operation.root.name}(page: { first: $first${after ? ', after: $after' : ''} }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

/** Whether an operation answers page by page and asks for no id. */
export const isBareList = (operation: Operation): boolean =>
  isPaged(operation) && operation.places.every(({ at }) => at.includes('.'));

const bareLists = (ground: Ground, only: RegExp): readonly Operation[] => rootsOf(ground, 'query', only).filter(isBareList);

/** G24: totals, `hasNextPage` and cursors of a list tell of no row that paging through it does not show. */
export const countSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const findings: Finding[] = [];
  const looked: string[] = [];
  for (const operation of bareLists(ground, only)) {
    for (const who of sound(ground, operation)) {
      const seen = new Set<string>();
      let after: string | null = null;
      let total = 0;
      for (let page = 0; page < 60; page += 1) {
        const reply: Reply = await send(ground.server, who, listDocument(operation, after !== null), {
          first: 3,
          ...(after ? { after } : {}),
        });
        findings.push(...ground.oracles.look(operation.name, who, reply, []));
        const rows = rowsOf(reply, operation);
        if (!rows) break;
        total = rows.totalCount;
        for (const { id } of rows.nodes) if (id) seen.add(id);
        after = rows.pageInfo.endCursor;
        if (!rows.pageInfo.hasNextPage) break;
      }
      looked.push(`${operation.name} as ${who.name}: ${seen.size}`);
      if (total !== seen.size) findings.push(`${operation.name} as ${who.name}: counts ${total} rows and shows ${seen.size}`);
    }
  }
  return { looked, findings };
};

/** A cursor made for another party is refused like one that was made up, and opens nothing. */
export const cursorSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const findings: Finding[] = [];
  const looked: string[] = [];
  for (const operation of bareLists(ground, only)) {
    const theirs = ground.worlds.far.callers.find((who) => rightKind(operation, who));
    const own = sound(ground, operation)[0];
    if (!theirs || !own) continue;
    const made = await send(ground.server, theirs, listDocument(operation, false), { first: 1 });
    const cursor = rowsOf(made, operation)?.pageInfo.endCursor;
    if (!cursor) continue;
    const ask = (after: string): Promise<Reply> => send(ground.server, own, listDocument(operation, true), { first: 1, after });
    const [foreign, madeUp] = [await ask(cursor), await ask(`${'x'.repeat(22)}.${Buffer.from('["x"]').toString('base64')}`)];
    looked.push(operation.name);
    findings.push(...ground.oracles.look(operation.name, own, foreign, idsIn(cursor)));
    if (foreign.codes.join() !== 'BAD_USER_INPUT') findings.push(`${operation.name} accepts the cursor of another party`);
    if (comparable(foreign, []) !== comparable(madeUp, []))
      findings.push(`${operation.name} tells another party's cursor from a made-up one`);
  }
  return { looked, findings };
};

const INJECTIONS = (party: string): readonly string[] => [
  `x'; select set_config('app.party', '${party}', false); --`,
  `x' or true or '`,
  `\\'; reset app.party; --`,
  `%_\u0000"$1?`,
];

/** The first caller whom an operation does not turn away before it looks at what was sent. */
const listenerTo = async (ground: Ground, operation: Operation, base: Record<string, unknown>): Promise<Who | null> => {
  for (const who of sound(ground, operation)) if (!isDenied(await probe(ground, operation, who, base, [], []))) return who;
  return null;
};

/** G13 G43: no text a client sends becomes SQL: no fault, no row of another party, no party changed. */
export const injectionSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const findings: Finding[] = [];
  const looked: string[] = [];
  for (const operation of [...rootsOf(ground, 'query', only), ...rootsOf(ground, 'mutation', only)]) {
    const places = textPlacesOf(operation.root);
    if (places.length === 0) continue;
    await teach(ground, operation, []);
    const base = await variablesFor(ground, operation, 0);
    const who = await listenerTo(ground, operation, base);
    if (!who) {
      findings.push(`${operation.name}: turns everybody away, so no text was tried`);
      continue;
    }
    for (const at of places) {
      await teach(ground, operation, [at]);
      const whole = await variablesFor(ground, operation, 0, [at]);
      looked.push(`${operation.name} ${at}`);
      for (const text of INJECTIONS(ground.worlds.far.centre)) {
        const reply = await probe(ground, operation, who, withValue(whole, at, text), [ground.worlds.far.centre], findings);
        if (reply.status >= 500) findings.push(`${operation.name} ${at}: status ${reply.status}`);
      }
    }
  }
  return { looked, findings: [...findings, ...(await ground.oracles.settle())] };
};

/** So many callers whom an operation does not turn away are tried before it counts as one that never succeeds here. */
const LISTENERS = 2;

/** A caller and a file with which a mutation succeeds, with what was sent. */
const success = async (
  ground: Ground,
  operation: Operation,
  send6: (who: Who, variables: Record<string, unknown>) => Promise<readonly Reply[]>,
) => {
  await teach(ground, operation, []);
  let heard = 0;
  for (const who of sound(ground, operation)) {
    if (heard >= LISTENERS) break;
    for (let file = 0; file < PATIENCE; file += 1) {
      const variables = withValue(await variablesFor(ground, operation, file), 'input.idempotencyKey', randomUUID());
      const replies = await send6(who, variables);
      if (replies.some(({ codes, data }) => codes.length === 0 && data?.[operation.root.name]))
        return { who, variables, replies };
      if (replies.every(isDenied)) break;
      if (file === 0) heard += 1;
      if (replies.some(({ fields }) => fields.length > 0)) await learn(ground, operation, who, file, [], []);
    }
  }
  return null;
};

const TWINS = 6;

/** What grows with every request, whatever becomes of it: the audit, and how often a day somebody asked about persons. */
const COUNTS_REQUESTS = ['audit_entry', 'allowance_use'];

/** G52: the same request many times at once has one effect and one answer; the same key with another body is refused. */
export const repeatSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const findings: Finding[] = [];
  const looked: string[] = [];
  for (const operation of rootsOf(ground, 'mutation', only)) {
    const document = (variables: Record<string, unknown>, who: Who): string => documentOf(operation, variables, 0, mayRead(who));
    const once = (who: Who, variables: Record<string, unknown>): Promise<Reply> =>
      send(ground.server, who, document(variables, who), variables);
    const done = await success(ground, operation, (who, variables) =>
      Promise.all(Array.from({ length: TWINS }, () => once(who, variables))),
    );
    if (!done) continue;
    looked.push(operation.name);
    const [effects] = await ground.ask<{ count: number }>(
      `select count(distinct request_id)::int as count from audit_entry where request_id = any($1::uuid[]) and result = 'DONE' and event = $2`,
      [done.replies.map(({ requestId }) => requestId), declarationOf(operation.root)?.audit],
    );
    if (effects?.count !== 1) findings.push(`${operation.name}: ${TWINS} times the same request had ${effects?.count} effects`);
    const answers = new Set(done.replies.filter(({ codes }) => codes.length === 0).map((reply) => comparable(reply, [])));
    if (answers.size !== 1) findings.push(`${operation.name}: the same request was answered in ${answers.size} ways`);
    if (done.replies.some(({ codes }) => codes.length > 0))
      findings.push(
        `${operation.name}: a repeated request was answered ${done.replies.flatMap(({ codes }) => codes).join(', ')}`,
      );
    const before = await checksumsOf(ground.ask, ground.worlds.near);
    await once(done.who, done.variables);
    const other = await once(
      done.who,
      withValue(done.variables, otherPlace(operation, done.variables), otherValue(operation, done.variables)),
    );
    if (other.codes.join() !== 'IDEMPOTENCY_KEY_REUSED')
      findings.push(`${operation.name}: the same key with another body was answered ${other.codes.join() || 'with success'}`);
    const after = await checksumsOf(ground.ask, ground.worlds.near);
    const changed = Object.keys(before).filter((table) => !COUNTS_REQUESTS.includes(table) && before[table] !== after[table]);
    if (changed.length > 0) findings.push(`${operation.name}: a repeated request changed ${changed.join(', ')}`);
  }
  return { looked, findings };
};

/** A place whose change makes another body: the version, else a text, else an id. */
const otherPlace = (operation: Operation, variables: Record<string, unknown>): string => {
  const { input } = variables as { input: Record<string, unknown> };
  const text = Object.keys(input).find(
    (name) => typeof input[name] === 'string' && textPlacesOf(operation.root).includes(`input.${name}`),
  );
  if ('expectedVersion' in input) return 'input.expectedVersion';
  return text && !/^\d|At$|On$/.test(String(input[text])) ? `input.${text}` : (operation.places[0]?.at ?? `input.${text ?? ''}`);
};

const otherValue = (operation: Operation, variables: Record<string, unknown>): unknown => {
  const at = otherPlace(operation, variables);
  if (at === 'input.expectedVersion') return 77;
  return operation.places.some((place) => place.at === at) ? randomUUID() : 'CAN-A-typed-otherwise';
};

/** Whether an operation changes a row that its caller has seen. */
export const isVersioned = (operation: Operation): boolean =>
  JSON.stringify(operation.root.args.map(({ type }) => fieldsOf(type))).includes('expectedVersion');

/** G6 G53: a version nobody has seen is a CONFLICT, and of two changes of one version at most one wins. */
export const versionSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const findings: Finding[] = [];
  const looked: string[] = [];
  const versioned = rootsOf(ground, 'mutation', only).filter(isVersioned);
  for (const operation of versioned) {
    const document = (variables: Record<string, unknown>, who: Who): string => documentOf(operation, variables, 0, mayRead(who));
    const done = await success(ground, operation, (who, variables) =>
      Promise.all(
        [randomUUID(), randomUUID(), randomUUID()].map((key, at) => {
          const own = withValue(
            at === 2 ? withValue(variables, 'input.expectedVersion', 4_711) : variables,
            'input.idempotencyKey',
            key,
          );
          return send(ground.server, who, document(own, who), own);
        }),
      ),
    );
    if (!done) continue;
    looked.push(operation.name);
    const [one, two, stale] = done.replies;
    const versions = [one, two].map((reply) => (reply?.data?.[operation.root.name] as { version?: number } | null)?.version);
    if (stale?.codes.join() !== 'CONFLICT')
      findings.push(`${operation.name}: a version nobody has seen was answered ${stale?.codes.join() || 'with success'}`);
    const lost = [one, two].find((reply) => reply && reply.codes.length > 0);
    if (lost && lost.codes.join() !== 'CONFLICT')
      findings.push(`${operation.name}: the second of two changes was answered ${lost.codes.join()}`);
    if (!lost && versions[0] !== versions[1]) findings.push(`${operation.name}: two changes of one version both won`);
  }
  return { looked, findings };
};

const fieldsOf = (type: unknown): readonly string[] => {
  const bare = typeof type === 'object' && type !== null && 'ofType' in type ? type.ofType : type;
  return typeof bare === 'object' && bare !== null && 'getFields' in bare
    ? Object.keys((bare as { getFields: () => object }).getFields())
    : [];
};

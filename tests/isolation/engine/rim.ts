import { randomUUID } from 'node:crypto';
import { astFromValue, print } from 'graphql';
import { documentOf, NESTED, type Operation, operationsOf } from './documents.js';
import { type Ground, mayRead, variablesFor } from './prober.js';
import { isDenied, type Reply, send } from './send.js';
import type { Sequel } from './sequels.js';
import type { Finding } from './structure.js';
import { rightKind } from './survey.js';
import { textPlacesOf, withValue } from './values.js';
import type { Who } from './worlds.js';

/** What stands where an id should: each once reached PostgreSQL and failed there. */
const NO_IDS: readonly unknown[] = ['x', 7, ''];
/** Texts that no column holds: NUL, and half of a surrogate pair. */
const HALF = 'a\ud800b';
const NO_TEXTS: readonly unknown[] = ['a\0b', HALF];

interface Place {
  /** In the variables of the prober's documents, where those of a nested field have a prefix. */
  readonly at: string;
  /** In the refusal, where elements of lists are numbered. */
  readonly field: string;
  readonly values: readonly unknown[];
}

const placesOf = (operation: Operation): readonly Place[] => {
  const target = operation.through.at(-1) ?? operation.root;
  const prefix = operation.through.length > 0 ? NESTED : '';
  return [
    ...operation.places.map(({ at }) => ({ at: `${prefix}${at}`, field: at, values: NO_IDS })),
    ...textPlacesOf(target).map((at) => ({ at: `${prefix}${at}`, field: at, values: NO_TEXTS })),
  ];
};

/** The same document with its variables written into it. */
const inlined = (operation: Operation, document: string, variables: Readonly<Record<string, unknown>>): string =>
  operation.root.args
    .filter(({ name }) => name in variables)
    .reduce((text, { name, type }) => {
      const node = astFromValue(variables[name], type);
      return node ? text.replaceAll(`: $${name}`, `: ${print(node)}`) : text;
    }, document)
    .replace(/^(query|mutation) \([^{]*\) \{/, '$1 {');

const mistakeOf = async (ground: Ground, { field }: Place, what: string, reply: Reply): Promise<readonly Finding[]> => {
  if (reply.codes.join() !== 'BAD_USER_INPUT') return [`${what}: answered ${reply.codes.join() || 'with success'}`];
  const blamed = reply.fields.join().replaceAll(/\.\d+/g, '');
  if (blamed !== field) return [`${what}: blames ${blamed || 'nothing'} instead of ${field}`];
  const entries = await ground.ask<{ told: string }>(
    `select result || ' ' || refusal_code as told from audit_entry where request_id = $1`,
    [reply.requestId],
  );
  const told = entries.map((entry) => entry.told).join();
  return told === 'REFUSED BAD_USER_INPUT' ? [] : [`${what}: the audit says ${told || 'nothing'}`];
};

const fresh = (variables: Record<string, unknown>): Record<string, unknown> =>
  'input' in variables ? withValue(variables, 'input.idempotencyKey', randomUUID()) : variables;

const callerOf = async (ground: Ground, operation: Operation): Promise<{ who: Who; base: Record<string, unknown> } | null> => {
  const base = await variablesFor(
    ground,
    operation,
    0,
    placesOf(operation).map(({ at }) => at.replace(NESTED, '')),
  );
  for (const who of ground.worlds.near.callers.filter((each) => rightKind(operation, each))) {
    const reply = await send(ground.server, who, documentOf(operation, base, 0, mayRead(who)), base);
    if (!isDenied(reply) && !reply.codes.includes('STEP_UP_REQUIRED')) return { who, base };
  }
  return null;
};

/**
 * S12 G20 G43: wherever the schema takes an id or a text, what the database could not even be asked about is refused as the
 * caller's mistake, with its place, and recorded; in variables and written in the document. Places are read off the schema.
 */
export const rimSequel = async (ground: Ground, only = /./): Promise<Sequel> => {
  const findings: Finding[] = [];
  const looked: string[] = [];
  for (const operation of operationsOf(ground.schema).filter(({ name }) => only.test(name))) {
    const places = placesOf(operation);
    if (places.length === 0) continue;
    const caller = await callerOf(ground, operation);
    if (!caller) {
      findings.push(`${operation.name}: nobody may call it, so it was not tried`);
      continue;
    }
    const { who, base } = caller;
    for (const place of places) {
      looked.push(`${operation.name} ${place.field}`);
      for (const value of place.values) {
        const variables = withValue(fresh(base), place.at, value);
        const document = documentOf(operation, variables, 0, mayRead(who));
        const what = `${operation.name} ${place.field} = ${JSON.stringify(value)}`;
        findings.push(...(await mistakeOf(ground, place, what, await send(ground.server, who, document, variables))));
        if (operation.through.length > 0 || value !== place.values[0]) continue;
        const literal = await send(ground.server, who, inlined(operation, document, variables), {});
        findings.push(...(await mistakeOf(ground, place, `${what} in the document`, literal)));
      }
    }
  }
  return { looked, findings };
};

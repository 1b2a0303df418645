import { randomUUID } from 'node:crypto';
import { getNamedType, type GraphQLField, type GraphQLObjectType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { filePathOf } from '@asysta/services/platform/file/resolve-files';
import type { PageRoot } from '@asysta/services/platform/operation/root';
import { isInLists } from '@asysta/services/platform/operation/schema-rules';
import { copyDatabase, type Copy } from '../isolation/engine/database.js';
import { seedWorlds } from '../isolation/engine/worlds.js';
import { type BothWays, startBothWays, type Told } from '../kit/both-ways.js';
import { Caller } from '../kit/caller.js';
import { anIntake } from '../kit/case-path.js';
import { aCentre } from '../kit/world.js';

type Field = GraphQLField<unknown, unknown>;

const HOPS = 3;
const BUDGET_MS = 1_800_000;
const schema = buildApiSchema();

const objectOf = (field: Field): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

/** From a type to each field of each type that lies within so many hops: the longest way of those there are. */
const waysFrom = (start: GraphQLObjectType): readonly (readonly Field[])[] => {
  const ways = new Map<string, readonly Field[]>();
  let edge: readonly (readonly Field[])[] = [[]];
  for (let hop = 0; hop < HOPS; hop += 1) {
    const next: (readonly Field[])[] = [];
    for (const way of edge) {
      const last = way.at(-1);
      const type = last ? objectOf(last) : start;
      for (const field of Object.values(type?.getFields() ?? {})) {
        if (field.args.some(isRequiredArgument)) continue;
        ways.set(`${type?.name}.${field.name}`, [...way, field]);
        next.push([...way, field]);
      }
    }
    edge = next;
  }
  return [...ways.values()];
};

const selectionOf = ([first, ...rest]: readonly Field[]): string => {
  if (!first) return '__typename';
  return objectOf(first) ? `${first.name} { ${selectionOf(rest)} }` : first.name;
};

let copy: Copy;
let ways: BothWays;
let reader: Caller;
beforeAll(async () => {
  copy = await copyDatabase();
  const worlds = await seedWorlds(copy.ask);
  await copy.ask('update family set restricted = true');
  ways = await startBothWays({ database: copy, keys: worlds.keys });
  const { bearer, staffMemberId } = worlds.near.callers.find(({ role, sound }) => role === 'SOCIAL_WORKER' && sound) ?? {};
  const [alias = '', subject = ''] = bearer?.split('/') ?? [];
  reader = new Caller(ways.server, alias, subject, staffMemberId ?? '');
}, BUDGET_MS);
afterAll(async () => {
  await ways.stop();
  await copy.drop();
});

/** Whether rows of a type lie in a file that can be restricted. */
const liesInFile = (type: string): boolean => {
  const entity = [...ways.server.doors.metadata('centre').getAll().values()].find(({ className }) => className === type);
  return filePathOf(entity?.class ?? Object)?.restrictable === true;
};

const codes = ({ answer }: Told): readonly unknown[] =>
  ((answer as { errors?: { extensions: Record<string, unknown> }[] }).errors ?? []).map(({ extensions }) => extensions['code']);

/** Whether a row is met on the way, where every file is restricted, of which a list does not show the next field. */
const opensOne = (start: GraphQLObjectType, way: readonly Field[], shown: readonly unknown[]): boolean => {
  let [rows, type]: [readonly unknown[], GraphQLObjectType | null] = [shown, start];
  for (const field of way) {
    if (rows.length === 0 || !type) return false;
    if (liesInFile(type.name) && !isInLists(field)) return true;
    rows = rows.flatMap((row) => (row as Record<string, unknown>)[field.name] ?? []);
    type = objectOf(field);
  }
  return false;
};

/**
 * Both ways must refuse alike for want of a second factor. Where nothing of the field leaves, nothing is recorded as done and the
 * refusal once; where a part that may be missing is left out, the rest is recorded as what it is, a list that was shown.
 */
const expectClosed = ({ compiled, ordinary }: Record<'compiled' | 'ordinary', Told>, root: string, asked: string): void => {
  expect({ ...compiled, inOne: null }, asked).toEqual({ ...ordinary, inOne: null });
  expect([...new Set(codes(compiled))], asked).toEqual(['STEP_UP_REQUIRED']);
  const { data } = compiled.answer as { data: Record<string, unknown> | null };
  if (data?.[root]) return;
  const told = compiled.audit.filter((line) => !line.startsWith('REQUEST_REPEATED'));
  // A line for each kind of file that was met, and all of one refusal.
  expect([...new Set(told.map((line) => line.split(' | ').slice(1, 4).join(' ')))], asked).toEqual([
    `${root} REFUSED STEP_UP_REQUIRED`,
  ]);
};

const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => {
  const reads = root.extensions['reads'] as PageRoot | undefined;
  const nodes = objectOf(root)?.getFields()['nodes'];
  const node = nodes && objectOf(nodes);
  return reads?.kind === 'page' && node && !root.args.some(isRequiredArgument) ? [[root.name, node] as const] : [];
});

test(
  'a second factor is asked for before every field that lies within three hops of a list, by both ways alike',
  async () => {
    const met = { closed: 0, open: 0, forbidden: 0 };
    for (const [root, node] of lists) {
      if (!liesInFile(node.name)) continue;
      for (const way of waysFrom(node)) {
        const asked = `{ ${root} { nodes { ${selectionOf(way)} } } }`;
        const { data, errors } = await reader.ask<Record<string, { nodes: unknown[] }>>(asked);
        const told = await ways.ask(reader.withAssurance(1), asked);
        if (errors.length > 0) {
          expect(
            errors.map(({ extensions }) => extensions['code']),
            asked,
          ).toEqual(['FORBIDDEN']);
          expect(codes(told.compiled)).toEqual(['FORBIDDEN']);
          met.forbidden += 1;
        } else if (opensOne(node, way, data?.[root]?.nodes ?? [])) {
          expectClosed(told, root, asked);
          met.closed += 1;
        } else {
          expect({ ...told.compiled, inOne: null }, asked).toEqual({ ...told.ordinary, inOne: null });
          expect(codes(told.compiled), asked).toEqual([]);
          met.open += 1;
        }
      }
    }
    console.log(JSON.stringify(met));
    expect(met.closed).toBeGreaterThan(150);
    expect(met.open).toBeGreaterThan(20);
  },
  BUDGET_MS,
);

test(
  'a second factor is asked for before every field that lies within three hops of what a change answers with',
  async () => {
    ways.setToday('2026-03-02');
    const { socialWorker } = await aCentre(ways.server);
    const { id: intakeId, version: expectedVersion } = await anIntake(socialWorker);
    const text = (selection: string): string => `mutation($input: OpenCaseInput!) { openCase(input: $input) { ${selection} } }`;
    const variables = { input: { idempotencyKey: randomUUID(), intakeId, expectedVersion } };
    const weak = socialWorker.withAssurance(1);
    await weak.get(text('id'), variables);
    await copy.ask('update family set restricted = true');
    let closed = 0;
    for (const way of waysFrom(schema.getType('SupportCase') as GraphQLObjectType)) {
      // The same request again: nothing is changed, and its answer is read anew.
      const told = await ways.ask(weak, text(selectionOf(way)), variables);
      if (codes(told.compiled).includes('FORBIDDEN')) continue;
      expectClosed(told, 'openCase', text(selectionOf(way)));
      expect(told.compiled.answer).toMatchObject({ data: { openCase: null } });
      closed += 1;
    }
    expect(closed).toBeGreaterThan(100);
  },
  BUDGET_MS,
);

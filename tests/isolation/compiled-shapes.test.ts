import type * as connections from '@asysta/services/platform/operation/connection';
import type * as selections from '@asysta/services/platform/compile/selection';
import { isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import type { Place } from '@asysta/services/platform/operation/keyset';
import type { Root } from '@asysta/services/platform/operation/root';
import { declarationOf } from '@asysta/services/platform/operation/schema-rules';
import { type BothWays, startBothWays, type Told } from '../kit/both-ways.js';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { aFile } from '../kit/files.js';
import { aCentre, World } from '../kit/world.js';
import { type Copy, copyDatabase } from './engine/database.js';

const planted = vi.hoisted(() => ({ unsigned: false, swallowed: '' }));

// A place in a list that is taken from whoever shows it.
vi.mock('@asysta/services/platform/operation/connection', async (original) => {
  const real = await original<typeof connections>();
  return {
    ...real,
    placeIn: (...given: Parameters<typeof real.placeIn>) => {
      const [, raw = ''] = given[2].split('.');
      return planted.unsigned ? (JSON.parse(Buffer.from(raw, 'base64url').toString()) as Place) : real.placeIn(...given);
    },
  };
});

// A field that the compiler does not know and passes over.
vi.mock('@asysta/services/platform/compile/selection', async (original) => {
  const real = await original<typeof selections>();
  const without = (chosen: readonly selections.Chosen[]): readonly selections.Chosen[] =>
    chosen.filter(({ key }) => key !== planted.swallowed).map((one) => ({ ...one, under: without(one.under) }));
  return {
    ...real,
    selectionOf: (...given: Parameters<typeof real.selectionOf>) => without(real.selectionOf(...given)),
  };
});

let copy: Copy;
let ways: BothWays;
beforeAll(async () => {
  copy = await copyDatabase();
  ways = await startBothWays({ database: copy });
  ways.setToday('2026-03-02');
});
afterAll(async () => {
  await ways.stop();
  await copy.drop();
});

/** Both ways must tell the same; answers what the compiled one told. */
const same = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const { compiled, ordinary } = await ways.ask(caller, query, variables);
  expect({ ...compiled, inOne: null }).toEqual({ ...ordinary, inOne: null });
  return compiled;
};

const inOne = async (caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Told> => {
  const told = await same(caller, query, variables);
  expect(told.inOne, query).toBe(true);
  return told;
};

const dataOf = <Data>({ answer }: Told): Data => (answer as { data: Data }).data;
const codes = ({ answer }: Told): readonly unknown[] =>
  ((answer as { errors?: { extensions: Record<string, unknown> }[] }).errors ?? []).map(({ extensions }) => extensions['code']);

const anOffice = async () => {
  const staff = await aCentre(ways.server);
  const file = await aFile(staff.centre, { stage: 'IN_SUPPORT', assistantId: staff.assistant.staffMemberId });
  return { ...staff, ...file };
};

test('an empty page is recorded, of whatever list', async () => {
  const worlds = {
    CENTRE: await World.found(ways.server, 'CENTRE'),
    PARTNER: await World.found(ways.server, 'PARTNER'),
    REGION: await World.found(ways.server, 'REGION'),
  };
  const callers = {
    CENTRE: await worlds.CENTRE.hire('Dyrektorka', { role: 'DIRECTOR' }),
    PARTNER: await worlds.PARTNER.hire('Pedagożka', { role: 'PARTNER_WORKER' }),
    REGION: await worlds.REGION.hire('Analityczka', { role: 'REGIONAL_ANALYST' }),
  };
  const empty: string[] = [];
  for (const field of Object.values(buildApiSchema().getQueryType()?.getFields() ?? {})) {
    const reads = field.extensions['reads'] as Root | undefined;
    const { parties: [party] = [], audit: event } = declarationOf(field) ?? {};
    if (reads?.kind !== 'page' || !party || field.args.some(isRequiredArgument)) continue;
    const { name } = field;
    const told = await inOne(callers[party], `{ ${name} { totalCount nodes { id } edges { cursor } pageInfo { endCursor } } }`);
    if (dataOf<Record<string, { totalCount: number }>>(told)[name]?.totalCount !== 0) continue;
    expect(told.audit).toEqual([`${event} | ${name} | DONE |  |  | `]);
    empty.push(name);
  }
  expect(empty).toEqual(expect.arrayContaining(['families', 'intakes', 'supportCases', 'receivedShares']));
});

test('response keys of 62 to 64 bytes, and those that would be one where PostgreSQL cuts a name, answer as before', async () => {
  const { director, familyId } = await anOffice();
  const keys = [62, 63, 64, 65, 90].flatMap((length) => ['a', 'b'].map((last) => `${'k'.repeat(length - 1)}${last}`));
  const all = (field: string): string => keys.map((key) => `${key}: ${field}`).join(' ');
  const one = dataOf<{ family: Record<string, string> }>(await inOne(director, `{ family(id: "${familyId}") { ${all('id')} } }`));
  expect(Object.keys(one.family).toSorted()).toEqual(keys.toSorted());
  const list = dataOf<{ families: { nodes: Record<string, unknown>[] } }>(
    await inOne(director, `{ families { nodes { ${all('currentCase { number }')} } } }`),
  );
  expect(Object.keys(list.families.nodes[0] ?? {}).toSorted()).toEqual(keys.toSorted());
  const roots = keys.map((key) => `${key}: families { totalCount }`).join(' ');
  expect(Object.keys(dataOf<object>(await inOne(director, `{ ${roots} }`))).toSorted()).toEqual(keys.toSorted());
});

test('a card with 60 fields, and with as many as stand on both sides of what a function of PostgreSQL takes, answers as before', async () => {
  const { director, caseId } = await anOffice();
  const plain =
    'id version number track stage goal openedOn closedOn closureReason viewerMay viewerSteps viewerMayRecordVisit'.split(' ');
  const rows =
    'family socialWorker assistant interviews diagnoses offers consents refusals courtOrders zaZyciemApplications minorParentRecords legalBases visits lastVisit assignments deadlines intake nextDeadline areasOfChange'.split(
      ' ',
    );
  const fields = [...plain, ...rows.map((name) => `${name} { id }`), ...Array.from({ length: 29 }, (_, at) => `a${at}: number`)];
  expect(fields).toHaveLength(60);
  for (const count of [24, 25, 32, 33, 48, 49, 50, 51, 60]) {
    const told = await inOne(director, `{ supportCase(id: "${caseId}") { ${fields.slice(-count).join(' ')} } }`);
    expect(Object.keys(dataOf<{ supportCase: object }>(told).supportCase)).toHaveLength(count);
  }
});

test('an answer is told to the byte as JSON.stringify would, typed text, blanks and order of the fields included', async () => {
  const { centre, director } = await aCentre(ways.server);
  for (const surname of ['A : b, [c] {"d" : 1}', ' \t"\\/\u007f\u2028 \n,\r\b\f\u0001', 'ąż𝄞\u{1F469}\u200d', 'null', '0:[]'])
    await aFamily(centre, surname);
  const { body } = await inOne(
    director,
    '{ families { totalCount pageInfo { hasPreviousPage endCursor } edges { node { surname city restricted id version registeredOn currentCase { id } members { givenName __typename } } cursor } } }',
  );
  expect(body).toBe(JSON.stringify(JSON.parse(body)));
  expect(body).toMatch(/^\{"data":\{"families":\{"totalCount":5,"pageInfo":\{"hasPreviousPage":false,"endCursor":/);
});

test('typed text in the form of a seam, even of the one an earlier request had, is told as it was typed', async () => {
  const { centre, director } = await aCentre(ways.server);
  const ask = '{ families { edges { cursor node { surname } } } }';
  const asking = vi.spyOn(ways.server.doors, 'ask');
  await aFamily(centre, 'Adamska');
  await inOne(director, ask);
  const seams = asking.mock.calls.flatMap(([, { values }]) => values.filter((value) => /^[0-9a-f]{32}$/.test(value ?? '')));
  asking.mockRestore();
  expect(seams).toHaveLength(1);
  const typed = [`${seams[0]}0:["a","b"]${seams[0]}`, `${'0'.repeat(32)}0:[]`, `"${seams[0]}"`];
  for (const surname of typed) await aFamily(centre, surname);
  const { families } = dataOf<{ families: { edges: { cursor: string; node: { surname: string } }[] } }>(
    await inOne(director, ask),
  );
  expect(families.edges.map(({ node }) => node.surname).toSorted()).toEqual(['Adamska', ...typed].toSorted());
  expect(new Set(families.edges.map(({ cursor }) => cursor)).size).toBe(4);
});

test('a relation that must be there and is missing errs in both ways, and nothing is recorded as done', async () => {
  const { centre, director, caseId } = await anOffice();
  const gone = await centre.hire('Zaginiona', { role: 'FAMILY_ASSISTANT' });
  await copy.ask('update assignment set assistant_id = $1 where support_case_id = $2', [gone.staffMemberId, caseId]);
  const ask = `{ supportCase(id: "${caseId}") { id assignments { assistant { displayName } } } }`;
  await inOne(director, ask);
  await copy.ask('set session_replication_role = replica');
  await copy.ask('delete from staff_member where id = $1', [gone.staffMemberId]);
  await copy.ask('set session_replication_role = origin');
  const told = await same(director, ask);
  expect(told.inOne).toBe(true);
  expect(codes(told)).toHaveLength(1);
  expect(told.audit.join()).not.toContain('DONE');
  expect(JSON.stringify(told.answer)).not.toContain(caseId);
});

test('an aged second factor closes a restricted file to a warm plan at the next request: one refusal, nothing done', async () => {
  const { assistant, familyId } = await anOffice();
  await copy.ask('update family set restricted = true where id = $1', [familyId]);
  const ask = `{ family(id: "${familyId}") { id members { id } } }`;
  for (const age of [0, 60 * 60 * 10 - 60, 0]) {
    expect(codes(await inOne(assistant.withAssurance(2, age), ask))).toEqual([]);
    const aged = await same(assistant.withAssurance(2, 60 * 60 * 10 + 5), ask);
    expect(codes(aged)).toEqual(['STEP_UP_REQUIRED']);
    expect(aged.audit).toEqual([`FAMILY_READ | family | REFUSED | STEP_UP_REQUIRED | family | ${familyId}`]);
  }
});

test('catches a field that the compiler does not know and passes over', async () => {
  const { director } = await anOffice();
  for (const swallowed of ['surname', 'members', 'currentCase']) {
    planted.swallowed = swallowed;
    const { compiled, ordinary } = await ways.ask(
      director,
      '{ families { nodes { id surname members { id } currentCase { id } } } }',
    );
    planted.swallowed = '';
    expect(compiled.inOne).toBe(true);
    expect(compiled.answer).not.toEqual(ordinary.answer);
  }
});

test('catches a list that goes on behind a cursor of somebody else', async () => {
  const { centre, director } = await anOffice();
  await aFamily(centre, 'Żak');
  const colleague = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
  const ask = 'query($after: String) { families(page: { first: 1, after: $after }) { nodes { id } pageInfo { endCursor } } }';
  const first = dataOf<{ families: { pageInfo: { endCursor: string } } }>(await inOne(colleague, ask));
  const after = first.families.pageInfo.endCursor;
  expect(codes(await same(director, ask, { after }))).toEqual(['BAD_USER_INPUT']);
  planted.unsigned = true;
  const { compiled, ordinary } = await ways.ask(director, ask, { after });
  planted.unsigned = false;
  expect([codes(compiled), codes(ordinary)]).toEqual([[], ['BAD_USER_INPUT']]);
});

test('a root field that a directive leaves out is neither answered nor recorded, and nothing asked for is answered by nothing', async () => {
  const { centre, director } = await aCentre(ways.server);
  const id = await aFamily(centre, 'Bąk');
  const alone = `query ($x: Boolean!) { family(id: "${id}") @include(if: $x) { id } }`;
  expect(await same(director, alone, { x: false })).toMatchObject({ answer: { data: {}, status: 200 }, audit: [] });
  expect((await same(director, alone, { x: true })).audit).toHaveLength(1);
  const beside = `query ($x: Boolean = false) { ... @include(if: $x) { family(id: "${id}") { id } } families { totalCount } }`;
  expect((await same(director, beside)).audit.join()).not.toContain('FAMILY_READ');
  expect((await same(director, beside, { x: true })).audit.join()).toContain('FAMILY_READ');
});

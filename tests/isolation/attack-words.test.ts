import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GraphQLObjectType, isNonNullType, isObjectType } from 'graphql';
import { buildApiSchema } from '@asysta/services/api/schema';
import { mostObjects } from '@asysta/services/api/document-cost';
import { parse, type OperationDefinitionNode } from 'graphql';
import { type BothWays, startBothWays } from '../kit/both-ways.js';
import { aFamily } from '../kit/families.js';
import { aCentreWithAssignedFamily, assignedCase } from '../kit/visit-path.js';

let ways: BothWays;
let office: Awaited<ReturnType<typeof aCentreWithAssignedFamily>>;
const NASTY = [
  'a"b\\c',
  `q'q''q`,
  '\u2028\u2029',
  '\u0001\u001f\u007f',
  '😀"\\u0000',
  '0<0:[]0>',
  `${randomUUID()}<0:["x"]${randomUUID()}>`,
  'null',
  '","id":"',
  '$1::text',
  '{a,"b",NULL}',
  '?',
  ';select 1;\n;\n--',
  '</script>',
  '\ufeffx',
  'e\u0301',
];
beforeAll(async () => {
  ways = await startBothWays();
  ways.setToday('2026-03-02');
  office = await aCentreWithAssignedFamily(ways.server, { rules: true });
  for (const [at, word] of NASTY.entries()) {
    const id = await aFamily(office.centre, word, {
      restricted: at % 5 === 0,
      child: { givenName: `${word}x`, birthDate: '2015-01-01' },
    });
    await ways.server.peek('update family set city = $2 where id = $1', [id, word]);
  }
  await assignedCase(office);
});
afterAll(() => ways.stop());

const DOCS: readonly [string, Record<string, unknown>?][] = [
  ['{ families(page: {first: 100}) { nodes { id surname city members { givenName surname birthDate role } } totalCount } }'],
  [
    '{ __proto__: families(page: {first: 3}) { __proto__: nodes { __proto__: id constructor: surname toString: city hasOwnProperty: __typename } valueOf: totalCount } }',
  ],
  [
    '{ a: families(page: {first: 2}) { edges { cursor node { surname } } pageInfo { endCursor hasNextPage t: __typename } } b: families(page: {first: 1}) { nodes { surname } } c: families(page: {first: 100}) { nodes { city } } }',
  ],
  ['query A($x: Boolean = false) { families(page: {first: 2}) { nodes { id surname @include(if: $x) } } }'],
  ['query A($x: Boolean = false) { families(page: {first: 2}) { nodes { id surname @include(if: $x) } } }', { x: true }],
  ['query A($x: Boolean = false) { families(page: {first: 2}) { nodes { id surname @include(if: $x) } } }', { x: null }],
  ['query A($x: Boolean = false) { families(page: {first: 2}) { nodes { id surname @include(if: $x) } } }', { x: 'false' }],
  [
    'query A($x: Boolean!) { families(page: {first: 2}) @skip(if: $x) { totalCount } me: families @include(if: $x) { nodes { id } } }',
    { x: true },
  ],
  [
    'query A($x: Boolean!) { families(page: {first: 2}) @skip(if: $x) { totalCount } me: families @include(if: $x) { nodes { id } } }',
    { x: false },
  ],
  ['query A($p: PageInput = {first: 3}) { families(page: $p) { nodes { id } } }'],
  ['query A($p: PageInput = {first: 3}) { families(page: $p) { nodes { id } } }', { p: { first: 1 } }],
  ['query A($n: Int = 2) { families(page: {first: $n}) { nodes { id } } }'],
  ['query A($n: Int = 2) { families(page: {first: $n}) { nodes { id } } }', { n: null }],
  ['query A($c: String = "x") { families(page: {first: 2, after: $c}) { nodes { id } } }'],
  ['query A($c: String) { families(page: {first: 2, after: $c}) { nodes { id } } }', { c: '' }],
  [
    '{ families(page: {first: 2}) { ...F ...G } } fragment F on FamilyConnection { x: nodes { a: id } } fragment G on FamilyConnection { x: nodes { b: surname a: id } }',
  ],
  [
    '{ families(page: {first: 2}) { nodes { members { givenName } } nodes { members { surname t: __typename } id } } families(page: {first: 2}) { totalCount } }',
  ],
  ['{ families { nodes { __typename } } __schema { queryType { name } } }'],
  ['{ families(page: {first: 2}) { nodes { id } @skip(if: true) { id } } }'],
  ['{ families(page: {first: 2}) { nodes @skip(if: true) { id } } }'],
];

test.each(DOCS.map(([query, variables]) => ({ query, variables: variables ?? {} })))(
  '$query $variables',
  async ({ query, variables }) => {
    for (const who of [
      office.director,
      office.assistant,
      office.socialWorker,
      office.director.withAssurance(1),
      office.director.withAssurance(2, 100_000),
    ]) {
      const { compiled, ordinary } = await ways.ask(who, query, variables);
      expect({ ...compiled, inOne: null, body: '' }).toEqual({ ...ordinary, inOne: null, body: '' });
      expect(() => JSON.parse(compiled.body) as unknown).not.toThrow();
    }
  },
);

test('the operation that runs is the one that is named', async () => {
  const query =
    'query A { families(page: {first: 1}) { nodes { id } } } query B { families(page: {first: 1}) { totalCount } } query C($x: Boolean!) { families(page: {first: 1}) { t: totalCount @skip(if: $x) n: __typename } }';
  const send = async (operationName: string | null, variables: object = {}) =>
    await (
      await fetch(ways.server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${office.director.bearer}` },
        body: JSON.stringify({ query, operationName, variables }),
      })
    ).text();
  const all = [];
  for (const _ of [1, 2])
    all.push(
      await send('A'),
      await send('B'),
      await send('C', { x: true }),
      await send('C', { x: false }),
      await send(null),
      await send('D'),
    );
  const bare = (one: string) => one.replaceAll(/[0-9a-f-]{36}/g, 'id');
  expect(all.slice(6).map(bare)).toEqual(all.slice(0, 6).map(bare));
});

test('cost knows the defaults of variables', () => {
  const schema = buildApiSchema();
  const cost = (query: string) => {
    const document = parse(query);
    return mostObjects(schema, document, document.definitions[0] as OperationDefinitionNode, {}).objects;
  };
  const costs = [
    cost('{ families(page: {first: 100}) { nodes { id members { id } } } }'),
    cost('query($n: Int = 100) { families(page: {first: $n}) { nodes { id members { id } } } }'),
    cost('query($p: PageInput = {first: 100}) { families(page: $p) { nodes { id members { id } } } }'),
  ];
  expect(new Set(costs).size).toBe(1);
});

test('what the contract promises the table keeps', () => {
  const schema = buildApiSchema();
  const loose: string[] = [];
  const metas = new Map(ways.server.doors.metadata('centre').getAll() as never) as unknown as Map<
    unknown,
    { className: string; properties: Record<string, { nullable?: boolean; persist?: boolean }> }
  >;
  const byName = new Map([...metas.values()].map((meta) => [meta.className, meta]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const meta = byName.get(type.name);
    if (!meta) continue;
    for (const field of Object.values((type as GraphQLObjectType).getFields()))
      if (isNonNullType(field.type) && !field.extensions['computed'] && meta.properties[field.name]?.nullable)
        loose.push(`${type.name}.${field.name}`);
  }
  expect(loose).toEqual([]);
});

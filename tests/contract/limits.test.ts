import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '@asysta/services/api/limits';
import { refusalInWords } from '@asysta/schema/refusals';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { expectCatalogued, jsonOf, send } from './requests.js';

let server: TestServer;
let director: Caller;
beforeAll(async () => {
  server = await startServer();
  const world = await aCentre(server);
  director = world.director;
  await aFamily(world.centre, 'Żak');
});
afterAll(() => server.stop());

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');
const post = (body: string) => send(server.url, { method: 'POST', headers: jsonOf(director), body });
const ask = (query: string, variables: Record<string, unknown> = {}) => post(JSON.stringify({ query, variables }));

const nested = (depth: number): string => `{ families { nodes { ${'members { '.repeat(depth)} id ${'} '.repeat(depth)} } } }`;
const ladder = (steps: number, width: number): string =>
  `{ ...F0 } ${times(steps, (step) => `fragment F${step} on Query { ${times(width, () => `...F${step + 1}`)} }`)} fragment F${steps} on Query { __typename }`;
const introspection = (depth: number): string =>
  `{ __schema { types { ${'fields { type { '.repeat(depth)} name ${'} } '.repeat(depth)} } } }`;
const listOf = 'query($page: PageInput!) { families(page: $page) { nodes { id } } }';
const wide =
  '{ families(page: {first: 100}) { nodes { id members { id } strengths { id } resources { id } relatedPersons { id } } } }';

/** What the process still holds when all that nobody needs has been thrown away. */
const heldBytes = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

type Bomb = readonly [title: string, query: string, variables?: Record<string, unknown>];
const bombs: readonly Bomb[] = [
  ['2 000 aliases of one field', `{ ${times(2_000, (index) => `a${index}: __typename`)} }`],
  ['aliases within the tokens', `{ ${times(400, (index) => `a${index}: __typename`)} }`],
  ['31 lists under aliases', `{ ${times(31, (index) => `a${index}: families { totalCount }`)} }`],
  [
    'aliases in fragments used again and again',
    `{ ${times(9, () => '...A')} } fragment A on Query { ${times(9, (index) => `b${index}: __typename`)} ...B } fragment B on Query { ${times(30, (index) => `c${index}: __typename`)} }`,
  ],
  ['depth 500', nested(500)],
  ['depth 500 of something that exists', `{ families { ${'edges { node { '.repeat(250)} id ${'} } '.repeat(250)} } }`],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { ...A }'],
  ['a ring of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }'],
  ['a ladder of fragments', ladder(8, 20)],
  ['a long ladder of fragments', ladder(150, 2)],
  ['a page of a thousand million', `{ families(page: { first: 1000000000 }) { nodes { id } } }`],
  ['a page of a thousand million in a variable', listOf, { page: { first: 1e9 } }],
  ['a page larger than any integer', listOf, { page: { first: 1e300 } }],
  ['5 000 tokens', `{ families { nodes { ${times(5_000, () => 'id')} } } }`],
  ['many times the same field', `{ families { nodes { ${times(1_990, () => 'id')} } } }`],
  ['21 root fields', `{ ${times(21, () => '__typename')} }`],
  ['21 mutations', `mutation { ${times(21, () => 'addStrength(input: {}) { id }')} }`],
  [
    'root fields hidden in a fragment',
    `{ ...A ...B } fragment A on Query { ${times(15, () => '__typename')} } fragment B on Query { ${times(15, () => '__typename')} }`,
  ],
  ['100 families with all that hangs on them, six times', `{ ${times(6, (index) => `a${index}: ${wide.slice(1, -1)}`)} }`],
  ['directives', `{ families ${times(200, () => '@include(if: true)')} { totalCount } }`],
  ['unknown directives', `{ families ${times(200, () => '@x')} { totalCount } }`],
  ['introspection twenty levels deep', introspection(20)],
  [
    'a deep list as a variable',
    'query($p: [[[[[[Int]]]]]]) { __typename }',
    { p: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) },
  ],
];

describe('G38 a document made to exhaust the server', () => {
  test.each(bombs.map((bomb) => [bomb[0], bomb] as const))(
    'is refused before anything runs: %s',
    async (_, [, query, variables]) => {
      server.statements();
      const reply = await ask(query, variables);
      expect([reply.status, expectCatalogued(reply)[0]], reply.text.slice(0, 300)).toEqual([
        400,
        expect.stringMatching(/^(QUERY_TOO_EXPENSIVE|BAD_USER_INPUT)$/),
      ]);
      const business = server
        .statements()
        .filter(({ sql }) => /"?(family|family_member|idempotency_record|audit_entry)"?[ ("]/i.test(sql));
      expect(business).toEqual([]);
      expect(reply.text.length).toBeLessThan(60_000);
    },
  );

  test('is refused while its body is read when that is longer than 100 kB', async () => {
    server.statements();
    const reply = await post(JSON.stringify({ query: '{ __typename }', variables: { filler: 'x'.repeat(102_400) } }));
    expect([reply.status, expectCatalogued(reply)]).toEqual([413, ['QUERY_TOO_EXPENSIVE']]);
    expect(server.statements()).toEqual([]);
  });

  test('is refused when it is a batch', async () => {
    const reply = await post(JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ families { totalCount } }' }))));
    expect([reply.status, expectCatalogued(reply)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test('leaves the process as it was: it answers at once and has not grown', async () => {
    for (const [, query, variables] of bombs) await ask(query, variables);
    const before = heldBytes();
    for (let round = 0; round < 5; round += 1) for (const [, query, variables] of bombs) await ask(query, variables);
    server.statements();
    expect(heldBytes() - before).toBeLessThan(10_000_000);
    const reply = await ask('{ families { totalCount } }');
    expect(reply.body).toEqual({ data: { families: { totalCount: 1 } } });
  });

  test('is told what is too much when the size of its answer is', async () => {
    const reply = await ask(listOf, { page: { first: 20_000 } });
    expect(reply.body.errors?.[0]?.extensions).toEqual({
      code: 'QUERY_TOO_EXPENSIVE',
      userMessage: refusalInWords('QUERY_TOO_EXPENSIVE'),
      facts: { objects: 20_001, limit: LIMITS.objects },
    });
  });
});

describe('the limits leave room for honest work', () => {
  const part = (index: number): string =>
    `fragment Part${index} on Family { ${times(7, (field) => `f${index}${field}: surname`)} }`;
  const FIELDS = 'id surname street city phone registeredOn restricted version';
  const MEMBER = 'id givenName surname birthDate role school version';
  const caseFile = `
    query CaseFile($id: ID!) { family(id: $id) { ...Head ...People ...Strong ...Leans } families(page: {first: 100}) { nodes { ...Head ...People } pageInfo { hasNextPage endCursor } totalCount } }
    fragment Head on Family { ${FIELDS} ...Title }
    fragment Title on Family { surname restricted }
    fragment People on Family { members { ...Person } relatedPersons { id name relation phone note } }
    fragment Person on FamilyMember { ${MEMBER} }
    fragment Strong on Family { strengths { id description evidence observedOn useMade } }
    fragment Leans on Family { resources { id kind state description observedOn } }`;

  const familyId = async (): Promise<string> => {
    const { families } = await director.get<{ families: { nodes: { id: string }[] } }>('{ families { nodes { id } } }');
    return families.nodes[0]?.id ?? '';
  };

  test('a page that reads a whole case file out of fragments, and a list of a hundred families beside it', async () => {
    const reply = await ask(caseFile, { id: await familyId() });
    expect(reply.body.errors, reply.text.slice(0, 300)).toBeUndefined();
  });

  test('150 fields, ten levels of fragments, 28 aliases', async () => {
    const query = `query($id: ID!) { family(id: $id) { ...Part0 ...Part1 ...Part2 ...Part3 ${times(9, () => `${FIELDS} members { ${MEMBER} }`)} ...L0 } }
      ${times(4, part)} ${times(9, (level) => `fragment L${level} on Family { ...L${level + 1} }`)} fragment L9 on Family { id }`;
    const reply = await ask(query, { id: await familyId() });
    expect(reply.body.errors, reply.text.slice(0, 300)).toBeUndefined();
  });

  test('a hundred families with everything that hangs on each', async () => {
    expect((await ask(wide)).body.errors).toBeUndefined();
  });

  test('the introspection that tools send', async () => {
    expect(
      (
        await ask(
          getIntrospectionQuery({
            specifiedByUrl: true,
            directiveIsRepeatable: true,
            schemaDescription: true,
            inputValueDeprecation: true,
          }),
        )
      ).status,
    ).toBe(200);
  });
});

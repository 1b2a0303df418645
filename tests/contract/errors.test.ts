import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { expectCatalogued, jsonOf, send } from './requests.js';

let server: TestServer;
let director: Caller;
let colleague: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await startServer();
  const { centre, director: head, socialWorker } = await aCentre(server);
  [director, colleague] = [head, socialWorker];
  stranger = (await aCentre(server)).director;
  for (const surname of ['Bąk', 'Cis', 'Dąb']) await aFamily(centre, surname);
});
afterAll(() => server.stop());

const ask = (caller: Caller, query: string, variables: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) =>
  send(server.url, { method: 'POST', headers: jsonOf(caller), body: JSON.stringify({ query, variables, ...rest }) });

const LIST =
  'query($page: PageInput!) { families(page: $page) { nodes { surname } edges { cursor } pageInfo { hasNextPage endCursor } } }';
interface List {
  readonly families: {
    readonly nodes: readonly { readonly surname: string }[];
    readonly edges: readonly { readonly cursor: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

test.each([
  ['no document', '{', {}],
  ['an unknown field', '{ families { nothing } }', {}],
  ['an unknown argument', '{ families(tenantId: "x") { totalCount } }', {}],
  ['a variable of another type', LIST, { page: { first: 'ten' } }],
  ['a missing variable', LIST, {}],
  ['an unknown input field', LIST, { page: { first: 1, tenantId: 'x' } }],
  [
    'an impossible day',
    'query($d: LocalDate) { similarPersons(givenName: "a", surname: "b", birthDate: $d) { likely } }',
    { d: '2026-02-30' },
  ],
  ['a key that is no UUID', 'mutation($i: AddStrengthInput!) { addStrength(input: $i) { id } }', { i: { idempotencyKey: 'x' } }],
  [
    'null where a page is needed',
    'query($page: PageInput = {first: 1}) { families(page: $page) { totalCount } }',
    { page: null },
  ],
])('the caller is told that the request is wrong: %s', async (_, query, variables) => {
  const reply = await ask(colleague, query, variables);
  expect([...new Set(expectCatalogued(reply))]).toEqual(['BAD_USER_INPUT']);
  expect(reply.body.data ?? null).toBeNull();
});

test.each([
  ['a variable of another type', LIST, { page: { first: 'ten' } }],
  [
    'null where a page is needed',
    'query($page: PageInput = {first: 1}) { families(page: $page) { totalCount } }',
    { page: null },
  ],
])('what the caller is told of %s stands in the audit too, and no fault of ours', async (_, query, variables) => {
  expectCatalogued(await ask(colleague, query, variables));
  const recorded = await server.peek<{ result: string; code: string | null }>(
    `select result, refusal_code as code from audit_entry where staff_member_id = $1 and operation = 'families' order by id desc limit 1`,
    [colleague.staffMemberId],
  );
  expect(recorded).toEqual([{ result: 'REFUSED', code: 'BAD_USER_INPUT' }]);
});

test('an operation that the document does not hold is refused', async () => {
  const reply = await ask(director, 'query A { __typename } query B { __typename }', {}, { operationName: 'C' });
  expect([reply.status, expectCatalogued(reply)]).toEqual([400, ['BAD_USER_INPUT']]);
});

test.each(['not json', '"text"', '[]', 'null', '{"query":7}', '{"query":"{__typename}","variables":"{}"}'])(
  'a body that is no request is refused: %s',
  async (body) => {
    const reply = await send(server.url, { method: 'POST', headers: jsonOf(director), body });
    expect(reply.status).toBe(400);
    expect(expectCatalogued(reply)).toEqual(['BAD_USER_INPUT']);
  },
);

test('a page longer than 100 rows is refused with the limit, not shortened', async () => {
  const reply = await ask(director, LIST, { page: { first: 101 } });
  expect(expectCatalogued(reply)).toEqual(['BAD_USER_INPUT']);
  expect(reply.body.errors?.[0]?.extensions).toMatchObject({ field: 'page.first', facts: { limit: 100 } });
  for (const first of [0, -1, -1e9])
    expect(expectCatalogued(await ask(director, LIST, { page: { first } }))).toEqual(['BAD_USER_INPUT']);
  expect((await ask(director, LIST, { page: { first: 100 } })).body.errors).toBeUndefined();
});

test('pages follow each other without a gap and without a repetition', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { families }: List = await director.get<List>(LIST, { page: { first: 1, after } });
    seen.push(...families.nodes.map(({ surname }) => surname));
    after = families.pageInfo.hasNextPage ? families.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(['Bąk', 'Cis', 'Dąb']);
});

test('a cursor of somebody else, of another centre, or made up is refused', async () => {
  const { families } = await director.get<List>(LIST, { page: { first: 1 } });
  const cursor = families.edges[0]?.cursor ?? '';
  const [signature = '', raw = ''] = [cursor.slice(0, cursor.indexOf('.')), cursor.slice(cursor.indexOf('.') + 1)];
  expect(raw.length).toBeGreaterThan(0);
  const changed = `${signature}.${Buffer.from('["A","00000000-0000-0000-0000-000000000000"]').toString('base64url')}`;
  const attempts: readonly (readonly [Caller, string])[] = [
    [colleague, cursor],
    [stranger, cursor],
    [director, raw],
    [director, changed],
    [director, `${cursor}x`],
    [director, 'x'],
    [director, ''.padEnd(3000, 'x')],
  ];
  for (const [caller, after] of attempts) {
    expect(expectCatalogued(await ask(caller, LIST, { page: { first: 1, after } }))).toEqual(['BAD_USER_INPUT']);
  }
  expect((await ask(director, LIST, { page: { first: 1, after: cursor } })).body.errors).toBeUndefined();
});

test('a key used for something else is refused with its own code', async () => {
  const familyId = await director
    .get<{ families: { nodes: { id: string }[] } }>('{ families { nodes { id } } }')
    .then(({ families }) => families.nodes[0]?.id);
  const input = { familyId, idempotencyKey: randomUUID(), description: 'Dba o dom', observedOn: '2026-02-01' };
  const write = (body: Record<string, unknown>) =>
    ask(director, 'mutation($i: AddStrengthInput!) { addStrength(input: $i) { id } }', { i: body });
  expect((await write(input)).body.errors).toBeUndefined();
  expect(expectCatalogued(await write({ ...input, description: 'Coś innego' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('every answer carries the number under which the log knows it, and is kept by nobody', async () => {
  const [one, two] = [await ask(director, '{ __typename }'), await ask(director, '{ __typename }')];
  expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(one.headers.get('x-request-id')).not.toBe(two.headers.get('x-request-id'));
  expect(one.headers.get('cache-control')).toBe('no-store');
});

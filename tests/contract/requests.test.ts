import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, World } from '../kit/world.js';
import { expectCatalogued, jsonOf, send } from './requests.js';

const REGISTERED = 'sha256:0000000000000000000000000000000000000000000000000000000000000001';
const QUERY = '{ families { totalCount } }';

let server: TestServer;
let director: Caller;
beforeAll(async () => {
  server = await startServer({ documents: new Map([[REGISTERED, QUERY]]) });
  ({ director } = await aCentre(server));
});
afterAll(() => server.stop());

const bearer = () => ({ authorization: jsonOf(director)['authorization'] ?? '' });
const post = (body: unknown, headers: Record<string, string>) =>
  send(server.url, { method: 'POST', headers, body: JSON.stringify(body) });
const json = { 'content-type': 'application/json' };

describe('G42 a caller nobody knows', () => {
  const anything: readonly (readonly [string, unknown])[] = [
    ['a query', { query: QUERY }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['the name of the root type', { query: '{ __typename }' }],
    ['a type by name', { query: '{ __type(name: "Family") { fields { name } } }' }],
    ['a field that is not there', { query: '{ familie { surname } }' }],
    ['a mutation', { query: 'mutation { addStrength(input: {}) { id } }' }],
    ['something that is no document', { query: '{{{' }],
    ['a registered document', { documentId: REGISTERED }],
    ['a document nobody registered', { documentId: 'sha256:feed' }],
    ['nothing at all', {}],
  ];

  test.each(anything)('gets the same 401 for %s', async (_, body) => {
    server.statements();
    const reply = await post(body, json);
    expect([reply.status, expectCatalogued(reply)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    expect(reply.text).toBe((await post({ query: QUERY }, json)).text);
    expect(server.statements()).toEqual([]);
  });

  test('gets it with a token of nobody as well', async () => {
    const reply = await post({ query: QUERY }, { ...json, authorization: 'Bearer nobody/at-all' });
    expect([reply.status, expectCatalogued(reply)]).toEqual([401, ['UNAUTHENTICATED']]);
  });
});

describe('G42 a caller who is signed in', () => {
  test('reads the contract, described', async () => {
    const reply = await post({ query: getIntrospectionQuery() }, jsonOf(director));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('Household the centre knows (rodzina).');
  });

  test('reads it whatever the party', async () => {
    const region = await (await World.found(server, 'REGION')).hire('Analityk', { role: 'REGIONAL_ANALYST' });
    const reply = await post({ query: '{ __schema { queryType { name } } }' }, jsonOf(region));
    expect(reply.body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  test('gets no name for a name that is nearly right', async () => {
    for (const query of [
      '{ familie { totalCount } }',
      '{ families { nodes { surnam } } }',
      '{ families(filte: 1) { totalCount } }',
    ]) {
      const reply = await post({ query }, jsonOf(director));
      expect([reply.status, expectCatalogued(reply)]).toEqual([400, ['BAD_USER_INPUT']]);
    }
  });
});

describe('G41 a request that another site could have made', () => {
  const url = () => `${server.url}?query=${encodeURIComponent(QUERY)}`;
  const form = () => {
    const data = new FormData();
    data.set('operations', JSON.stringify({ query: QUERY }));
    return data;
  };
  const matrix: readonly (readonly [string, () => [string, RequestInit]])[] = [
    ['GET', () => [url(), { headers: bearer() }]],
    ['GET that claims to be JSON', () => [url(), { headers: { ...bearer(), ...json } }]],
    ['HEAD', () => [url(), { method: 'HEAD', headers: bearer() }]],
    ['PUT', () => [server.url, { method: 'PUT', headers: { ...bearer(), ...json }, body: JSON.stringify({ query: QUERY }) }]],
    ['a form', () => [server.url, { method: 'POST', headers: bearer(), body: new URLSearchParams({ query: QUERY }) }]],
    ['a form with a file', () => [server.url, { method: 'POST', headers: bearer(), body: form() }]],
    [
      'text',
      () => [
        server.url,
        { method: 'POST', headers: { ...bearer(), 'content-type': 'text/plain' }, body: JSON.stringify({ query: QUERY }) },
      ],
    ],
    [
      'text that mentions JSON',
      () => [
        server.url,
        {
          method: 'POST',
          headers: { ...bearer(), 'content-type': 'text/plain; x=application/json' },
          body: JSON.stringify({ query: QUERY }),
        },
      ],
    ],
    [
      'no content type',
      () => [server.url, { method: 'POST', headers: bearer(), body: new Blob([JSON.stringify({ query: QUERY })]) }],
    ],
  ];

  test.each(matrix)('is refused: %s', async (_, request) => {
    server.statements();
    const [address, init] = request();
    const reply = await send(address, init);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.text).not.toContain('totalCount');
    expectCatalogued(reply);
    expect(server.statements().filter(({ role }) => role !== 'identity' && role !== 'centre')).toEqual([]);
    expect(server.statements().some(({ sql }) => /from "?family"?/i.test(sql))).toBe(false);
  });

  test('gets no leave from the browser to read an answer', async () => {
    const reply = await send(server.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await post({ query: QUERY }, { ...jsonOf(director), origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a registered document', () => {
  test('is run by its hash for a caller with a token', async () => {
    const reply = await post({ documentId: REGISTERED }, jsonOf(director));
    expect(reply.body).toEqual({ data: { families: { totalCount: 0 } } });
  });

  test('wins over a text sent beside its hash', async () => {
    const reply = await post({ documentId: REGISTERED, query: '{ __typename }' }, jsonOf(director));
    expect(reply.body).toEqual({ data: { families: { totalCount: 0 } } });
  });

  test.each([['sha256:feed'], ['__proto__'], [17], [null], [{}]])('that nobody knows is refused: %j', async (documentId) => {
    const reply = await post({ documentId, query: QUERY }, jsonOf(director));
    expect([reply.status, expectCatalogued(reply)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test('is not needed by a caller with a token: machine clients write their own', async () => {
    const reply = await post({ query: 'query Own { families { nodes { surname } } }' }, jsonOf(director));
    expect(reply.body).toEqual({ data: { families: { nodes: [] } } });
  });
});

describe('G41 a caller with a cookie, the web', () => {
  const cookie = () => ({ ...json, cookie: `session=${director.partyAlias}/${director.subject}` });

  test('sends registered documents', async () => {
    const reply = await post({ documentId: REGISTERED }, cookie());
    expect(reply.body).toEqual({ data: { families: { totalCount: 0 } } });
  });

  test.each([
    ['its own text', { query: QUERY }],
    ['the text of a registered document', { query: QUERY, variables: {} }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['a hash nobody registered', { documentId: 'sha256:feed' }],
    ['a hash nobody registered with a text', { documentId: 'sha256:feed', query: QUERY }],
    ['a persisted query of Apollo', { extensions: { persistedQuery: { version: 1, sha256Hash: REGISTERED.slice(7) } } }],
    ['a batch', [{ documentId: REGISTERED }, { query: QUERY }]],
    ['nothing', {}],
  ])('may not send %s', async (_, body) => {
    server.statements();
    const reply = await post(body, cookie());
    expect([reply.status, expectCatalogued(reply)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(server.statements().some(({ sql }) => /from "?family"?/i.test(sql))).toBe(false);
  });

  test('may send nothing at all to a server that was started without its documents', async () => {
    const bare = await startServer();
    const reply = await send(bare.url, { method: 'POST', headers: cookie(), body: JSON.stringify({ query: QUERY }) });
    await bare.stop();
    expect([reply.status, expectCatalogued(reply)]).toEqual([400, ['BAD_USER_INPUT']]);
  });
});

import { once } from 'node:events';
import { request as ask, type IncomingMessage } from 'node:http';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';
import { jsonOf } from './requests.js';

const LARGE = getIntrospectionQuery();
const SMALL = '{ viewer { displayName } }';
const DECODE: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
};

let server: TestServer;
let director: Caller;
beforeAll(async () => {
  server = await startServer();
  ({ director } = await aCentre(server));
});
afterAll(() => server.stop());

/** Not `fetch`, which asks for encodings of its own and undoes them. */
const post = async (query: string, accepted: string) => {
  const headers = { ...jsonOf(director), ...(accepted === '' ? {} : { 'accept-encoding': accepted }) };
  const request = ask(new URL('/graphql', server.url), { method: 'POST', headers }).end(JSON.stringify({ query }));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const encoding = response.headers['content-encoding'] ?? 'identity';
  return {
    status: response.statusCode,
    headers: response.headers,
    encoding,
    bytes: body.length,
    text: DECODE[encoding]?.(body).toString(),
  };
};

test.each([
  ['gzip, deflate, br, zstd', 'zstd'],
  ['gzip, deflate, br', 'gzip'],
  ['zstd;q=0, gzip', 'gzip'],
  ['br', 'identity'],
  ['', 'identity'],
])('a large answer goes to who accepts "%s" as %s, and is the same answer', async (accepted, encoding) => {
  const plain = await post(LARGE, 'identity');
  const reply = await post(LARGE, accepted);
  expect([reply.status, reply.encoding, reply.headers['vary']?.toLowerCase()]).toEqual([200, encoding, 'accept-encoding']);
  expect(reply.text).toBe(plain.text);
  expect(Number(reply.headers['content-length'])).toBe(reply.bytes);
  if (encoding !== 'identity') expect(reply.bytes).toBeLessThan(plain.bytes / 4);
});

test('a small answer, and a refusal, go as they are', async () => {
  expect((await post(SMALL, 'zstd')).encoding).toBe('identity');
  const refused = await post('{ nothing }', 'zstd');
  expect([refused.status, refused.encoding]).toEqual([400, 'identity']);
});

test('what nobody may keep has no tag, and no time is spent on one', async () => {
  for (const query of [SMALL, LARGE]) {
    const { headers } = await post(query, 'zstd');
    expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined]);
  }
});

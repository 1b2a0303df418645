import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync, brotliDecompressSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb } from '@asysta/services/api/web';

const SCRIPT = 'export const words = "Dzień dobry";\n'.repeat(50);
const PAGE = '<!doctype html><title>Asysta</title><script type="module" src="/assets/frame-AAAA.js"></script>';
const BUILT_AT = new Date('2026-01-01T00:00:00Z');

const ENCODE = { '': (body: string) => Buffer.from(body), '.br': brotliCompressSync, '.zst': zstdCompressSync, '.gz': gzipSync };
const DECODE: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
  gzip: gunzipSync,
};

/** A built web, as small as it gets; every file of every release carries the same time, as in a reproducible image. */
const built = (page: string): string => {
  const root = mkdtempSync(join(tmpdir(), 'asysta-web-'));
  mkdirSync(join(root, 'assets'));
  for (const [ending, encode] of Object.entries(ENCODE)) {
    for (const [file, body] of [
      ['assets/frame-AAAA.js', SCRIPT],
      ['index.html', page],
      ['sw.js', SCRIPT],
    ] as const) {
      writeFileSync(join(root, `${file}${ending}`), encode(body));
      utimesSync(join(root, `${file}${ending}`), BUILT_AT, BUILT_AT);
    }
  }
  writeFileSync(join(root, 'assets', 'letters.woff2'), 'letters');
  return root;
};

const roots: string[] = [];
const servers: Server[] = [];

const serve = async (page: string): Promise<number> => {
  const root = built(page);
  roots.push(root);
  const app = express();
  app.disable('etag');
  serveWeb(app, root);
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Not `fetch`, which asks for encodings of its own and undoes them. */
const get = async (port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> => {
  const request = ask({ port, path, headers }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
};

let port: number;
beforeAll(async () => {
  port = await serve(PAGE);
});
afterAll(() => {
  for (const server of servers) server.close();
  for (const root of roots) rmSync(root, { recursive: true });
});

const FILES = [
  ['/assets/frame-AAAA.js', SCRIPT],
  ['/sw.js', SCRIPT],
  ['/', PAGE],
  ['/rodziny/0193c0de-0000-7000-8000-0000000000f1', PAGE],
] as const;

const ACCEPTED = [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate, zstd', 'zstd'],
  ['gzip', 'gzip'],
  ['gzip, br;q=0', 'gzip'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['gzip;q=0, br;q=0, zstd;q=0', 'identity'],
  ['', 'identity'],
] as const;

describe.each(FILES)('%s', (path, text) => {
  test.each(ACCEPTED)('is sent to who accepts "%s" as %s', async (accepted, encoding) => {
    const { status, headers, body } = await get(port, path, accepted === '' ? {} : { 'accept-encoding': accepted });
    expect([status, headers['content-encoding'] ?? 'identity', headers['vary']?.toLowerCase()]).toEqual([
      200,
      encoding,
      'accept-encoding',
    ]);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(DECODE[encoding]?.(body).toString()).toBe(text);
    expect(headers['content-type']).toMatch(/^text\/(html|javascript); charset=utf-8$/i);
  });

  test('is never sent in parts, for a part of an encoded file fits no other', async () => {
    const { status, headers } = await get(port, path, { 'accept-encoding': 'br', range: 'bytes=0-9' });
    expect([status, headers['accept-ranges'], headers['content-range']]).toEqual([200, undefined, undefined]);
  });
});

test('a file with its digest in its name is kept for ever, and a font is sent as it is', async () => {
  const script = await get(port, '/assets/frame-AAAA.js', { 'accept-encoding': 'br' });
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const letters = await get(port, '/assets/letters.woff2', { 'accept-encoding': 'br' });
  expect([letters.body.toString(), letters.headers['content-encoding']]).toEqual(['letters', undefined]);
});

test('the worker is read anew each time: those of two releases are as long and, in an image, as old as each other', async () => {
  const { headers } = await get(port, '/sw.js', { 'accept-encoding': 'br' });
  expect([headers['cache-control'], headers['etag'], headers['last-modified']]).toEqual([
    'public, max-age=0',
    undefined,
    undefined,
  ]);
});

test('what is not there is no page, and neither is the API', async () => {
  const missing = ['/assets/gone-BBBB.js', '/graphql', '/bff/session', '/bff/logout'];
  expect(await Promise.all(missing.map(async (path) => (await get(port, path)).status))).toEqual([404, 404, 404, 404]);
});

describe('the page', () => {
  test('is asked for anew each time, and sent only to who has another', async () => {
    for (const accepted of ['br', 'zstd', 'gzip', 'identity']) {
      const first = await get(port, '/', { 'accept-encoding': accepted });
      expect(first.headers['cache-control']).toBe('no-cache');
      const again = await get(port, '/rodziny', { 'accept-encoding': accepted, 'if-none-match': String(first.headers['etag']) });
      expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, first.headers['etag']]);
    }
  });

  test('has a tag of its own in each encoding', async () => {
    const tags = await Promise.all(
      ['br', 'zstd', 'gzip', 'identity'].map(
        async (accepted) => (await get(port, '/', { 'accept-encoding': accepted })).headers['etag'],
      ),
    );
    expect(new Set(tags).size).toBe(4);
  });

  test('of another release is another page, also when it is as long and its files are as old', async () => {
    const next = await serve(PAGE.replace('AAAA', 'BBBB'));
    const { headers } = await get(port, '/', { 'accept-encoding': 'br' });
    const reply = await get(next, '/', { 'accept-encoding': 'br', 'if-none-match': String(headers['etag']) });
    expect([reply.status, brotliDecompressSync(reply.body).toString()]).toEqual([200, PAGE.replace('AAAA', 'BBBB')]);
  });
});

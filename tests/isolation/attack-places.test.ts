import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Router } from 'express';
import { expect, test } from 'vitest';
import { USUAL_BOUNDS } from '@asysta/services/api/admission';
import { buildApiSchema } from '@asysta/services/api/schema';
import { type Api, createApi } from '@asysta/services/api/server';
import { systemClock } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { processLog } from '@asysta/services/platform/log';

const folder = (bytes: number): string => {
  const root = mkdtempSync(join(tmpdir(), 'attack-web-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(root, 'big.js'), 'x'.repeat(bytes));
  return root;
};

const anApi = async (webRoot: string): Promise<Api & { readonly port: number }> => {
  const log = processLog('test', 'silent');
  const api = await createApi({
    schema: buildApiSchema(),
    surroundings: { doors: { close: () => Promise.resolve() }, clock: systemClock, newId: randomIds, log, keys: {} } as never,
    identity: { identify: () => Promise.resolve(null), router: Router(), close: () => undefined } as never,
    webRoot,
    documents: new Map(),
    lacks: () => Promise.resolve([]),
    bounds: USUAL_BOUNDS,
  });
  await new Promise<void>((resolve) => api.http.listen(0, '127.0.0.1', resolve));
  return { ...api, counts: () => api.counts(), port: (api.http.address() as AddressInfo).port };
};

const post = (port: number) =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    body: '{"query":"{__typename}"}',
  });

test('a stranger who pipelines requests behind an answer they do not read keeps no place', async () => {
  const api = await anApi(folder(300_000));
  const body = '{"query":"{__typename}"}';
  const get = 'GET /big.js HTTP/1.1\r\nhost: a\r\n\r\n';
  const ask = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const socket = connect(api.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  socket.pause();
  socket.write(get.repeat(40) + ask.repeat(300));
  await pause(3_000);
  const answer = await Promise.race([post(api.port).then(({ status }) => status), pause(3_000, 'no answer')]);
  await pause(1_000);
  const later = await Promise.race([post(api.port).then(({ status }) => status), pause(3_000, 'no answer')]);
  socket.destroy();
  await pause(2_000);
  const gone = await Promise.race([post(api.port).then(({ status }) => status), pause(3_000, 'no answer')]);
  api.http.closeAllConnections();
  expect([answer, later, gone]).toEqual([401, 401, 401]);
}, 60_000);

test('who goes away while their packed body is unpacked keeps no place', async () => {
  const { gzipSync } = await import('node:zlib');
  const api = await anApi(folder(1_000));
  const body = gzipSync(`{"query":"{__typename}${' '.repeat(99_000)}"}`);
  for (let n = 0; n < 60; n += 1) {
    const socket = connect(api.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    socket.write(body);
    socket.resetAndDestroy();
  }
  await pause(2_000);
  const left = api.counts();
  api.http.closeAllConnections();
  expect(left.atWork).toBe(0);
}, 60_000);

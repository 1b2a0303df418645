import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the key address of an issuer behaves; `KEYS` is as the issuer itself answers. */
export type KeyAnswer = 'KEYS' | 'HTML' | 'JSON_WITHOUT_KEYS' | 'ERROR_500' | 'HANGS';

/** What stands before an issuer: the address that everybody knows it by, and whatever can happen on the way to it. */
export interface Front {
  /** Name and port. */
  readonly authority: string;
  readonly state: {
    keys: KeyAnswer;
    /** Requests for the keys so far. */
    keyRequests: number;
    /** Whether every connection is cut. */
    down: boolean;
  };
  passTo(next: Pass): void;
  close(): Promise<void>;
}

/** Answers one request. */
export type Pass = (request: IncomingMessage, response: ServerResponse) => unknown;

const KEYS_PATH = /\/protocol\/openid-connect\/certs$/;

/** Answers for the issuer, or leaves the request without an answer. */
const misbehave = (keys: KeyAnswer, response: ServerResponse): void => {
  if (keys === 'HANGS') return;
  if (keys === 'ERROR_500') return void response.writeHead(500).end('no');
  if (keys === 'HTML') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Proszę czekać</html>');
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ message: 'hello' }));
};

/** Listens on a free port of this machine; everything is let through to what `passTo` names. */
export const startFront = async (): Promise<Front> => {
  const state: Front['state'] = { keys: 'KEYS', keyRequests: 0, down: false };
  let pass: Pass = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => {
    if (state.down) return void request.socket.destroy();
    if (KEYS_PATH.test(request.url ?? '')) {
      state.keyRequests += 1;
      if (state.keys !== 'KEYS') return misbehave(state.keys, response);
    }
    return void pass(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    authority: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    passTo: (next) => {
      pass = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Passes requests on to another address of this machine, and its answers back. */
export const forwardTo =
  (address: string): Pass =>
  (request, response) => {
    const { hostname, port } = new URL(address);
    const onward = httpRequest({ hostname, port, method: request.method, path: request.url, headers: request.headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };

import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { clockOf } from '@asysta/services/platform/clock';
import { signingKeys } from '@asysta/services/platform/identity/keys';
import { createVerifyToken } from '@asysta/services/platform/identity/verify';

/** How the realm's key address behaves. */
export type KeyAnswer = 'KEYS' | 'HTML' | 'JSON_WITHOUT_KEYS' | 'ERROR_500' | 'HANGS';

export const AUDIENCE = 'asysta-api';
export const CLIENTS = ['asysta-web', 'zielonki-system'];
export const ZIELONKI = '01980a00-0000-7000-8000-0000000000c1';
export const RAKOW = '01980a00-0000-7000-8000-0000000000c0';

const answerWith = (answer: KeyAnswer, keys: readonly JWK[], response: ServerResponse) => {
  if (answer === 'HANGS') return;
  if (answer === 'ERROR_500') return void response.writeHead(500).end('no');
  if (answer === 'HTML') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Proszę czekać</html>');
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(answer === 'KEYS' ? { keys } : { message: 'hello' }));
};

interface Signing {
  readonly header?: Record<string, unknown>;
  readonly key?: CryptoKey;
}

/** A realm under the test's hand: real keys over real HTTP, any claims, any behaviour, and a count of the requests for its keys. */
export const startForgedRealm = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const published: JWK[] = [{ ...(await exportJWK(publicKey)), kid: 'present', alg: 'RS256', use: 'sig' }];
  const state = { answer: 'KEYS' as KeyAnswer, requests: 0 };
  const server = createServer((_request, response) => {
    state.requests += 1;
    answerWith(state.answer, published, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/asysta`;
  const seconds = () => Math.floor(Date.now() / 1000);

  const claims = () => ({
    iss: issuer,
    aud: AUDIENCE,
    typ: 'Bearer',
    azp: 'asysta-web',
    sub: 'subject-of-anna',
    sid: 'session-of-anna',
    jti: 'token-of-anna',
    acr: '1',
    auth_time: seconds() - 5,
    iat: seconds() - 5,
    exp: seconds() + 295,
    organization: { 'centre-zielonki': { id: ZIELONKI } } as unknown,
  });

  /** A token signed by the realm unless told otherwise; `undefined` removes a claim. */
  const token = (changed: Record<string, unknown> = {}, signing: Signing = {}): Promise<string> => {
    const all = Object.fromEntries(Object.entries({ ...claims(), ...changed }).filter(([, value]) => value !== undefined));
    return new SignJWT(all)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'present', ...signing.header })
      .sign(signing.key ?? privateKey);
  };

  return {
    issuer,
    state,
    published,
    privateKey,
    token,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type ForgedRealm = Awaited<ReturnType<typeof startForgedRealm>>;

/** The platform's own token check against a forged realm, with a clock the test moves. */
export const verifierOf = (realm: ForgedRealm, limits: { coolDownMs?: number; timeoutMs?: number } = {}) => {
  const time = { offsetMs: 0 };
  const clock = clockOf(() => new Date(Date.now() + time.offsetMs));
  const keys = signingKeys({ issuer: realm.issuer, clock, ...limits });
  const verify = createVerifyToken({
    issuer: realm.issuer,
    audience: AUDIENCE,
    clients: CLIENTS,
    webClientId: 'asysta-web',
    keys,
    clock,
  });
  return { verify, keys, time };
};

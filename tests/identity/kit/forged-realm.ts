import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { clockOf } from '@asysta/services/platform/clock';
import { type SigningKeySettings, signingKeys } from '@asysta/services/platform/identity/keys';
import { createVerifyToken } from '@asysta/services/platform/identity/verify';
import { startFront } from '../issuers/front.js';

export const AUDIENCE = 'asysta-api';
export const CLIENTS = ['asysta-web', 'zielonki-system'];
export const ZIELONKI = '01980a00-0000-7000-8000-0000000000c1';
export const RAKOW = '01980a00-0000-7000-8000-0000000000c0';

interface Signing {
  readonly header?: Record<string, unknown>;
  readonly key?: CryptoKey;
}

/** A realm under the test's hand: real keys over real HTTP, any claims, any behaviour, and a count of the requests for its keys. */
export const startForgedRealm = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const published: JWK[] = [{ ...(await exportJWK(publicKey)), kid: 'present', alg: 'RS256', use: 'sig' }];
  const front = await startFront();
  front.passTo((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: published })),
  );
  const issuer = `http://${front.authority}/realms/asysta`;
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
    state: front.state,
    published,
    privateKey,
    token,
    close: () => front.close(),
  };
};

export type ForgedRealm = Awaited<ReturnType<typeof startForgedRealm>>;

type Limits = Pick<SigningKeySettings, 'coolDownMs' | 'timeoutMs' | 'fetch'>;

/** Readings of the keys that a test can keep under way: the realm has answered, and the answer arrives when it is let go. */
export const heldReadings = () => {
  const begun = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let isHolding = false;
  const read: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    const [body, { status }] = [await response.text(), response];
    if (isHolding) {
      begun.resolve();
      await released.promise;
    }
    return new Response(body, { status });
  };
  return {
    fetch: read,
    hold: () => {
      isHolding = true;
    },
    /** Settles when a reading is under way that the realm has already answered. */
    begun: begun.promise,
    release: () => {
      isHolding = false;
      released.resolve();
    },
  };
};

/** The platform's own token check against a forged realm, with a clock the test moves. */
export const verifierOf = (realm: ForgedRealm, limits: Limits = {}) => {
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

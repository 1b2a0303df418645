import { createRequire } from 'node:module';
import { SignJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Unauthenticated } from '@asysta/services/platform/identity/unauthenticated';
import { CLAIM_FAULTS, ORGANIZATION_FAULTS } from './kit/claim-faults.js';
import { ZIELONKI, startForgedRealm, verifierOf } from './kit/forged-realm.js';
import type { ForgedRealm } from './kit/forged-realm.js';

/** The library that proves signatures: a token that comes from the cache does not reach it. */
const GrantManager = createRequire(new URL('../../services/package.json', import.meta.url))(
  'keycloak-connect/middleware/auth-utils/grant-manager',
) as { readonly prototype: { validateToken(token: unknown, type: string): Promise<unknown> } };

let realm: ForgedRealm;
let verify: ReturnType<typeof verifierOf>['verify'];

beforeAll(async () => {
  realm = await startForgedRealm();
  ({ verify } = verifierOf(realm));
});
afterAll(() => realm.close());

/** The internal reason for which a token is refused; fails when it is accepted or something else is thrown. */
const reasonOf = async (jwt: string): Promise<string> => {
  try {
    await verify(jwt);
  } catch (error) {
    if (error instanceof Unauthenticated) return error.reason;
    throw error;
  }
  return 'ACCEPTED';
};

const partsOf = async (changed?: Record<string, unknown>): Promise<[string, string, string]> =>
  (await realm.token(changed)).split('.') as [string, string, string];
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('G29 accepts a good token and reads who, for which organization, how and until when', async () => {
  await expect(verify(await realm.token())).resolves.toMatchObject({
    subject: 'subject-of-anna',
    sessionId: 'session-of-anna',
    clientId: 'asysta-web',
    organization: { alias: 'centre-zielonki', id: ZIELONKI },
    acr: '1',
    machine: false,
  });
});

describe('claims', () => {
  test.each(CLAIM_FAULTS)('G29 refuses a token with %s', async (_name, changed, reason) => {
    expect(await reasonOf(await realm.token(changed(realm.issuer)))).toBe(reason);
  });
});

describe('form', () => {
  test('G29 refuses four parts, two parts, junk characters, padding and no text at all', async () => {
    const [header, body, signature] = await partsOf();
    const forms = [
      `${header}.${body}.${signature}.x`,
      `${header}.${body}`,
      `${header}.${body}.${signature}!`,
      `${header}.${body}.${signature}=`,
      `${header}.${body}.${signature} `,
      `${header}\n.${body}.${signature}`,
      '',
      '..',
    ];
    for (const form of forms) expect(await reasonOf(form)).toBe('TOKEN_MALFORMED');
  });

  test('G29 refuses a second spelling of a good signature, so that one token has one hash', async () => {
    const [header, body, signature] = await partsOf();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(signature.slice(-1));
    const twin = `${signature.slice(0, -1)}${alphabet.charAt(last + 1)}`;
    expect(Buffer.from(twin, 'base64url').equals(Buffer.from(signature, 'base64url'))).toBe(true);
    expect(await reasonOf(`${header}.${body}.${twin}`)).toBe('TOKEN_MALFORMED');
  });

  test('G29 refuses a token of nine kilobytes although it is signed', async () => {
    expect(await reasonOf(await realm.token({ padding: 'x'.repeat(9000) }))).toBe('TOKEN_MALFORMED');
  });

  test.each(['none', 'HS256', 'RS512', 'ES256', 'PS256'])(
    'G29 refuses the algorithm %s in the header before any key is looked up',
    async (alg) => {
      const [, body, signature] = await partsOf();
      expect(await reasonOf(`${encoded({ alg, typ: 'JWT', kid: 'present' })}.${body}.${signature}`)).toBe('TOKEN_ALGORITHM');
    },
  );

  test('G29 refuses an unsigned token, a symmetric signature made with the public key, and a changed body', async () => {
    const [header, body, signature] = await partsOf();
    const secret = new TextEncoder().encode(JSON.stringify(realm.published[0]));
    const symmetric = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'present' }).sign(secret);
    const other = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    expect(await reasonOf(`${header}.${body}.`)).toBe('TOKEN_MALFORMED');
    expect(await reasonOf(symmetric)).toBe('TOKEN_ALGORITHM');
    expect(await reasonOf(`${header}.${encoded({ ...other, sub: 'somebody-else' })}.${signature}`)).toBe('TOKEN_REFUSED');
  });

  test('G29 refuses a token without a key id and one signed by a foreign key under our key id', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await reasonOf(await realm.token({}, { header: { kid: undefined } }))).toBe('TOKEN_KEY_UNKNOWN');
    expect(await reasonOf(await realm.token({}, { key: privateKey }))).toBe('TOKEN_REFUSED');
  });

  test('G29 serves nothing from the cache to a forged token that carries a live jti and sid', async () => {
    const good = await realm.token();
    await verify(good);
    const [header, body] = good.split('.') as [string, string];
    const { privateKey } = await generateKeyPair('RS256');
    const [, , foreignSignature] = (await realm.token({}, { key: privateKey })).split('.') as [string, string, string];
    expect(await reasonOf(`${header}.${body}.${foreignSignature}`)).toBe('TOKEN_REFUSED');
    expect(await reasonOf(await realm.token({ sub: 'somebody-else' }, { key: privateKey }))).toBe('TOKEN_REFUSED');
    expect(await reasonOf(good)).toBe('ACCEPTED');
  });

  test('G29 a verified token dies with its expiry although it was kept', async () => {
    const { verify: check, time } = verifierOf(realm);
    const good = await realm.token();
    await check(good);
    time.offsetMs = 300_000;
    await expect(check(good)).rejects.toMatchObject({ reason: 'TOKEN_TIME' });
  });
});

test('G29 no more than five thousand verified tokens are kept, and the oldest goes first', async () => {
  const validate = vi.spyOn(GrantManager.prototype, 'validateToken');
  const { verify: check } = verifierOf(realm);
  const first = await realm.token({ jti: 'first' });
  await check(first);
  await check(first);
  expect(validate).toHaveBeenCalledTimes(1);
  for (let count = 0; count < 4999; count += 1) await check(await realm.token({ jti: `${count}` }));
  await check(first);
  expect(validate).toHaveBeenCalledTimes(5000);
  await check(await realm.token({ jti: 'one more' }));
  await check(first);
  expect(validate).toHaveBeenCalledTimes(5002);
  validate.mockRestore();
});

describe('organizations', () => {
  test.each(ORGANIZATION_FAULTS)('G32 refuses a token with %s', async (_name, organization) => {
    expect(await reasonOf(await realm.token({ organization }))).toBe('ORGANIZATION_COUNT');
  });
});

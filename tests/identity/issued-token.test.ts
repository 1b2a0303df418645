import { SignJWT, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { bearer, changedToken, fateOf } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import { CLAIM_FAULTS, ORGANIZATION_FAULTS, mangled } from './kit/claim-faults.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import type { IdentityWorld } from './kit/identity-world.js';
import { accessTokenOf, authorize, claimsOf } from './kit/tokens.js';

const headerOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()) as { alg: string };

/** The same header and claims, changed if wanted, signed by nobody's key. */
const forged = async (jwt: string, changed: Record<string, unknown> = {}): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ ...claimsOf(jwt), ...changed }).setProtectedHeader(headerOf(jwt)).sign(privateKey);
};

const personToken = async (world: IdentityWorld): Promise<string> =>
  (await authorize(world, new Browser(), 'anna.zielonki')).access_token ?? '';

onEachIssuer((given) => {
  test("G29 the issuer's own tokens are accepted, of a person and of a machine, and the test's signature counts as the realm's", async () => {
    const world = given();
    expect(await fateOf(world, await personToken(world))).toBe('ACCEPTED');
    expect(await fateOf(world, await accessTokenOf(world, 'school-system'))).toBe('ACCEPTED');
    expect(await fateOf(world, await changedToken(world, {}))).toBe('ACCEPTED');
  });

  describe('claims', () => {
    test.each(CLAIM_FAULTS)("G29 refuses the issuer's token with %s", async (_name, changed, reason) => {
      const world = given();
      expect(await fateOf(world, await changedToken(world, changed(world.issuer)))).toBe(reason);
    });

    test.each(ORGANIZATION_FAULTS)("G32 refuses the issuer's token with %s", async (_name, organization) => {
      expect(await fateOf(given(), await changedToken(given(), { organization }))).toBe('ORGANIZATION_COUNT');
    });

    test('G29 refuses a token of nine kilobytes although the realm has signed it', async () => {
      expect(await fateOf(given(), await changedToken(given(), { padding: 'x'.repeat(9000) }))).toBe('TOKEN_MALFORMED');
    });
  });

  test("G29 refuses the issuer's own token once anything of its text is changed", async () => {
    const world = given();
    const good = await accessTokenOf(world, 'school-system');
    for (const [what, text, reason] of mangled(good)) expect(await fateOf(world, text), what).toBe(reason);
    expect(await fateOf(world, good)).toBe('ACCEPTED');
  });

  test('G29 refuses the id token and the refresh token of a login as a bearer', async () => {
    const world = given();
    const { access_token, id_token = '', refresh_token = '' } = await authorize(world, new Browser(), 'anna.zielonki');
    expect(await fateOf(world, access_token ?? '')).toBe('ACCEPTED');
    for (const jwt of [id_token, refresh_token]) {
      expect(jwt).not.toBe('');
      expect((await bearer(world, jwt)).status).toBe(401);
    }
  });

  test('G29 serves nothing from the cache to a forged token that carries a live jti and sid', async () => {
    const world = given();
    const good = await personToken(world);
    expect(await fateOf(world, good)).toBe('ACCEPTED');
    const [header, body] = good.split('.');
    const [, , foreignSignature] = (await forged(good)).split('.');
    const { sub } = claimsOf(await accessTokenOf(world, 'school-system'));
    for (const jwt of [`${header}.${body}.${foreignSignature}`, await forged(good, { sub }), await forged(good, { acr: '2' })]) {
      expect(await fateOf(world, jwt)).toBe('TOKEN_REFUSED');
    }
    expect(await fateOf(world, good)).toBe('ACCEPTED');
  });

  test('G29 a token that is kept dies with its expiry', async () => {
    const world = given();
    const good = await accessTokenOf(world, 'school-system');
    expect(await fateOf(world, good)).toBe('ACCEPTED');
    world.time.offsetMs = 301_000;
    expect(await fateOf(world, good)).toBe('TOKEN_TIME');
  });
});

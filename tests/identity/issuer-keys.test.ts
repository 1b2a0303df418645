import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { bearer } from './kit/bearer.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import { KEY_LIMITS } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import type { KeyAnswer } from './issuers/front.js';
import { accessTokenOf, claimsOf } from './kit/tokens.js';

const keyOf = (jwt: string): unknown =>
  (JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()) as { kid?: string }).kid;

/** Sends tokens whose key nobody knows, all at once; answers how many were let in. */
const flood = async (world: IdentityWorld, count: number): Promise<number> => {
  const claims = claimsOf(await accessTokenOf(world, 'school-system'));
  const { privateKey } = await generateKeyPair('RS256');
  const signed = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'unknown' }).sign(privateKey);
  const [, body, signature] = signed.split('.');
  const forged = Array.from({ length: count }, (_, index) => {
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: `unknown-${index}` })).toString('base64url');
    return `${header}.${body}.${signature}`;
  });
  const answers = await Promise.all(
    forged.map((jwt) =>
      world.verifyToken(jwt).then(
        () => true,
        () => false,
      ),
    ),
  );
  return answers.filter(Boolean).length;
};

/** Both processes have read the keys once they have let somebody in. */
const warmUp = async (world: IdentityWorld): Promise<string> => {
  const jwt = await accessTokenOf(world, 'school-system');
  for (const address of [world.publicUrl, world.secondUrl]) expect((await bearer(world, jwt, {}, address)).status).toBe(200);
  return jwt;
};

/** Calls both API processes without a pause until it is stopped; answers the status of every call that was refused, and their number. */
const startLoad = (world: IdentityWorld, tokens: readonly string[]) => {
  const state = { present: tokens[0] ?? '', calls: 0, refused: [] as string[], running: true };
  const call = async (address: string) => {
    while (state.running) {
      const { status } = await bearer(world, state.present, {}, address);
      state.calls += 1;
      if (status !== 200) state.refused.push(`${status} ${world.refusals.at(-1) ?? ''}`);
    }
  };
  const callers = [world.publicUrl, world.secondUrl].flatMap((address) => [call(address), call(address)]);
  return {
    state,
    stop: async () => {
      state.running = false;
      await Promise.all(callers);
    },
  };
};

onEachIssuer((given) => {
  test('G30 a thousand unknown key ids cost the issuer one request per cool-down', async () => {
    const world = given();
    await warmUp(world);
    const before = world.provider.front.state.keyRequests;
    const startedAt = performance.now();
    expect(await flood(world, 1000)).toBe(0);
    expect(await flood(world, 200)).toBe(0);
    const passedMs = performance.now() - startedAt;
    const timed = 2 * (passedMs / KEY_LIMITS.reloadEveryMs + 1);
    const asked = world.provider.front.state.keyRequests - before;
    expect(asked).toBeLessThanOrEqual(passedMs / KEY_LIMITS.coolDownMs + 1 + timed);
    expect(asked).toBeLessThan(50);
  });

  test.each<KeyAnswer>(['HTML', 'JSON_WITHOUT_KEYS', 'ERROR_500', 'HANGS'])(
    'G30 when the key address answers %s, known keys keep working and strangers are refused in time',
    async (answer) => {
      const world = given();
      await warmUp(world);
      world.provider.front.state.keys = answer;
      const before = world.provider.front.state.keyRequests;
      // Longer than the timed reload and its time limit: both processes have met the broken address by then.
      await pause(KEY_LIMITS.reloadEveryMs + KEY_LIMITS.timeoutMs);
      expect(world.provider.front.state.keyRequests).toBeGreaterThan(before);
      const startedAt = performance.now();
      expect(await flood(world, 50)).toBe(0);
      expect(performance.now() - startedAt).toBeLessThan(2000);
      for (const address of [world.publicUrl, world.secondUrl]) {
        expect((await bearer(world, await accessTokenOf(world, 'school-system'), {}, address)).status).toBe(200);
      }
    },
  );

  test('G31 the realm changes its key under load: no valid request fails, and a key that was withdrawn is refused after the next reading', async () => {
    const world = given();
    const former = await warmUp(world);
    const load = startLoad(world, [former]);
    await pause(2 * KEY_LIMITS.coolDownMs);
    await world.provider.rotateKey();
    const present = await accessTokenOf(world, 'school-system');
    expect(keyOf(present)).not.toBe(keyOf(former));
    load.state.present = present;
    await pause(KEY_LIMITS.reloadEveryMs);
    load.state.present = former;
    await pause(KEY_LIMITS.coolDownMs);
    load.state.present = present;
    await world.provider.withdrawFormerKeys();
    // A provider that keeps two keys has changed to a third one.
    load.state.present = await accessTokenOf(world, 'school-system');
    await pause(KEY_LIMITS.reloadEveryMs + KEY_LIMITS.timeoutMs);
    await load.stop();
    expect(load.state.refused).toEqual([]);
    expect(load.state.calls).toBeGreaterThan(100);
    for (const address of [world.publicUrl, world.secondUrl]) {
      expect((await bearer(world, former, {}, address)).status).toBe(401);
      expect(world.refusals.at(-1)).toBe('TOKEN_KEY_UNKNOWN');
    }
  });
});

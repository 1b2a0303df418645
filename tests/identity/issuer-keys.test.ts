import { SignJWT, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { until } from '../kit/until.js';
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

/** Both processes read the keys by their own clocks: after so many readings each of the two has read them anew. */
const readAnew = async ({ provider }: IdentityWorld): Promise<void> => {
  const { state } = provider.front;
  const before = state.keyRequests;
  await until(() => state.keyRequests >= before + 5, 'both processes read the keys anew');
};

/** Calls both API processes without a pause until it is stopped; answers the status of every call that was refused, and their number. */
const startLoad = (world: IdentityWorld, jwt: string) => {
  const state = { present: jwt, calls: 0, refused: [] as string[], running: true };
  const inHand = new Map<number, string>();
  const call = async (address: string, caller: number) => {
    while (state.running) {
      inHand.set(caller, state.present);
      const { status } = await bearer(world, state.present, {}, address);
      state.calls += 1;
      if (status !== 200) state.refused.push(`${status} ${world.refusals.at(-1) ?? ''}`);
    }
  };
  const callers = [world.publicUrl, world.secondUrl, world.publicUrl, world.secondUrl].map(call);
  return {
    state,
    /** Calls with another token from now on; answers when no call with the former one is under way and some with this one were answered. */
    carryOnWith: async (next: string) => {
      state.present = next;
      await until(() => [...inHand.values()].every((one) => one === next), 'every caller has taken the token');
      const { calls } = state;
      await until(() => state.calls >= calls + 40, 'calls under load');
    },
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
  });

  test.each<KeyAnswer>(['HTML', 'JSON_WITHOUT_KEYS', 'ERROR_500', 'HANGS'])(
    'G30 when the key address answers %s, known keys keep working and no stranger waits for ever',
    async (answer) => {
      const world = given();
      await warmUp(world);
      world.provider.front.state.keys = answer;
      await readAnew(world);
      expect(await flood(world, 50)).toBe(0);
      for (const address of [world.publicUrl, world.secondUrl]) {
        expect((await bearer(world, await accessTokenOf(world, 'school-system'), {}, address)).status).toBe(200);
      }
    },
  );

  test('G31 the realm changes its key under load: no valid request fails, and a key that was withdrawn is refused after the next reading', async () => {
    const world = given();
    const former = await warmUp(world);
    const load = startLoad(world, former);
    await load.carryOnWith(former);
    await world.provider.rotateKey();
    const present = await accessTokenOf(world, 'school-system');
    expect(keyOf(present)).not.toBe(keyOf(former));
    await load.carryOnWith(present);
    await readAnew(world);
    await load.carryOnWith(former);
    await load.carryOnWith(present);
    await world.provider.withdrawFormerKeys();
    // A provider that keeps two keys has changed to a third one.
    await load.carryOnWith(await accessTokenOf(world, 'school-system'));
    await readAnew(world);
    await load.stop();
    expect(load.state.refused).toEqual([]);
    for (const address of [world.publicUrl, world.secondUrl]) {
      expect((await bearer(world, former, {}, address)).status).toBe(401);
      expect(world.refusals.at(-1)).toBe('TOKEN_KEY_UNKNOWN');
    }
  });
});

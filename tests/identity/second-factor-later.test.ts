import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { meets } from '@asysta/services/platform/permission/assurance';
import { Browser } from './kit/browser.js';
import { signIn, startIdentityWorld, walkIn, who } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import { development } from './issuers/development.js';

// Only the development provider runs in this process and can be taken into the future; see second-factor.test.ts for both issuers.

let world: IdentityWorld;

beforeAll(async () => {
  world = await startIdentityWorld(development);
});
afterEach(() => void vi.useRealTimers());
afterAll(() => world.close());

const MINUTE_MS = 60_000;

/** Moves the clock of the platform and of the provider, which run in this process, and the browser's with them. */
const letPass = (minutes: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * MINUTE_MS });
};

const proofOf = async (browser: Browser) => {
  const { level = 0, provedAt = null } = (await who(world, browser)).principal?.assurance ?? {};
  return { level, provedAt: provedAt === null ? null : new Date(provedAt) };
};

test('G36 within five minutes nothing is asked again; later a new login stands at the first level and a step-up asks', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'anna.zielonki');
  expect((await walkIn(world, browser, 'anna.zielonki', { secondFactor: '1' })).asked).toEqual(['second-factor']);
  const shown = await proofOf(browser);
  letPass(4);
  expect((await walkIn(world, browser, 'anna.zielonki', { secondFactor: '1' })).asked).toEqual([]);
  expect(await proofOf(browser)).toEqual(shown);
  letPass(2);
  expect((await walkIn(world, browser, 'anna.zielonki')).asked).toEqual([]);
  expect((await proofOf(browser)).level).toBe(1);
  expect((await walkIn(world, browser, 'anna.zielonki', { secondFactor: '1' })).asked).toEqual(['second-factor']);
  const again = await proofOf(browser);
  expect(again.level).toBe(2);
  expect(again.provedAt?.getTime() ?? 0).toBeGreaterThanOrEqual((shown.provedAt?.getTime() ?? 0) + 6 * MINUTE_MS - 1000);
});

test('G36 renewing a session moves no proof: after a quarter of an hour it is stale for what needs one now, after ten hours for the day', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'dorota.rakow');
  const shown = await proofOf(browser);
  letPass(16);
  const later = await proofOf(browser);
  expect(later).toEqual(shown);
  expect(meets(later, 'SECOND_FACTOR_NOW', new Date())).toBe(false);
  expect(meets(later, 'SECOND_FACTOR_TODAY', new Date())).toBe(true);
  expect(meets(later, 'SECOND_FACTOR_TODAY', new Date(Date.now() + 600 * MINUTE_MS))).toBe(false);
});

test('G36 a director who signs in again later with a live login is asked for the second factor and for nothing else', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'zofia.zielonki');
  letPass(10);
  const { asked, end } = await walkIn(world, browser, 'zofia.zielonki', { returnTo: '/rodziny' });
  expect(asked).toEqual(['second-factor']);
  expect(end.text).toContain('url=/rodziny"');
  expect(meets(await proofOf(browser), 'SECOND_FACTOR_NOW', new Date())).toBe(true);
});

test('G33 G36 an acting director who goes back to the centre where they are a social worker loses the level that has aged', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'maria.podwojna', { organization: 'centre-rakow' });
  expect((await proofOf(browser)).level).toBe(2);
  letPass(6);
  expect((await walkIn(world, browser, 'maria.podwojna', { organization: 'centre-zielonki' })).asked).toEqual([]);
  expect((await who(world, browser)).principal).toMatchObject({
    party: { alias: 'centre-zielonki' },
    appointments: [{ role: 'SOCIAL_WORKER' }],
    assurance: { level: 1 },
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { meets } from '@asysta/services/platform/permission/assurance';
import { bearer } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import type { Step } from './kit/browser.js';
import { onEachIssuer, onKeycloak } from './issuers/each-issuer.js';
import { hasControl } from './kit/forms.js';
import { signIn, walkIn, who } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import type { RealmAdmin } from './issuers/keycloak.js';
import { accessTokenOf, authorize, claimsOf, refresh } from './kit/tokens.js';
import { walkThrough } from './kit/walk.js';

const MINUTE_MS = 60_000;

/** The two ways to ask for a second factor. */
const SECOND_FACTORS = ['otp', 'second-factor'];
const isSecondFactor = (control: string): boolean => SECOND_FACTORS.includes(control);
const asksFor = ({ text }: Step): boolean => SECOND_FACTORS.some((control) => hasControl(text, control));

const proofOf = async (world: IdentityWorld, browser: Browser) => {
  const { level = 0, provedAt = null } = (await who(world, browser)).principal?.assurance ?? {};
  return { level, provedAt: provedAt === null ? null : new Date(provedAt) };
};

/** Starts the web's own step-up, but drops what it asks the provider for on the way. */
const withoutTheAsking = async (world: IdentityWorld, browser: Browser): Promise<Step> => {
  browser.stopAt = `${world.issuer}/protocol/openid-connect/auth`;
  const { url } = await browser.open(`${world.publicUrl}/bff/login?secondFactor=1&returnTo=/rodziny/7`);
  browser.stopAt = null;
  const address = new URL(url);
  expect(address.searchParams.get('acr_values')).toBe('2');
  address.searchParams.delete('acr_values');
  return browser.open(address.href);
};

onEachIssuer((given) => {
  test('G36 a director is taken through the second factor before a session exists, and arrives where they wanted to go', async () => {
    const world = given();
    const browser = new Browser();
    const { asked, end } = await walkIn(world, browser, 'zofia.zielonki', { returnTo: '/sprawozdania' });
    expect(asked.filter(isSecondFactor)).toHaveLength(1);
    expect(isSecondFactor(asked.at(-1) ?? '')).toBe(true);
    expect(end.text).toContain('<meta http-equiv="refresh" content="0; url=/sprawozdania">');
    const proof = await proofOf(world, browser);
    expect(proof.level).toBe(2);
    expect(meets(proof, 'SECOND_FACTOR_NOW', new Date())).toBe(true);
    expect(await world.asSuperuser("select 'one' as whole from login_session")).toEqual([{ whole: 'one' }]);
  });

  test('G36 a data protection officer is asked too, an assistant and an administrator are not', async () => {
    const world = given();
    const askedOf = async (username: string) =>
      (await walkIn(world, new Browser(), username)).asked.filter(isSecondFactor).length;
    expect(await askedOf('irena.zielonki')).toBe(1);
    for (const username of ['tomasz.zielonki', 'adam.zielonki']) expect(await askedOf(username), username).toBe(0);
  });

  test('G36 whoever needs more asks for it: the level rises, nothing else is asked, the organization stays and the person is back', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'maria.podwojna', { organization: 'centre-zielonki' });
    const former = browser.cookie('asysta') ?? '';
    expect((await proofOf(world, browser)).level).toBe(1);
    const { asked, end } = await walkIn(world, browser, 'maria.podwojna', { secondFactor: '1', returnTo: '/rodziny/7' });
    expect(asked).toHaveLength(1);
    expect(isSecondFactor(asked[0] ?? '')).toBe(true);
    expect(end.text).toContain('url=/rodziny/7"');
    expect((await proofOf(world, browser)).level).toBe(2);
    expect((await who(world, browser)).principal?.party?.alias).toBe('centre-zielonki');
    const old = await fetch(`${world.publicUrl}/who`, { headers: { cookie: `asysta=${former}` } });
    expect(old.status).toBe(401);
  });

  test('G36 without a session the second factor is asked for in the same login as the person, and the picker where somebody works twice', async () => {
    const world = given();
    const browser = new Browser();
    const { asked } = await walkIn(world, browser, 'maria.podwojna', { secondFactor: '1', pick: 'centre-zielonki' });
    expect(asked.filter(isSecondFactor)).toHaveLength(1);
    expect(asked.filter((control) => ['organization', 'kc.org'].includes(control))).toHaveLength(1);
    expect((await who(world, browser)).principal).toMatchObject({ party: { alias: 'centre-zielonki' }, assurance: { level: 2 } });
  });

  test('G36 within five minutes nothing is asked again, and the time of the proof does not move', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'anna.zielonki');
    await walkIn(world, browser, 'anna.zielonki', { secondFactor: '1' });
    const shown = await proofOf(world, browser);
    await pause(1100);
    expect((await walkIn(world, browser, 'anna.zielonki', { secondFactor: '1' })).asked).toEqual([]);
    expect(await proofOf(world, browser)).toEqual(shown);
  });

  test('G36 a proof grows stale: after a quarter of an hour for what needs one now, after ten hours for the day, and renewing moves nothing', async () => {
    const world = given();
    const tokens = await authorize(world, new Browser(), 'dorota.rakow', { acrValues: '2' });
    await pause(1100);
    const renewed = claimsOf((await refresh(world, tokens.refresh_token ?? '')).body.access_token ?? '');
    const { acr, auth_time } = claimsOf(tokens.access_token ?? '');
    expect(renewed).toMatchObject({ acr: '2', auth_time });
    const proof = { level: Number(acr), provedAt: new Date(Number(auth_time) * 1000) };
    const after = (minutes: number) => new Date(proof.provedAt.getTime() + minutes * MINUTE_MS);
    expect([after(14), after(16)].map((now) => meets(proof, 'SECOND_FACTOR_NOW', now))).toEqual([true, false]);
    expect([after(599), after(601)].map((now) => meets(proof, 'SECOND_FACTOR_TODAY', now))).toEqual([true, false]);
  });

  test('G36 a provider that comes back at the old level ends in a page that says so, never in a loop, and the session stays as it was', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'pawel.rawa');
    const before = browser.cookie('asysta');
    const end = await withoutTheAsking(world, browser);
    expect(end.status).toBe(403);
    expect(end.text).toContain('nie zostało potwierdzone drugim składnikiem');
    expect(world.refusals.at(-1)).toBe('SECOND_FACTOR_MISSING');
    expect(browser.cookie('asysta')).toBe(before);
    expect((await proofOf(world, browser)).level).toBe(1);
  });

  test('G33 G36 an acting director of one centre who is a social worker in another is asked in the first one only', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'maria.podwojna', { organization: 'centre-zielonki' });
    expect((await proofOf(world, browser)).level).toBe(1);
    const { asked } = await walkIn(world, browser, 'maria.podwojna', { organization: 'centre-rakow', returnTo: '/rodziny' });
    expect(asked).toHaveLength(1);
    expect(isSecondFactor(asked[0] ?? '')).toBe(true);
    expect((await who(world, browser)).principal).toMatchObject({
      party: { alias: 'centre-rakow' },
      appointments: [{ role: 'DIRECTOR' }],
      assurance: { level: 2 },
    });
  });

  test('G36 G37 a machine stands at no level', async () => {
    const world = given();
    const response = await bearer(world, await accessTokenOf(world, 'zielonki-system'));
    expect(await response.json()).toMatchObject({ machine: true, assurance: { level: 0, provedAt: null } });
  });
});

/** Shortens how long a second factor counts in Keycloak's flow; the next alignment of the realm puts it back. */
const shortenLevelTwo = async (admin: RealmAdmin, seconds: number) => {
  const realm = await admin.realms.findOne({ realm: admin.realmName });
  const executions = await admin.authenticationManagement.getExecutions({ flow: realm?.browserFlow ?? '' });
  for (const { authenticationConfig: id } of executions.filter(({ authenticationConfig }) => authenticationConfig)) {
    const config = await admin.authenticationManagement.getConfig({ id: id ?? '' });
    if (config.config?.['loa-condition-level'] !== '2') continue;
    await admin.authenticationManagement.updateConfig({
      id: id ?? '',
      ...config,
      config: { ...config.config, 'loa-max-age': String(seconds) },
    });
  }
};

onKeycloak((given) => {
  test('G36 a wrong code and a code that was used before prove nothing', async () => {
    const world = given();
    const { provider } = world;
    const signInWith = async (username: string, codes: readonly string[]) => {
      const browser = new Browser();
      const left = [...codes];
      const first = await browser.open(`${world.publicUrl}/bff/login`);
      const { end } = await walkThrough(browser, first, provider, { username, code: () => left.shift() ?? null });
      return { isAskedAgain: asksFor(end), principal: (await who(world, browser)).principal };
    };
    const code = await provider.logins.freshCode('barbara.lodz');
    expect(await signInWith('barbara.lodz', [code])).toMatchObject({
      isAskedAgain: false,
      principal: { assurance: { level: 2 } },
    });
    expect(await signInWith('barbara.lodz', [code])).toEqual({ isAskedAgain: true, principal: null });
    expect(await signInWith('igor.lodz', ['000000'])).toEqual({ isAskedAgain: true, principal: null });
  });

  test('G36 once the second factor has aged in Keycloak, a new login stands at the first level and a step-up asks for a code', async () => {
    const world = given();
    await shortenLevelTwo(world.provider.admin, 2);
    const browser = new Browser();
    const username = 'robert.rawa';
    const shown = claimsOf((await authorize(world, browser, username, { acrValues: '2' })).access_token ?? '');
    await pause(3100);
    const plain = await authorize(world, browser, username);
    expect(plain.asked).toEqual([]);
    expect(claimsOf(plain.access_token ?? '')).toMatchObject({ acr: '1' });
    const again = await authorize(world, browser, username, { acrValues: '2' });
    expect(again.asked).toEqual(['otp']);
    const proved = claimsOf(again.access_token ?? '');
    expect(proved['acr']).toBe('2');
    expect(Number(proved['auth_time'])).toBeGreaterThan(Number(shown['auth_time']));
    expect(asksFor(await browser.open(`${world.publicUrl}/bff/login`))).toBe(false);
  });
});

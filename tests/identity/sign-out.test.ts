import { generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { until } from '../kit/until.js';
import { bearer, changedToken, fateOf, refusalOf } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import { signIn, walkIn, who } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import { personCalled } from './kit/sample-people.js';
import { accessTokenOf, authorize, claimsOf } from './kit/tokens.js';

const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

const logoutToken = (
  { issuer, provider }: IdentityWorld,
  changed: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
) => {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now, exp: now + 120 };
  const all = { iss: issuer, aud: 'asysta-web', ...times, jti: crypto.randomUUID(), events: EVENT, sub: 'nobody', ...changed };
  const claims = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return provider.sign(claims, { typ: 'logout+jwt', ...header });
};

const sendLogout = async ({ publicUrl }: IdentityWorld, jwt: string) =>
  (await fetch(`${publicUrl}/bff/backchannel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: jwt }) }))
    .status;

const sidOf = async (world: IdentityWorld, username: string): Promise<string> => {
  const [row] = await world.asSuperuser(
    'select sid as whole from login_session where subject = $1 order by started_at desc limit 1',
    [personCalled(username).subject],
  );
  return row?.whole ?? '';
};

const statusAt = async (address: string, browser: Browser): Promise<number> =>
  (await fetch(`${address}/who`, { headers: { cookie: `asysta=${browser.cookie('asysta') ?? ''}` } })).status;

/** The provider tells Asysta by a request of its own; nothing but the way of that request may pass until then. */
const untilRefused = (ask: () => Promise<number>): Promise<void> =>
  until(async () => (await ask()) !== 200, 'a login that ended is refused');

onEachIssuer((given) => {
  test('G34 a login that ends at the provider ends in every API process as soon as the provider says so, for its cookie and its tokens', async () => {
    const world = given();
    const web = new Browser();
    const tokens = new Browser();
    await signIn(world, web, 'tomasz.zielonki');
    const jwt = (await authorize(world, tokens, 'tomasz.zielonki')).access_token ?? '';
    const addresses = [world.publicUrl, world.secondUrl];
    for (const address of addresses) {
      expect(await statusAt(address, web)).toBe(200);
      expect((await bearer(world, jwt, {}, address)).status).toBe(200);
    }
    for (const browser of [web, tokens]) await world.provider.endLogin(browser, 'tomasz.zielonki');
    for (const address of addresses) {
      await untilRefused(() => statusAt(address, web));
      await untilRefused(async () => (await bearer(world, jwt, {}, address)).status);
    }
    const again = await walkIn(world, web, 'tomasz.zielonki');
    expect(again.asked.length).toBeGreaterThan(0);
  });

  test('G34 a logout token ends the session at the next request, also for a bearer of its access token, and works once', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'karolina.zielonki');
    const sid = await sidOf(world, 'karolina.zielonki');
    const token = await logoutToken(world, { sid });
    expect(await sendLogout(world, token)).toBe(200);
    expect(await refusalOf(world, who(world, browser))).toBe('SESSION_UNKNOWN');
    expect(await fateOf(world, await changedToken(world, { sid }))).toBe('SESSION_REVOKED');
    expect(await sendLogout(world, token)).toBe(400);
    expect(world.refusals.at(-1)).toBe('LOGOUT_TOKEN_REFUSED');
  });

  test('G34 a logout token that names a person ends everything issued to them so far, and nothing later', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'ewa.rakow');
    expect(await sendLogout(world, await logoutToken(world, { sub: personCalled('ewa.rakow').subject }))).toBe(200);
    expect(await refusalOf(world, who(world, browser))).toBe('SESSION_UNKNOWN');
    const { sub, iat } = claimsOf(await accessTokenOf(world, 'lodzkie-system')) as { sub: string; iat: number };
    const region = claimsOf(await accessTokenOf(world, 'lodzkie-system'));
    expect(await sendLogout(world, await logoutToken(world, { sub }))).toBe(200);
    expect(await fateOf(world, await world.provider.sign({ ...region, iat, exp: iat + 300 }))).toBe('SESSION_REVOKED');
    world.time.offsetMs = 10_000;
    expect(await fateOf(world, await world.provider.sign({ ...region, iat: iat + 10, exp: iat + 300 }))).toBe('ACCEPTED');
  });

  test('G34 foreign, stale, malformed and borrowed logout tokens are refused and end nothing', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'jan.rakow');
    const sid = await sidOf(world, 'jan.rakow');
    const { privateKey } = await generateKeyPair('RS256');
    const good = await logoutToken(world, { sid });
    const header = JSON.parse(Buffer.from(good.split('.')[0] ?? '', 'base64url').toString()) as { alg: string };
    const foreign = await new SignJWT(claimsOf(good)).setProtectedHeader(header).sign(privateKey);
    const now = Math.floor(Date.now() / 1000);
    const changed: readonly (readonly [Record<string, unknown>, Record<string, unknown>?])[] = [
      [{ sid }, { kid: 'unknown' }],
      [{ sid, iss: 'http://127.0.0.1:1/realms/asysta' }],
      [{ sid, iss: world.issuer.replace(/asysta$/, 'master') }],
      [{ sid, aud: 'asysta-api' }],
      [{ sid, aud: 'zielonki-system' }],
      [{ sid, iat: now - 900, exp: now + 100 }],
      [{ sid, iat: now + 300, exp: now + 400 }],
      [{ sid, exp: now - 60, iat: now - 120 }],
      [{ sid, events: undefined }],
      [{ sid, events: { 'http://schemas.openid.net/event/other': {} } }],
      [{ sid, nonce: 'an id token has one' }],
      [{ sid, jti: undefined }],
      [{ sub: undefined }],
      [{ sid, typ: 'Bearer' }],
      [{ sid }, { typ: 'JWT' }],
    ];
    const signed = await Promise.all(changed.map(([claims, heading]) => logoutToken(world, claims, heading)));
    const borrowed = (await authorize(world, browser, 'jan.rakow')).id_token ?? '';
    for (const jwt of [...signed, foreign, borrowed, `${good}x`, `${good}.x`, 'x'.repeat(9000), '']) {
      expect(await sendLogout(world, jwt)).toBe(400);
    }
    expect((await who(world, browser)).status).toBe(200);
    expect(await sendLogout(world, good)).toBe(200);
  });

  test('G34 signing out in the web ends the session here and at the provider, whose logout token comes back', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'dorota.rakow');
    const sid = await sidOf(world, 'dorota.rakow');
    const out = await browser.open(`${world.publicUrl}/bff/logout`, world.publicUrl, {
      method: 'POST',
      headers: { 'x-asysta-csrf': '1' },
    });
    const { location } = JSON.parse(out.text) as { location: string };
    expect(location).toMatch(new RegExp(`^${world.issuer}/protocol/openid-connect/logout\\?`));
    const landed = await browser.open(location, world.publicUrl);
    expect(landed.url).toBe(`${world.publicUrl}/`);
    expect((await who(world, browser)).principal).toBeNull();
    const [revoked] = await world.asSuperuser("select value as whole from revoked_session where kind = 'SID' and value = $1", [
      sid,
    ]);
    expect(revoked?.whole).toBe(sid);
    expect((await walkIn(world, browser, 'dorota.rakow')).asked.length).toBeGreaterThan(0);
  });
});

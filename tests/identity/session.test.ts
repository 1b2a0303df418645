import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SignJWT, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Browser } from './browser.js';
import { claimsOf, machineToken, personCalled, signIn, startIdentityWorld, who } from './identity-world.js';
import type { IdentityWorld } from './identity-world.js';

let world: IdentityWorld;
let realmKey: CryptoKey;
let keyId: string;

beforeAll(async () => {
  world = await startIdentityWorld();
  const { jwks } = JSON.parse(await readFile(path.join(world.stateFolder, 'provider-keys.json'), 'utf8')) as {
    jwks: { keys: [JWK & { kid: string }] };
  };
  keyId = jwks.keys[0].kid;
  realmKey = (await importJWK(jwks.keys[0], 'RS256')) as CryptoKey;
});
afterAll(() => world.close());
beforeEach(() => {
  world.time.offsetMs = 0;
});

const sign = (claims: Record<string, unknown>, header: Record<string, unknown> = {}, key = realmKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId, ...header }).sign(key);

/** A token of the school's machine with some claims changed, signed with the realm's own key. */
const changedToken = async (changed: Record<string, unknown>) =>
  sign({ ...claimsOf((await machineToken(world, 'school-system')).body.access_token ?? ''), ...changed });

const bearer = (jwt: string, headers: Record<string, string> = {}) =>
  fetch(`${world.publicUrl}/who`, { headers: { authorization: `Bearer ${jwt}`, ...headers } });

const refusalOf = async (answer: Promise<{ status: number }>): Promise<string | undefined> => {
  const { status } = await answer;
  return status === 401 ? world.refusals.at(-1) : `STATUS ${status}`;
};

const sidOf = async (username: string): Promise<string> => {
  const [row] = await world.asSuperuser(
    `select sid as whole from login_session where subject = '${personCalled(username).subject}' order by started_at desc limit 1`,
  );
  return row?.whole ?? '';
};

const asOwner = (sql: string, values: unknown[]) => world.owner.query(sql, values);

const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const logoutClaims = (changed: Record<string, unknown> = {}) => {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: world.issuer,
    aud: 'asysta-web',
    iat: now,
    exp: now + 120,
    jti: crypto.randomUUID(),
    events: EVENT,
    sub: 'nobody',
    ...changed,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
const logoutToken = (changed: Record<string, unknown> = {}, header: Record<string, unknown> = {}, key = realmKey) =>
  sign(logoutClaims(changed), { typ: 'logout+jwt', ...header }, key);
const sendLogout = async (jwt: string) =>
  (await fetch(`${world.publicUrl}/bff/backchannel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: jwt }) }))
    .status;

test('G32 an organization alias with the id of another, an unknown one and a disabled one are refused', async () => {
  const school = '01980a00-0000-7000-8000-0000000000d0';
  const clinic = '01980a00-0000-7000-8000-0000000000d1';
  expect((await bearer(await changedToken({}))).status).toBe(200);
  expect(await refusalOf(bearer(await changedToken({ organization: { 'partner-school': { id: clinic } } })))).toBe(
    'PARTY_UNKNOWN',
  );
  expect(await refusalOf(bearer(await changedToken({ organization: { 'partner-clinic': { id: school } } })))).toBe(
    'PARTY_UNKNOWN',
  );
  expect(await refusalOf(bearer(await changedToken({ organization: { 'partner-unknown': { id: crypto.randomUUID() } } })))).toBe(
    'PARTY_UNKNOWN',
  );
  await asOwner("update party set status = 'DISABLED' where id = $1", [school]);
  expect(await refusalOf(bearer(await changedToken({})))).toBe('PARTY_UNKNOWN');
  await asOwner("update party set status = 'ACTIVE' where id = $1", [school]);
  expect((await bearer(await changedToken({}))).status).toBe(200);
});

test('G33 roles planted into a signed token give nothing: the functions of the register alone count', async () => {
  const planted = await changedToken({
    realm_access: { roles: ['DIRECTOR', 'CENTRE_ADMIN', 'admin'] },
    resource_access: { 'asysta-api': { roles: ['DIRECTOR'] } },
    roles: ['DIRECTOR'],
    organization: {
      'partner-school': { id: '01980a00-0000-7000-8000-0000000000d0', groups: ['/DIRECTOR'], roles: ['DIRECTOR'] },
    },
  });
  const principal = (await (await bearer(planted)).json()) as { appointments: { role: string }[] };
  expect(principal.appointments.map(({ role }) => role)).toEqual(['PARTNER_SYSTEM']);
  expect(JSON.stringify(principal)).not.toContain('DIRECTOR');
});

test('G33 a member of one party is nobody in another party for which the realm would issue a token', async () => {
  const clinic = { 'partner-clinic': { id: '01980a00-0000-7000-8000-0000000000d1' } };
  expect(await refusalOf(bearer(await changedToken({ organization: clinic })))).toBe('NO_MEMBER');
});

test('G35 an appointment that has ended refuses the next request although token and session are valid', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'tomasz.zielonki');
  expect((await who(world, browser)).status).toBe(200);
  const key = `centre-zielonki ${personCalled('tomasz.zielonki').subject}`;
  const member = world.register.members.get(key);
  if (!member) throw new Error('The member is missing');
  world.register.members.set(key, { ...member, appointments: [] });
  expect(await refusalOf(who(world, browser))).toBe('NO_APPOINTMENT');
  world.register.members.delete(key);
  expect(await refusalOf(who(world, browser))).toBe('NO_MEMBER');
  const refused = await signIn(world, new Browser(), 'tomasz.zielonki');
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('nie ma dziś czynnego powołania');
  world.register.members.set(key, member);
  expect((await who(world, browser)).status).toBe(200);
});

test('G34 a logout token ends the session at the next request, also for a bearer of its access token, and works once', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'karolina.zielonki');
  const sid = await sidOf('karolina.zielonki');
  const token = await logoutToken({ sid });
  expect(await sendLogout(token)).toBe(200);
  expect(await refusalOf(who(world, browser))).toBe('SESSION_UNKNOWN');
  expect(await refusalOf(bearer(await changedToken({ sid })))).toBe('SESSION_REVOKED');
  expect(await sendLogout(token)).toBe(400);
  expect(world.refusals.at(-1)).toBe('LOGOUT_TOKEN_REFUSED');
});

test('G34 a logout token that names a person ends everything issued to them so far, and nothing later', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'ewa.rakow');
  const { sub, iat } = claimsOf((await machineToken(world, 'school-system')).body.access_token ?? '') as {
    sub: string;
    iat: number;
  };
  expect(await sendLogout(await logoutToken({ sub: personCalled('ewa.rakow').subject }))).toBe(200);
  expect(await refusalOf(who(world, browser))).toBe('SESSION_UNKNOWN');
  expect(await sendLogout(await logoutToken({ sub }))).toBe(200);
  expect(await refusalOf(bearer(await changedToken({ iat, exp: iat + 300 })))).toBe('SESSION_REVOKED');
  world.time.offsetMs = 10_000;
  expect((await bearer(await changedToken({ iat: iat + 10, exp: iat + 300 }))).status).toBe(200);
});

test('G34 foreign, stale, malformed and borrowed logout tokens are refused and end nothing', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'jan.rakow');
  const sid = await sidOf('jan.rakow');
  const { privateKey } = await generateKeyPair('RS256');
  const now = Math.floor(Date.now() / 1000);
  const refused = [
    await logoutToken({ sid }, {}, privateKey),
    await logoutToken({ sid }, { kid: 'unknown' }),
    await logoutToken({ sid, iss: 'http://127.0.0.1:1/realms/asysta' }),
    await logoutToken({ sid, aud: 'asysta-api' }),
    await logoutToken({ sid, iat: now - 900, exp: now + 100 }),
    await logoutToken({ sid, iat: now + 300, exp: now + 400 }),
    await logoutToken({ sid, exp: now - 60, iat: now - 120 }),
    await logoutToken({ sid, events: undefined }),
    await logoutToken({ sid, events: { 'http://schemas.openid.net/event/other': {} } }),
    await logoutToken({ sid, nonce: 'an id token has one' }),
    await logoutToken({ sid, jti: undefined }),
    await logoutToken({ sub: undefined }),
    await logoutToken({ sid, typ: 'Bearer' }),
    await logoutToken({ sid }, { typ: 'JWT' }),
    `${await logoutToken({ sid })}x`,
    'x'.repeat(9000),
    '',
  ];
  for (const jwt of refused) expect(await sendLogout(jwt)).toBe(400);
  expect((await who(world, browser)).status).toBe(200);
});

test('G34 signing out in the web ends the session here and at the provider, whose logout token comes back', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'dorota.rakow');
  const sid = await sidOf('dorota.rakow');
  const out = await browser.open(`${world.publicUrl}/bff/logout`, world.publicUrl, {
    method: 'POST',
    headers: { 'x-asysta-csrf': '1' },
  });
  const { location } = JSON.parse(out.text) as { location: string };
  expect(location).toMatch(new RegExp(`^${world.issuer}/protocol/openid-connect/logout\\?`));
  const landed = await browser.open(location, world.publicUrl);
  expect(landed.url).toBe(`${world.publicUrl}/`);
  expect((await who(world, browser)).principal).toBeNull();
  const [revoked] = await world.asSuperuser(`select value as whole from revoked_session where kind = 'SID' and value = '${sid}'`);
  expect(revoked?.whole).toBe(sid);
  expect((await browser.open(`${world.publicUrl}/bff/login`)).text).toContain('Zaloguj się jako');
});

test('an access token that is about to expire is renewed once for all requests that arrive together', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'piotr.rakow');
  const version = `select version::text as whole from login_session where sid = '${await sidOf('piotr.rakow')}'`;
  await world.asSuperuser(
    `update login_session set access_expires_at = now() + interval '10 seconds' where sid = '${await sidOf('piotr.rakow')}'`,
  );
  const answers = await Promise.all(Array.from({ length: 20 }, () => who(world, browser)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(await world.asSuperuser(version)).toEqual([{ whole: '2' }]);
});

test('a session row moved to another organization, or sealed with another key, is no session', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'robert.rawa');
  await world.asSuperuser(
    `update login_session set party_id = '01980a00-0000-7000-8000-0000000000c0' where sid = '${await sidOf('robert.rawa')}'`,
  );
  expect(await refusalOf(who(world, browser))).toBe('SESSION_UNKNOWN');
});

test('a session ends ten hours after it began', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'magda.rawa');
  world.time.offsetMs = 10 * 3_600_000 + 1000;
  expect(await refusalOf(who(world, browser))).toBe('SESSION_UNKNOWN');
});

test('a request that shows a token and a session, or a credential in no known form, is refused', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'adam.zielonki');
  const jwt = (await machineToken(world, 'school-system')).body.access_token ?? '';
  expect(await refusalOf(bearer(jwt, { cookie: `asysta=${browser.cookie('asysta')}` }))).toBe('CREDENTIALS_TWICE');
  const basic = fetch(`${world.publicUrl}/who`, { headers: { authorization: 'Basic YTpi' } });
  expect(await refusalOf(basic)).toBe('CREDENTIALS_MALFORMED');
  const guessed = fetch(`${world.publicUrl}/who`, { headers: { cookie: `asysta=${'A'.repeat(43)}` } });
  expect(await refusalOf(guessed)).toBe('SESSION_UNKNOWN');
});

test('G41 another site cannot act with the cookie: no header, a foreign origin or a cross-site request is refused', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'irena.zielonki');
  const post = (headers: Record<string, string>) => who(world, browser, { method: 'POST', headers });
  expect(await refusalOf(post({}))).toBe('CSRF');
  expect(await refusalOf(post({ 'x-asysta-csrf': '1', origin: 'https://example.org' }))).toBe('CSRF');
  expect((await post({ 'x-asysta-csrf': '1', origin: world.publicUrl })).status).toBe(200);
  const logout = await browser.open(`${world.publicUrl}/bff/logout`, world.publicUrl, { method: 'POST' });
  expect(logout.status).toBe(403);
  expect((await who(world, browser)).status).toBe(200);
});

test.each([
  'https://example.org/',
  '//example.org',
  '/\\example.org',
  '/%5c/../..//example.org\\',
  'javascript:alert(1)',
  '/bff/logout',
  '/\t/example.org',
  '',
])('signing in never returns to %j', async (returnTo) => {
  const end = await signIn(world, new Browser(), 'anna.zielonki', { returnTo });
  expect(end.text).toContain('content="0; url=/"');
});

test('a callback without the browser that started the login, or with a foreign state, signs nobody in', async () => {
  const started = new Browser();
  const stranger = await new Browser().open(`${world.publicUrl}/bff/callback?code=abc&state=def`);
  expect(stranger.status).toBe(400);
  await started.open(`${world.publicUrl}/bff/login`);
  const wrong = await started.open(`${world.publicUrl}/bff/callback?code=abc&state=def`);
  expect(wrong.status).toBe(400);
  expect(started.cookie('asysta')).toBeUndefined();
});

test('while the provider is down a valid session goes on, an expiring one keeps until it expires, and signing in says so', async () => {
  const lasting = new Browser();
  await signIn(world, lasting, 'lena.rawa');
  const sid = await sidOf('lena.rawa');
  await world.stopProvider();
  expect((await who(world, lasting)).status).toBe(200);
  await world.asSuperuser(`update login_session set access_expires_at = now() + interval '10 seconds' where sid = '${sid}'`);
  expect((await who(world, lasting)).status).toBe(200);
  await world.asSuperuser(`update login_session set access_expires_at = now() - interval '10 seconds' where sid = '${sid}'`);
  expect(await refusalOf(who(world, lasting))).toBe('SESSION_NOT_REFRESHED');
  expect(await world.asSuperuser(`select 'kept' as whole from login_session where sid = '${sid}'`)).toEqual([{ whole: 'kept' }]);
});

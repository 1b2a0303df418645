import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '@asysta/infra/identity/people';
import { startIdentityProvider } from '@asysta/infra/identity/provider';
import { ORGANIZATIONS } from '@asysta/infra/identity/realm';
import { Browser } from './browser.js';
import type { Init } from './browser.js';
import { claimsOf, machineToken, personCalled, signIn, startIdentityWorld, who } from './identity-world.js';
import type { IdentityWorld } from './identity-world.js';

let world: IdentityWorld;

beforeAll(async () => {
  world = await startIdentityWorld();
});
afterAll(() => world.close());

const bearer = (jwt: string, init: Init = {}) =>
  fetch(`${world.publicUrl}/who`, { ...init, headers: { ...init.headers, authorization: `Bearer ${jwt}` } });

test('the sign-in page lists every sample person under their party, without a script and saying that it asks for no password', async () => {
  const page = await new Browser().open(`${world.publicUrl}/bff/login`);
  for (const { displayName, subject } of PEOPLE) {
    expect(page.text).toContain(displayName);
    expect(page.text).toContain(`value="${subject}"`);
  }
  for (const { name } of ORGANIZATIONS) expect(page.text).toContain(name);
  expect(page.text).toContain('Logowanie bez hasła');
  expect(page.text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a social worker signs in and is known with the party and the functions of the register', async () => {
  const browser = new Browser();
  const end = await signIn(world, browser, 'anna.zielonki', { returnTo: '/rodziny?strona=2' });
  expect(end.status).toBe(200);
  expect(end.text).toContain('<meta http-equiv="refresh" content="0; url=/rodziny?strona=2">');
  expect(end.headers.get('content-security-policy')).toContain("default-src 'none'");
  const { principal } = await who(world, browser);
  expect(principal).toMatchObject({
    displayName: 'Anna Przykładowa',
    party: { alias: 'centre-zielonki' },
    appointments: [{ role: 'SOCIAL_WORKER' }],
    subject: personCalled('anna.zielonki').subject,
    clientId: 'asysta-web',
  });
  const session = await browser.open(`${world.publicUrl}/bff/session`, world.publicUrl);
  expect(JSON.parse(session.text)).toEqual({
    signedIn: true,
    displayName: 'Anna Przykładowa',
    party: { kind: 'CENTRE', alias: 'centre-zielonki', name: 'Gminny Ośrodek Pomocy Społecznej w Zielonkach' },
  });
});

test('the session cookie is HttpOnly and Strict, the pre-login one Lax, and neither holds a token', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'anna.zielonki');
  const session = browser.setCookies.find((cookie) => cookie.startsWith('asysta=')) ?? '';
  const before = browser.setCookies.find((cookie) => cookie.startsWith('asysta-login=')) ?? '';
  expect(session).toMatch(/^asysta=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(before).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
  const sealed = Buffer.from(/^asysta-login=([^;]+)/.exec(before)?.[1] ?? '', 'base64url').toString('latin1');
  for (const readable of ['nonce', 'codeVerifier', 'returnTo']) expect(sealed).not.toContain(readable);
});

test('the database keeps neither the cookie nor a readable token', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'zofia.zielonki');
  const { rows } = await world.owner.query<{ whole: string }>("select 'nothing' as whole from login_session");
  expect(rows).toEqual([]);
  const admin = await world.asSuperuser(
    "select encode(key_hash, 'base64') || encode(sealed_tokens, 'escape') as whole from login_session",
  );
  expect(admin.length).toBeGreaterThan(0);
  for (const { whole } of admin) {
    expect(whole).not.toContain(browser.cookie('asysta'));
    expect(whole).not.toContain('eyJhbGciOi');
  }
});

test('somebody who works in two centres picks one and acts for that one alone', async () => {
  const browser = new Browser();
  const people = await browser.open(`${world.publicUrl}/bff/login`);
  const picker = await browser.press(people, 'subject', personCalled('maria.podwojna').subject);
  expect(picker.text).toContain('Gdzie dziś pracujesz?');
  await browser.press(picker, 'organization', 'centre-zielonki');
  expect((await who(world, browser)).principal).toMatchObject({
    party: { alias: 'centre-zielonki' },
    appointments: [{ role: 'SOCIAL_WORKER' }],
  });
});

test('G33 a director in one centre has no director right in the other, and switching asks the provider anew', async () => {
  const browser = new Browser();
  await signIn(world, browser, 'maria.podwojna', { organization: 'centre-rakow' });
  expect((await who(world, browser)).principal).toMatchObject({
    party: { alias: 'centre-rakow' },
    appointments: [{ role: 'DIRECTOR' }],
  });
  const former = browser.cookie('asysta');
  await browser.open(`${world.publicUrl}/bff/login?organization=centre-zielonki`);
  const { principal } = await who(world, browser);
  expect(principal).toMatchObject({ party: { alias: 'centre-zielonki' }, appointments: [{ role: 'SOCIAL_WORKER' }] });
  expect(principal?.appointments).toHaveLength(1);
  const old = await fetch(`${world.publicUrl}/who`, { headers: { cookie: `asysta=${former}` } });
  expect(old.status).toBe(401);
});

test('an organization somebody does not belong to is refused at the provider', async () => {
  const browser = new Browser();
  const end = await signIn(world, browser, 'anna.zielonki', { organization: 'centre-lodz' });
  expect(end.status).toBe(400);
  expect(end.text).toContain('Nie udało się zalogować');
  expect((await who(world, browser)).principal).toBeNull();
});

test('G37 a machine acts for its own organization alone, by either way of showing its secret', async () => {
  for (const way of ['BASIC', 'POST'] as const) {
    const { body } = await machineToken(world, 'zielonki-system', 'organization', way);
    expect(body.expires_in).toBe(300);
    const response = await bearer(body.access_token ?? '');
    expect(await response.json()).toMatchObject({
      machine: true,
      party: { alias: 'centre-zielonki' },
      appointments: [{ role: 'CENTRE_SYSTEM' }],
      sessionId: null,
    });
  }
});

test('G37 a machine cannot name another organization, and without the scope it acts for none', async () => {
  expect((await machineToken(world, 'zielonki-system', 'organization:centre-rakow')).body.error).toBe('invalid_scope');
  expect((await machineToken(world, 'zielonki-system', 'organization:*')).body.error).toBe('invalid_scope');
  const { body } = await machineToken(world, 'zielonki-system', '');
  expect((await bearer(body.access_token ?? '')).status).toBe(401);
  expect(world.refusals.at(-1)).toBe('ORGANIZATION_COUNT');
});

test('G37 a machine with a wrong secret gets no token, and the web client none without a person', async () => {
  const wrong = { ...world, secrets: { ...world.secrets, 'zielonki-system': 'something-else-entirely' } };
  expect((await machineToken(wrong, 'zielonki-system')).status).toBe(401);
  expect((await machineToken(world, 'asysta-web')).status).toBe(400);
});

test('G37 a person recorded as a machine, and a machine recorded as a person, are nobody', async () => {
  const key = `centre-zielonki ${claimsOf((await machineToken(world, 'zielonki-system')).body.access_token ?? '')['sub'] as string}`;
  const machine = world.register.members.get(key);
  if (!machine) throw new Error('The machine is missing');
  world.register.members.set(key, { ...machine, machine: false });
  expect((await bearer((await machineToken(world, 'zielonki-system')).body.access_token ?? '')).status).toBe(401);
  world.register.members.set(key, machine);
  expect((await bearer((await machineToken(world, 'zielonki-system')).body.access_token ?? '')).status).toBe(200);
});

test('access tokens have the shape of Keycloak and carry no role, no name and no e-mail', async () => {
  const claims = claimsOf((await machineToken(world, 'school-system')).body.access_token ?? '');
  expect(Object.keys(claims).sort()).toEqual([
    'acr',
    'aud',
    'azp',
    'exp',
    'iat',
    'iss',
    'jti',
    'organization',
    'scope',
    'sub',
    'typ',
  ]);
  expect(claims).toMatchObject({ typ: 'Bearer', azp: 'school-system', aud: 'asysta-api', iss: world.issuer });
});

test("the provider publishes Keycloak's addresses and keeps its keys over a restart", async () => {
  const document = (await (await fetch(`${world.issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
  expect(document['issuer']).toBe(world.issuer);
  const addresses = {
    authorization_endpoint: 'auth',
    token_endpoint: 'token',
    jwks_uri: 'certs',
    end_session_endpoint: 'logout',
    userinfo_endpoint: 'userinfo',
  };
  for (const [name, last] of Object.entries(addresses))
    expect(document[name]).toBe(`${world.issuer}/protocol/openid-connect/${last}`);
  const keysOf = async (issuer: string) => (await fetch(`${issuer}/protocol/openid-connect/certs`)).text();
  const second = await startIdentityProvider({
    host: '127.0.0.1',
    port: 0,
    stateFolder: world.stateFolder,
    publicUrl: world.publicUrl,
    secrets: world.secrets,
  });
  expect(await keysOf(second.issuer)).toBe(await keysOf(world.issuer));
  await second.close();
});

test('the provider refuses to listen beyond this machine and answers no other name', async () => {
  const beyond = startIdentityProvider({
    host: '0.0.0.0',
    port: 0,
    stateFolder: world.stateFolder,
    publicUrl: world.publicUrl,
    secrets: world.secrets,
  });
  await expect(beyond).rejects.toThrow('serves this machine only');
  const { port } = new URL(world.issuer);
  const rebound = await fetch(`http://localhost:${port}/realms/asysta/.well-known/openid-configuration`);
  expect(rebound.status).toBe(404);
});

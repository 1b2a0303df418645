import { expect, test } from 'vitest';
import { Browser } from './kit/browser.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import { hasControl } from './kit/forms.js';
import { signIn, walkIn, who } from './kit/identity-world.js';
import { personCalled } from './kit/sample-people.js';

onEachIssuer((given) => {
  test('a social worker signs in and is known with the party and the functions of the register', async () => {
    const world = given();
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
    await signIn(given(), browser, 'anna.zielonki');
    const session = browser.setCookies.find((cookie) => cookie.startsWith('asysta=')) ?? '';
    const before = browser.setCookies.find((cookie) => cookie.startsWith('asysta-login=')) ?? '';
    expect(session).toMatch(/^asysta=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(before).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    const sealed = Buffer.from(/^asysta-login=([^;]+)/.exec(before)?.[1] ?? '', 'base64url').toString('latin1');
    for (const readable of ['nonce', 'codeVerifier', 'returnTo']) expect(sealed).not.toContain(readable);
  });

  test('the database keeps neither the cookie nor a readable token', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'anna.zielonki');
    expect(await world.asOwner("select 'nothing' as whole from login_session")).toEqual([]);
    const all = await world.asSuperuser(
      "select encode(key_hash, 'base64') || encode(sealed_tokens, 'escape') as whole from login_session",
    );
    expect(all.length).toBeGreaterThan(0);
    for (const { whole } of all) {
      expect(whole).not.toContain(browser.cookie('asysta'));
      expect(whole).not.toContain('eyJhbGciOi');
    }
  });

  test('somebody who works in two centres picks one and acts for that one alone', async () => {
    const world = given();
    const browser = new Browser();
    const undecided = await walkIn(world, browser, 'maria.podwojna');
    expect(undecided.asked).not.toContain('organization');
    expect(['organization', 'kc.org'].some((control) => hasControl(undecided.end.text, control))).toBe(true);
    expect((await who(world, browser)).principal).toBeNull();
    await signIn(world, browser, 'maria.podwojna', { pick: 'centre-zielonki' });
    expect((await who(world, browser)).principal).toMatchObject({
      party: { alias: 'centre-zielonki' },
      appointments: [{ role: 'SOCIAL_WORKER' }],
    });
  });

  test('G33 a director in one centre has no director right in the other; switching asks for nothing, and the former session ends', async () => {
    const world = given();
    const browser = new Browser();
    const login = await walkIn(world, browser, 'maria.podwojna', { organization: 'centre-rakow' });
    expect(login.asked.length).toBeGreaterThan(1);
    expect((await who(world, browser)).principal).toMatchObject({
      party: { alias: 'centre-rakow' },
      appointments: [{ role: 'DIRECTOR' }],
    });
    const former = browser.cookie('asysta');
    const switched = await walkIn(world, browser, 'maria.podwojna', { organization: 'centre-zielonki' });
    expect(switched.asked).toEqual([]);
    const { principal } = await who(world, browser);
    expect(principal).toMatchObject({ party: { alias: 'centre-zielonki' }, appointments: [{ role: 'SOCIAL_WORKER' }] });
    expect(principal?.appointments).toHaveLength(1);
    for (const address of [world.publicUrl, world.secondUrl]) {
      const old = await fetch(`${address}/who`, { headers: { cookie: `asysta=${former}` } });
      expect(old.status).toBe(401);
    }
  });

  test.each(['centre-lodz', 'centre-unknown'])(
    'an organization somebody does not belong to (%s) lets nobody in',
    async (organization) => {
      const world = given();
      const browser = new Browser();
      const end = await signIn(world, browser, 'anna.zielonki', { organization });
      expect(end.status).toBe(400);
      expect(end.text).toContain('Nie udało się zalogować');
      expect((await who(world, browser)).principal).toBeNull();
    },
  );

  test('signing in never returns to another site, nor to a part of the sign-in, however the address is disguised', async () => {
    const browser = new Browser();
    const disguises = ['https://example.org/', '//example.org', '/\\example.org', '/%5c/../..//example.org\\'];
    for (const returnTo of [...disguises, 'javascript:alert(1)', '/bff/logout', '/\t/example.org', '']) {
      const end = await signIn(given(), browser, 'anna.zielonki', { returnTo });
      expect(end.text, returnTo).toContain('content="0; url=/"');
    }
  });

  test('a callback without the browser that started the login, or with a foreign state, signs nobody in', async () => {
    const { publicUrl } = given();
    const started = new Browser();
    const stranger = await new Browser().open(`${publicUrl}/bff/callback?code=abc&state=def`);
    expect(stranger.status).toBe(400);
    await started.open(`${publicUrl}/bff/login`);
    const wrong = await started.open(`${publicUrl}/bff/callback?code=abc&state=def`);
    expect(wrong.status).toBe(400);
    expect(started.cookie('asysta')).toBeUndefined();
  });

  test("the issuer publishes Keycloak's addresses under its own name", async () => {
    const { issuer } = given();
    const document = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(document['issuer']).toBe(issuer);
    const addresses = {
      authorization_endpoint: 'auth',
      token_endpoint: 'token',
      jwks_uri: 'certs',
      end_session_endpoint: 'logout',
      userinfo_endpoint: 'userinfo',
      revocation_endpoint: 'revoke',
    };
    for (const [name, last] of Object.entries(addresses))
      expect(document[name]).toBe(`${issuer}/protocol/openid-connect/${last}`);
    expect(document['backchannel_logout_supported']).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { bearer, refusalOf } from './kit/bearer.js';
import { Browser } from './kit/browser.js';
import { onEachIssuer } from './issuers/each-issuer.js';
import { signIn, who } from './kit/identity-world.js';
import type { IdentityWorld } from './kit/identity-world.js';
import { personCalled } from './kit/sample-people.js';
import { accessTokenOf } from './kit/tokens.js';

/** Sets when the access token of somebody's sessions expires, as the sessions remember it. */
const letExpire = (world: IdentityWorld, username: string, inSeconds: number) =>
  world.asSuperuser('update login_session set access_expires_at = now() + make_interval(secs => $1) where subject = $2', [
    inSeconds,
    personCalled(username).subject,
  ]);

const sessionsOf = (world: IdentityWorld, username: string) =>
  world.asSuperuser('select version::text as whole from login_session where subject = $1', [personCalled(username).subject]);

onEachIssuer((given) => {
  test('G35 an appointment that has ended refuses the next request although token and session are valid', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'tomasz.zielonki');
    expect((await who(world, browser)).status).toBe(200);
    const key = `centre-zielonki ${personCalled('tomasz.zielonki').subject}`;
    const member = world.register.members.get(key);
    if (!member) throw new Error('The member is missing');
    world.register.members.set(key, { ...member, appointments: [] });
    expect(await refusalOf(world, who(world, browser))).toBe('NO_APPOINTMENT');
    world.register.members.delete(key);
    expect(await refusalOf(world, who(world, browser))).toBe('NO_MEMBER');
    const refused = await signIn(world, new Browser(), 'tomasz.zielonki');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('nie ma dziś czynnego powołania');
    world.register.members.set(key, member);
    expect((await who(world, browser)).status).toBe(200);
  });

  test('an access token that is about to expire is renewed once for all requests that arrive together', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'piotr.rakow');
    await letExpire(world, 'piotr.rakow', 10);
    const answers = await Promise.all(Array.from({ length: 20 }, () => who(world, browser)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await sessionsOf(world, 'piotr.rakow')).toEqual([{ whole: '2' }]);
  });

  test('both API processes may renew the same login at the same moment, and it goes on in both', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'pawel.rawa');
    const cookie = `asysta=${browser.cookie('asysta') ?? ''}`;
    for (let round = 0; round < 3; round += 1) {
      await letExpire(world, 'pawel.rawa', 10);
      const asked = [world.publicUrl, world.secondUrl].map((address) => fetch(`${address}/who`, { headers: { cookie } }));
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
    }
  });

  test('a session row moved to another organization, or sealed with another key, is no session', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'lena.rawa');
    await world.asSuperuser('update login_session set party_id = $1 where subject = $2', [
      '01980a00-0000-7000-8000-0000000000c0',
      personCalled('lena.rawa').subject,
    ]);
    expect(await refusalOf(world, who(world, browser))).toBe('SESSION_UNKNOWN');
  });

  test('a session ends ten hours after it began', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'magda.rawa');
    world.time.offsetMs = 10 * 3_600_000 + 1000;
    expect(await refusalOf(world, who(world, browser))).toBe('SESSION_UNKNOWN');
  });

  test('a request that shows a token and a session, or a credential in no known form, is refused', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'adam.zielonki');
    const jwt = await accessTokenOf(world, 'school-system');
    const cookie = `asysta=${browser.cookie('asysta') ?? ''}`;
    expect(await refusalOf(world, bearer(world, jwt, { cookie }))).toBe('CREDENTIALS_TWICE');
    const basic = fetch(`${world.publicUrl}/who`, { headers: { authorization: 'Basic YTpi' } });
    expect(await refusalOf(world, basic)).toBe('CREDENTIALS_MALFORMED');
    const guessed = fetch(`${world.publicUrl}/who`, { headers: { cookie: `asysta=${'A'.repeat(43)}` } });
    expect(await refusalOf(world, guessed)).toBe('SESSION_UNKNOWN');
  });

  test('G41 another site cannot act with the cookie: no header, a foreign origin or a cross-site request is refused', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'anna.zielonki');
    const post = (headers: Record<string, string>) => who(world, browser, { method: 'POST', headers });
    expect(await refusalOf(world, post({}))).toBe('CSRF');
    expect(await refusalOf(world, post({ 'x-asysta-csrf': '1', origin: 'https://example.org' }))).toBe('CSRF');
    expect((await post({ 'x-asysta-csrf': '1', origin: world.publicUrl })).status).toBe(200);
    const logout = await browser.open(`${world.publicUrl}/bff/logout`, world.publicUrl, { method: 'POST' });
    expect(logout.status).toBe(403);
    expect((await who(world, browser)).status).toBe(200);
  });

  test('a page that speaks for somebody who is no longer signed in here is refused, whatever the cookie says', async () => {
    const world = given();
    const browser = new Browser();
    await signIn(world, browser, 'kinga.lodz');
    const { staffMemberId } = world.register.members.get(`centre-lodz ${personCalled('kinga.lodz').subject}`) ?? {};
    const forViewer = (viewer = '') => who(world, browser, { headers: { 'x-asysta-viewer': viewer } });
    expect((await forViewer(staffMemberId)).status).toBe(200);
    expect(await refusalOf(world, forViewer(crypto.randomUUID()))).toBe('VIEWER_CHANGED');
    expect(await refusalOf(world, forViewer(''))).toBe('VIEWER_CHANGED');
  });

  test('while the provider is down a valid session goes on, an expiring one keeps until it expires, and signing in says so', async () => {
    const world = given();
    const lasting = new Browser();
    await signIn(world, lasting, 'oskar.rawa');
    world.provider.front.state.down = true;
    expect((await who(world, lasting)).status).toBe(200);
    await letExpire(world, 'oskar.rawa', 10);
    expect((await who(world, lasting)).status).toBe(200);
    await letExpire(world, 'oskar.rawa', -10);
    expect(await refusalOf(world, who(world, lasting))).toBe('SESSION_NOT_REFRESHED');
    expect(await sessionsOf(world, 'oskar.rawa')).toHaveLength(1);
    world.provider.front.state.down = false;
    expect((await who(world, lasting)).status).toBe(200);
  });
});

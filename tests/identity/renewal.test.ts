import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clockOf } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { randomIds } from '@asysta/services/platform/ids';
import { RefreshRefused } from '@asysta/services/platform/identity/login/openid';
import { webSessions } from '@asysta/services/platform/identity/login/web-session';
import { RAKOW, startForgedRealm, verifierOf } from './kit/forged-realm.js';
import type { ForgedRealm } from './kit/forged-realm.js';
import { startIdentityWorld } from './kit/identity-world.js';
import { development } from './issuers/development.js';
import type { IdentityWorld } from './kit/identity-world.js';

let world: IdentityWorld;
let realm: ForgedRealm;

beforeAll(async () => {
  world = await startIdentityWorld(development);
  realm = await startForgedRealm();
});
afterAll(async () => {
  await realm.close();
  await world.close();
});
beforeEach(async () => void (await world.asSuperuser('delete from login_session')));

const rowCount = async () => (await world.asSuperuser('select id::text as whole from login_session')).length;

/** One API instance over the common store, whose provider answers refreshes as the test says. */
const instanceOf = (refresh: (refreshToken: string) => Promise<{ accessToken: string }>) => {
  const { verify, time } = verifierOf(realm);
  const clock = clockOf(() => new Date(Date.now() + time.offsetMs));
  const sessions = webSessions({
    store: world.store,
    login: { refresh },
    verifyToken: verify,
    dataKeys: new DataKeys(Buffer.alloc(32, 7)),
    clock,
    newId: randomIds,
  });
  const begin = async () => {
    const accessToken = await realm.token();
    return sessions.begin({ accessToken, refreshToken: 'first refresh token', idToken: 'id token' }, await verify(accessToken));
  };
  return { sessions, time, begin };
};

const never = () => Promise.reject(new Error('must not be asked'));

/** A token that is good when the first one has almost expired. */
const laterToken = (changed: Record<string, unknown> = {}) =>
  realm.token({ jti: 'renewed', exp: Math.floor(Date.now() / 1000) + 900, ...changed });

test('a token with life left is used without asking the provider', async () => {
  const { sessions, begin } = instanceOf(never);
  await expect(sessions.resume(await begin())).resolves.toMatchObject({ subject: 'subject-of-anna' });
});

test.each([
  ['another organization', { organization: { 'centre-rakow': { id: RAKOW } } }],
  ['another person', { sub: 'somebody-else' }],
  ['another session of the provider', { sid: 'another-session' }],
])('a renewal that brings %s ends the session', async (_name, changed) => {
  const { sessions, time, begin } = instanceOf(async () => ({ accessToken: await laterToken(changed) }));
  const cookie = await begin();
  time.offsetMs = 280_000;
  await expect(sessions.resume(cookie)).rejects.toMatchObject({ reason: 'SESSION_CHANGED' });
  expect(await rowCount()).toBe(0);
});

test('G32 a renewal that brings no organization, or two, ends the session', async () => {
  for (const organization of [undefined, { 'centre-rakow': { id: RAKOW }, 'centre-zielonki': { id: RAKOW } }]) {
    const { sessions, time, begin } = instanceOf(async () => ({ accessToken: await laterToken({ organization }) }));
    const cookie = await begin();
    time.offsetMs = 280_000;
    await expect(sessions.resume(cookie)).rejects.toMatchObject({ reason: 'ORGANIZATION_COUNT' });
    expect(await rowCount()).toBe(0);
  }
});

test('a renewed token whose key cannot be read now ends nothing: what is alive goes on, and the login waits for the key', async () => {
  const { sessions, time, begin } = instanceOf(async () => ({ accessToken: await laterToken() }));
  const cookie = await begin();
  const unreadable = instanceOf(async () => ({
    accessToken: await realm.token({ jti: 'renewed', exp: Math.floor(Date.now() / 1000) + 900 }, { header: { kid: 'unread' } }),
  }));
  unreadable.time.offsetMs = 280_000;
  await expect(unreadable.sessions.resume(cookie)).resolves.toMatchObject({ subject: 'subject-of-anna' });
  unreadable.time.offsetMs = 310_000;
  await expect(unreadable.sessions.resume(cookie)).rejects.toMatchObject({ reason: 'SESSION_NOT_REFRESHED' });
  time.offsetMs = 310_000;
  await expect(sessions.resume(cookie)).resolves.toMatchObject({ subject: 'subject-of-anna' });
});

test('a refused renewal ends the session for good', async () => {
  const { sessions, time, begin } = instanceOf(() => Promise.reject(new RefreshRefused()));
  const cookie = await begin();
  time.offsetMs = 280_000;
  await expect(sessions.resume(cookie)).rejects.toMatchObject({ reason: 'SESSION_NOT_REFRESHED' });
  expect(await rowCount()).toBe(0);
  time.offsetMs = 0;
  await expect(sessions.resume(cookie)).rejects.toMatchObject({ reason: 'SESSION_UNKNOWN' });
});

test('when another instance has already used the refresh token, its renewal serves this one too', async () => {
  const other = instanceOf(async () => ({ accessToken: await laterToken() }));
  const slow = instanceOf(async () => {
    await other.sessions.resume(cookie);
    throw new RefreshRefused();
  });
  const cookie = await other.begin();
  other.time.offsetMs = 280_000;
  slow.time.offsetMs = 280_000;
  await expect(slow.sessions.resume(cookie)).resolves.toMatchObject({ subject: 'subject-of-anna' });
  expect(await rowCount()).toBe(1);
});

test('requests that arrive together share one renewal', async () => {
  let asked = 0;
  const { sessions, time, begin } = instanceOf(async () => {
    asked += 1;
    return { accessToken: await laterToken() };
  });
  const cookie = await begin();
  time.offsetMs = 280_000;
  await Promise.all(Array.from({ length: 30 }, () => sessions.resume(cookie)));
  expect(asked).toBe(1);
});

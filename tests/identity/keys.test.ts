import { afterEach, beforeEach, expect, test } from 'vitest';
import { startForgedRealm, verifierOf } from './forged-realm.js';
import type { ForgedRealm, KeyAnswer } from './forged-realm.js';

let realm: ForgedRealm;

beforeEach(async () => {
  realm = await startForgedRealm();
});
afterEach(() => realm.close());

const flood = async (verify: (jwt: string) => Promise<unknown>, count: number) => {
  const forged = await Promise.all(
    Array.from({ length: count }, (_, index) => realm.token({}, { header: { kid: `unknown-${index}` } })),
  );
  const answers = await Promise.allSettled(forged.map((jwt) => verify(jwt)));
  return answers.filter(({ status }) => status === 'fulfilled').length;
};

test('G30 a thousand unknown key ids cost the provider one request per cool-down', async () => {
  const { verify, time } = verifierOf(realm, { coolDownMs: 10_000 });
  expect(await flood(verify, 1000)).toBe(0);
  expect(await flood(verify, 50)).toBe(0);
  expect(realm.state.requests).toBe(1);
  time.offsetMs = 11_000;
  expect(await flood(verify, 50)).toBe(0);
  expect(realm.state.requests).toBe(2);
});

test.each<KeyAnswer>(['HTML', 'JSON_WITHOUT_KEYS', 'ERROR_500', 'HANGS'])(
  'G30 when the key address answers %s, known keys keep working and strangers are refused in time',
  async (answer) => {
    const { verify, keys, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 150 });
    await verify(await realm.token());
    realm.state.answer = answer;
    time.offsetMs = 2000;
    const startedAt = performance.now();
    expect(await flood(verify, 20)).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(realm.state.requests).toBe(2);
    await expect(verify(await realm.token({ jti: 'another' }))).resolves.toMatchObject({ clientId: 'asysta-web' });
    expect(keys.ageMs()).toBeGreaterThanOrEqual(2000);
  },
);

test.each<KeyAnswer>(['HTML', 'ERROR_500', 'HANGS'])(
  'G30 a first answer of %s refuses everybody without crashing, and the keys come when the provider does',
  async (answer) => {
    realm.state.answer = answer;
    const { verify, keys, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 150 });
    await expect(verify(await realm.token())).rejects.toMatchObject({ reason: 'TOKEN_KEY_UNKNOWN' });
    await expect(verify(await realm.token())).rejects.toMatchObject({ reason: 'TOKEN_KEY_UNKNOWN' });
    expect(realm.state.requests).toBe(1);
    expect(keys.ageMs()).toBeNull();
    realm.state.answer = 'KEYS';
    time.offsetMs = 2000;
    await expect(verify(await realm.token())).resolves.toMatchObject({ subject: 'subject-of-anna' });
  },
);

test('G30 a slow provider holds up nobody whose key is known', async () => {
  const { verify, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 1500 });
  await verify(await realm.token());
  realm.state.answer = 'HANGS';
  time.offsetMs = 2000;
  const stranger = verify(await realm.token({}, { header: { kid: 'unknown' } })).catch(() => 'REFUSED');
  const startedAt = performance.now();
  await verify(await realm.token({ jti: 'another' }));
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(await stranger).toBe('REFUSED');
});

test('G31 a key that the realm withdrew is refused after the next reading, also for a token that was kept', async () => {
  const { verify, time } = verifierOf(realm, { coolDownMs: 1000 });
  const kept = await realm.token();
  await verify(kept);
  const [first] = realm.published;
  realm.published.splice(0, 1, { ...first, kid: 'successor' });
  time.offsetMs = 2000;
  await expect(verify(await realm.token({}, { header: { kid: 'successor' } }))).resolves.toBeDefined();
  await expect(verify(kept)).rejects.toMatchObject({ reason: 'TOKEN_KEY_UNKNOWN' });
});

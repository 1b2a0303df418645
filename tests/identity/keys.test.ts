import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heldReadings, startForgedRealm, verifierOf } from './kit/forged-realm.js';
import type { ForgedRealm } from './kit/forged-realm.js';
import type { KeyAnswer } from './issuers/front.js';

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
  const { verify } = verifierOf(realm, { coolDownMs: 500 });
  const startedAt = performance.now();
  expect(await flood(verify, 1000)).toBe(0);
  expect(await flood(verify, 50)).toBe(0);
  expect(await flood(verify, 50)).toBe(0);
  expect(realm.state.keyRequests).toBe(3);
  expect(performance.now() - startedAt).toBeGreaterThan(990);
});

test('G30 no more than a thousand strangers wait for the next reading; the others are refused at once', async () => {
  const { keys } = verifierOf(realm, { coolDownMs: 60_000 });
  await keys.find('unknown');
  const answered: number[] = [];
  for (let index = 0; index < 1010; index += 1) void keys.find(`unknown-${index}`).then(() => answered.push(index));
  await turn();
  expect(answered).toEqual([1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009]);
  expect(realm.state.keyRequests).toBe(1);
});

test('G31 a token signed with a new key waits for the next reading, also when one under way began too early', async () => {
  const readings = heldReadings();
  const { verify, time } = verifierOf(realm, { coolDownMs: 300, timeoutMs: 60_000, fetch: readings.fetch });
  await verify(await realm.token());
  time.offsetMs = 1000;
  readings.hold();
  const stranger = verify(await realm.token({}, { header: { kid: 'unknown' } })).catch(() => 'REFUSED');
  await readings.begun;
  const [first] = realm.published;
  realm.published.unshift({ ...first, kid: 'successor' });
  time.offsetMs += 10;
  const honest = verify(await realm.token({}, { header: { kid: 'successor' } }));
  readings.release();
  await expect(honest).resolves.toBeDefined();
  expect(await stranger).toBe('REFUSED');
  expect(realm.state.keyRequests).toBe(3);
});

test('a clock that is set back by an hour makes nobody wait for it', async () => {
  const { verify, time } = verifierOf(realm, { coolDownMs: 60_000 });
  time.offsetMs = 3_600_000;
  await verify(await realm.token({ iat: Math.floor(Date.now() / 1000) + 3595, exp: Math.floor(Date.now() / 1000) + 3800 }));
  const [first] = realm.published;
  realm.published.unshift({ ...first, kid: 'successor' });
  time.offsetMs = 0;
  await expect(verify(await realm.token({}, { header: { kid: 'successor' } }))).resolves.toBeDefined();
});

test.each<KeyAnswer>(['HTML', 'JSON_WITHOUT_KEYS', 'ERROR_500', 'HANGS'])(
  'G30 when the key address answers %s, known keys keep working and no stranger waits for ever',
  async (answer) => {
    const { verify, keys, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 150 });
    await verify(await realm.token());
    realm.state.keys = answer;
    time.offsetMs = 2000;
    expect(await flood(verify, 20)).toBe(0);
    expect(realm.state.keyRequests).toBe(2);
    await expect(verify(await realm.token({ jti: 'another' }))).resolves.toMatchObject({ clientId: 'asysta-web' });
    expect(keys.ageMs()).toBeGreaterThanOrEqual(2000);
  },
);

test('readiness reads the keys when there are none or they are too old, and says so while the provider does not answer', async () => {
  realm.state.keys = 'ERROR_500';
  const { keys, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 150 });
  expect(await keys.areFresh(60_000)).toBe(false);
  realm.state.keys = 'KEYS';
  time.offsetMs = 2_000;
  expect([await keys.areFresh(60_000), await keys.areFresh(60_000), realm.state.keyRequests]).toEqual([true, true, 2]);
  realm.state.keys = 'HANGS';
  time.offsetMs = 63_000;
  expect([await keys.areFresh(60_000), realm.state.keyRequests]).toEqual([false, 3]);
});

test.each<KeyAnswer>(['HTML', 'ERROR_500', 'HANGS'])(
  'G30 a first answer of %s refuses everybody without crashing, and the keys come when the provider does',
  async (answer) => {
    realm.state.keys = answer;
    const { verify, keys, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 150 });
    const early = await Promise.all([realm.token(), realm.token({ jti: 'another' })]);
    const refusals = early.map((jwt) => expect(verify(jwt)).rejects.toMatchObject({ reason: 'TOKEN_KEY_UNKNOWN' }));
    await Promise.all(refusals);
    expect(realm.state.keyRequests).toBe(1);
    expect(keys.ageMs()).toBeNull();
    realm.state.keys = 'KEYS';
    time.offsetMs = 2000;
    await expect(verify(await realm.token())).resolves.toMatchObject({ subject: 'subject-of-anna' });
  },
);

test('G30 a slow provider holds up nobody whose key is known', async () => {
  const readings = heldReadings();
  const { verify, time } = verifierOf(realm, { coolDownMs: 1000, timeoutMs: 60_000, fetch: readings.fetch });
  await verify(await realm.token());
  time.offsetMs = 2000;
  readings.hold();
  const ended: string[] = [];
  const stranger = verify(await realm.token({}, { header: { kid: 'unknown' } })).catch(() => ended.push('REFUSED'));
  await readings.begun;
  await verify(await realm.token({ jti: 'another' }));
  expect(ended).toEqual([]);
  readings.release();
  await stranger;
  expect(ended).toEqual(['REFUSED']);
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

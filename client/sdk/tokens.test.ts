import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clientCredentials, UnauthenticatedError, UnavailableError } from './index.js';

const settings = { issuer: 'https://sso.example/realms/asysta/', clientId: 'centre: system', clientSecret: 's%cret+ż' };

const issuer = (answer: (call: number) => Response = (call) => Response.json({ access_token: `t${call}`, expires_in: 300 })) => {
  let calls = 0;
  return vi.fn<typeof fetch>(async () => answer((calls += 1)));
};
const sourceOf = (fetch: typeof globalThis.fetch) => clientCredentials({ ...settings, fetch });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('asks at the token endpoint of the issuer with escaped credentials and for one organization', async () => {
  const fetch = issuer();
  await sourceOf(fetch)(null);
  const [address, init] = fetch.mock.calls[0] ?? [];
  expect(address).toBe('https://sso.example/realms/asysta/protocol/openid-connect/token');
  expect(String(init?.body)).toBe('grant_type=client_credentials&scope=organization');
  const authorization = new Headers(init?.headers).get('authorization');
  expect(atob(authorization?.replace('Basic ', '') ?? '')).toBe('centre%3A%20system:s%25cret%2B%C5%BC');
});

test('keeps a token until shortly before it expires', async () => {
  const fetch = issuer();
  const token = sourceOf(fetch);
  expect([await token(null), await token(null)]).toEqual(['t1', 't1']);
  vi.advanceTimersByTime(284_000);
  expect(await token(null)).toBe('t1');
  vi.advanceTimersByTime(2_000);
  expect(await token(null)).toBe('t2');
});

test('keeps a short-lived token for half of its life, and one of unknown life for a while', async () => {
  const short = sourceOf(issuer((call) => Response.json({ access_token: `t${call}`, expires_in: 10 })));
  expect([await short(null), await short(null)]).toEqual(['t1', 't1']);
  vi.advanceTimersByTime(5_001);
  expect(await short(null)).toBe('t2');
  const unknown = sourceOf(issuer((call) => Response.json({ access_token: `t${call}` })));
  expect([await unknown(null), await unknown(null)]).toEqual(['t1', 't1']);
});

test('asks once for everybody who waits', async () => {
  const fetch = issuer();
  const token = sourceOf(fetch);
  expect(await Promise.all([token(null), token(null), token(null)])).toEqual(['t1', 't1', 't1']);
  vi.advanceTimersByTime(300_000);
  expect(await Promise.all([token(null), token(null)])).toEqual(['t2', 't2']);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('replaces a refused token once, however many requests it was refused to', async () => {
  const fetch = issuer();
  const token = sourceOf(fetch);
  const old = await token(null);
  expect(await Promise.all([token(old), token(old)])).toEqual(['t2', 't2']);
  expect(await token(old)).toBe('t2');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('tells wrong credentials from an issuer that is away, and tries again next time', async () => {
  const away = new TypeError('no network');
  const fetch = issuer((call) => {
    if (call === 1) return Response.json({ error: 'invalid_client' }, { status: 401 });
    if (call === 2) throw away;
    if (call === 3) return new Response('<html>', { status: 200 });
    return call === 4 ? new Response('', { status: 503 }) : Response.json({ access_token: 'at last', expires_in: 60 });
  });
  const token = sourceOf(fetch);
  await expect(token(null)).rejects.toBeInstanceOf(UnauthenticatedError);
  await expect(token(null)).rejects.toMatchObject({ status: 0, cause: away });
  await expect(token(null)).rejects.toBeInstanceOf(UnavailableError);
  await expect(token(null)).rejects.toMatchObject({ status: 503 });
  expect(await token(null)).toBe('at last');
});

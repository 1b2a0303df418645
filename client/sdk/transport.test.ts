import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClient, documentKey, RefusalError, UnauthenticatedError, UnavailableError, type TypedDocument } from './index.js';

interface Families {
  readonly families: { readonly totalCount: number };
}
const text: TypedDocument<Families, { readonly prefix?: string }> = { toString: () => 'query Own { families { totalCount } }' };
const hashed = { __meta__: { hash: 'sha256:abc' } } as unknown as TypedDocument<Families, { readonly prefix?: string }>;

const DATA: Families = { families: { totalCount: 3 } };
type Step = readonly [status: number, body: unknown, headers?: Record<string, string>] | Error;

const platform = (...steps: readonly Step[]) => {
  const waiting = [...steps];
  return vi.fn<typeof fetch>(async () => {
    const step = waiting.shift();
    if (!step || step instanceof Error) throw step ?? new Error('asked too often');
    const [status, body, headers = {}] = step;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  });
};
const clientOf = (fetch: typeof globalThis.fetch, rest: Partial<Parameters<typeof createClient>[0]> = {}) =>
  createClient({ endpoint: 'https://asysta.example/graphql', fetch, ...rest });
const sent = (fetch: ReturnType<typeof platform>, call = 0) =>
  fetch.mock.calls[call]?.[1] as RequestInit & { headers: Record<string, string> };
const refusal = (code: string, rest: object = {}) => ({
  errors: [{ message: code, extensions: { code, userMessage: 'Nie.', ...rest } }],
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the client wait as long as it wants to; answers its result and how long it waited. */
const settle = async <Result>(promise: Promise<Result>): Promise<{ result: Result | unknown; waitedMs: number }> => {
  const startedAt = Date.now();
  const result = promise.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return { result: await result, waitedMs: Date.now() - startedAt };
};

describe('a request', () => {
  test('carries the text of a document of one’s own, and variables', async () => {
    const fetch = platform([200, { data: DATA }]);
    await expect(clientOf(fetch).request(text, { prefix: 'Ż' })).resolves.toEqual(DATA);
    expect(JSON.parse(String(sent(fetch).body))).toEqual({ query: String(text), variables: { prefix: 'Ż' } });
    expect(sent(fetch)).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(sent(fetch).headers).not.toHaveProperty('authorization');
  });

  test('carries the hash alone of a document that the build has registered', async () => {
    const fetch = platform([200, { data: DATA }]);
    await clientOf(fetch).request(hashed);
    expect(JSON.parse(String(sent(fetch).body))).toEqual({ documentId: 'sha256:abc', variables: {} });
  });

  test('is named by hash or text, so that no two documents share a place in a cache', () => {
    expect([documentKey(hashed), documentKey(text)]).toEqual(['sha256:abc', 'query Own { families { totalCount } }']);
  });

  test('carries headers of the caller', async () => {
    const fetch = platform([200, { data: DATA }]);
    await clientOf(fetch, { headers: { 'x-asysta-csrf': '1' } }).request(text);
    expect(sent(fetch).headers).toMatchObject({ 'x-asysta-csrf': '1' });
  });
});

describe('a refusal', () => {
  test('is an error with the code, the sentence, the field, the facts and what other fields answered', async () => {
    const fetch = platform([
      200,
      {
        data: { other: 1 },
        ...refusal('CASELOAD_LIMIT_REACHED', { field: 'input.assistantId', facts: { limit: 15 }, requestId: 'r1' }),
      },
    ]);
    const error = await clientOf(fetch)
      .request(text)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({
      code: 'CASELOAD_LIMIT_REACHED',
      userMessage: 'Nie.',
      field: 'input.assistantId',
      facts: { limit: 15 },
      requestId: 'r1',
      data: { other: 1 },
    });
  });

  test('names every field to mend', async () => {
    const fields = [
      { field: 'input.a', userMessage: 'Wpisz a.' },
      { field: 'input.b', userMessage: 'Wpisz b.' },
    ];
    const error = await clientOf(platform([400, refusal('BAD_USER_INPUT', { fields })]))
      .request(text)
      .catch((caught: unknown) => caught);
    expect((error as RefusalError).fields).toEqual(fields);
  });

  test('is not repeated', async () => {
    const fetch = platform([400, refusal('QUERY_TOO_EXPENSIVE')]);
    const { result } = await settle(clientOf(fetch).request(text));
    expect(result).toMatchObject({ code: 'QUERY_TOO_EXPENSIVE' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('a platform in trouble', () => {
  test('is asked again after a growing pause, and answers', async () => {
    const fetch = platform(new TypeError('no network'), [503, 'busy'], [200, { data: DATA }]);
    const { result, waitedMs } = await settle(clientOf(fetch).request(text));
    expect(result).toEqual(DATA);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(waitedMs).toBeGreaterThanOrEqual(100 + 200);
    expect(waitedMs).toBeLessThanOrEqual(300 + 600);
  });

  test.each([
    ['seconds', () => '7', 7_000],
    ['a date', () => new Date(Date.now() + 7_000).toUTCString(), 6_000],
  ])('is given the pause it asks for in %s', async (_, header, leastMs) => {
    const fetch = platform([429, 'busy', { 'retry-after': header() }], [200, { data: DATA }]);
    const { result, waitedMs } = await settle(clientOf(fetch).request(text));
    expect(result).toEqual(DATA);
    expect(waitedMs).toBeGreaterThanOrEqual(leastMs);
    expect(waitedMs).toBeLessThanOrEqual(leastMs + 1_300);
  });

  test('that asks for more than half a minute is not waited for', async () => {
    const fetch = platform([503, 'busy', { 'retry-after': '3600' }]);
    const { result, waitedMs } = await settle(clientOf(fetch).request(text));
    expect([result, waitedMs]).toEqual([expect.objectContaining({ name: 'UnavailableError', status: 503 }), 0]);
  });

  test('is given up after the last try, with the status and the cause', async () => {
    const cause = new TypeError('no network');
    const fetch = platform([502, ''], cause);
    const { result } = await settle(clientOf(fetch, { retries: 1 }).request(text));
    expect(result).toBeInstanceOf(UnavailableError);
    expect(result).toMatchObject({ status: 0, cause });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('that is told in the words of the catalogue is asked again, and at last told in those words', async () => {
    const away = [503, refusal('TEMPORARILY_UNAVAILABLE'), { 'retry-after': '1' }] as const;
    const fetch = platform(away, [200, { data: DATA }], away, away, away);
    expect((await settle(clientOf(fetch).request(text))).result).toEqual(DATA);
    const { result } = await settle(clientOf(fetch).request(text));
    expect(result).toMatchObject({ name: 'UnavailableError', status: 503, userMessage: 'Nie.' });
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  test.each([
    [500, '<html>'],
    [404, '{}'],
    [200, 'null'],
    [413, 'too large'],
  ])('that answers %i without GraphQL is unavailable', async (status, body) => {
    const { result } = await settle(clientOf(platform([status, body])).request(text));
    expect(result).toMatchObject({ name: 'UnavailableError', status });
  });

  test('never spreads pauses evenly: two clients do not come back together', async () => {
    const pauses = new Set<number>();
    for (let round = 0; round < 8; round += 1) {
      const { waitedMs } = await settle(clientOf(platform([503, ''], [200, { data: DATA }])).request(text));
      pauses.add(waitedMs);
    }
    expect(pauses.size).toBeGreaterThan(1);
  });
});

describe('a token', () => {
  test('is sent, and after a 401 one other token is asked for', async () => {
    const fetch = platform([401, refusal('UNAUTHENTICATED')], [200, { data: DATA }]);
    const token = vi.fn(async (refused: string | null) => (refused === null ? 'old' : 'new'));
    await expect(clientOf(fetch, { token }).request(text)).resolves.toEqual(DATA);
    expect(token.mock.calls).toEqual([[null], ['old']]);
    expect([sent(fetch, 0).headers['authorization'], sent(fetch, 1).headers['authorization']]).toEqual([
      'Bearer old',
      'Bearer new',
    ]);
  });

  test('that is refused twice ends in one typed error', async () => {
    const fetch = platform([401, refusal('UNAUTHENTICATED')], [401, refusal('UNAUTHENTICATED')]);
    const error = await clientOf(fetch, { token: async () => 'any' })
      .request(text)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnauthenticatedError);
    expect(error).toBeInstanceOf(RefusalError);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('is not asked for again by the web, which has a cookie: a 401 is told at once', async () => {
    const fetch = platform([401, refusal('UNAUTHENTICATED')]);
    await expect(clientOf(fetch).request(text)).rejects.toBeInstanceOf(UnauthenticatedError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('whose source is in trouble is asked for again like the platform itself', async () => {
    const fetch = platform([200, { data: DATA }]);
    const token = vi.fn().mockRejectedValueOnce(new UnavailableError(503)).mockResolvedValue('t');
    const { result } = await settle(clientOf(fetch, { token }).request(text));
    expect(result).toEqual(DATA);
  });
});

import { UnavailableError, type TypedDocument } from '@asysta/client';
import { afterEach, expect, test, vi } from 'vitest';
import { execute, messageOf, refusedFields } from './api.js';
import { sessionGate } from './session.js';

const recordVisit: TypedDocument<{ recordVisit: { id: string } }, { note: string }> = {
  toString: () => 'mutation RecordVisit { recordVisit { id } }',
};

const answers = (...bodies: readonly (readonly [status: number, body: unknown])[]) => {
  const waiting = [...bodies];
  const fetching = vi.fn(async (_url: string, _init: RequestInit) => {
    const [status, body] = waiting.shift() ?? [500, null];
    return new Response(JSON.stringify(body), { status });
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
};

const bodyOf = (fetching: ReturnType<typeof answers>, call: number): unknown =>
  JSON.parse(String(fetching.mock.calls[call]?.[1].body));

afterEach(() => {
  vi.unstubAllGlobals();
  sessionGate.settle(false);
});

test('sends the document with the header that other sites cannot send', async () => {
  const fetching = answers([200, { data: { recordVisit: { id: 'v1' } } }]);
  await expect(execute(recordVisit, { note: 'x' })).resolves.toEqual({ recordVisit: { id: 'v1' } });
  expect(fetching.mock.calls[0]?.[1].headers).toMatchObject({ 'x-asysta-csrf': '1' });
  expect(bodyOf(fetching, 0)).toEqual({ query: String(recordVisit), variables: { note: 'x' } });
});

test('sends the hash alone when the build has replaced the document by it', async () => {
  const fetching = answers([200, { data: {} }]);
  await execute(Object.assign(new String('query A { a }'), { __meta__: { hash: 'sha256:abc' } }), {});
  expect(bodyOf(fetching, 0)).toEqual({ documentId: 'sha256:abc', variables: {} });
});

test('hands over every field that is to be mended, named as the form knows it', async () => {
  const fields = [
    { field: 'input.heldOn', userMessage: 'Ta wizyta jeszcze się nie odbyła.' },
    { field: 'input.persons.0', userMessage: 'Wybierz osobę.' },
  ];
  answers([
    200,
    {
      errors: [
        { message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT', userMessage: 'Popraw.', requestId: 'r1', fields } },
      ],
    },
  ]);
  const error = await execute(recordVisit, { note: '' }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', requestId: 'r1' });
  expect(refusedFields(error)).toEqual([
    { field: 'heldOn', userMessage: 'Ta wizyta jeszcze się nie odbyła.' },
    { field: 'persons.0', userMessage: 'Wybierz osobę.' },
  ]);
});

test('tells a refusal of the whole in the words of the server', async () => {
  answers([
    200,
    {
      errors: [
        { message: 'CASELOAD_LIMIT_REACHED', extensions: { code: 'CASELOAD_LIMIT_REACHED', userMessage: 'Za dużo rodzin: 15.' } },
      ],
    },
  ]);
  const error = await execute(recordVisit, { note: '' }).catch((caught: unknown) => caught);
  expect(messageOf(error)).toBe('Za dużo rodzin: 15.');
  expect(refusedFields(error)).toEqual([{ field: null, userMessage: 'Za dużo rodzin: 15.' }]);
});

test('waits for a new sign-in when the session has expired, and then sends the same once more', async () => {
  const fetching = answers([401, null], [200, { data: { recordVisit: { id: 'v1' } } }]);
  const sent = execute(recordVisit, { note: 'x' });
  await vi.waitFor(() => expect(sessionGate.isWaiting()).toBe(true));
  sessionGate.settle(true);
  await expect(sent).resolves.toEqual({ recordVisit: { id: 'v1' } });
  expect(bodyOf(fetching, 1)).toEqual(bodyOf(fetching, 0));
});

test('takes the code UNAUTHENTICATED as an expired session too, and fails when the person does not sign in now', async () => {
  const fetching = answers([200, { errors: [{ extensions: { code: 'UNAUTHENTICATED', userMessage: 'later' } }] }]);
  const sent = execute(recordVisit, { note: 'x' }).catch((caught: unknown) => caught);
  await vi.waitFor(() => expect(sessionGate.isWaiting()).toBe(true));
  sessionGate.settle(false);
  expect(await sent).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('does not wait when the call is the one that finds out whether there is a session', async () => {
  answers([401, null]);
  const error = await execute(recordVisit, { note: 'x' }, { whenExpired: 'throw' }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ status: 401 });
  expect(messageOf(error)).toContain('Zaloguj się');
  expect(sessionGate.isWaiting()).toBe(false);
});

test('tells a server that was not reached from one that failed', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('failed to fetch')));
  const unreached = await execute(recordVisit, { note: 'x' }).catch((caught: unknown) => caught);
  expect(unreached).toBeInstanceOf(UnavailableError);
  expect(messageOf(unreached)).toContain('połączenie');
  answers([500, 'no']);
  const failed = await execute(recordVisit, { note: 'x' }).catch((caught: unknown) => caught);
  expect(messageOf(failed)).toContain('Serwer');
});

import { UnavailableError, type TypedDocument } from '@asysta/client';
import { afterEach, expect, test, vi } from 'vitest';
import { execute, messageOf, refusedFields } from './api.js';
import { askAtOnce, whoIsSignedIn } from './first-question.js';
import { sessionGate } from './session/gate.js';
import { pageOwner } from './session/windows.js';

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
  sessionGate.settle('notNow');
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

const RECORDED = [200, { data: { recordVisit: { id: 'v1' } } }] as const;
const STEP_UP = [
  200,
  { errors: [{ message: 'x', extensions: { code: 'STEP_UP_REQUIRED', userMessage: 'Potwierdź drugim składnikiem.' } }] },
] as const;

const failureOf = (sent: Promise<unknown>): Promise<unknown> => sent.catch((caught: unknown) => caught);
const asked = (reason: 'expired' | 'secondFactor') =>
  vi.waitFor(() => expect(sessionGate.reason()).toBe(reason), { timeout: 60_000 });

test('waits for a new sign-in when the session has expired, and then sends the same once more', async () => {
  const fetching = answers([401, null], RECORDED);
  const sent = execute(recordVisit, { note: 'x' });
  await asked('expired');
  sessionGate.settle('restored');
  await expect(sent).resolves.toEqual({ recordVisit: { id: 'v1' } });
  expect(bodyOf(fetching, 1)).toEqual(bodyOf(fetching, 0));
  expect(fetching).toHaveBeenCalledTimes(2);
});

test('takes the code UNAUTHENTICATED as an expired session too, and fails when the person does not sign in now', async () => {
  const fetching = answers([200, { errors: [{ extensions: { code: 'UNAUTHENTICATED', userMessage: 'later' } }] }]);
  const sent = failureOf(execute(recordVisit, { note: 'x' }));
  await asked('expired');
  sessionGate.settle('notNow');
  expect(await sent).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('waits for the second factor, and then sends the same exactly once more', async () => {
  const fetching = answers(STEP_UP, RECORDED);
  const sent = execute(recordVisit, { note: 'x' });
  await asked('secondFactor');
  expect(fetching).toHaveBeenCalledTimes(1);
  sessionGate.settle('restored');
  await expect(sent).resolves.toEqual({ recordVisit: { id: 'v1' } });
  expect(bodyOf(fetching, 1)).toEqual(bodyOf(fetching, 0));
  expect(fetching).toHaveBeenCalledTimes(2);
});

test('without the second factor a call fails with the sentence of the refusal', async () => {
  const fetching = answers(STEP_UP);
  const sent = failureOf(execute(recordVisit, { note: 'x' }));
  await asked('secondFactor');
  sessionGate.settle('notNow');
  expect(messageOf(await sent)).toBe('Potwierdź drugim składnikiem.');
  expect(fetching).toHaveBeenCalledTimes(1);
});

test('does not ask twice for the same call when the second factor did not help', async () => {
  const fetching = answers(STEP_UP, STEP_UP);
  const sent = failureOf(execute(recordVisit, { note: 'x' }));
  await asked('secondFactor');
  sessionGate.settle('restored');
  expect(await sent).toMatchObject({ code: 'STEP_UP_REQUIRED' });
  expect(sessionGate.reason()).toBeNull();
  expect(fetching).toHaveBeenCalledTimes(2);
});

test('one dialog answers all: who is signed out signs in first, and gives the second factor after that when it is still missing', async () => {
  const fetching = answers(STEP_UP, [401, null], STEP_UP, RECORDED, RECORDED);
  const restricted = execute(recordVisit, { note: 'restricted' });
  await asked('secondFactor');
  const ordinary = execute(recordVisit, { note: 'ordinary' });
  await asked('expired');
  sessionGate.settle('restored');
  await asked('secondFactor');
  await expect(ordinary).resolves.toEqual({ recordVisit: { id: 'v1' } });
  sessionGate.settle('restored');
  await expect(restricted).resolves.toEqual({ recordVisit: { id: 'v1' } });
  expect(fetching).toHaveBeenCalledTimes(5);
});

test.each([
  ['the session has expired', [401, null] as const],
  ['the second factor is asked for', STEP_UP],
])('does not wait when the call is the one that finds out who is signed in and %s', async (_when, answer) => {
  answers(answer);
  const error = await failureOf(whoIsSignedIn());
  expect(error).toBeInstanceOf(Error);
  expect(messageOf(error)).toMatch(/Zaloguj się|Potwierdź/);
  expect(sessionGate.reason()).toBeNull();
});

test('every call names the person and party of the page, so that the server does nothing of it for the next one', async () => {
  const fetching = answers(RECORDED, RECORDED);
  expect(pageOwner.claim('maria-in-rakow')).toBe(true);
  await execute(recordVisit, { note: 'x' });
  await whoIsSignedIn();
  expect(fetching.mock.calls[0]?.[1].headers).toMatchObject({ 'x-asysta-csrf': '1', 'x-asysta-viewer': 'maria-in-rakow' });
  expect(fetching.mock.calls[1]?.[1].headers).not.toHaveProperty('x-asysta-viewer');
});

test('tells in the words of the server that it is away for a moment', async () => {
  const away = [
    503,
    { errors: [{ message: 'x', extensions: { code: 'TEMPORARILY_UNAVAILABLE', userMessage: 'Za chwilę.' } }] },
  ] as const;
  answers(away, away, away);
  const failed = await execute(recordVisit, { note: 'x' }).catch((caught: unknown) => caught);
  expect(failed).toBeInstanceOf(UnavailableError);
  expect(messageOf(failed)).toBe('Za chwilę.');
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

test('who is signed in is asked at once, and the answer serves the first who needs it; whoever comes later asks anew', async () => {
  const maria = { viewer: { staffMemberId: 'maria' } };
  const fetching = answers([200, { data: maria }], [200, { data: { viewer: { staffMemberId: 'adam' } } }]);
  askAtOnce();
  expect(fetching).toHaveBeenCalledTimes(1);
  await expect(whoIsSignedIn()).resolves.toEqual(maria);
  expect(fetching).toHaveBeenCalledTimes(1);
  await expect(whoIsSignedIn()).resolves.toEqual({ viewer: { staffMemberId: 'adam' } });
});

test('an answer that nobody has waited for yet may fail, and is told to who needs it', async () => {
  answers([401, null]);
  askAtOnce();
  await new Promise((resolve) => setTimeout(resolve));
  expect(await failureOf(whoIsSignedIn())).toMatchObject({ status: 401 });
});

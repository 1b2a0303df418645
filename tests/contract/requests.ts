import { refusalInWords, REFUSAL_CODES, type RefusalCode } from '@asysta/schema/refusals';
import { expect } from 'vitest';
import type { Caller } from '../kit/caller.js';

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: RefusalCode;
    readonly userMessage: string;
    readonly requestId?: string;
    readonly facts?: unknown;
  };
}

/** What came back from a request that a test wrote by hand, down to its bytes. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly data?: unknown; readonly errors?: readonly Told[] };
}

/** Sends anything to the API, also what no client would. */
export const send = async (url: string, init: RequestInit): Promise<Reply> => {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? (JSON.parse(text) as Reply['body']) : {},
  };
};

/** Headers of a caller with a token who sends JSON. */
export const jsonOf = (caller: Caller): Record<string, string> => ({
  'content-type': 'application/json',
  authorization: `Bearer ${caller.partyAlias}/${caller.subject}`,
});

/** Every error of an answer is one of the catalogue, in plain Polish, and tells nothing of how the server is made. */
export const expectCatalogued = (reply: Reply): readonly RefusalCode[] => {
  const errors = reply.body.errors ?? [];
  for (const { extensions } of errors) {
    expect(REFUSAL_CODES, reply.text.slice(0, 300)).toContain(extensions.code);
    expect(extensions.userMessage).toBeTruthy();
    if (!extensions.facts) expect(extensions.userMessage).toBe(refusalInWords(extensions.code));
  }
  expect(reply.text).not.toMatch(/stack|node_modules|\.ts:|\.js:|select |insert |Did you mean/i);
  return errors.map(({ extensions }) => extensions.code);
};

import { queryOptions } from '@tanstack/react-query';
import { i18n } from '../text/i18n.js';
import { sessionGate } from './session.js';

/** A GraphQL document that knows the types of its answer and variables; what graphql-codegen's client preset prints. */
export interface TypedDocument<TResult, TVariables> {
  toString(): string;
  __apiType?: ((variables: TVariables) => TResult) | undefined;
  readonly __meta__?: Record<string, unknown> | undefined;
}

/** One refusal of the API, as the closed catalogue describes it. `field` is the path inside the input. */
export interface Refusal {
  readonly code: string;
  readonly field: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly userMessage: string;
  readonly requestId: string | null;
}

/** The API refused: for a reason a person can read and mend. Several refusals of one input come together. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly refusals: readonly Refusal[];
  readonly code: string;
  readonly field: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly userMessage: string;
  readonly requestId: string | null;

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals[0].code);
    const [first] = refusals;
    this.refusals = refusals;
    this.code = first.code;
    this.field = first.field;
    this.facts = first.facts;
    this.userMessage = first.userMessage;
    this.requestId = first.requestId;
  }
}

/** The server was not reached: nothing is known about what happened there; the same idempotency key may be sent again. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

interface GraphqlError {
  extensions?:
    | { code?: string; field?: string | null; facts?: Record<string, unknown>; userMessage?: string; requestId?: string }
    | undefined;
}

interface GraphqlAnswer<TResult> {
  data?: TResult | null;
  errors?: readonly GraphqlError[];
}

const refusalOf = ({ extensions }: GraphqlError): Refusal => ({
  code: extensions?.code ?? 'INTERNAL',
  field: extensions?.field?.replace(/^input\./, '') ?? null,
  facts: extensions?.facts ?? {},
  userMessage: extensions?.userMessage ?? i18n.t('session:failure'),
  requestId: extensions?.requestId ?? null,
});

const unauthenticated: Refusal = {
  code: 'UNAUTHENTICATED',
  field: null,
  facts: {},
  get userMessage() {
    return i18n.t('session:notSignedIn');
  },
  requestId: null,
};

// A build with persisted documents carries the hash of the text instead of the text.
const documentPart = (document: TypedDocument<unknown, never>): Record<string, string> => {
  const hash = document.__meta__?.['hash'];
  if (typeof hash === 'string') return { documentId: hash.startsWith('sha256:') ? hash : `sha256:${hash}` };
  const text = document.toString();
  return text.startsWith('sha256:') ? { documentId: text } : { query: text };
};

const post = async (body: string, signal: AbortSignal | undefined): Promise<Response> => {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-asysta-csrf': '1',
      },
      body,
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ConnectionError(i18n.t('session:network'));
  }
};

const answerOf = async <TResult>(response: Response): Promise<TResult> => {
  if (response.status === 401) throw new RefusalError([unauthenticated]);
  const answer = (await response.json().catch(() => null)) as GraphqlAnswer<TResult> | null;
  const [first, ...others] = (answer?.errors ?? []).map(refusalOf);
  if (first) throw new RefusalError([first, ...others]);
  if (!answer?.data) throw new ConnectionError(i18n.t('session:failure'));
  return answer.data;
};

/** How one call behaves; `whenExpired: 'throw'` is for the calls that find out whether there is a session. */
export interface ExecuteOptions {
  signal?: AbortSignal | undefined;
  whenExpired?: 'wait' | 'throw' | undefined;
}

/**
 * Sends one operation. When the session has expired it waits for the person to sign in again (a dialog over the page)
 * and sends once more; mutations are safe because their idempotency key is in the variables. Refuses with `RefusalError`,
 * or `ConnectionError` when the server was not reached.
 */
export const execute = async <TResult, TVariables>(
  document: TypedDocument<TResult, TVariables>,
  variables: TVariables,
  { signal, whenExpired = 'wait' }: ExecuteOptions = {},
): Promise<TResult> => {
  const body = JSON.stringify({ ...documentPart(document), variables });
  const send = async () => answerOf<TResult>(await post(body, signal));
  try {
    return await send();
  } catch (error) {
    const isExpired = error instanceof RefusalError && error.code === 'UNAUTHENTICATED';
    if (!isExpired || whenExpired === 'throw' || !(await sessionGate.expired())) throw error;
    return send();
  }
};

/** First part of every query key of the API, for invalidation after a mutation. */
export const API_QUERIES = ['api'] as const;

/** A query for `useSuspenseQuery`, `useQuery` and route loaders; the document and its variables are the key. */
export const apiQuery = <TResult, TVariables>(document: TypedDocument<TResult, TVariables>, variables: TVariables) =>
  queryOptions({
    queryKey: [...API_QUERIES, document.toString(), variables] as const,
    queryFn: ({ signal }) => execute(document, variables, { signal }),
  });

/** A sentence for a person about any failure of `execute`. */
export const messageOf = (error: unknown): string => {
  if (error instanceof RefusalError) return error.userMessage;
  return error instanceof ConnectionError ? error.message : i18n.t('session:failure');
};

import { documentPart, type TypedDocument } from './documents.js';
import { type GraphQLAnswerError, RefusalError, UnauthenticatedError, UnavailableError } from './errors.js';
import { pause, pauseMs } from './pauses.js';
import type { TokenSource } from './tokens.js';

/** How a client reaches the platform. */
export interface ClientSettings {
  /** Address of the API, e.g. https://asysta.example.pl/graphql. */
  readonly endpoint: string;
  /** Tokens for machine clients; the web leaves it out and sends its session cookie. */
  readonly token?: TokenSource;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof globalThis.fetch;
  /** How often an unanswered or overloaded request is repeated; safe because every mutation carries its key. Default 2. */
  readonly retries?: number;
  /** How long one try may take. Default 30 000. */
  readonly timeoutMs?: number;
}

/** Variables may be left out when the document needs none. */
type VariablesOf<Variables> = Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/** Sends documents to the platform. */
export interface Client {
  /** Sends one document; answers its data or throws RefusalError, UnauthenticatedError or UnavailableError. */
  request<Result, Variables>(document: TypedDocument<Result, Variables>, ...variables: VariablesOf<Variables>): Promise<Result>;
}

const RETRIED = [429, 502, 503, 504];

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly GraphQLAnswerError[];
}

const read = async <Result>(response: Response): Promise<Answer<Result> | null> =>
  (await response.json().catch(() => null)) as Answer<Result> | null;

/** Trouble that asking again did not end, in the platform's own words where it had any. */
const unavailable = async (response: Response): Promise<UnavailableError> => {
  const errors = (await read(response))?.errors;
  const [error] = Array.isArray(errors) ? (errors as readonly GraphQLAnswerError[]) : [];
  return new UnavailableError(response.status, { userMessage: error?.extensions?.userMessage ?? '' });
};

const unfold = async <Result>(response: Response): Promise<Result> => {
  const answer = await read<Result>(response);
  const [error] = answer?.errors ?? [];
  if (error?.extensions?.code === 'UNAUTHENTICATED') throw new UnauthenticatedError(error);
  if (error) throw new RefusalError(error, answer?.data);
  if (!answer?.data) throw new UnavailableError(response.status);
  return answer.data;
};

/** A client for Node and for browsers without further dependencies. */
export const createClient = (settings: ClientSettings): Client => {
  const { endpoint, token: tokens, headers = {}, fetch = globalThis.fetch, retries = 2, timeoutMs = 30_000 } = settings;

  const send = (body: string, token: string | null): Promise<Response> =>
    fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...headers,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });

  const sendKnown = async (body: string): Promise<Response> => {
    if (!tokens) return send(body, null);
    const token = await tokens(null);
    const response = await send(body, token);
    return response.status === 401 ? send(body, await tokens(token)) : response;
  };

  const answered = async (body: string, attempt = 0): Promise<Response> => {
    const response = await sendKnown(body).catch((cause: unknown) => {
      if (cause instanceof RefusalError) throw cause;
      return cause instanceof UnavailableError ? cause : new UnavailableError(0, { cause });
    });
    if (response instanceof Response && !RETRIED.includes(response.status)) return response;
    const waitMs = pauseMs(attempt, response instanceof Response ? response.headers.get('retry-after') : null);
    if (attempt >= retries || waitMs === null) throw response instanceof Response ? await unavailable(response) : response;
    await pause(waitMs);
    return answered(body, attempt + 1);
  };

  return {
    request: async (document, ...[variables]) =>
      unfold(await answered(JSON.stringify({ ...documentPart(document), variables: variables ?? {} }))),
  };
};

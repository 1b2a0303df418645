import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type GraphQLAnswerError, RefusalError, UnauthenticatedError, UnavailableError } from './errors.js';
import type { TokenSource } from './tokens.js';

/** A document of this package or of your own code generation, carrying the types of its result and variables. */
export type TypedDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

export interface ClientSettings {
  /** Address of the API, e.g. https://asysta.example.pl/graphql. */
  readonly endpoint: string;
  /** Tokens for machine clients; the web leaves it out and sends its session cookie. */
  readonly token?: TokenSource;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof globalThis.fetch;
  /** How often an unanswered or overloaded request is repeated; safe because every mutation carries its key. Default 2. */
  readonly retries?: number;
}

export interface Client {
  /** Sends one document; answers its data or throws RefusalError, UnauthenticatedError or UnavailableError. */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...variables: Variables extends Record<string, never> ? [] : [Variables]
  ): Promise<Result>;
}

const FIRST_PAUSE_MS = 200;
const RETRIED = [429, 502, 503, 504];

const bodyOf = (document: object & { toString(): string }, variables: unknown): string => {
  const hash = ('__meta__' in document ? (document.__meta__ as Record<string, unknown> | undefined) : undefined)?.['hash'];
  return JSON.stringify(typeof hash === 'string' ? { documentId: hash, variables } : { query: document.toString(), variables });
};

const pauseMs = (attempt: number, response: Response | null): number => {
  const seconds = Number(response?.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random());
};

const unfold = async <Result>(response: Response): Promise<Result> => {
  const answer = (await response.json().catch(() => null)) as { data?: Result | null; errors?: readonly GraphQLAnswerError[] } | null;
  const [error] = answer?.errors ?? [];
  if (error?.extensions?.code === 'UNAUTHENTICATED') throw new UnauthenticatedError(error);
  if (error) throw new RefusalError(error);
  if (!answer?.data) throw new UnavailableError(response.status);
  return answer.data;
};

/** A client for Node and for browsers without further dependencies. */
export const createClient = ({ endpoint, token, headers = {}, fetch = globalThis.fetch, retries = 2 }: ClientSettings): Client => {
  const send = async (body: string, fresh: boolean): Promise<Response> =>
    fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...headers,
        ...(token ? { authorization: `Bearer ${await token(fresh)}` } : {}),
      },
      body,
    });

  const attempt = async (body: string, tries: number, fresh: boolean): Promise<Response> => {
    const response = await send(body, fresh).catch((cause: unknown) => {
      if (cause instanceof RefusalError || cause instanceof UnavailableError) throw cause;
      if (tries >= retries) throw new UnavailableError(0, { cause });
      return null;
    });
    if (response?.status === 401 && token && !fresh) return attempt(body, tries, true);
    if (response && !RETRIED.includes(response.status)) return response;
    if (response && tries >= retries) throw new UnavailableError(response.status);
    await new Promise((resolve) => setTimeout(resolve, pauseMs(tries, response)));
    return attempt(body, tries + 1, fresh);
  };

  return {
    request: async (document, ...[variables]) => unfold(await attempt(bodyOf(document as never, variables ?? {}), 0, false)),
  };
};

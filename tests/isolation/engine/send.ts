import type { TestServer } from '../../kit/server.js';
import type { Who } from './worlds.js';

/** Everything that came back for one request, and what it made the database do. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
  readonly requestId: string;
  readonly codes: readonly string[];
  readonly fields: readonly string[];
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Texts of the SQL statements without their values, with the login role. */
  readonly statements: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const shapeOf = (sql: string): string =>
  sql
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\b\d+\b/g, '?')
    .replace(/\((?:\?(?:, )?)+\)/g, '(?)')
    .replace(/\s+/g, ' ');

interface Problem {
  readonly extensions?: {
    readonly code?: string;
    readonly field?: string;
    readonly fields?: readonly { readonly field: string }[];
  };
}

/** Sends a document as somebody, or as nobody, over HTTP. */
export const send = async (
  server: TestServer,
  who: Pick<Who, 'bearer'>,
  query: string,
  variables: Record<string, unknown>,
): Promise<Reply> => {
  server.statements();
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who.bearer ? { authorization: `Bearer ${who.bearer}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const body = await response.text();
  const answer = JSON.parse(body) as { data?: Record<string, unknown> | null; errors?: readonly Problem[] };
  const errors = answer.errors ?? [];
  return {
    status: response.status,
    body,
    headers: JSON.stringify([...response.headers]),
    requestId: response.headers.get('x-request-id') ?? '',
    codes: errors.map(({ extensions }) => extensions?.code ?? 'NONE'),
    fields: errors.flatMap(({ extensions }) => [
      ...(extensions?.fields?.map(({ field }) => field) ?? []),
      ...(extensions?.field ? [extensions.field] : []),
    ]),
    data: answer.data ?? null,
    statements: server.statements().map(({ sql, role }) => `${role}: ${shapeOf(sql)}`),
  };
};

/** All ids a text holds. */
export const idsIn = (text: string): readonly string[] => [...new Set((text.match(UUID) ?? []).map((id) => id.toLowerCase()))];

/** The body without what must differ between two requests: their own ids. */
export const comparable = ({ body, requestId }: Reply, sent: readonly string[]): string =>
  [requestId, ...sent].filter(Boolean).reduce((text, id) => text.replaceAll(id, '·'), body);

const REFUSED_BEFORE = ['FORBIDDEN', 'DATA_AUTHORIZATION_MISSING', 'UNAUTHENTICATED'];

/** Whether the caller was turned away before any row was looked for. */
export const isDenied = ({ codes }: Reply): boolean => codes.some((code) => REFUSED_BEFORE.includes(code));

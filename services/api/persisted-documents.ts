import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { refusalInWords } from '@asysta/schema/words/refusals';

/** Text of each document by its id (`sha256:…`), as written when the clients were built. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/** Reads the file that code generation wrote beside the client. */
export const readPersistedDocuments = (path: string): PersistedDocuments =>
  new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));

const isWeb = (authorization: string | undefined): boolean => authorization === undefined;

/**
 * Replaces `documentId` by the registered text (GraphQL over HTTP, appendix A). Whoever signs in with a cookie, the web,
 * may send registered documents only; clients with a token may also send their own within the limits.
 */
export const persistedDocuments =
  (documents: PersistedDocuments): RequestHandler =>
  (request, response, next) => {
    const body = request.body as { documentId?: unknown; query?: unknown } | undefined;
    if (typeof body?.documentId === 'string') {
      const id = body.documentId.startsWith('sha256:') ? body.documentId : `sha256:${body.documentId}`;
      const query = documents.get(id) ?? documents.get(body.documentId);
      if (query) {
        request.body = { ...body, query, documentId: undefined };
        next();
        return;
      }
    }
    if (documents.size > 0 && (typeof body?.documentId === 'string' || isWeb(request.headers.authorization))) {
      const userMessage = refusalInWords('BAD_USER_INPUT');
      response.status(400).json({ errors: [{ message: 'PERSISTED_QUERY_NOT_FOUND', extensions: { code: 'BAD_USER_INPUT', userMessage } }] });
      return;
    }
    next();
  };

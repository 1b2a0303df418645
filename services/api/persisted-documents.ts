import { readFileSync } from 'node:fs';
import type { Request, RequestHandler } from 'express';
import { requestRefusal } from './request-refusal.js';

/** Text of each document by its id (`sha256:…`), as written when the clients were built. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/** Reads the file that code generation wrote beside the client. */
export const readPersistedDocuments = (path: string): PersistedDocuments =>
  new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));

const UNREGISTERED = Symbol('unregistered document');

interface Marked {
  [UNREGISTERED]?: true;
}

/**
 * Replaces `documentId` by the registered text (GraphQL over HTTP, appendix A). Whoever signs in with a cookie, the web,
 * may send registered documents only; clients with a token may also send their own within the limits. What is neither is
 * only marked here: a caller nobody knows learns nothing about documents.
 */
export const persistedDocuments =
  (documents: PersistedDocuments): RequestHandler =>
  (request, _response, next) => {
    const body = request.body as { documentId?: unknown; query?: unknown } | undefined;
    const { documentId } = body ?? {};
    const registered = typeof documentId === 'string' ? documents.get(documentId) : undefined;
    if (registered !== undefined) request.body = { ...body, query: registered, documentId: undefined };
    else if (documentId !== undefined || request.headers.authorization === undefined) (request as Marked)[UNREGISTERED] = true;
    next();
  };

/** Refuses a document that the caller, known by now, may not send. */
export const ensureRegistered = (request: Request): void => {
  if ((request as Marked)[UNREGISTERED]) throw requestRefusal('BAD_USER_INPUT', { status: 400, field: 'documentId' });
};

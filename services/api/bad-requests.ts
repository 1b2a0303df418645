import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { type RefusalCode, refusalInWords } from '@asysta/schema/refusals';

const statusOf = (error: unknown): number => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 400;
  return status >= 400 && status < 500 ? status : 400;
};

/** Answers a request that is refused before it reaches GraphQL, in the words of the catalogue. */
export const answerRefused = (response: Response, status: number, code: RefusalCode): void => {
  response.status(status).json({ errors: [{ message: code, extensions: { code, userMessage: refusalInWords(code) } }] });
};

/** Reading leaves traces here, such as a receipt, and a link or an image of another site can make a browser send a GET: only POST is served. */
export const onlyPosts: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    next();
    return;
  }
  response.setHeader('allow', 'POST');
  answerRefused(response, 405, 'BAD_USER_INPUT');
};

/** Bodies that are no JSON, or larger than a document may be, are answered in the words of the catalogue as well. */
export const badRequests: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = statusOf(error);
  answerRefused(response, status, status === 413 ? 'QUERY_TOO_EXPENSIVE' : 'BAD_USER_INPUT');
};

import type { ErrorRequestHandler } from 'express';
import { refusalInWords } from '@asysta/schema/words/refusals';

const statusOf = (error: unknown): number => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 400;
  return status >= 400 && status < 500 ? status : 400;
};

/** Bodies that are no JSON, or larger than a document may be, are answered in the words of the catalogue as well. */
export const badRequests: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = statusOf(error);
  const code = status === 413 ? 'QUERY_TOO_EXPENSIVE' : 'BAD_USER_INPUT';
  response.status(status).json({ errors: [{ message: code, extensions: { code, userMessage: refusalInWords(code) } }] });
};

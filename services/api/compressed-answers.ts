import { promisify } from 'node:util';
import { gzip, zstdCompress } from 'node:zlib';
import type { RequestHandler } from 'express';
import { encodingFor } from './encodings.js';

/** Below it an answer fits into one packet as it is, and nothing would be won. */
const WORTH_IT_BYTES = 1_200;

const ENCODE = { zstd: promisify(zstdCompress), gzip: promisify(gzip) };

/**
 * Compresses what the API answers, by the client's choice. Only there: an answer holds no token and no secret beside what the
 * caller wrote, and nobody but the page itself can ask for one (decision 0029). The pages of the sign-in are never compressed.
 */
export const compressedAnswers: RequestHandler = (request, response, next) => {
  const send = response.send.bind(response);
  const encoding = encodingFor(request.headers['accept-encoding'], ['zstd', 'gzip']);
  response.vary('accept-encoding');
  response.send = (body: unknown) => {
    if (encoding === null || typeof body !== 'string' || Buffer.byteLength(body) < WORTH_IT_BYTES) return send(body);
    void ENCODE[encoding](body).then(
      (smaller) => {
        response.setHeader('content-encoding', encoding);
        send(smaller);
      },
      () => send(body),
    );
    return response;
  };
  next();
};

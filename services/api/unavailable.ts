import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { refusalInWords } from '@asysta/schema/refusals';
import type { Logger } from '../platform/log.js';
import { traceOf } from '../platform/refusal/faults.js';
import { isUnavailable } from '../platform/refusal/unavailable.js';

const STATUS = 503;
/** Seconds: long enough for a failed-over database to be found again by most, short enough for a person who waits. */
export const RETRY_AFTER_SECONDS = '1';

/**
 * Answers 503 where any part of a document met a database that was away, so that clients ask again by themselves; they may,
 * because every mutation carries its key.
 */
export const unavailableAs503: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (errors.some(({ extensions }) => extensions?.['code'] === 'TEMPORARILY_UNAVAILABLE')) {
          http.status = STATUS;
          http.headers.set('retry-after', RETRY_AFTER_SECONDS);
        }
        return Promise.resolve();
      },
    }),
};

/** The same for a request whose caller could not be recognised, before any document is looked at. */
export const unrecognisedNow = (cause: Error): GraphQLError =>
  new GraphQLError('Who calls could not be found out', {
    originalError: cause,
    extensions: { http: { status: STATUS, headers: new Map([['retry-after', RETRY_AFTER_SECONDS]]) } },
  });

/** The last word on requests that are no GraphQL, such as a sign-in: one Polish sentence, and the trace goes to the log. */
export const plainFaults =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const away = isUnavailable(error);
    log.error({ fault: traceOf(error) }, away ? 'database away' : 'unexpected fault');
    if (away) response.setHeader('retry-after', RETRY_AFTER_SECONDS);
    response
      .status(away ? STATUS : 500)
      .type('text')
      .send(refusalInWords(away ? 'TEMPORARILY_UNAVAILABLE' : 'INTERNAL'));
  };

import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { refusalInWords } from '@asysta/schema/words/refusals';
import type { Logger } from '../platform/log.js';
import { asRefusal, traceOf } from '../platform/refusal/faults.js';
import type { Refusal } from '../platform/refusal/refusal.js';

const REQUEST_PROBLEMS = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'PERSISTED_QUERY_NOT_FOUND', 'BAD_REQUEST'];

const ofRefusal = ({ message, extensions }: Refusal, path: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  extensions,
});

/**
 * What leaves the house of an error: a refusal as catalogued, a problem of the document without details of the schema,
 * and of anything else only INTERNAL with the request's id. The log gets the trace without values.
 */
export const maskError =
  (log: Logger, requestIdOf: () => string) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const refusal = asRefusal(cause);
    if (refusal) return ofRefusal(refusal, formatted.path);
    const code = String(formatted.extensions?.['code'] ?? '');
    if (REQUEST_PROBLEMS.includes(code) && !(error as GraphQLError).originalError) {
      return { message: formatted.message, extensions: { code: 'BAD_USER_INPUT', userMessage: refusalInWords('BAD_USER_INPUT') } };
    }
    const requestId = requestIdOf();
    log.error({ requestId, fault: traceOf(cause) }, 'unexpected fault');
    return {
      message: 'INTERNAL',
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL', requestId, userMessage: refusalInWords('INTERNAL') },
    };
  };

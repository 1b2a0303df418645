import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { refusalInWords } from '@asysta/schema/refusals';
import type { Logger } from '../platform/log.js';
import { asRefusal, traceOf } from '../platform/refusal/faults.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { isUnavailable } from '../platform/refusal/unavailable.js';

const REQUEST_PROBLEMS = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
];

const TOO_LARGE = 'MAX_RECURSIVE_SELECTIONS_EXCEEDED';
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more/;

const ofRefusal = ({ message, extensions }: Refusal, path: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message,
  ...(path ? { path } : {}),
  extensions,
});

/** A request refused as a whole carries its refusal inside, or is one of two limits that the libraries name themselves. */
const wholeRequestRefusal = (error: unknown): Refusal | null => {
  if (!(error instanceof GraphQLError) || error.path) return null;
  if (error.extensions['validationErrorCode'] === TOO_LARGE || TOO_MANY_TOKENS.test(error.message))
    return new Refusal('QUERY_TOO_EXPENSIVE');
  return error.originalError instanceof Refusal ? error.originalError : null;
};

/**
 * Problems of the document or its variables, found before anything ran, have no path; the one exception is an argument
 * that a variable filled with null. Anything else with such a code was thrown by a resolver and is a fault.
 */
const isRequestProblem = (formatted: GraphQLFormattedError, cause: unknown): boolean => {
  if (!formatted.path) return REQUEST_PROBLEMS.some((code) => code === formatted.extensions?.['code']);
  return cause instanceof GraphQLError && cause.nodes !== undefined && cause.message.startsWith('Argument "');
};

/**
 * What leaves the house of an error: a refusal as catalogued, a problem of the document without details of the schema, and of
 * anything else only INTERNAL, or TEMPORARILY_UNAVAILABLE while the database is away, with the request's id. The log gets the
 * trace without values.
 */
export const maskError =
  (log: Logger, requestIdOf: () => string) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const refusal = asRefusal(cause) ?? wholeRequestRefusal(error);
    if (refusal) return ofRefusal(refusal, formatted.path);
    if (isRequestProblem(formatted, cause)) {
      return {
        message: formatted.message,
        extensions: { code: 'BAD_USER_INPUT', userMessage: refusalInWords('BAD_USER_INPUT') },
      };
    }
    const requestId = requestIdOf();
    const away = isUnavailable(cause);
    const code = away ? 'TEMPORARILY_UNAVAILABLE' : 'INTERNAL';
    log.error({ requestId, fault: traceOf(cause) }, away ? 'database away' : 'unexpected fault');
    return {
      message: code,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code, requestId, userMessage: refusalInWords(code) },
    };
  };

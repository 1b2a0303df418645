import {
  createClient,
  documentKey,
  RefusalError,
  UnauthenticatedError,
  UnavailableError,
  type TypedDocument,
} from '@asysta/client';
import { queryOptions } from '@tanstack/react-query';
import { i18n } from '../text/i18n.js';
import { sessionGate } from './session.js';

// The header cannot be sent by another site's form: it is the guard against forged requests beside the cookie.
const client = createClient({
  endpoint: '/graphql',
  headers: { 'x-asysta-csrf': '1' },
  fetch: (address, init) => fetch(address, { ...init, credentials: 'same-origin' }),
});

const isExpired = (error: unknown): boolean =>
  error instanceof UnauthenticatedError || (error instanceof UnavailableError && error.status === 401);

/** How one call behaves; `whenExpired: 'throw'` is for the call that finds out whether there is a session. */
export interface ExecuteOptions {
  readonly whenExpired?: 'wait' | 'throw' | undefined;
}

/**
 * Sends one operation. When the session has expired it waits for the person to sign in again (a dialog over the page)
 * and sends once more; mutations are safe because their idempotency key is in the variables. Refuses with `RefusalError`,
 * or `UnavailableError` when the server was not reached.
 */
export const execute = async <Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { whenExpired = 'wait' }: ExecuteOptions = {},
): Promise<Result> => {
  const send = () => client.request<Result, unknown>(document as TypedDocument<Result, unknown>, variables);
  try {
    return await send();
  } catch (error) {
    if (!isExpired(error) || whenExpired === 'throw' || !(await sessionGate.expired())) throw error;
    return send();
  }
};

/** First part of every query key of the API, for invalidation after a mutation. */
export const API_QUERIES = ['api'] as const;

/** A query for `useSuspenseQuery`, `useQuery` and route loaders; the document and its variables are the key. */
export const apiQuery = <Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables) =>
  queryOptions({
    queryKey: [...API_QUERIES, documentKey(document), variables] as const,
    queryFn: () => execute(document, variables),
  });

/** A sentence for a person about any failure of `execute`. */
export const messageOf = (error: unknown): string => {
  if (isExpired(error)) return i18n.t('session:notSignedIn');
  if (error instanceof RefusalError && error.userMessage !== '') return error.userMessage;
  return error instanceof UnavailableError && error.status === 0 ? i18n.t('session:network') : i18n.t('session:failure');
};

/** One sentence to mend, with the path of the form's field when the refusal names one. */
export interface RefusedField {
  readonly field: string | null;
  readonly userMessage: string;
}

const inForm = (field: string): string => field.replace(/^input\./, '');

/** All that a failure asks to mend: each field the refusal names, or one sentence about the whole. */
export const refusedFields = (error: unknown): readonly RefusedField[] => {
  const { fields, field } = error instanceof RefusalError ? error : { fields: [], field: null };
  if (fields.length > 0) return fields.map((each) => ({ field: inForm(each.field), userMessage: each.userMessage }));
  return [{ field: field === null ? null : inForm(field), userMessage: messageOf(error) }];
};

import {
  documentKey,
  type FieldProblem,
  RefusalError,
  UnauthenticatedError,
  UnavailableError,
  type TypedDocument,
} from '@asysta/client';
import { queryOptions, type QueryFunctionContext, type QueryKey } from '@tanstack/react-query';
import { owner } from './clients.js';
import { i18n } from './text/i18n.js';
import { sessionGate, type WaitReason } from './session/gate.js';

/** Whether a failure says that nobody is signed in, or not any more. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof UnauthenticatedError || (error instanceof UnavailableError && error.status === 401);

/** Whether a failure asks for the second factor. */
export const isStepUpRequired = (error: unknown): boolean => error instanceof RefusalError && error.code === 'STEP_UP_REQUIRED';

const reasonToWait = (error: unknown): WaitReason | null => {
  if (isSignedOut(error)) return 'expired';
  return isStepUpRequired(error) ? 'secondFactor' : null;
};

const sendAtGate = async <Result>(send: () => Promise<Result>, answered: readonly WaitReason[] = []): Promise<Result> => {
  try {
    return await send();
  } catch (error) {
    const reason = reasonToWait(error);
    if (reason === null || answered.includes(reason)) throw error;
    const answer = await sessionGate.wait(reason);
    if (answer === null) throw error;
    return sendAtGate(send, [...answered, answer]);
  }
};

/**
 * Sends one operation. When the session has expired, or the second factor is asked for, it waits for the person (a dialog
 * over the page) and sends once more; mutations are safe because their idempotency key is in the variables. Refuses with
 * `RefusalError`, or `UnavailableError` when the server was not reached.
 */
export const execute = <Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): Promise<Result> =>
  sendAtGate(() => owner.request<Result, unknown>(document as TypedDocument<Result, unknown>, variables));

/** First part of every query key of the API, for invalidation after a mutation. */
export const API_QUERIES = ['api'] as const;

/** A query for `useSuspenseQuery`, `useQuery` and route loaders; the document and its variables are the key. */
export const apiQuery = <Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables) =>
  queryOptions({
    queryKey: [...API_QUERIES, documentKey(document), variables] as const,
    queryFn: () => execute(document, variables),
  });

/** Any query of the API, for what need not know its document. */
export interface ApiQuery<Answer> {
  readonly queryKey: QueryKey;
  // A method, so that a query with a narrower key is one of these.
  queryFn?(context: QueryFunctionContext): Answer | Promise<Answer>;
}

// What Chrome, Firefox, Safari and the build's own loader say of code or styles that did not come.
const NOT_FETCHED = /dynamically imported module|Importing a module script failed|Unable to preload CSS/;

/** Whether a failure says that the server was not reached: by a question, or for the code of a screen. */
export const isNetworkLost = (error: unknown): boolean =>
  error instanceof UnavailableError ? error.status === 0 : error instanceof Error && NOT_FETCHED.test(error.message);

/** A sentence for a person about any failure of `execute`, or of the code that would ask. */
export const messageOf = (error: unknown): string => {
  if (isSignedOut(error)) return i18n.t('session:notSignedIn');
  const told = error instanceof RefusalError || error instanceof UnavailableError ? error.userMessage : '';
  if (told !== '') return told;
  return isNetworkLost(error) ? i18n.t('session:network') : i18n.t('session:failure');
};

/** One sentence to mend, with the path of the form's field when the refusal names one. */
export interface RefusedField {
  readonly field: string | null;
  readonly userMessage: string;
}

const inForm = (field: string): string => field.replace(/^input\./, '');

/** Problems of an input as they stand in the form. */
export const toFormFields = (problems: readonly FieldProblem[]): readonly RefusedField[] =>
  problems.map(({ field, userMessage }) => ({ field: inForm(field), userMessage }));

/** All that a failure asks to mend: each field the refusal names, or one sentence about the whole. */
export const refusedFields = (error: unknown): readonly RefusedField[] => {
  const { fields, field } = error instanceof RefusalError ? error : { fields: [], field: null };
  if (fields.length > 0) return toFormFields(fields);
  return [{ field: field === null ? null : inForm(field), userMessage: messageOf(error) }];
};

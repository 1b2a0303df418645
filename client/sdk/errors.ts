import type { DoubtCode } from '@asysta/schema/doubts';
import type { RefusalCode } from '@asysta/schema/refusals';

/** One problem of one field of an input, in plain Polish. */
export interface FieldProblem {
  readonly field: string;
  readonly userMessage: string;
}

/** Something possible but unlikely, in plain Polish: the same request with its code in `confirmed` goes through. */
export interface AskedDoubt extends FieldProblem {
  readonly code: DoubtCode;
}

interface ErrorExtensions {
  readonly code?: RefusalCode;
  readonly field?: string;
  readonly fields?: readonly FieldProblem[];
  readonly doubts?: readonly AskedDoubt[];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly userMessage?: string;
  readonly requestId?: string;
}

/** One entry of `errors` as it stands in an answer. */
export interface GraphQLAnswerError {
  readonly message: string;
  readonly extensions?: ErrorExtensions;
}

/**
 * The platform said no, with a code of the catalogue (enum RefusalCode of the contract). `userMessage` may be shown to a
 * person as it is; `fields` names every input field to mend; `doubts` what is to be confirmed; `data` is what other root fields of the document answered.
 */
export class RefusalError extends Error {
  readonly code: RefusalCode;
  readonly field: string | null;
  readonly fields: readonly FieldProblem[];
  readonly doubts: readonly AskedDoubt[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly userMessage: string;
  readonly requestId: string | null;

  constructor(
    { message, extensions = {} }: GraphQLAnswerError,
    readonly data: unknown = null,
  ) {
    super(extensions.code ?? message);
    this.name = 'RefusalError';
    this.code = extensions.code ?? 'INTERNAL';
    this.field = extensions.field ?? null;
    this.fields = extensions.fields ?? [];
    this.doubts = extensions.doubts ?? [];
    this.facts = extensions.facts ?? {};
    this.userMessage = extensions.userMessage ?? '';
    this.requestId = extensions.requestId ?? null;
  }
}

/** Who calls is not known or no longer allowed in: sign in again. */
export class UnauthenticatedError extends RefusalError {
  override readonly name = 'UnauthenticatedError';

  constructor(error: GraphQLAnswerError = { message: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED' } }) {
    super(error);
  }
}

/**
 * The platform could not be reached, did not answer in GraphQL or said TEMPORARILY_UNAVAILABLE, also when asked again; nothing is
 * known of the outcome, repeat with the same key.
 */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
  /** What the platform itself says about it to a person; empty when it said nothing. */
  readonly userMessage: string;

  constructor(
    /** HTTP status, or 0 when there was no answer at all. */
    readonly status: number,
    { userMessage = '', ...options }: ErrorOptions & { readonly userMessage?: string } = {},
  ) {
    super(`Asysta answered ${status || 'nothing'}`, options);
    this.userMessage = userMessage;
  }
}

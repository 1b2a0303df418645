import { GraphQLError } from 'graphql';
import type { RefusalCode } from '@asysta/schema/refusals';
import { Refusal } from '../platform/refusal/refusal.js';

interface RequestRefusalDetails {
  readonly status: 400 | 401;
  readonly headers?: Readonly<Record<string, string>>;
  readonly field?: string;
  readonly facts?: Readonly<Record<string, number>>;
}

/** A refusal of the request as a whole, before anything runs, as Apollo has to throw it: with the status of its answer. */
export const requestRefusal = (code: RefusalCode, { status, headers = {}, ...details }: RequestRefusalDetails): GraphQLError =>
  new GraphQLError(code, {
    originalError: new Refusal(code, details),
    extensions: { code, http: { status, headers: new Map(Object.entries(headers)) } },
  });

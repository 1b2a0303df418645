import type { DoubtCode } from '@asysta/schema/doubts';
import { valibotResolver } from '@hookform/resolvers/valibot';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { issueText } from './issue-text.js';

/** The schema of what a mutation is told. */
export type ContentSchema = GenericSchema<FieldValues, unknown>;

/** What a request carries beside its content: what the person has confirmed, and a change the version of the row they saw. */
export type Envelope<Version> = { idempotencyKey: string; confirmed?: DoubtCode[] } & (Version extends number
  ? { expectedVersion: number }
  : unknown);

/** What a form holds: the content without what the page knows. */
export type ValuesOf<Schema extends ContentSchema, Known> = Omit<InferInput<Schema>, keyof Known>;

/** Checks the values of a form together with what the page knows, by the one schema of both. */
export const checkOf =
  <Schema extends ContentSchema, Known>(
    schema: Schema,
    known: Known,
  ): Resolver<ValuesOf<Schema, Known>, unknown, InferOutput<Schema>> =>
  (values, context, options) => {
    const check = valibotResolver<FieldValues, unknown, InferOutput<Schema>>(
      schema as GenericSchema<FieldValues, InferOutput<Schema>>,
      { message: issueText },
    ) as unknown as Resolver<ValuesOf<Schema, Known>, unknown, InferOutput<Schema>>;
    return check({ ...values, ...known }, context, options);
  };

/** The input of a mutation: the parsed content in the envelope of its request. */
export const inEnvelope = <Content, Version extends number | undefined>(
  content: Content,
  idempotencyKey: string,
  version: Version,
  confirmed: readonly DoubtCode[] = [],
): Content & Envelope<Version> =>
  ({
    ...(content as object),
    idempotencyKey,
    ...(version === undefined ? {} : { expectedVersion: version }),
    ...(confirmed.length === 0 ? {} : { confirmed: [...confirmed] }),
  }) as Content & Envelope<Version>;

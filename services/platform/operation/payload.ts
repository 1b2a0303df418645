import type { GraphQLResolveInfo } from 'graphql';
import type { Deed } from '../audit/entry.js';
import type { Prepared } from '../tenancy/exchange.js';
import type { Operation } from './operation.js';

/** The reading that follows a mutation, as one statement that can travel with the end of the change. */
export interface Payload {
  /**
   * Reads the row of this id for the caller, and records in one go what was done and which other files the answer opens. With
   * nothing done, because an earlier request did it, only these files.
   */
  ask(op: Operation, id: string, done: Deed | null): Prepared;
  /** The answer as text and the files it opened, noted as recorded; null where the ordinary way must answer, or refuse. */
  told(op: Operation, row: Readonly<Record<string, unknown>> | undefined): string | null;
}

/** Tells of a mutation field how its answer is read; null where only the ordinary way knows. */
export type Payloads = (op: Operation, info: GraphQLResolveInfo) => Payload | null;

/** Every answer is read in the ordinary way. */
export const NO_PAYLOADS: Payloads = () => null;

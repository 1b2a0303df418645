import { OptimisticLockError } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import { Refusal } from './refusal.js';

const sqlState = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code;
  return 'cause' in error ? sqlState(error.cause) : undefined;
};

/** Serialization failure and deadlock: somebody else was quicker, and the same request may succeed. */
const LOST_RACE = ['40001', '40P01'];

/**
 * The refusal in an error, or the lost race that it is: not tried again here, because what a verb has done in memory cannot be
 * undone; whoever asked may ask again with the same key. A violated constraint is a fault unless the verb has said what it
 * means; like every other fault it answers null.
 */
export const asRefusal = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  if (error instanceof OptimisticLockError || LOST_RACE.includes(sqlState(error) ?? '')) return new Refusal('CONFLICT');
  return null;
};

/** Name of the constraint or unique index that a statement violated, or null. */
export const violatedConstraint = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const isViolation = ['23503', '23505'].includes(sqlState(error) ?? '');
  if (isViolation && 'constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return 'cause' in error ? violatedConstraint(error.cause) : null;
};

/** What may be logged of a fault. */
interface Trace {
  readonly name: string;
  readonly sqlState?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
}

/** Class, SQLSTATE, violated constraint and place of a fault; never its message, which can quote values. */
export const traceOf = (error: unknown): Trace => {
  const state = sqlState(error);
  const constraint = violatedConstraint(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  if (cause) return traceOf(cause);
  return {
    name: error instanceof Error ? error.constructor.name : typeof error,
    ...(state ? { sqlState: state } : {}),
    ...(constraint ? { constraint } : {}),
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
};

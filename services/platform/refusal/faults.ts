import { OptimisticLockError } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import { Refusal } from './refusal.js';

const sqlState = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code;
  return 'cause' in error ? sqlState(error.cause) : undefined;
};

/** Translates what the database says about a lost race or a foreign reference into the catalogue; other faults stay faults. */
export const asRefusal = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error;
  if (error instanceof OptimisticLockError) return new Refusal('CONFLICT');
  const state = sqlState(error);
  if (state === '23503') return new Refusal('NOT_FOUND');
  if (state === '23505' || state === '40001' || state === '40P01') return new Refusal('CONFLICT');
  return null;
};

/** What may be logged of a fault: its class, SQLSTATE and place; never its message, which can quote values. */
export const traceOf = (error: unknown): { name: string; sqlState?: string; at: readonly string[] } => {
  const state = sqlState(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  if (cause) return traceOf(cause);
  return {
    name: error instanceof Error ? error.constructor.name : typeof error,
    ...(state ? { sqlState: state } : {}),
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
};

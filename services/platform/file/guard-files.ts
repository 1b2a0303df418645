import { defaultFieldResolver, getNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Operation } from '../operation/operation.js';
import { isInLists } from '../operation/schema-rules.js';
import { refuse } from '../refusal/refusal.js';
import { pathOf, rootOf } from './file-of-row.js';
import { isOfSeveralFiles } from './resolve-files.js';

/** Only a plain no opens a file: a mark that was not read counts as set. */
const marked = (root: object | null): boolean => {
  const path = root && pathOf(root);
  if (!path || path.end !== 'ROOT' || path.restricted === undefined) return false;
  return (root as Readonly<Record<string, unknown>>)[path.restricted] !== false;
};

/** Whether a row belongs to a restricted file; answered at once where all rows on the way are loaded. */
const isRestricted = (row: object): boolean | Promise<boolean> => {
  if (!pathOf(row)?.restrictable) return false;
  const root = rootOf(row);
  return root instanceof Promise ? root.then(marked) : marked(root);
};

/**
 * Passes whoever has shown a second factor today, and everybody for a row of no restricted file; refuses the rest with
 * STEP_UP_REQUIRED. To be asked only about rows the caller was found to see: to anybody else the code would tell that they exist.
 */
export const ensureMayOpen = (op: Operation, row: object): void | Promise<void> => {
  if (op.proves('SECOND_FACTOR_TODAY')) return;
  const restricted = isRestricted(row);
  if (restricted === true) return refuse('STEP_UP_REQUIRED');
  if (restricted === false) return;
  return restricted.then((answer) => (answer ? refuse('STEP_UP_REQUIRED') : undefined));
};

/** Rows of several files to which a row of one of them has led. */
const reached = new WeakSet<object>();

const isShared = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && isOfSeveralFiles(value.constructor);

const noteReached = (value: unknown): unknown => {
  for (const row of Array.isArray(value) ? (value as unknown[]) : [value]) if (isShared(row)) reached.add(row);
  return value;
};

/** Notes which rows of several files a field leads to, once it was opened itself: from there on they are as open as it was. */
const leading = (value: unknown): unknown => (value instanceof Promise ? value.then(noteReached) : noteReached(value));

const ensureReached = (row: object): void => {
  if (isShared(row) && !reached.has(row))
    throw new Error(`A row of ${row.constructor.name} lies in several files and was read apart from all of them`);
};

/**
 * Puts the demand for a second factor before every field of a restricted file that is not part of what lists show, however the
 * reader came to it. Lists go on showing their rows; what lies behind a row opens the file (decision 0014). What lies in several
 * files is read behind a row of one of them, never apart.
 */
export const guardFiles = (schema: GraphQLSchema): void => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isInLists(field)) continue;
      const read = field.resolve ?? defaultFieldResolver;
      const leads = isObjectType(getNamedType(field.type)) ? leading : (value: unknown) => value;
      field.resolve = (row: object, args, op: Operation, info) => {
        ensureReached(row);
        const opening = ensureMayOpen(op, row);
        return leads(opening ? opening.then(() => read(row, args, op, info)) : read(row, args, op, info));
      };
    }
  }
};

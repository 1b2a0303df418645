import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Operation } from '../../platform/operation/index.js';
import { isInLists } from '../../platform/operation/schema-rules.js';
import { ensureMayOpen } from './restricted-files.policy.js';

/**
 * Puts the demand for a second factor before every field of a restricted file that is not part of what lists show, however the
 * reader came to it. Lists go on showing their rows; what lies behind a row opens the file (decision 0014).
 */
export const guardFiles = (schema: GraphQLSchema): void => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isInLists(field)) continue;
      const read = field.resolve ?? defaultFieldResolver;
      field.resolve = (row: object, args, op: Operation, info) => {
        const opening = ensureMayOpen(op, row);
        return opening ? opening.then(() => read(row, args, op, info)) : read(row, args, op, info);
      };
    }
  }
};

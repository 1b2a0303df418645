import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';

const apart = (rows: unknown): unknown => (Array.isArray(rows) ? rows.map((row) => Promise.resolve(row)) : rows);

/**
 * Lets every row of every list be completed as a promise of its own. graphql-js breaks a list off at a row that fails at once (a
 * closed file, a missing value) and leaves the rows before it to nobody: one of those that fails a moment later, behind the door
 * that has been left meanwhile, would end the process with all its requests.
 */
export const keepRowsApart = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isListType(getNullableType(field.type)) || !isCompositeType(getNamedType(field.type))) continue;
      const rowsOf = field.resolve ?? defaultFieldResolver;
      field.resolve = (...asked) => {
        const rows: unknown = rowsOf(...asked);
        return rows instanceof Promise ? rows.then(apart) : apart(rows);
      };
    }
  }
};

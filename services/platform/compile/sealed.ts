import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const sealed = new WeakMap<Field, Field['resolve'] | null>();

/**
 * Notes how every field is resolved when the schema is complete. Whoever resolves a field otherwise afterwards is asked: its
 * declaration no longer says all there is to know.
 */
export const sealResolvers = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) sealed.set(field, field.resolve ?? null);
  }
};

/** Whether a field is still resolved as its declaration says. */
export const isSealed = (field: Field): boolean => sealed.has(field) && sealed.get(field) === (field.resolve ?? null);

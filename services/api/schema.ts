import 'reflect-metadata';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { schemaProblems } from '../platform/operation/schema-rules.js';
import { FamiliesResolver, FamilyMembersResolver } from '../modules/families/families.resolver.js';

const RESOLVERS = [FamiliesResolver, FamilyMembersResolver] as const;

/** Builds the one schema of the platform; refuses when a root field or an id position says too little about itself. */
export const buildApiSchema = (): GraphQLSchema => {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<() => void>,
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    emitSchemaFile: false,
  });
  const problems = schemaProblems(schema);
  if (problems.length > 0) throw new Error(`The schema may not serve:\n${problems.join('\n')}`);
  return schema;
};

/** The contract as text, sorted, as committed in schema/schema.graphql. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

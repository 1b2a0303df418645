import 'reflect-metadata';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { GraphQLEnumType, GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { REFUSAL_CODES, REFUSAL_WORDS } from '@asysta/schema/refusals';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { house } from '../modules/register.js';
import { registerProblems } from '../platform/module/register-rules.js';
import { sealResolvers } from '../platform/compile/sealed.js';
import { guardFiles } from '../platform/file/guard-files.js';
import { bind } from '../platform/operation/binding.js';
import { keepRowsApart } from '../platform/operation/rows-apart.js';
import { schemaProblems } from '../platform/operation/schema-rules.js';

const ROOTS = {
  Query: { description: 'Everything that can be read (odczyt).' },
  Mutation: { description: 'Everything that can be done (czynności).' },
} as const;

/** No field answers it, because it stands in `extensions.code` of errors; machine clients branch on it all the same. */
const REFUSAL_CODE = new GraphQLEnumType({
  name: 'RefusalCode',
  description: 'Reason of a refusal, in extensions.code of every error (powód odmowy).',
  values: Object.fromEntries(REFUSAL_CODES.map((code) => [code, { description: REFUSAL_WORDS[code] }])),
});

/**
 * Builds the one schema of the platform; refuses when a root field, an id position or a public field says too little about
 * itself, or its module does not list what it asks for and records.
 */
export const buildApiSchema = (): GraphQLSchema => {
  const declared = buildSchemaSync({
    resolvers: house.resolvers as unknown as NonEmptyArray<() => void>,
    validate: false,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    emitSchemaFile: false,
  }).toConfig();
  const schema = new GraphQLSchema({ ...declared, types: [...declared.types, REFUSAL_CODE] });
  for (const [name, about] of Object.entries(ROOTS)) Object.assign(schema.getType(name) ?? {}, about);
  guardFiles(schema);
  keepRowsApart(schema);
  sealResolvers(schema);
  const problems = [
    ...schemaProblems(schema),
    ...registerProblems(schema, house.modules),
    ...bind(schema, Object.values(house.entities).flat()).problems,
  ];
  if (problems.length > 0) throw new Error(`The schema may not serve:\n${problems.join('\n')}`);
  return schema;
};

/** The contract as text, sorted, as committed in schema/schema.graphql. */
export const printApiSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

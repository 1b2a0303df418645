import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { Permission } from '@asysta/schema/catalogue';
import type { Declaration } from './declare.js';
import type { Operation } from './operation.js';

/** The declaration of a root field; undefined means that somebody bypassed the declared decorators. */
export const declarationOf = (field: GraphQLField<unknown, unknown>): Declaration | undefined =>
  field.extensions['declaration'] as Declaration | undefined;

/** What a root query does in the transaction of its audit, e.g. writing a receipt. */
export const afterReadOf = (field: GraphQLField<unknown, unknown>): ((op: Operation) => Promise<void>) | undefined =>
  field.extensions['afterRead'] as ((op: Operation) => Promise<void>) | undefined;

/** Permission that a field or an input field names for itself. */
export const ownPermissionOf = (field: GraphQLField<unknown, unknown> | GraphQLInputField): Permission | undefined =>
  field.extensions['may'] as Permission | undefined;

/** Whether a list may show the field of a restricted file without a second factor of today. */
export const isInLists = (field: GraphQLField<unknown, unknown>): boolean => field.extensions['inLists'] === true;

/** Every position where a client hands over an id, with the type whose id it is. */
export interface IdPosition {
  readonly path: string;
  readonly type: string | undefined;
}

const isId = (position: GraphQLArgument | GraphQLInputField): boolean =>
  ['ID', 'UUID'].includes(getNamedType(position.type).name);

/** Walks arguments of all fields and the fields of all input types. */
export const idPositions = (schema: GraphQLSchema): readonly IdPosition[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type)) {
      return Object.values(type.getFields())
        .filter((field) => isId(field) && field.name !== 'idempotencyKey')
        .map((field) => ({ path: `${type.name}.${field.name}`, type: field.extensions['idOf'] as string | undefined }));
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.filter(isId).map((argument) => ({
        path: `${type.name}.${field.name}(${argument.name})`,
        type: (field.extensions['ids'] as Record<string, string> | undefined)?.[argument.name],
      })),
    );
  });

/** What mutations take that was written by hand: nothing would hold its fields to the rules they are parsed by. */
const handMade = (schema: GraphQLSchema): readonly string[] => {
  const taken = new Set<GraphQLInputObjectType>();
  const take = (position: GraphQLArgument | GraphQLInputField): void => {
    const type = getNamedType(position.type);
    if (!isInputObjectType(type) || taken.has(type)) return;
    taken.add(type);
    Object.values(type.getFields()).forEach(take);
  };
  for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {})) args.forEach(take);
  return [...taken].filter((type) => type.extensions['madeFromSchema'] !== true).map(({ name }) => name);
};

/** What is wrong with a schema: root fields without a declaration, id positions without a type, inputs of no schema. Empty means it may serve. */
export const schemaProblems = (schema: GraphQLSchema): readonly string[] => [
  ...[schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter((field) => !declarationOf(field))
      .map(
        (field) =>
          `${root?.name}.${field.name} says neither who may call it nor what is recorded: use CentreQuery, CentreMutation, …`,
      ),
  ),
  ...idPositions(schema)
    .filter(({ type }) => !type)
    .map(({ path }) => `${path} carries an id but does not say of which type: use idOf or ids`),
  ...handMade(schema).map((name) => `${name} is written by hand: name its schema in the declaration of the mutation`),
];

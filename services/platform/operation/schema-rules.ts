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

/** Whether a document may hold nothing else beside the root field, nor twice the same. */
export const isAlone = (field: GraphQLField<unknown, unknown>): boolean => field.extensions['alone'] === true;

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
const positions = (schema: GraphQLSchema): readonly (IdPosition & { readonly position: GraphQLArgument | GraphQLInputField })[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type)) {
      return Object.values(type.getFields())
        .filter(({ name }) => name !== 'idempotencyKey')
        .map((position) => ({
          position,
          path: `${type.name}.${position.name}`,
          type: position.extensions['idOf'] as string | undefined,
        }));
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((position) => ({
        position,
        path: `${type.name}.${field.name}(${position.name})`,
        type: (field.extensions['ids'] as Record<string, string> | undefined)?.[position.name],
      })),
    );
  });

/** Positions of ids, as the scalars tell them. */
export const idPositions = (schema: GraphQLSchema): readonly IdPosition[] =>
  positions(schema)
    .filter(({ position }) => isId(position))
    .map(({ path, type }) => ({ path, type }));

/** What is called an id and travels as another scalar: no guard would ask whose it is. */
const idsInDisguise = (schema: GraphQLSchema): readonly string[] =>
  positions(schema)
    .filter(({ position }) => !isId(position) && /(^i|I)ds?$/.test(position.name))
    .map(({ path, position }) => `${path} is called an id and travels as ${getNamedType(position.type).name}: use ID and idOf`);

/** Ids of what the contract does not know: a slip of the pen in the name of a type would be an id that nobody finds. */
const idsOfNothing = (schema: GraphQLSchema): readonly string[] =>
  idPositions(schema).flatMap(({ path, type }) =>
    type === undefined || isObjectType(schema.getType(type)) ? [] : [`${path} carries the id of a ${type}, which is no type`],
  );

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

/** What is wrong with a schema: root fields without a declaration, ids without a type or in disguise, inputs of no schema. Empty means it may serve. */
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
  ...idsInDisguise(schema),
  ...idsOfNothing(schema),
  ...handMade(schema).map((name) => `${name} is written by hand: name its schema in the declaration of the mutation`),
];

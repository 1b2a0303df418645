import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { isSealed } from './sealed.js';

/** Why a document goes the ordinary way. Never seen by a caller. */
export class Uncompiled extends Error {}

/** Leaves the compiled way: what is not understood is answered by the executor, never guessed. */
export const ordinaryWay = (why: string): never => {
  throw new Uncompiled(why);
};

/** One field of the answer, overlapping fragments already merged as the specification says. */
export interface Chosen {
  /** Name in the answer. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly parent: GraphQLObjectType;
  /** Where it stands in the document. */
  readonly node: FieldNode;
  /** Fields below; none for a scalar. */
  readonly under: readonly Chosen[];
}

/** The document that is read, with what its variables say. */
export interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

const TYPENAME = '__typename';

const chosenOf = (reading: Reading, parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Chosen => {
  const [node] = nodes as [FieldNode];
  if (node.name.value === TYPENAME) return { key, field: null, parent, node, under: [] };
  const field = parent.getFields()[node.name.value] ?? ordinaryWay(`${node.name.value} is asked of the schema itself`);
  if (!isSealed(field)) return ordinaryWay(`${parent.name}.${field.name} is resolved otherwise than declared`);
  if (field.args.length > 0 && parent !== reading.schema.getQueryType())
    return ordinaryWay(`${parent.name}.${field.name} takes arguments`);
  const type = getNamedType(field.type);
  return { key, field, parent, node, under: isObjectType(type) ? chosenUnder(reading, type, nodes) : [] };
};

/** What is asked of a row of this type by all nodes that ask for it under one name. */
export const chosenUnder = (reading: Reading, type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Chosen[] => {
  const { schema, fragments, variables } = reading;
  const below = collectSubfields(schema, fragments, variables, type, [...nodes]);
  return [...below].map(([name, inner]) => chosenOf(reading, type, name, inner));
};

/** The arguments a request gives to a field; what GraphQL complains of is told in the ordinary way. */
export const argumentsOf = ({ field, node }: Chosen, variables: Record<string, unknown>): Readonly<Record<string, unknown>> => {
  try {
    return field ? getArgumentValues(field, node, variables) : {};
  } catch (error) {
    if (error instanceof GraphQLError) return ordinaryWay('an argument is refused');
    throw error;
  }
};

/**
 * What a query asks for, as a tree of fields; variables must have been coerced. Only root fields take arguments here: then the tree
 * is the same for all requests whose directives decide alike.
 */
export const selectionOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Record<string, unknown>,
): readonly Chosen[] => {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const root = schema.getRootType(definition.operation) ?? ordinaryWay(`there is no ${definition.operation}`);
  const fields = collectFields(schema, fragments, variables, root, definition.selectionSet);
  return [...fields].map(([key, nodes]) => chosenOf({ schema, fragments, variables }, root, key, nodes));
};

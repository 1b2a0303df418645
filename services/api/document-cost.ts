import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';

/** Length assumed of a list that has no page: members of a family, problems of a diagnosis. */
const SHORT_LIST = 5;
/** Length assumed of a page whose size is not written in the request (the default of PageInput). */
const USUAL_PAGE = 25;

type Variables = Readonly<Record<string, unknown>>;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  /** Objects of one occurrence of a fragment; remembered, so that the walk is linear in the length of the document. */
  readonly known: Map<string, number>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const argumentsOf = (
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Readonly<Record<string, unknown>> => {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // Wrong arguments are refused with their own words when the field is executed.
    return {};
  }
};

const pageSize = (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number => {
  const given = argumentsOf(field, node, variables);
  const first = given['first'] ?? (isRecord(given['page']) ? given['page']['first'] : undefined);
  return typeof first === 'number' && first > 0 ? first : USUAL_PAGE;
};

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection');

const timesOf = (parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, page: number): number => {
  if (!isListType(getNullableType(field.type))) return 1;
  return isConnection(parent) ? page : SHORT_LIST;
};

const objectsOfField = (walk: Walk, parent: GraphQLNamedType, node: FieldNode, page: number): number => {
  if (!node.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
  const field = parent.getFields()[node.name.value];
  if (!field) return 0;
  const type = getNamedType(field.type);
  const inner = isConnection(type) ? pageSize(field, node, walk.variables) : 1;
  return timesOf(parent, field, page) * (1 + objectsOf(walk, type, node.selectionSet, inner));
};

const objectsOfFragment = (walk: Walk, name: string, page: number): number => {
  const key = `${name} ${page}`;
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  const fragment = walk.fragments.get(name);
  const type = fragment && walk.schema.getType(fragment.typeCondition.name.value);
  const objects = fragment && type ? objectsOf(walk, type, fragment.selectionSet, page) : 0;
  walk.known.set(key, objects);
  return objects;
};

const objectsOf = (walk: Walk, parent: GraphQLNamedType, { selections }: SelectionSetNode, page: number): number =>
  selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + objectsOfField(walk, parent, node, page);
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum + objectsOfFragment(walk, node.name.value, page);
    const type = (node.typeCondition && walk.schema.getType(node.typeCondition.name.value)) ?? parent;
    return sum + objectsOf(walk, type, node.selectionSet, page);
  }, 0);

const rootFieldsOf = (walk: Walk, { selections }: SelectionSetNode): number =>
  selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + 1;
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : walk.fragments.get(node.name.value);
    return sum + (inner ? rootFieldsOf(walk, inner.selectionSet) : 0);
  }, 0);

/**
 * How many objects the answer to a valid document could hold at most, and how many root fields it asks for. Pages count
 * with the size asked for, wherever it is written: in the document or in the variables. Scalars are free.
 */
export const mostObjects = (
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): { readonly rootFields: number; readonly objects: number } => {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  // With their defaults: a page may be as long as what a variable is when none is sent. Wrong ones are refused when it is executed.
  const { coerced = variables } = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  const walk: Walk = { schema, fragments, variables: coerced, known: new Map() };
  const root = schema.getRootType(definition.operation);
  return {
    rootFields: rootFieldsOf(walk, definition.selectionSet),
    objects: root ? objectsOf(walk, root, definition.selectionSet, 1) : 0,
  };
};

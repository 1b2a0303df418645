import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isUuid } from '@asysta/schema/values/ids';

type Variables = Readonly<Record<string, unknown>>;

/** PostgreSQL keeps no NUL in a text, and half of a surrogate pair would come back as another character than was sent. */
const isKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Ids are UUIDs everywhere; GraphQL's ID alone would let any text and any whole number through to the database. */
const isUsable = (scalar: string, value: unknown): boolean => {
  if (scalar === 'ID') return !['string', 'number'].includes(typeof value) || isUuid(String(value));
  return typeof value !== 'string' || isKept(value);
};

/** Paths below a value sent as a variable where something stands that the database could not even be asked about. */
const inValue = (type: GraphQLInputType, value: unknown, path: string): readonly string[] => {
  const bare = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(bare)) {
    if (!Array.isArray(value)) return inValue(bare.ofType, value, path);
    return value.flatMap((item, at) => inValue(bare.ofType, item, `${path}.${at}`));
  }
  if (!isInputObjectType(bare)) return isUsable(bare.name, value) ? [] : [path];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = bare.getFields()[name];
    return field ? inValue(field.type, inner, `${path}.${name}`) : [];
  });
};

const literal = (node: ValueNode): unknown => ('value' in node ? node.value : null);

/** The same for a value written in the document, with variables anywhere inside. */
const inNode = (type: GraphQLInputType, node: ValueNode, path: string, variables: Variables): readonly string[] => {
  const bare = getNullableType(type);
  if (node.kind === Kind.VARIABLE) return inValue(type, variables[node.name.value], path);
  if (isListType(bare)) {
    if (node.kind !== Kind.LIST) return inNode(bare.ofType, node, path, variables);
    return node.values.flatMap((item, at) => inNode(bare.ofType, item, `${path}.${at}`, variables));
  }
  if (!isInputObjectType(bare)) return isUsable(bare.name, literal(node)) ? [] : [path];
  if (node.kind !== Kind.OBJECT) return [];
  return node.fields.flatMap(({ name, value }) => {
    const field = bare.getFields()[name.value];
    return field ? inNode(field.type, value, `${path}.${name.value}`, variables) : [];
  });
};

/** Where an input stands in a document: as an argument, or as what a variable is when none is sent. */
interface Place {
  readonly type: GraphQLInputType;
  readonly node: ValueNode;
  readonly name: string;
  /** Whether a variable of this name takes its place. */
  readonly unless: string | null;
}

const placesIn = (schema: GraphQLSchema, document: DocumentNode): readonly Place[] => {
  const info = new TypeInfo(schema);
  const places: Place[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument: (node) => {
        const type = info.getArgument()?.type;
        if (type) places.push({ type, node: node.value, name: node.name.value, unless: null });
      },
      VariableDefinition: ({ variable: { name }, defaultValue }) => {
        const type = info.getInputType();
        if (type && defaultValue) places.push({ type, node: defaultValue, name: name.value, unless: name.value });
      },
    }),
  );
  return places;
};

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, readonly Place[]>>();

/** A document is walked once, however often it is asked. */
const placesOf = (schema: GraphQLSchema, document: DocumentNode): readonly Place[] => {
  const ofSchema = known.get(schema) ?? new WeakMap<DocumentNode, readonly Place[]>();
  known.set(schema, ofSchema);
  const places = ofSchema.get(document) ?? placesIn(schema, document);
  ofSchema.set(document, places);
  return places;
};

/**
 * Paths, from the name of the argument on, of every id in a document and its variables that is no UUID and of every text that
 * no column could hold. Read off the types alone, so a new field is guarded before anybody thinks of it. What has another
 * shape than its type is left to GraphQL, which refuses it with its own words.
 */
export const unusableInputs = (schema: GraphQLSchema, document: DocumentNode, variables: Variables): readonly string[] => {
  const found = placesOf(schema, document).flatMap(({ type, node, name, unless }) =>
    unless !== null && variables[unless] !== undefined ? [] : inNode(type, node, name, variables),
  );
  return [...new Set(found)];
};

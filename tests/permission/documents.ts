import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { fill } from '../isolation/engine/values.js';

type Field = GraphQLField<unknown, unknown>;

/** A document with its variables, ready to be sent. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Acceptable values of what is required and, along `path`, of what the path names. */
const valuesOf = (root: Field, path: readonly string[]): Readonly<Record<string, unknown>> =>
  fill(root, {
    idAt: () => randomUUID(),
    version: 1,
    today: '2026-01-02',
    wanted: new Set(path.length > 0 ? [path.join('.')] : []),
    tries: new Map(),
  });

const literalOf = (value: unknown, type: GraphQLInputType): string => {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${(value as unknown[]).map((item) => literalOf(item, bare.ofType)).join(', ')}]`;
  if (isEnumType(bare)) return String(value);
  if (!isInputObjectType(bare)) return JSON.stringify(value);
  const fields = bare.getFields();
  const entries = Object.entries(value as object).map(
    ([name, inner]) => `${name}: ${literalOf(inner, (fields[name] as GraphQLInputField).type)}`,
  );
  return `{ ${entries.join(', ')} }`;
};

const argumentsOf = (root: Field, path: readonly string[]) =>
  root.args.filter((argument) => isRequiredArgument(argument) || argument.name === path[0]);

const bodyOf = (root: Field, through: readonly Field[]): string => {
  const innermost = isLeafType(getNamedType((through.at(-1) ?? root).type)) ? '' : ' { __typename }';
  return [...through].reverse().reduce((inner, field) => ` { ${field.name}${inner} }`, innermost);
};

/** Calls a root field with what is required, with values in variables; `path` names an optional part of the arguments to add. */
export const requestOf = (
  kind: 'query' | 'mutation',
  root: Field,
  path: readonly string[] = [],
  through: readonly Field[] = [],
): Request => {
  const given = argumentsOf(root, path);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `${kind}${declared && `(${declared})`} { ${root.name}${passed && `(${passed})`}${bodyOf(root, through)} }`,
    variables: valuesOf(root, path),
  };
};

/** The same call with the values written into the document. */
export const literalRequestOf = (kind: 'query' | 'mutation', root: Field, path: readonly string[] = []): Request => {
  const values = valuesOf(root, path);
  const given = argumentsOf(root, path).map(({ name, type }) => `${name}: ${literalOf(values[name], type)}`);
  return {
    query: `${kind} { ${root.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${bodyOf(root, [])} }`,
    variables: {},
  };
};

const objectOf = (field: Field): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

/** The shortest way from each query to a field. */
export const waysTo = (
  schema: GraphQLSchema,
  type: string,
  name: string,
): readonly { readonly root: Field; readonly through: readonly Field[] }[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => {
    const seen = new Set<string>();
    let ways: { through: readonly Field[]; at: GraphQLObjectType | null }[] = [{ through: [], at: objectOf(root) }];
    while (ways.length > 0) {
      for (const { through, at } of ways) {
        const target = at?.name === type ? at.getFields()[name] : undefined;
        if (target) return [{ root, through: [...through, target] }];
      }
      ways = ways.flatMap(({ through, at }) =>
        Object.values(at?.getFields() ?? {})
          .filter((field) => !field.args.some(isRequiredArgument) && !seen.has(objectOf(field)?.name ?? field.name))
          .map((field) => {
            seen.add(objectOf(field)?.name ?? field.name);
            return { through: [...through, field], at: objectOf(field) };
          })
          .filter(({ at: next }) => next !== null),
      );
    }
    return [];
  });

/** A field of an input that a caller may leave out: its path from the argument down, and its name in the matrix. */
export interface OptionalInput {
  readonly path: readonly string[];
  readonly position: string;
}

/** Every optional field of every input of a mutation; what is required is part of each request anyway. Lists are walked through. */
export const optionalInputsOf = (mutation: Field): readonly OptionalInput[] => {
  const below = (
    type: GraphQLInputType,
    path: readonly string[],
    passed: readonly string[],
    always: boolean,
  ): readonly OptionalInput[] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || passed.includes(named.name)) return [];
    return Object.values(named.getFields()).flatMap((field) => {
      const given = always && isRequiredInputField(field);
      const here = [...path, field.name];
      return [
        ...(given ? [] : [{ path: here, position: `${named.name}.${field.name}` }]),
        ...below(field.type, here, [...passed, named.name], given),
      ];
    });
  };
  return mutation.args.flatMap(({ name, type }) => below(type, [name], [], true));
};

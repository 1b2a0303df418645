import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { ownPermissionOf } from '@asysta/services/platform/operation/schema-rules';
import type { Permission } from '@asysta/schema/catalogue';
import { type IdPlace, idPlacesOf } from './values.js';

/** A way to call one field: the root field itself, or a nested one that takes arguments of its own. */
export interface Operation {
  readonly kind: 'query' | 'mutation';
  /** The root field. */
  readonly root: GraphQLField<unknown, unknown>;
  /** Fields from below the root down to the one with arguments; empty when that is the root itself. */
  readonly through: readonly GraphQLField<unknown, unknown>[];
  readonly name: string;
  readonly places: readonly IdPlace[];
}

/** The root field an operation begins at, as `Query.family`. */
export const rootOf = ({ kind, root }: Operation): string => `${kind === 'query' ? 'Query' : 'Mutation'}.${root.name}`;

type MayRead = (permission: Permission) => boolean;

const objectOf = (type: GraphQLOutputType): GraphQLObjectType | null => {
  const named = getNamedType(type);
  return isObjectType(named) ? named : null;
};

const needsNothing = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined);

const isPassage = (type: GraphQLObjectType): boolean => /(Connection|Edge|PageInfo)$/.test(type.name);

const readable = (field: GraphQLField<unknown, unknown>, may: MayRead): boolean => {
  const own = ownPermissionOf(field);
  return needsNothing(field) && (!own || may(own));
};

/** Whether a relation is followed from the first type that is no passage; all of them are where nothing is said. */
type Follow = (relation: string) => boolean;

const selectionOf = (type: GraphQLObjectType, levels: number, may: MayRead, only?: Follow): string => {
  const parts = Object.values(type.getFields())
    .filter((field) => readable(field, may) && field.name !== 'edges')
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [field.name];
      const inner = objectOf(field.type);
      if (!inner || (levels === 0 && !isPassage(inner) && !isPassage(type))) return [];
      if (only && !isPassage(type) && !only(field.name)) return [];
      const isOnTheWay = isPassage(inner) || isPassage(type);
      const selected = selectionOf(inner, isOnTheWay ? levels : levels - 1, may, isOnTheWay ? only : undefined);
      return selected ? [`${field.name} { ${selected} }`] : [];
    });
  return parts.join(' ');
};

/** What an operation answers rows of, past the passages to them. */
const answeredBy = (type: GraphQLObjectType): GraphQLObjectType => {
  const nodes = isPassage(type) ? objectOf(type.getFields()['nodes']?.type ?? type) : null;
  return nodes && nodes !== type ? nodes : type;
};

/** Relations that lead on from what an operation answers: each can be asked by itself where all of them are more than one document holds. */
export const relationsOf = ({ root, through }: Operation, may: MayRead): readonly string[] => {
  const type = objectOf((through.at(-1) ?? root).type);
  if (!type) return [];
  return Object.values(answeredBy(type).getFields())
    .filter((field) => readable(field, may) && objectOf(field.type))
    .map(({ name }) => name);
};

const signature = (field: GraphQLField<unknown, unknown>, used: ReadonlySet<string>, prefix: string): string =>
  field.args
    .filter(({ name }) => used.has(`${prefix}${name}`))
    .map(({ name, type }) => `$${prefix}${name}: ${String(type)}`)
    .join(', ');

const call = (field: GraphQLField<unknown, unknown>, used: ReadonlySet<string>, prefix: string, selection: string): string => {
  const given = field.args.filter(({ name }) => used.has(`${prefix}${name}`)).map(({ name }) => `${name}: $${prefix}${name}`);
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection ? ` { ${selection} }` : ''}`;
};

/** Prefix of the variables of a nested field's arguments. */
export const NESTED = 'nested_';

/** The document that calls an operation with the variables that are there, and selects all scalars over some levels, of some relations or all. */
export const documentOf = (
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  levels: number,
  may: MayRead,
  only?: Follow,
): string => {
  const used = new Set(Object.keys(variables));
  const { root, through, kind } = operation;
  const last = through.at(-1);
  const target = last ?? root;
  const type = objectOf(target.type);
  const innermost = type ? selectionOf(type, levels, may, only) : '';
  const body = [...through]
    .reverse()
    .reduce((inner, field) => call(field, field === last ? used : new Set(), NESTED, inner), innermost);
  const declared = [signature(root, used, ''), last ? signature(last, used, NESTED) : ''].filter(Boolean).join(', ');
  return `${kind} ${declared ? `(${declared})` : ''} { ${call(root, used, '', body)} }`;
};

const STEPS = 4;

/** Shortest ways from a root field to every nested field that takes an id, so that no position is out of reach. */
const nestedOf = (schema: GraphQLSchema): readonly Operation[] => {
  const found = new Map<string, Operation>();
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  let ways = roots.map((root) => ({ root, through: [] as GraphQLField<unknown, unknown>[], type: objectOf(root.type) }));
  for (let step = 0; step < STEPS; step += 1) {
    const further: typeof ways = [];
    for (const { root, through, type } of ways) {
      for (const field of Object.values(type?.getFields() ?? {})) {
        const name = `${type?.name}.${field.name}`;
        const places = idPlacesOf(type?.name ?? '', field);
        if (places.length > 0 && !found.has(name))
          found.set(name, { kind: 'query', root, through: [...through, field], name, places });
        const next = objectOf(field.type);
        if (next && needsNothing(field) && !through.includes(field))
          further.push({ root, through: [...through, field], type: next });
      }
    }
    ways = further.slice(0, 2_000);
  }
  return [...found.values()];
};

/** Everything the schema offers: each root field, and each nested field with an id among its arguments. */
export const operationsOf = (schema: GraphQLSchema): readonly Operation[] => {
  const rootsOf = (kind: Operation['kind'], type: GraphQLObjectType | null | undefined): readonly Operation[] =>
    Object.values(type?.getFields() ?? {}).map((root) => ({
      kind,
      root,
      through: [],
      name: `${type?.name}.${root.name}`,
      places: idPlacesOf(type?.name ?? '', root),
    }));
  return [...rootsOf('query', schema.getQueryType()), ...nestedOf(schema), ...rootsOf('mutation', schema.getMutationType())];
};

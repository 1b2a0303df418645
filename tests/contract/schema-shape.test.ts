import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES } from '@asysta/schema/refusals';
import { buildApiSchema, printApiSchema } from '@asysta/services/api/schema';

const schema = buildApiSchema();
const specified = ['String', 'Boolean', 'Int', 'Float', 'ID'];
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !specified.includes(name));
const only = <Kind extends GraphQLNamedType>(is: (type: GraphQLNamedType) => type is Kind): readonly Kind[] => types.filter(is);
const objects: readonly GraphQLObjectType[] = only(isObjectType as (type: GraphQLNamedType) => type is GraphQLObjectType);
const inputs: readonly GraphQLInputObjectType[] = only(
  isInputObjectType as (type: GraphQLNamedType) => type is GraphQLInputObjectType,
);
const enums: readonly GraphQLEnumType[] = only(isEnumType as (type: GraphQLNamedType) => type is GraphQLEnumType);

const outputs = objects.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })),
);
const positions = [
  ...outputs.flatMap(({ path, field }) =>
    field.args.map((argument) => ({ path: `${path}(${argument.name})`, position: argument })),
  ),
  ...inputs.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, position: field })),
  ),
];

test('the committed contract is what the API serves', () => {
  const committed = readFileSync(fileURLToPath(import.meta.resolve('@asysta/schema/schema.graphql')), 'utf8');
  expect(printApiSchema(schema) === committed, 'run npm run print-schema -w services').toBe(true);
});

test('the contract holds as much as the checks below are meant to see', () => {
  expect(objects.length).toBeGreaterThan(10);
  expect(inputs.length).toBeGreaterThan(6);
  expect(enums.length).toBeGreaterThan(3);
  expect(positions.length).toBeGreaterThan(30);
  expect(types.filter(isScalarType).map(({ name }) => name)).toEqual(expect.arrayContaining(['LocalDate', 'UUID']));
});

test('every type, field, argument, input field and enum value is described', () => {
  const named = [
    ...types.map((type) => [type.name, type.description] as const),
    ...outputs.map(({ path, field }) => [path, field.description] as const),
    ...positions.map(({ path, position }) => [path, position.description] as const),
    ...enums.flatMap((type) => type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)),
  ];
  expect(named.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
});

const isSolid = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) && (!isListType(type.ofType) || isSolid(type.ofType.ofType as GraphQLOutputType));

test('a list is never null and holds no null', () => {
  const lists = outputs.filter(({ field }) => isListType(getNullableType(field.type)));
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter(({ field }) => !isSolid(field.type)).map(({ path }) => path)).toEqual([]);
});

test('the reasons of refusal are part of the contract', () => {
  const codes = enums
    .find(({ name }) => name === 'RefusalCode')
    ?.getValues()
    .map(({ name }) => name);
  expect(codes).toEqual([...REFUSAL_CODES]);
});

describe('connections', () => {
  const connections = objects.filter(({ name }) => name.endsWith('Connection'));
  const printed = (type: GraphQLObjectType | undefined) =>
    Object.fromEntries(Object.values(type?.getFields() ?? {}).map((field) => [field.name, String(field.type)]));

  test.each(connections.map((type) => [type.name, type] as const))(
    '%s follows Relay and has the shortcut nodes',
    (name, type) => {
      const node = name.replace(/Connection$/, '');
      const shape = printed(type);
      const nodeType = shape['nodes']?.replaceAll(/[[\]!]/g, '');
      expect(shape).toEqual({ edges: `[${node}Edge!]!`, nodes: `[${nodeType}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int!' });
      expect(printed(schema.getType(`${node}Edge`) as GraphQLObjectType)).toEqual({ cursor: 'String!', node: `${nodeType}!` });
    },
  );

  test('a field that answers a connection takes a page', () => {
    const paged = outputs.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    expect(paged.length).toBeGreaterThan(0);
    const pageless = paged.filter(({ field }) => String(field.args.find(({ name }) => name === 'page')?.type) !== 'PageInput!');
    expect(pageless.map(({ path }) => path)).toEqual([]);
  });

  test('pageInfo says both directions', () => {
    expect(printed(schema.getType('PageInfo') as GraphQLObjectType)).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });
});

describe('mutations', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  test.each(mutations.map((field) => [field.name, field] as const))(
    '%s takes one input with a key and may answer nothing',
    (_, field) => {
      expect(field.args.map(({ name }) => name)).toEqual(['input']);
      const input = getNullableType(field.args[0]?.type) as GraphQLInputObjectType;
      expect(isNonNullType(field.args[0]?.type)).toBe(true);
      expect(String(input.getFields()['idempotencyKey']?.type)).toBe('UUID!');
      expect(isNonNullType(field.type)).toBe(false);
    },
  );

  test('an expected version is always a number that must be given', () => {
    const versions = inputs.flatMap((type) => type.getFields()['expectedVersion'] ?? []);
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions.map(({ type }) => String(type)))).toEqual(new Set(['Int!']));
  });
});

test('nobody can name a party: the word does not exist in the contract', () => {
  const forbidden = /^(tenant|party|tenantId|partyId|receiverId)$/i;
  expect(positions.filter(({ position }) => forbidden.test(position.name)).map(({ path }) => path)).toEqual([]);
  expect(outputs.filter(({ field }) => /^tenant(Id)?$/i.test(field.name)).map(({ path }) => path)).toEqual([]);
  expect(schema.getQueryType()?.getFields()).not.toHaveProperty('node');
});

test('a day ends in On and a moment in At, and their types are never mixed up', () => {
  const ofType = (name: string) => outputs.filter(({ field }) => getNamedType(field.type).name === name);
  expect(
    ofType('LocalDate')
      .filter(({ field }) => field.name.endsWith('At'))
      .map(({ path }) => path),
  ).toEqual([]);
  expect(
    ofType('DateTimeISO')
      .filter(({ field }) => field.name.endsWith('On'))
      .map(({ path }) => path),
  ).toEqual([]);
});

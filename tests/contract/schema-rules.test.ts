import { Extensions, getMetadataStorage } from 'type-graphql';
import { GraphQLID, GraphQLInputObjectType, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { FamiliesResolver } from '@asysta/services/modules/families/families.resolver';
import { idPositions, schemaProblems } from '@asysta/services/platform/operation/schema-rules';

const operation = { parties: ['CENTRE'], may: 'family:read', audit: 'FAMILY_READ' };

const schemaOf = (field: { args?: Record<string, unknown>; extensions?: Record<string, unknown> }) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { planted: { type: GraphQLString, ...field } as never } }),
  });

test('a root field that declares nothing is named as a problem', () => {
  expect(schemaProblems(schemaOf({}))).toEqual([expect.stringContaining('Query.planted says neither who may call it')]);
  expect(schemaProblems(schemaOf({ extensions: { operation } }))).toEqual([]);
});

test('an argument that carries an id without saying whose is named as a problem', () => {
  const args = { familyId: { type: new GraphQLNonNull(GraphQLID) } };
  expect(schemaProblems(schemaOf({ args, extensions: { operation } }))).toEqual([
    expect.stringContaining('Query.planted(familyId)'),
  ]);
  expect(schemaProblems(schemaOf({ args, extensions: { operation, ids: { familyId: 'Family' } } }))).toEqual([]);
});

test('an input field that carries an id without saying whose is named as a problem', () => {
  const input = (extensions: Record<string, unknown>) =>
    new GraphQLInputObjectType({
      name: 'PlantedInput',
      fields: { familyId: { type: GraphQLID, extensions }, note: { type: GraphQLString } },
    });
  const withInput = (extensions: Record<string, unknown>) =>
    schemaOf({ args: { input: { type: input(extensions) } }, extensions: { operation } });
  expect(schemaProblems(withInput({}))).toEqual([expect.stringContaining('PlantedInput.familyId')]);
  expect(schemaProblems(withInput({ idOf: 'Family' }))).toEqual([]);
});

test('every position of the contract where a client hands over an id says whose it is', () => {
  const found = idPositions(buildApiSchema());
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ type }) => !type)).toEqual([]);
});

test('the API does not start when a resolver has a query that was not declared', () => {
  Object.defineProperty(FamiliesResolver.prototype, 'planted', { value: () => 'open to everybody' });
  getMetadataStorage().collectQueryHandlerMetadata({
    methodName: 'planted',
    schemaName: 'planted',
    target: FamiliesResolver,
    getReturnType: () => String,
    returnTypeOptions: {},
    description: 'Planted.',
    deprecationReason: undefined,
  } as never);
  Extensions({})(FamiliesResolver.prototype, 'planted', {});
  expect(() => buildApiSchema()).toThrow(/The schema may not serve:\nQuery\.planted/);
});

import { Extensions, getMetadataStorage } from 'type-graphql';
import {
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { FamiliesResolver } from '@asysta/services/modules/families/families.resolver';
import { idPositions, schemaProblems } from '@asysta/services/platform/operation/schema-rules';

const declaration = { parties: ['CENTRE'], may: 'family:read', audit: 'FAMILY_READ' };

const schemaOf = (field: { args?: Record<string, unknown>; extensions?: Record<string, unknown> }) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { planted: { type: GraphQLString, ...field } as never } }),
    types: [new GraphQLObjectType({ name: 'Family', fields: { surname: { type: GraphQLString } } })],
  });

test('a root field that declares nothing is named as a problem', () => {
  expect(schemaProblems(schemaOf({}))).toEqual([expect.stringContaining('Query.planted says neither who may call it')]);
  expect(schemaProblems(schemaOf({ extensions: { declaration } }))).toEqual([]);
});

test('an argument that carries an id without saying whose is named as a problem', () => {
  const args = { familyId: { type: new GraphQLNonNull(GraphQLID) } };
  expect(schemaProblems(schemaOf({ args, extensions: { declaration } }))).toEqual([
    expect.stringContaining('Query.planted(familyId)'),
  ]);
  expect(schemaProblems(schemaOf({ args, extensions: { declaration, ids: { familyId: 'Family' } } }))).toEqual([]);
});

test('an input field that carries an id without saying whose is named as a problem', () => {
  const input = (extensions: Record<string, unknown>) =>
    new GraphQLInputObjectType({
      name: 'PlantedInput',
      fields: { familyId: { type: GraphQLID, extensions }, note: { type: GraphQLString } },
    });
  const withInput = (extensions: Record<string, unknown>) =>
    schemaOf({ args: { input: { type: input(extensions) } }, extensions: { declaration } });
  expect(schemaProblems(withInput({}))).toEqual([expect.stringContaining('PlantedInput.familyId')]);
  expect(schemaProblems(withInput({ idOf: 'Family' }))).toEqual([]);
});

const planting = (args: Record<string, GraphQLInputType>, ids: Record<string, string> = {}) =>
  schemaProblems(
    schemaOf({
      args: Object.fromEntries(Object.entries(args).map(([name, type]) => [name, { type }])),
      extensions: { declaration, ids },
    }),
  );

test('what is called an id and travels as a text is named as a problem, as an argument and inside an input', () => {
  const input = new GraphQLInputObjectType({
    name: 'PlantedInput',
    fields: {
      familyId: { type: GraphQLString },
      memberIds: { type: new GraphQLList(GraphQLString) },
      idea: { type: GraphQLString },
    },
  });
  expect(planting({ id: GraphQLString, visitId: new GraphQLNonNull(GraphQLString), paid: GraphQLString, input })).toEqual([
    'Query.planted(id) is called an id and travels as String: use ID and idOf',
    'Query.planted(visitId) is called an id and travels as String: use ID and idOf',
    'PlantedInput.familyId is called an id and travels as String: use ID and idOf',
    'PlantedInput.memberIds is called an id and travels as String: use ID and idOf',
  ]);
});

test('the id of a type that the contract does not know is named as a problem', () => {
  expect(planting({ familyId: GraphQLID }, { familyId: 'Famly' })).toEqual([
    'Query.planted(familyId) carries the id of a Famly, which is no type',
  ]);
  expect(planting({ familyId: GraphQLID }, { familyId: 'Family' })).toEqual([]);
});

test('an input type of a mutation that was written by hand, also inside another one, is named as a problem', () => {
  const typed = (name: string, extensions: Record<string, unknown>, fields: Record<string, { type: GraphQLInputType }>) =>
    new GraphQLInputObjectType({ name, fields, extensions });
  const inner = (extensions: Record<string, unknown>) => typed('InnerInput', extensions, { note: { type: GraphQLString } });
  const withMutation = (input: GraphQLInputType) => {
    const planted = { type: GraphQLString, args: { input: { type: input } }, extensions: { declaration } };
    return new GraphQLSchema({ mutation: new GraphQLObjectType({ name: 'Mutation', fields: { planted } }) });
  };
  const made = { madeFromSchema: true };
  const outer = (extensions: Record<string, unknown>, inside: Record<string, unknown>) =>
    typed('OuterInput', extensions, { inner: { type: new GraphQLList(inner(inside)) } });
  expect(schemaProblems(withMutation(outer(made, made)))).toEqual([]);
  expect(schemaProblems(withMutation(outer({}, made)))).toEqual([expect.stringContaining('OuterInput is written by hand')]);
  expect(schemaProblems(withMutation(outer(made, {})))).toEqual([expect.stringContaining('InnerInput is written by hand')]);
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

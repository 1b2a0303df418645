import {
  execute,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { Refusal } from '../refusal/refusal.js';
import { keysOf, outcomeOf, rootNodes } from './outcome.js';

const refuses = (code: 'NOT_FOUND' | 'FORBIDDEN') => () => {
  throw new Refusal(code);
};
const breaks = () => {
  throw new Error('broken');
};

const Desk = new GraphQLObjectType({
  name: 'Desk',
  fields: {
    label: { type: GraphQLString, resolve: () => 'Biurko' },
    lock: { type: GraphQLString, resolve: refuses('FORBIDDEN') },
    leg: { type: new GraphQLNonNull(GraphQLString), resolve: refuses('NOT_FOUND') },
    drawer: { type: new GraphQLNonNull(GraphQLString), resolve: breaks },
    legs: { type: new GraphQLNonNull(GraphQLInt), resolve: () => 'four' },
    missing: { type: new GraphQLNonNull(GraphQLInt), resolve: () => null },
  },
});

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      desk: { type: Desk, resolve: () => ({}) },
      none: { type: Desk, resolve: () => null },
      chair: { type: GraphQLString, args: { height: { type: GraphQLInt } }, resolve: () => 'Krzesło' },
      stool: { type: GraphQLString, args: { height: { type: new GraphQLNonNull(GraphQLInt) } }, resolve: () => 'Stołek' },
      closed: { type: GraphQLString, resolve: refuses('FORBIDDEN') },
      gone: { type: GraphQLString, resolve: refuses('NOT_FOUND') },
      broken: { type: GraphQLString, resolve: breaks },
      needed: { type: new GraphQLNonNull(GraphQLString), resolve: refuses('NOT_FOUND') },
    },
  }),
});

const op = { refusalIn: (error: unknown) => (error instanceof Refusal ? error : null) };

const asked = (text: string) => {
  const document = parse(text);
  return { document, definition: document.definitions[0] as OperationDefinitionNode };
};

/** How one root field of a document ended, by all its keys or by these. */
const ended = async (text: string, name: string, keys?: readonly string[], variableValues = {}): Promise<string> => {
  const ask = asked(text);
  const answer = await execute({ schema, document: ask.document, variableValues });
  const { result, refusal } = outcomeOf(op, answer, keys ?? keysOf(ask, name));
  return [result, ...(refusal ? [refusal] : [])].join(' ');
};

test.each([
  ['{ desk { label } }', 'desk', 'DONE'],
  ['{ none { label } }', 'none', 'DONE'],
  ['{ closed }', 'closed', 'REFUSED FORBIDDEN'],
  ['{ broken }', 'broken', 'FAILED'],
  // A part that could not be read leaves the rest of the answer standing.
  ['{ desk { label lock } }', 'desk', 'DONE'],
  ['{ desk { label leg } }', 'desk', 'REFUSED NOT_FOUND'],
  ['{ desk { drawer } }', 'desk', 'FAILED'],
  // Each answers for itself.
  ['{ chair closed }', 'chair', 'DONE'],
  ['{ none { label } closed }', 'none', 'DONE'],
  ['{ closed gone }', 'gone', 'REFUSED NOT_FOUND'],
  ['{ broken closed }', 'closed', 'REFUSED FORBIDDEN'],
  ['{ closed broken }', 'broken', 'FAILED'],
  // One of several answers of the same field.
  ['{ one: desk { label } other: desk { leg } }', 'desk', 'REFUSED NOT_FOUND'],
  ['{ one: desk { leg } other: desk { drawer } }', 'desk', 'FAILED'],
  // Without one that has to be there, nothing of the document is answered.
  ['{ closed needed }', 'needed', 'REFUSED NOT_FOUND'],
  ['{ broken needed }', 'needed', 'REFUSED NOT_FOUND'],
])('%s: %s is %s', async (text, name, outcome) => {
  expect(await ended(text, name)).toBe(outcome);
});

test('of several answers of one field each has an outcome of its own', async () => {
  const text = '{ one: desk { label } other: desk { leg } third: desk { drawer } }';
  expect(await ended(text, 'desk', ['one'])).toBe('DONE');
  expect(await ended(text, 'desk', ['other'])).toBe('REFUSED NOT_FOUND');
  expect(await ended(text, 'desk', ['third'])).toBe('FAILED');
});

test('what GraphQL itself complains about is the caller’s mistake, in one field or in all', async () => {
  const text = 'query($height: Int!) { chair(height: $height) closed }';
  for (const name of ['chair', 'closed']) {
    expect(await ended(text, name)).toBe('REFUSED BAD_USER_INPUT');
    expect(await ended(text, name, undefined, { height: 'high' })).toBe('REFUSED BAD_USER_INPUT');
  }
  const filled = 'query($height: Int = 1) { stool(height: $height) desk { label } }';
  expect(await ended(filled, 'stool', undefined, { height: null })).toBe('REFUSED BAD_USER_INPUT');
  expect(await ended(filled, 'desk', undefined, { height: null })).toBe('DONE');
});

test('what GraphQL cannot print, or misses in an answer, is a fault of ours', async () => {
  expect(await ended('{ desk { legs } }', 'desk')).toBe('FAILED');
  expect(await ended('{ desk { missing } }', 'desk')).toBe('FAILED');
});

test('a field is found wherever it stands in the document, under each of its names', () => {
  const ask = asked(`
    query { desk { label } ... on Query { second: desk { label } ... Rest } ... Rest ... Missing }
    fragment Other on Query { never: desk { label } }
    fragment Rest on Query { third: desk { label } chair ... Deep }
    fragment Deep on Query { fourth: desk { label } ... Rest }`);
  expect(keysOf(ask, 'desk')).toEqual(['desk', 'second', 'third', 'fourth']);
  expect(keysOf(ask, 'chair')).toEqual(['chair']);
  expect(keysOf(ask, 'Rest')).toEqual([]);
  expect(rootNodes(ask).map(({ name }) => name.value)).toEqual(['desk', 'desk', 'desk', 'chair', 'desk']);
});

test('an operation that has the name of a fragment is not taken for it', () => {
  const ask = asked('query Rest { ... Rest } fragment Rest on Query { chair }');
  expect(keysOf(ask, 'chair')).toEqual(['chair']);
});

import { buildSchema, execute, type GraphQLSchema, parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepRowsApart } from '@asysta/services/platform/operation/rows-apart';

/** The first row fails a moment later, the second at once. */
const familiesOf = (): readonly object[] => [
  { name: () => Promise.reject(new Error('No door is open')) },
  {
    name: () => {
      throw new Error('closed');
    },
  },
];

const aSchema = (): GraphQLSchema =>
  buildSchema('type Query { families: [Family!]! } type Family { name: String! members: [Family!] }');

const left: unknown[] = [];
const note = (reason: unknown) => void left.push(reason);
let others: NodeJS.UnhandledRejectionListener[];
beforeEach(() => {
  left.length = 0;
  others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
});
afterEach(() => {
  process.removeAllListeners('unhandledRejection');
  for (const one of others) process.on('unhandledRejection', one);
});

const errorsOf = async (schema: GraphQLSchema): Promise<readonly string[]> => {
  const document = parse('{ families { name } }');
  const { errors = [] } = await execute({ schema, document, rootValue: { families: familiesOf() } });
  // Node tells of what nobody heard after the promises of this turn.
  await new Promise((done) => setTimeout(done, 5));
  return errors.map(({ message }) => message);
};

test('S1 a row that fails at once leaves no other row of its list with nobody to hear it fail', async () => {
  const schema = aSchema();
  keepRowsApart(schema);
  expect(await errorsOf(schema)).toHaveLength(1);
  expect(left).toEqual([]);
});

test('the same list is broken off by graphql-js, which would end the process', async () => {
  expect(await errorsOf(aSchema())).toEqual(['closed']);
  expect(left).toHaveLength(1);
});

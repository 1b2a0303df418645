import { type GraphQLField, GraphQLID, GraphQLInt, GraphQLNonNull, type GraphQLOutputType, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { inDatabase } from '../operation/expressions.js';
import { writeComputed } from './computed.js';
import { Parameters } from './parameters.js';
import { Uncompiled } from './selection.js';
import type { Splice } from './splice.js';
import type { Teller } from './teller.js';
import type { Writing } from './writing.js';

const BY = inDatabase<unknown>((row, today) => `${row}.due_on - ${today()}`);

const written = (type: GraphQLOutputType, by = BY) => {
  const seams: Splice<Teller>[] = [];
  const seam: Writing['seam'] = (_, splice) => `SEAM${seams.push(splice)}`;
  const writing = { parameters: new Parameters(), seam } as unknown as Writing;
  const field = { name: 'daysLeft', type, extensions: { computed: true, expressed: by } } as unknown as GraphQLField<
    unknown,
    unknown
  >;
  return { text: writeComputed(writing, { meta: null as never, alias: 't1' }, field, []), seams };
};

test('a field that an expression answers stands in the text as it is, and the day of the request is bound', () => {
  expect(written(GraphQLInt)).toEqual({ text: `coalesce((t1.due_on - $1::date)::text, 'null')`, seams: [] });
});

test('what an expression leaves out of what the contract promises is a fault, never an empty answer', () => {
  const { text, seams } = written(new GraphQLNonNull(GraphQLInt));
  expect(text).toBe('coalesce((t1.due_on - $1::date)::text, SEAM1)');
  expect(() => seams[0]?.([], null as never)).toThrow('promises');
});

test('a text is escaped where it is read, and a type that nobody listed sends the document the ordinary way', () => {
  const name = inDatabase<unknown>((row) => `${row}.name`);
  expect(written(GraphQLString, name).text).toBe(`coalesce(to_json((t1.name))::text, 'null')`);
  expect(() => written(GraphQLID, name)).toThrow(Uncompiled);
});

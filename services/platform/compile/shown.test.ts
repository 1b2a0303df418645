import {
  GraphQLEnumType,
  type GraphQLField,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLType,
} from 'graphql';
import { expect, test } from 'vitest';
import type { Asker } from '../operation/asker.js';
import { type Chosen, Uncompiled } from './selection.js';
import { shownOf, toShow } from './shown.js';

const ASKER = { today: '2026-11-28' } as unknown as Asker;

const Right = new GraphQLEnumType({ name: 'Right', values: { CASE_READ: { value: 'case:read' } } });
const Desk = new GraphQLObjectType({
  name: 'Desk',
  fields: { label: { type: GraphQLString }, rights: { type: new GraphQLList(Right) } },
});

const chosen = (name: string, as = name): Chosen => {
  const field = (Desk.getFields()[name] ?? null) as GraphQLField<unknown, unknown> | null;
  return { key: as, field, parent: Desk, node: null as never, under: [] };
};

const told = (type: GraphQLType, value: unknown, under: readonly Chosen[] = []) =>
  shownOf(type as never, toShow(under), value, ASKER);

test('what a rule answers is printed as the contract prints it: the name of a code, not the code', () => {
  expect(told(new GraphQLNonNull(new GraphQLList(Right)), ['case:read'])).toEqual(['CASE_READ']);
  expect(told(Right, undefined)).toBeNull();
  expect(() => told(Right, 'no such right')).toThrow('cannot represent');
});

test('of an object only what was chosen is shown, under the names of the answer', () => {
  const value = { label: 'window', rights: ['case:read'], secret: 'drawer' };
  expect(told(new GraphQLList(Desk), [value, null], [chosen('rights', 'may'), chosen('__typename', 'what')])).toEqual([
    { may: ['CASE_READ'], what: 'Desk' },
    null,
  ]);
  expect(told(Desk, {}, [chosen('label')])).toEqual({ label: null });
});

test('a part that a resolver or a table would have to answer sends the document the ordinary way', () => {
  const asked = (extensions: object): Chosen => ({
    ...chosen('label'),
    field: { ...Desk.getFields()['label'], extensions } as never,
  });
  expect(() => toShow([asked({})])).not.toThrow();
  // What an expression would answer of a row, the value brings.
  expect(() => toShow([asked({ computed: true, expressed: {} })])).not.toThrow();
  for (const extensions of [{ computed: true }, { relation: { kind: 'toOne', property: 'label' } }])
    expect(() => toShow([{ ...chosen('rights'), under: [asked(extensions)] }])).toThrow(Uncompiled);
});

test('what the contract promises and a rule leaves out is a fault, never an empty answer', () => {
  expect(() => told(new GraphQLNonNull(GraphQLString), null)).toThrow('promises');
  expect(() => told(new GraphQLList(new GraphQLNonNull(GraphQLString)), [null])).toThrow('promises');
});

test('beside rows a relation of a value that has none is empty, and one that leads somewhere is a fault', () => {
  const related = { ...Desk.getFields()['label'], extensions: { relation: { kind: 'toOne', property: 'label' } } };
  const of = [{ ...chosen('label'), field: related as never, under: [chosen('rights')] }];
  const shown = toShow(of, 'EMPTY');
  expect(shown[0]).toMatchObject({ leads: true, under: [] });
  expect(shownOf(Desk, shown, {}, ASKER)).toEqual({ label: null });
  expect(shownOf(Desk, shown, { label: null }, ASKER)).toEqual({ label: null });
  expect(() => shownOf(Desk, shown, { label: 'window' }, ASKER)).toThrow('label leads to a row from what is none');
});

test('a field that a rule works out from the value is shown by the rule', () => {
  const worked = { reads: { name: 'label' }, of: ({ name }: { readonly name: string }, { today }: Asker) => `${name} ${today}` };
  const computed = { ...Desk.getFields()['label'], extensions: { computed: true, worked } };
  const of = [{ ...chosen('label'), field: computed as never }];
  expect(shownOf(Desk, toShow(of), { label: 'window' }, ASKER)).toEqual({ label: 'window 2026-11-28' });
});

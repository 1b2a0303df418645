import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { unusableInputs } from './rim.js';

const schema = buildSchema(`
  input Desk { id: ID label: String drawers: [Drawer!] twin: Desk marks: [[String]] many: Int }
  input Drawer { owner: ID! note: String }
  enum Side { LEFT RIGHT }
  type Query {
    desk(id: ID, label: String, side: Side, count: Int, tall: Boolean): String
    desks(ids: [ID!], labels: [String]!): String
    find(desk: Desk, all: [Desk!]): String
    above(next: ID): Above
  }
  type Above { below(id: ID!): String }
`);

const ID = '018f2f4e-7c1a-7c3e-8a5b-2f6d9e0c1b2a';
const unusable = (document: string, variables: Record<string, unknown> = {}) =>
  unusableInputs(schema, parse(document), variables);

describe('written in the document', () => {
  test.each([
    [`{ desk(id: "${ID}", label: "Biurko", side: LEFT, count: 3, tall: true) }`, []],
    ['{ desk(id: "x") }', ['id']],
    ['{ desk(id: 7) }', ['id']],
    ['{ desk(id: null, label: null) }', []],
    [String.raw`{ desk(label: "a\u0000b") }`, ['label']],
    [String.raw`{ desk(id: "x", label: "a\u0000b") }`, ['id', 'label']],
    [`{ desks(ids: ["${ID}", "x", null, "y"], labels: ["x"]) }`, ['ids.1', 'ids.3']],
    ['{ desks(ids: "x", labels: "x") }', ['ids']],
    [`{ find(desk: { id: "${ID}", label: "x", drawers: [{ owner: "${ID}", note: "x" }] }) }`, []],
    [`{ find(desk: { drawers: [{ owner: "${ID}" }, { owner: "x" }] }) }`, ['desk.drawers.1.owner']],
    [String.raw`{ find(desk: { drawers: { owner: "x", note: "\u0000" } }) }`, ['desk.drawers.owner', 'desk.drawers.note']],
    ['{ find(desk: { twin: { twin: { id: "x" } } }, all: [{ id: "y" }]) }', ['desk.twin.twin.id', 'all.0.id']],
    [String.raw`{ find(desk: { marks: [["a"], ["b", "\u0000"]] }) }`, ['desk.marks.1.1']],
    ['{ above { below(id: "x") } }', ['id']],
    ['{ above(next: "x") { below(id: "y") } }', ['next', 'id']],
  ])('%s', (document, paths) => {
    expect(unusable(document)).toEqual(paths);
  });

  test('what has another shape than its type is left to GraphQL', () => {
    expect(unusable('{ find(desk: "x") }')).toEqual([]);
    expect(unusable('{ find(desk: { colour: "x", id: "y" }) }')).toEqual(['desk.id']);
    expect(unusable('{ desk(colour: "x") }')).toEqual([]);
    expect(unusable('{ desk(id: true) }')).toEqual([]);
    expect(unusable('{ desk(id: ["x"]) }')).toEqual([]);
  });

  test('one path is told once, however often it stands there', () => {
    expect(unusable('{ one: desk(id: "x") two: desk(id: "y") }')).toEqual(['id']);
  });
});

describe('sent as a variable', () => {
  const DESK = 'query($desk: Desk, $all: [Desk!]) { find(desk: $desk, all: $all) }';
  test.each([
    [{ desk: { id: ID, label: 'x', many: 3, twin: null, marks: null } }, []],
    [{ desk: null, all: undefined }, []],
    [{ desk: { id: 'x' } }, ['desk.id']],
    [{ desk: { id: 7 } }, ['desk.id']],
    [{ desk: { id: true, label: 7 } }, []],
    [{ desk: { label: 'a\0b' } }, ['desk.label']],
    [{ desk: { label: 'a\uD83D' } }, ['desk.label']],
    [{ desk: { drawers: [{ owner: ID }, { owner: 'x', note: '\0' }] } }, ['desk.drawers.1.owner', 'desk.drawers.1.note']],
    [{ desk: { drawers: { owner: 'x' } } }, ['desk.drawers.owner']],
    [{ desk: { marks: [['a'], [null, 'b', '\0']] } }, ['desk.marks.1.2']],
    [{ desk: { twin: { twin: { id: 'x' } } }, all: [{ id: 'y' }] }, ['desk.twin.twin.id', 'all.0.id']],
    [{ desk: { colour: 'x', id: 'y' } }, ['desk.id']],
    [{ desk: 'x' }, []],
  ])('%j', (variables, paths) => {
    expect(unusable(DESK, variables)).toEqual(paths);
  });

  test('inside a value of the document, under the path it has there', () => {
    const document = `query($id: ID, $labels: [String], $owner: ID!) {
      find(desk: { id: $id, drawers: [{ owner: $owner }] }) desks(ids: [$owner], labels: $labels) }`;
    expect(unusable(document, { id: 'x', owner: 'y', labels: ['a', '\0'] })).toEqual([
      'desk.id',
      'desk.drawers.0.owner',
      'ids.0',
      'labels.1',
    ]);
    expect(unusable(document, { id: ID, owner: ID, labels: null })).toEqual([]);
  });

  test('left out, where its default counts, and only there', () => {
    const document = 'query($id: ID = "x") { desk(id: $id) }';
    expect(unusable(document)).toEqual(['id']);
    expect(unusable(document, { id: ID })).toEqual([]);
    expect(unusable(document, { id: null })).toEqual([]);
    expect(unusable('query($id: ID) { desk(id: $id) }')).toEqual([]);
    expect(unusable('query($id: Nothing = "x") { desk(id: $id) }')).toEqual([]);
  });
});

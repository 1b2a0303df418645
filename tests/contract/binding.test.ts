import { defineEntity, p } from '@mikro-orm/postgresql';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { buildApiSchema } from '@asysta/services/api/schema';
import { fileRoot, noFile } from '@asysta/services/platform/file/declare-file';
import { bind } from '@asysta/services/platform/operation/binding';

const entities = Object.values(house.entities).flat();
const schema = buildApiSchema();

test('H2 every public field of a table is a column, a declared relation or a declared computation', () => {
  const { bound, problems } = bind(schema, entities);
  expect(problems).toEqual([]);
  const pairs = bound.map(({ type, entity }) => `${type.name}:${entity.meta.className}`);
  // The name of the table, a second name reached by a relation, a part of an upper module, two tables of one type.
  expect(pairs).toEqual(
    expect.arrayContaining(['Visit:Visit', 'StaffPerson:StaffMember', 'AreaOfChange:AreaOfChange', 'ReferralAnswer:GivenAnswer']),
  );
  const bare = bound.flatMap(({ type }) => Object.values(type.getFields())).filter(({ extensions }) => extensions['relation']);
  expect(bare.length).toBeGreaterThan(40);
});

const Office = defineEntity({ name: 'Office', properties: { id: p.uuid().primary() } });
const Desk = defineEntity({
  name: 'Desk',
  properties: {
    id: p.uuid().primary(),
    label: p.text().nullable(),
    secret: p.text().lazy(),
    office: () => p.manyToOne(Office).ref(),
  },
});

const problemOf = (name: string, extensions: object = {}, type: object = GraphQLString): readonly string[] => {
  const desk = new GraphQLObjectType({
    name: 'Desk',
    fields: { [name]: { type: type as never, extensions: extensions as never } },
  });
  const query = new GraphQLObjectType({ name: 'Query', fields: { desk: { type: desk } } });
  return bind(new GraphQLSchema({ query }), [Desk, Office]).problems;
};

test('H2 a field that does not meet the table is named, and one that does is not', () => {
  const part = (by: string, from = 'id') => ({ relation: { kind: 'part', link: { entity: Desk, by }, from } });
  expect(problemOf('label')).toEqual([]);
  expect(problemOf('colour')).toEqual([expect.stringContaining('Desk.colour, public on the table Desk, is neither a column')]);
  expect(problemOf('office')).toEqual([expect.stringContaining('Desk.office')]);
  expect(problemOf('secret')).toEqual([expect.stringContaining('read only when asked for')]);
  expect(problemOf('label', {}, new GraphQLNonNull(GraphQLString))).toEqual([expect.stringContaining('may be null there')]);
  expect(problemOf('office', { relation: { kind: 'toOne', property: 'office' } })).toEqual([]);
  expect(problemOf('office', { relation: { kind: 'toMany', property: 'office' } })).toEqual([
    expect.stringContaining('is no toMany'),
  ]);
  expect(problemOf('drawers', { relation: { kind: 'toMany', property: 'drawers' } })).toHaveLength(1);
  expect(problemOf('wear', { computed: true }, GraphQLInt)).toEqual([]);
  expect(problemOf('part', part('id'))).toEqual([]);
  expect(problemOf('part', part('place'))).toEqual([expect.stringContaining('hangs by place')]);
  expect(problemOf('part', part('office'))).toEqual([expect.stringContaining('leads to Office')]);
  expect(problemOf('part', part('id', 'officeId'))).toEqual([expect.stringContaining('hangs on officeId')]);
});

test('H2 a part that goes on along a reference goes to one row of another table, and shows that table', () => {
  const goingOn = (onward: string, from = 'id') => ({
    relation: { kind: 'part', link: { entity: Desk, by: 'id', onward }, from },
  });
  expect(problemOf('part', goingOn('office'))).toEqual([]);
  expect(problemOf('part', goingOn('office', 'officeId'))).toEqual([expect.stringContaining('hangs on officeId')]);
  for (const onward of ['label', 'colour'])
    expect(problemOf('part', goingOn(onward))).toEqual([
      `Desk.part, public on the table Desk, goes on by ${onward}, which is no relation to one row`,
    ]);
});

const Shelf = noFile(defineEntity({ name: 'Shelf', properties: { id: p.uuid().primary() } }), 'furniture of the office');
const Folder = fileRoot(defineEntity({ name: 'Folder', properties: { id: p.uuid().primary() } }), { as: 'folder' });

test('a list that nothing narrows but the party is of a table of no file, and says so itself', () => {
  const every = (entity: object) => problemOf('part', { relation: { kind: 'part', link: { entity, by: null }, from: 'id' } });
  expect(every(Shelf)).toEqual([]);
  expect(every(Folder)).toEqual([expect.stringContaining('shows every row of Folder')]);
  // Whoever has said nothing yet is not believed to belong to no file.
  expect(every(Office)).toEqual([expect.stringContaining('shows every row of Office')]);
});

test('a type whose rows a root reads shows that table, whatever its name', () => {
  const seat = new GraphQLObjectType({
    name: 'Seat',
    fields: { label: { type: GraphQLString }, colour: { type: GraphQLString } },
  });
  const read = (kind: string) => ({ type: seat, extensions: { reads: { kind, entity: Desk } } });
  for (const kind of ['one', 'own', 'list']) {
    const query = new GraphQLObjectType({ name: 'Query', fields: { seats: read(kind) } });
    expect(bind(new GraphQLSchema({ query }), [Desk, Office]).problems).toEqual([
      expect.stringContaining('Seat.colour, public on the table Desk, is neither a column'),
    ]);
  }
});

test('H2 a type that shows no table is refused unless it says why no file guards it, and one that shows a table may not say so', () => {
  const schemaWith = (name: string, noRow?: string) => {
    const type = new GraphQLObjectType({
      name,
      fields: { label: { type: GraphQLString } },
      ...(noRow === undefined ? {} : { extensions: { noRow } }),
    });
    return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { planted: { type } } }) });
  };
  const problemsOf = (name: string, noRow?: string) => bind(schemaWith(name, noRow), [Desk, Office]).problems;
  expect(problemsOf('Drawer')).toEqual([expect.stringContaining('Drawer shows no table and does not say why')]);
  expect(problemsOf('Drawer', '')).toEqual([expect.stringContaining('Drawer shows no table and does not say why')]);
  expect(problemsOf('Drawer', 'furniture')).toEqual([]);
  expect(problemsOf('Desk')).toEqual([]);
  expect(problemsOf('Desk', 'furniture')).toEqual([expect.stringContaining('Desk shows rows of a table')]);
});

test('what a field leads to is held to its own table, however far it lies; what is worked out leads nowhere', () => {
  const place = (name: string, more: object = {}) =>
    new GraphQLObjectType({ name, fields: { id: { type: GraphQLString }, colour: { type: GraphQLString }, ...more } });
  const part = (link: object) => ({ relation: { kind: 'part', link, from: 'id' } });
  const ofOffice = [expect.stringContaining('Place.colour, public on the table Office, is neither a column')];
  const ofDesk = [expect.stringContaining('Place.colour, public on the table Desk, is neither a column')];
  expect(problemOf('office', { relation: { kind: 'toOne', property: 'office' } }, place('Place'))).toEqual(ofOffice);
  expect(problemOf('part', part({ entity: Desk, by: 'id' }), place('Place'))).toEqual(ofDesk);
  expect(problemOf('part', part({ entity: Desk, by: 'id', onward: 'office' }), place('Place'))).toEqual(ofOffice);
  // What is worked out shows no table, and so its type has to say why.
  expect(problemOf('wear', { computed: true }, place('Place'))).toEqual([expect.stringContaining('Place shows no table')]);
  const further = { office: { type: place('Place'), extensions: { relation: { kind: 'toOne', property: 'office' } } } };
  expect(problemOf('part', part({ entity: Desk, by: 'id' }), place('Seat', further))).toEqual([
    expect.stringContaining('Seat.colour, public on the table Desk'),
    ...ofOffice,
  ]);
});

test('a type that shows two tables is held to both, to each once', () => {
  const both = new GraphQLObjectType({ name: 'Both', fields: { id: { type: GraphQLString } } });
  const read = (entity: object) => ({ type: both, extensions: { reads: { kind: 'one', entity } } });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { desk: read(Desk), office: read(Office), again: read(Desk) },
  });
  const { bound, problems } = bind(new GraphQLSchema({ query }), [Desk, Office]);
  expect(problems).toEqual([]);
  expect(bound.map(({ type, entity }) => `${type.name} ${entity.meta.className}`)).toEqual(['Both Desk', 'Both Office']);
});

test('what a root makes shows no table, and no root has to say why', () => {
  const made = new GraphQLObjectType({ name: 'Made', fields: { colour: { type: GraphQLString } } });
  const fields = { made: { type: made, extensions: { reads: { kind: 'made', entity: Desk } } } };
  const root = (name: string) => new GraphQLObjectType({ name, fields });
  const schema = new GraphQLSchema({ query: root('Query'), mutation: root('Mutation'), subscription: root('Subscription') });
  expect(bind(schema, [Desk, Office]).problems).toEqual([expect.stringMatching(/^Made shows no table/)]);
});

test('a list of a relation must be one, and one row of it must be one', () => {
  const Room = defineEntity({
    name: 'Room',
    properties: {
      id: p.uuid().primary(),
      desks: () => p.oneToMany(Chair).mappedBy('room'),
      owner: () => p.oneToOne(Office).ref(),
    },
  });
  const Chair = defineEntity({ name: 'Chair', properties: { id: p.uuid().primary(), room: () => p.manyToOne(Room).ref() } });
  const problemsOf = (name: string, kind: string) => {
    const field = { type: GraphQLString, extensions: { relation: { kind, property: name } } };
    const room = new GraphQLObjectType({ name: 'Room', fields: { [name]: field } });
    const query = new GraphQLObjectType({ name: 'Query', fields: { room: { type: room } } });
    return bind(new GraphQLSchema({ query }), [Room, Chair, Office] as never).problems;
  };
  expect([problemsOf('desks', 'toMany'), problemsOf('owner', 'toOne')]).toEqual([[], []]);
  expect(problemsOf('desks', 'toOne')).toEqual(['Room.desks, public on the table Room, is no toOne of it']);
  expect(problemsOf('owner', 'toMany')).toEqual(['Room.owner, public on the table Room, is no toMany of it']);
});

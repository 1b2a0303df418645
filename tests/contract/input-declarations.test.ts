import { about, content, day, idOf, needs, oneOf, optionalText, part, text } from '@asysta/schema/inputs';
import { UuidSchema } from '@asysta/schema/values/ids';
import { CentreMutation, CentreQuery, type Change, type Operation, publishEnum } from '@asysta/services/platform/operation/index';
import { bodyOf, entriesOf } from '@asysta/services/platform/operation/envelope';
import { publishInput } from '@asysta/services/platform/operation/inputs';
import { idPositions, ownPermissionOf } from '@asysta/services/platform/operation/schema-rules';
import { type FieldProblem, Refusal } from '@asysta/services/platform/refusal/refusal';
import { type GraphQLInputObjectType, printType } from 'graphql';
import { buildSchemaSync, Resolver } from 'type-graphql';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';

publishEnum('TreeKind', 'Kind of a tree.', { OAK: 'dąb', LIME: 'lipa' });

const plot = part('PlotInput', 'Where a tree stands.', { sheet: about(text(20), 'Sheet of the map.') });
const tree = {
  familyId: idOf('Family', 'Whose tree.'),
  kind: about(oneOf('TreeKind', ['OAK']), 'Kind.'),
  plantedOn: day('Day of planting.'),
  height: about(v.pipe(v.number(), v.integer()), 'Height in centimetres.'),
  tall: about(v.boolean(), 'Whether it is tall.'),
  names: about(v.optional(v.array(text(10)), []), 'Names children gave it.'),
  plots: about(v.nullish(v.array(plot), null), 'Plots.'),
  secret: about(needs('pesel:record', optionalText(10)), 'Only for some.'),
};
const PlantTreeSchema = v.pipe(
  content('Plants a tree.', tree),
  v.forward(
    v.check(({ height }) => height > 10, 'Za małe drzewo.'),
    ['height'],
  ),
);
type PlantTree = v.InferOutput<typeof PlantTreeSchema>;

const plants = {
  may: 'family:change',
  audit: 'FAMILY_CHANGED',
  about: 'Plants.',
  takes: 'The tree.',
  input: PlantTreeSchema,
  answer: () => Promise.resolve('planted'),
} as const;

/** Each line marked is one that must not compile: `npm run check` reads this file too. */
@Resolver()
class Trees {
  @CentreQuery(() => String, { may: 'family:read', audit: 'FAMILY_READ', about: 'A tree.' })
  tree() {
    return 'oak';
  }

  @CentreMutation(() => String, plants)
  plantTree(input: PlantTree, _op: Operation) {
    return Promise.resolve<string>(input.familyId);
  }

  @CentreMutation(() => String, { ...plants, changes: true })
  moveTree(input: Change<PlantTree>, _op: Operation) {
    return Promise.resolve(`${input.familyId}:${input.expectedVersion}`);
  }

  // @ts-expect-error a field of the input that is renamed in the schema
  @CentreMutation(() => String, plants)
  renameTree(input: Omit<PlantTree, 'kind'> & { sort: string }, _op: Operation) {
    return Promise.resolve(input.sort);
  }

  // @ts-expect-error the input of another mutation
  @CentreMutation(() => String, plants)
  fellTree(input: { readonly treeId: string }, _op: Operation) {
    return Promise.resolve(input.treeId);
  }

  // @ts-expect-error a verb that asks for the version of a mutation that does not declare a change
  @CentreMutation(() => String, plants)
  cutTree(input: Change<PlantTree>, _op: Operation) {
    return Promise.resolve<string>(input.familyId);
  }

  // @ts-expect-error a value that the schema may leave out
  @CentreMutation(() => String, plants)
  praiseTree(input: Omit<PlantTree, 'secret'> & { secret: string }, _op: Operation) {
    return Promise.resolve(input.secret);
  }
}

const scalar = (name: string) => about(v.pipe(v.string(), v.metadata({ scalar: name })), 'Scalar.');
const inner = about(needs('pesel:record', text(10)), 'Inner.');
const orphanedTypes = [
  publishInput('MeasureInput', 'Measures.', {
    weight: about(v.number(), 'Weight.'),
    count: about(v.pipe(v.pipe(v.number(), v.integer()), v.minValue(1)), 'Count.'),
    half: scalar('HalfYear'),
    day: scalar('LocalDate'),
    key: scalar('UUID'),
    counts: about(v.array(v.pipe(v.number(), v.integer())), 'Counts.'),
    tall: about(v.optional(v.boolean(), false), 'Tall.'),
  }),
  publishInput('WordsInput', 'Words.', {
    both: about(needs('family:change', v.nullish(inner)), 'Outer.'),
    plain: v.nullish(inner),
    marked: about(v.array(inner), 'List.'),
    id: needs('pesel:record', idOf('Family', 'Family.')),
  }),
];

const schema = buildSchemaSync({ resolvers: [Trees], orphanedTypes, validate: false });
const inputNamed = (name: string) => schema.getType(name) as GraphQLInputObjectType;

test('the input of a mutation is made from its schema, envelope included', () => {
  expect(printType(inputNamed('PlantTreeInput'))).toBe(`"""Plants a tree."""
input PlantTreeInput {
  """
  Key made by the client; the same key with the same body has its effect once.
  """
  idempotencyKey: UUID!

  """Whose tree."""
  familyId: ID!

  """Kind."""
  kind: TreeKind!

  """Day of planting."""
  plantedOn: LocalDate!

  """Height in centimetres."""
  height: Int!

  """Whether it is tall."""
  tall: Boolean!

  """Names children gave it."""
  names: [String!]! = []

  """Plots."""
  plots: [PlotInput!]

  """Only for some."""
  secret: String
}`);
  expect(printType(inputNamed('PlotInput'))).toContain('sheet: String!');
  for (const name of ['PlantTreeInput', 'PlotInput']) expect(inputNamed(name).extensions['madeFromSchema'], name).toBe(true);
  expect(inputNamed('PlantTreeInput').getFields()).not.toHaveProperty('expectedVersion');
  expect(String(inputNamed('MoveTreeInput').getFields()['expectedVersion']?.type)).toBe('Int!');
});

test('whose id a position carries and what it needs reach the guards from the schema', () => {
  expect(idPositions(schema)).toContainEqual({ path: 'PlantTreeInput.familyId', type: 'Family' });
  expect(ownPermissionOf(inputNamed('PlantTreeInput').getFields()['secret']!)).toBe('pesel:record');
});

describe('the API does not start', () => {
  const strange: readonly (readonly [what: string, entry: v.GenericSchema, words: RegExp])[] = [
    ['with an entry that is not described', text(10), /Strange\.entry .* not described: use about/],
    ['with an object whose own words do not describe where it stands', plot, /not described/],
    ['with an id that says not of what', about(UuidSchema, 'Id.'), /carries an id .* use idOf/],
    ['with an id that travels as a text', about(v.pipe(v.string(), v.uuid()), 'Id.'), /it is a UUID .* use idOf/],
    ['with a permission nobody has', about(needs('tree:fell', text(10)), 'Axe.'), /no permission tree:fell/],
    ['with an object without a name', about(v.object({}), 'Thing.'), /needs a name: use part/],
    ['with null where GraphQL cannot ask for it', about(v.nullable(text(10)), 'Thing.'), /v\.nullable says what GraphQL cannot/],
    ['with a list that may hold nothing', about(v.array(v.nullish(text(10))), 'List.'), /a list holds neither/],
    ['with a list of lists', about(v.array(v.array(text(10))), 'List.'), /a list holds neither lists nor v\.array/],
    ['with what may be missing without saying what it is then', about(v.optional(text(10)), 'Thing.'), /v\.optional says what/],
    ['with a scalar nobody knows', about(v.pipe(v.string(), v.metadata({ scalar: 'Year' })), 'Year.'), /no scalar Year/],
    [
      'with an id that travels as a text inside a rule',
      about(v.pipe(v.pipe(v.string(), v.uuid()), v.maxLength(40)), 'Id.'),
      /UUID/,
    ],
    ['with a rule that is no type', about(v.union([v.string(), v.number()]), 'Thing.'), /v\.union has no GraphQL type/],
  ];

  test.each(strange)('%s', (_, entry, words) => {
    expect(() => publishInput('Strange', 'Strange.', { entry })).toThrow(words);
  });

  test('with a content that takes the place of the envelope', () => {
    const forged = content('Forges.', { expectedVersion: about(v.nullish(v.number(), 1), 'Any version.') });
    expect(() => entriesOf(forged, {})).toThrow(/expectedVersion belongs to the envelope/);
  });

  test('with an input that is not described', () => {
    expect(() => publishInput('Nameless', undefined, {})).toThrow(/Nameless is not described/);
  });

  test('with two inputs of one name', () => {
    publishInput('Twice', 'One.', { one: about(text(10), 'One.') });
    expect(() => publishInput('Twice', 'Another.', {})).toThrow(/two input types called Twice/);
  });

  test.each([
    ['with an enum nobody published', oneOf('FlowerKind', ['ROSE']), /no enum FlowerKind/],
    ['with a code its enum does not hold', oneOf('TreeKind', ['OAK', 'PINE']), /TreeKind does not hold PINE/],
  ] as const)('%s', (what, entry, words) => {
    const input = content('Chooses.', { entry: about(entry, 'Choice.') });
    class Choices extends Trees {}
    Resolver()(Choices);
    const name = what.endsWith('published') ? 'chooseFlower' : 'choosePine';
    const answer = () => Promise.resolve('');
    Object.defineProperty(Choices.prototype, name, { value: answer });
    CentreMutation(() => String, { ...plants, input })(Choices.prototype, name, { value: answer });
    expect(() => buildSchemaSync({ resolvers: [Choices], validate: false })).toThrow(words);
  });
});

test('envelope and content are refused together, each by its own rules', () => {
  const refusal = (() => {
    try {
      return bodyOf(PlantTreeSchema, { changes: true }, { idempotencyKey: 'no key', expectedVersion: 0, height: 'tall' });
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(Refusal);
  const { code, extensions } = refusal as Refusal;
  expect(code).toBe('BAD_USER_INPUT');
  expect((extensions['fields'] as readonly FieldProblem[]).map(({ field }) => field)).toEqual([
    'input.idempotencyKey',
    'input.expectedVersion',
    'input.familyId',
    'input.kind',
    'input.plantedOn',
    'input.height',
    'input.tall',
  ]);
});

test('one name is one type: the same entries are the same class, and any others are refused', () => {
  const [label, note] = [about(text(10), 'Label.'), about(text(10), 'Note.')];
  const made = publishInput('Shelf', 'A shelf.', { label, note });
  expect(publishInput('Shelf', 'A shelf.', { label, note })).toBe(made);
  expect(publishInput('Shelf', undefined, { note, label })).toBe(made);
  const others: readonly v.ObjectEntries[] = [
    { label },
    { label, note, third: note },
    { label, note: about(text(10), 'Note.') },
    { label, remark: note },
  ];
  for (const entries of others)
    expect(() => publishInput('Shelf', 'A shelf.', entries)).toThrow('There are two input types called Shelf');
  expect(() => publishInput('Bare', undefined, { label })).toThrow('Bare is not described: use about on its schema');
});

test('a position is of the type its rules come to', () => {
  const fields = Object.values(inputNamed('MeasureInput').getFields());
  expect(fields.map(({ name, type, defaultValue }) => [name, String(type), defaultValue])).toEqual([
    ['weight', 'Float!', undefined],
    ['count', 'Int!', undefined],
    ['half', 'HalfYear!', undefined],
    ['day', 'LocalDate!', undefined],
    ['key', 'UUID!', undefined],
    ['counts', '[Int!]!', undefined],
    ['tall', 'Boolean!', false],
  ]);
});

test('of words and marks that stand around one another the outermost count, and those inside where there are no others', () => {
  const { both, plain, marked, id } = inputNamed('WordsInput').getFields();
  const told = [both, plain, marked].map((field) => [field?.description, String(field?.type), field && ownPermissionOf(field)]);
  expect(told).toEqual([
    ['Outer.', 'String', 'family:change'],
    ['Inner.', 'String', 'pesel:record'],
    ['List.', '[String!]!', 'pesel:record'],
  ]);
  expect([id?.description, id?.extensions]).toEqual(['Family.', { idOf: 'Family', may: 'pesel:record' }]);
  expect(plain?.extensions).toEqual({ may: 'pesel:record' });
});

import { defineEntity, type EntitySchema, MikroORM, p } from '@mikro-orm/postgresql';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { Arg, buildSchemaSync, Ctx, ID, ObjectType, Resolver, Root as RootRow } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileRoot, noFile, ofFile, ofSeveralFiles } from '@asysta/services/platform/file/declare-file';
import { guardFiles } from '@asysta/services/platform/file/guard-files';
import { filePathOf, isOfSeveralFiles, resolveFiles } from '@asysta/services/platform/file/resolve-files';
import { randomIds } from '@asysta/services/platform/ids';
import { bind } from '@asysta/services/platform/operation/binding';
import { CentreQuery, Computed, Field, type Operation } from '@asysta/services/platform/operation/index';
import { type House, openHouse, somebody } from '../kit/house.js';
import { toyTable } from '../kit/toy-modules.js';

const ID_AND_TEXT = { id: p.uuid().primary(), version: p.integer().version(), shown: p.text(), kept: p.text() };

interface Row {
  readonly id: string;
  readonly shown: string;
  readonly kept: string;
}

/** Made-up files, the made-up someone who lies in several of them, and what ties the two. */
const made = (prefix: string) => {
  const File: EntitySchema = fileRoot(
    defineEntity({ name: `${prefix}File`, properties: { ...ID_AND_TEXT, closed: p.boolean() } }),
    {
      as: 'toy-file',
      restricted: 'closed',
    },
  ) as never;
  const Someone: EntitySchema = ofSeveralFiles(
    defineEntity({ name: `${prefix}Someone`, properties: { ...ID_AND_TEXT, ties: () => p.oneToMany(Tie).mappedBy('someone') } }),
    'ties',
  ) as never;
  const Tie: EntitySchema = ofFile(
    defineEntity({
      name: `${prefix}Tie`,
      properties: { ...ID_AND_TEXT, file: () => p.manyToOne(File).ref(), someone: () => p.manyToOne(Someone).ref() },
    }),
    'file',
  ) as never;
  const Trace: EntitySchema = ofFile(
    defineEntity({ name: `${prefix}Trace`, properties: { ...ID_AND_TEXT, someone: () => p.manyToOne(Someone).ref() } }),
    'someone',
  ) as never;
  return { File, Someone, Tie, Trace };
};

const { File, Someone, Tie, Trace } = made('Several');

const bootOf = async (...entities: object[]): Promise<string | null> => {
  const orm = await MikroORM.init({ dbName: 'none', entities: entities as never, discovery: { warnWhenNoEntities: false } });
  try {
    resolveFiles(orm.getMetadata().getAll().values());
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('L26 what lies in several files', () => {
  test('is known to, with all that belongs to it, and has no file of its own', async () => {
    expect(await bootOf(File, Someone, Tie, Trace)).toBeNull();
    expect([Someone, Trace].map(({ meta }) => isOfSeveralFiles(meta.class))).toEqual([true, true]);
    expect([Someone, Trace].map(({ meta }) => filePathOf(meta.class))).toEqual([undefined, undefined]);
    expect(isOfSeveralFiles(Tie.meta.class)).toBe(false);
  });

  test('is told so by rows of files, and has no other way to one', async () => {
    const Loose = noFile(
      defineEntity({ name: 'LooseTie', properties: { id: p.uuid().primary(), whose: () => p.manyToOne(Whose as never).ref() } }),
      'rows of nobody at all',
    );
    const Whose: object = ofSeveralFiles(
      defineEntity({
        name: 'LooseWhose',
        properties: { id: p.uuid().primary(), ties: () => p.oneToMany(Loose as never).mappedBy('whose' as never) },
      }),
      'ties',
    );
    expect(await bootOf(Loose, Whose)).toContain('LooseWhose is to lie in several files by ties:');
    const One = ofSeveralFiles(
      defineEntity({ name: 'TiedOne', properties: { id: p.uuid().primary(), file: () => p.manyToOne(File).ref() } }) as never,
      'file' as never,
    );
    const told = await bootOf(File, Someone, Tie, One);
    expect(told).toContain('TiedOne is to lie in several files by file: file is no relation to many rows.');
    expect(told).toContain('TiedOne is to lie in several files by file: its relation file leads to a file.');
  });

  test('is no furniture: a row of no file, or of a file that cannot be restricted, may not lead to it', async () => {
    const reaching = () => ({ id: p.uuid().primary(), someone: () => p.manyToOne(Someone).ref() });
    const Office = noFile(defineEntity({ name: 'ReachingOffice', properties: reaching() }), 'furniture of the office');
    expect(await bootOf(File, Someone, Tie, Office)).toContain('ReachingOffice belongs to no file');
    const Open = fileRoot(defineEntity({ name: 'ReachingOpen', properties: reaching() }), { as: 'open' });
    expect(await bootOf(File, Someone, Tie, Open)).toBe(
      'ReachingOpen would stand open, but its relation someone leads to a file that can be restricted.',
    );
  });
});

/** A schema in which a field with these extensions stands on one table and leads to the made-up someone. */
const problemsOf = (on: EntitySchema, extensions: Record<string, unknown>, root: object = {}): readonly string[] => {
  const someone = new GraphQLObjectType({ name: 'Anybody', fields: { shown: { type: GraphQLString } } });
  const type = new GraphQLObjectType({ name: on.meta.className, fields: { someone: { type: someone, extensions } } });
  const query = new GraphQLObjectType({ name: 'Query', fields: { row: { type }, ...root } });
  return bind(new GraphQLSchema({ query }), [File, Someone, Tie, Trace]).problems;
};

describe('L26 the schema shows what lies in several files', () => {
  const toOne = { relation: { kind: 'toOne', property: 'someone' } };

  test('by a row of a file, and by what belongs to it already', () => {
    expect(problemsOf(Tie, toOne)).toEqual([]);
    expect(problemsOf(Trace, toOne)).toEqual([]);
  });

  test('never in lists, by a root, or as all rows of the party', () => {
    const never = expect.stringContaining('which lie in several files: only a row of a file leads to them, and never in lists');
    expect(problemsOf(Tie, { ...toOne, inLists: true })).toEqual([never]);
    const root = {
      someone: { type: new GraphQLObjectType({ name: 'SeveralSomeone', fields: { shown: { type: GraphQLString } } }) },
    };
    for (const kind of ['one', 'own', 'list', 'page', 'worked'])
      expect(
        problemsOf(Tie, toOne, { someone: { ...root.someone, extensions: { reads: { kind, entity: Someone } } } }),
      ).toContain('Query.someone reads rows that lie in several files: only a row of a file leads to them');
    const every = { relation: { kind: 'part', link: { entity: Someone, by: null }, from: 'id' } };
    expect(problemsOf(Tie, every)).toEqual([expect.stringContaining('shows every row of SeveralSomeone')]);
  });

  test('column by column, where the reference and the column are there and the row is such a one', () => {
    const column = (reference: string, property: string) => problemsOf(Tie, { computed: true, through: { reference, property } });
    const ofOwnType = expect.stringContaining('Anybody shows no table');
    expect(column('someone', 'shown')).toEqual([ofOwnType]);
    for (const [reference, property] of [
      ['someone', 'colour'],
      ['someone', 'ties'],
      ['file', 'shown'],
      ['shown', 'shown'],
    ] as const)
      expect(column(reference, property)).toContainEqual(
        expect.stringContaining(`SeveralTie.someone, public on the table SeveralTie, is read through ${reference}`),
      );
  });
});

@ObjectType('SeveralSomeone', { description: 'Made up.' })
class SomeoneType {
  @Field(() => String, { description: 'What is told of them.' })
  shown!: string;
}

@ObjectType('SeveralTie', { description: 'Made up.' })
class TieType {
  @Field(() => String, { description: 'What is told of the tie.' })
  kept!: string;
}

const READS = { may: 'case:read', audit: 'CASE_READ', about: 'Reads made-up rows.' } as const;

/** What a careless author might write: roots that read without asking whose file it is. */
@Resolver(() => TieType)
class Careless {
  @CentreQuery(() => SomeoneType, { ...READS, ids: { id: 'Someone' } })
  apart(@Arg('id', () => ID) id: string, @Ctx() op: Operation) {
    return op.em.findOneOrFail(Someone, { id }) as Promise<Row>;
  }

  @CentreQuery(() => [TieType], { ...READS, ids: { id: 'Someone' } })
  ties(@Arg('id', () => ID) id: string, @Ctx() op: Operation) {
    return op.em.find(Tie, { someone: id }) as Promise<Row[]>;
  }

  @Computed(() => SomeoneType, { description: 'Who it is.' })
  someone(@RootRow() tie: { readonly someone: { load(): Promise<Row> } }) {
    return tie.someone.load();
  }
}

describe('L26 the guard', () => {
  let house: House;
  let party: Awaited<ReturnType<House['found']>>;
  const ids = { plain: randomIds(), closed: randomIds(), both: randomIds(), alone: randomIds() };
  const schema = buildSchemaSync({ resolvers: [Careless], validate: false, emitSchemaFile: false });
  guardFiles(schema);

  beforeAll(async () => {
    house = await openHouse({ centre: [File, Someone, Tie, Trace] as never, partner: [] }, async ({ ask }) => {
      for (const statement of [
        ...toyTable('several_file', 'closed boolean not null'),
        ...toyTable('several_someone', 'spare text'),
        ...toyTable('several_tie', 'file_id uuid not null, someone_id uuid not null'),
        ...toyTable('several_trace', 'someone_id uuid not null'),
      ])
        await ask(statement);
    });
    party = await house.found('CENTRE');
    const write = (table: string, row: Readonly<Record<string, unknown>>) => {
      const whole = { tenant_id: party.id, shown: 'shown', kept: 'kept', ...row };
      const places = Object.keys(whole).map((_name, at) => `$${at + 1}`);
      return house.copy.ask(
        `insert into ${table} (${Object.keys(whole).join(', ')}) values (${places.join(', ')})`,
        Object.values(whole),
      );
    };
    await write('several_file', { id: ids.plain, closed: false });
    await write('several_file', { id: ids.closed, closed: true });
    for (const [someone, files] of [
      [ids.both, [ids.plain, ids.closed]],
      [ids.alone, [ids.closed]],
    ] as const) {
      await write('several_someone', { id: someone, shown: `shown ${someone}` });
      for (const file of files) await write('several_tie', { id: randomIds(), file_id: file, someone_id: someone });
    }
  });
  afterAll(() => house.close());

  const ask = (text: string, proved = false) => house.ask(schema, somebody(party, 'SOCIAL_WORKER', proved), text);

  test('lets nobody read such a row apart from its files, whatever they have proved', async () => {
    for (const proved of [true, false]) {
      const { codes, text } = await ask(`{ apart(id: "${ids.both}") { shown } }`, proved);
      expect(codes).toEqual([expect.stringContaining('lies in several files and was read apart from all of them')]);
      expect(text).not.toContain(`shown ${ids.both}`);
    }
  });

  test('opens it behind a row of a file as far as that file is open, and the audit names that file', async () => {
    const closed = await ask(`{ ties(id: "${ids.alone}") { someone { shown } } }`);
    expect([closed.codes, closed.text.includes(`shown ${ids.alone}`)]).toEqual([['STEP_UP_REQUIRED'], false]);
    const proved = await ask(`{ ties(id: "${ids.alone}") { someone { shown } } }`, true);
    expect(proved.text).toContain(`shown ${ids.alone}`);
    expect(proved.audit.map(({ subject }) => subject)).toEqual([`toy-file:${ids.closed}`]);
  });
});

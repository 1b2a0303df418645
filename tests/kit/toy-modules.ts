import { defineEntity, type EntitySchema, p } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { Arg, buildSchemaSync, type ClassType, Ctx, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type * as v from 'valibot';
import { content, idOf } from '@asysta/schema/inputs';
import { fileRoot, ofFile } from '@asysta/services/platform/file/declare-file';
import { guardFiles } from '@asysta/services/platform/file/guard-files';
import { oneOfFile } from '@asysta/services/platform/file/one-of-file';
import { randomIds } from '@asysta/services/platform/ids';
import {
  CentreMutation,
  CentreQuery,
  Computed,
  Field,
  InLists,
  type Operation,
  PartnerQuery,
} from '@asysta/services/platform/operation/index';
import type { Ask } from '../isolation/engine/catalog.js';

/** How many relations lie between a made-up row and its file. */
export const REMOVES = [1, 2, 3] as const;
export type Remove = (typeof REMOVES)[number];

interface ToyRow {
  readonly id: string;
  readonly shown: string;
  readonly kept: string;
}
type ToyEntity = EntitySchema<ToyRow>;

const COLUMNS = {
  id: p.uuid().primary(),
  version: p.integer().version(),
  shown: p.text(),
  kept: p.text(),
};

/** The made-up file of a centre. Nothing about it is called as in the product: the floor knows no word of it. */
export const ToyFile = fileRoot(defineEntity({ name: 'ToyFile', properties: { ...COLUMNS, closed: p.boolean() } }), {
  as: 'toy-file',
  restricted: 'closed',
}) as unknown as ToyEntity;

const ToyShare = fileRoot(defineEntity({ name: 'ToyShare', properties: COLUMNS }), { as: 'toy-share' }) as unknown as ToyEntity;

const below = (name: string, above: ToyEntity, as?: string): ToyEntity =>
  ofFile(
    defineEntity({ name, properties: { ...COLUMNS, above: () => p.manyToOne(above).ref() } }),
    'above',
    as ? { as } : {},
  ) as unknown as ToyEntity;

const Part1 = below('ToyPart1', ToyFile, 'toy-part');
const Part2 = below('ToyPart2', Part1);
const Part3 = below('ToyPart3', Part2);
const Shared1 = below('ToyShared1', ToyShare);
const Shared2 = below('ToyShared2', Shared1);
const Shared3 = below('ToyShared3', Shared2);

/** The made-up entities of a centre by remove. */
export const PARTS: Readonly<Record<Remove, ToyEntity>> = { 1: Part1, 2: Part2, 3: Part3 };
const SHARED: Readonly<Record<Remove, ToyEntity>> = { 1: Shared1, 2: Shared2, 3: Shared3 };

/** What each login role maps of the made-up modules. */
export const TOY_ENTITIES = { centre: [ToyFile, Part1, Part2, Part3], partner: [ToyShare, Shared1, Shared2, Shared3] };

const PARTY = `nullif(current_setting('app.party', true), '')::uuid`;

/** A table behind row security as the product's are; the party column is `tenant_id`, or `receiver_id` on the partner's side. */
export const toyTable = (name: string, columns: string, [role, party]: readonly [string, string] = ['centre', 'tenant_id']) => [
  `create table ${name} (tenant_id uuid not null, receiver_id uuid, id uuid not null, version integer not null default 1,
     shown text not null, kept text not null, ${columns}, primary key (tenant_id, id))`,
  `alter table ${name} enable row level security`,
  `alter table ${name} force row level security`,
  `create policy own_rows on ${name} to asysta_${role} using (${party} = ${PARTY})`,
  `grant select, update on ${name} to asysta_${role}`,
];

const TABLES: readonly string[] = [
  ...toyTable('toy_file', 'closed boolean not null'),
  ...REMOVES.flatMap((remove) => toyTable(`toy_part${remove}`, 'above_id uuid not null')),
  ...toyTable('toy_share', 'file_id uuid not null', ['partner', 'receiver_id']),
  ...REMOVES.flatMap((remove) => toyTable(`toy_shared${remove}`, 'above_id uuid not null', ['partner', 'receiver_id'])),
];

/** Makes the tables of the made-up modules in a database of the test's own. */
export const makeToyTables = async (ask: Ask): Promise<void> => {
  for (const statement of TABLES) await ask(statement);
};

/** One file with a row at every remove, and the share made from it with what hangs on that; ids by table. */
export type Planted = Readonly<Record<string, string>>;

/** Writes one file of a centre and what a partner was given of it. */
export const plantFile = async (ask: Ask, parties: { centre: string; partner: string }, closed: boolean): Promise<Planted> => {
  const ids: Record<string, string> = {};
  const write = async (table: string, more: Readonly<Record<string, unknown>>): Promise<string> => {
    const id = randomIds();
    const row = {
      tenant_id: parties.centre,
      receiver_id: parties.partner,
      id,
      shown: `shown ${id}`,
      kept: `kept ${id}`,
      ...more,
    };
    const places = Object.keys(row).map((_name, at) => `$${at + 1}`);
    await ask(`insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`, Object.values(row));
    ids[table] = id;
    return id;
  };
  let part = await write('toy_file', { closed });
  let shared = await write('toy_share', { file_id: part });
  for (const remove of REMOVES) {
    part = await write(`toy_part${remove}`, { above_id: part });
    shared = await write(`toy_shared${remove}`, { above_id: shared });
  }
  return ids;
};

/** Condition on rows at a remove: those of these files. */
const ofFiles = (remove: number, ids: readonly string[]): object =>
  remove === 0 ? { $in: ids } : { above: ofFiles(remove - 1, ids) };

const typeOf = (name: string): ClassType<ToyRow> => {
  @ObjectType(name, { description: 'A made-up row.' })
  class Row implements ToyRow {
    @InLists
    @Field(() => ID, { description: 'Identifier.' })
    id!: string;

    @InLists
    @Field(() => String, { description: 'What a list shows.' })
    shown!: string;

    @Field(() => String, { description: 'What lies behind the row.' })
    kept!: string;
  }
  return Row;
};

const TouchSchema = content('Names a made-up row.', { id: idOf('ToyPart', 'The row.') });

const READS = { may: 'case:read', audit: 'CASE_READ', about: 'Reads made-up rows.' } as const;

/** Faults a module author could build in. */
interface Carelessness {
  /** The verb of a change looks for its row without asking whose file it lies in. */
  readonly careless?: boolean;
}

/**
 * The root fields a module author would write for rows at one remove: one by id, a list, a part of a row of a list, a change that
 * answers with a row it never loaded, and one that loads and changes its row.
 */
const resolversOf = (remove: Remove, { careless = false }: Carelessness) => {
  const [Row, SharedRow] = [PARTS[remove], SHARED[remove]];
  const [FileType, Type, SharedType] = [typeOf('ToyFile'), typeOf('ToyPart'), typeOf('ToyShared')];
  @Resolver(() => FileType)
  class Toys {
    @CentreQuery(() => Type, { ...READS, ids: { id: 'ToyPart' } })
    part(@Arg('id', () => ID) id: string, @Ctx() op: Operation) {
      return oneOfFile(op, Row, { id });
    }

    @CentreQuery(() => [Type], { ...READS, ids: { files: 'ToyFile' } })
    parts(@Arg('files', () => [ID]) files: string[], @Ctx() op: Operation) {
      return op.em.find(Row, ofFiles(remove, files));
    }

    @CentreQuery(() => [FileType], { ...READS, ids: { files: 'ToyFile' } })
    files(@Arg('files', () => [ID]) files: string[], @Ctx() op: Operation) {
      return op.em.find(ToyFile, { id: { $in: files } });
    }

    @InLists
    @Computed(() => [Type], { description: 'The rows below.' })
    below(@Root() { id }: ToyRow, @Ctx() op: Operation) {
      return op.em.find(Row, ofFiles(remove, [id]));
    }

    @CentreMutation(() => Type, {
      may: 'case:read',
      audit: 'CASE_READ',
      about: 'Changes nothing and answers with a row that was looked for carelessly.',
      input: TouchSchema,
      takes: 'The row.',
      answer: (op, id) => op.em.findOneOrFail(Row, { id }),
    })
    touch({ id }: v.InferOutput<typeof TouchSchema>, _op: Operation) {
      return Promise.resolve(id);
    }

    @CentreMutation(() => Type, {
      may: 'case:read',
      audit: 'CASE_READ',
      about: 'Changes a row inside the verb.',
      input: TouchSchema,
      takes: 'The row.',
      answer: (op, id) => op.em.findOneOrFail(Row, { id }),
    })
    async change({ id }: v.InferOutput<typeof TouchSchema>, op: Operation) {
      const row = careless ? await op.em.findOneOrFail(Row, { id }) : await oneOfFile(op, Row, { id });
      op.em.assign(row, { shown: `${row.shown}!` });
      return row.id;
    }

    @PartnerQuery(() => SharedType, { ...READS, may: 'share:read', ids: { id: 'ToyShared' } })
    shared(@Arg('id', () => ID) id: string, @Ctx() op: Operation) {
      return oneOfFile(op, SharedRow, { id });
    }
  }
  return [Toys] as const;
};

/** The schema of a made-up module whose rows stand at one remove from their file; without its guard when that is the fault to plant. */
export const toySchema = (
  remove: Remove,
  { guarded = true, ...faults }: { guarded?: boolean } & Carelessness = {},
): GraphQLSchema => {
  const schema = buildSchemaSync({ resolvers: resolversOf(remove, faults), validate: false, emitSchemaFile: false });
  if (guarded) guardFiles(schema);
  return schema;
};

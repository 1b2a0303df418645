import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { graphql } from 'graphql';
import { buildSchemaSync, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { expect, test } from 'vitest';
import type * as v from 'valibot';
import { content } from '@asysta/schema/inputs';
import {
  CentreMutation,
  CentreQuery,
  Computed,
  Field,
  type Linked,
  type Many,
  type Maybe,
  type One,
  type Operation,
  partOf,
  toMany,
  toOne,
} from '@asysta/services/platform/operation/index';

/*
 * What the compiler must see. A line that it would let pass is an unused `@ts-expect-error`, and that fails the check `types`.
 */

const Office = defineEntity({
  name: 'Office',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    phone: p.text().nullable(),
    desks: () => p.oneToMany(Desk).mappedBy('office'),
  },
});
const Desk = defineEntity({
  name: 'Desk',
  properties: {
    id: p.uuid().primary(),
    office: () => p.manyToOne(Office).ref(),
    spare: () => p.manyToOne(Office).ref().nullable(),
  },
});
type OfficeRow = InferEntity<typeof Office>;
type DeskRow = InferEntity<typeof Desk>;

const about = { description: 'Planted.' };
const maybe = { nullable: true, description: 'Planted.' } as const;

@ObjectType('Office', about)
class OfficeType {
  @Field(() => ID, about) id!: string;
  @Field(() => String, maybe) phone!: Maybe<string>;
  @toMany(() => [DeskType], about) desks!: Many<DeskType>;
}

@ObjectType('Desk', about)
class DeskType {
  @Field(() => ID, about) id!: string;
  @toOne(() => OfficeType, about) office!: One<OfficeType>;
  @toOne(() => OfficeType, maybe) spare!: Maybe<One<OfficeType>>;
}

@ObjectType('ExtraField', about)
class ExtraFieldType extends DeskType {
  @Field(() => String, maybe) colour!: Maybe<string>;
}

@ObjectType('ExtraRelation', about)
class ExtraRelationType extends DeskType {
  @toMany(() => [DeskType], about) drawers!: Many<DeskType>;
}

@ObjectType('Sure', about)
class SureType {
  @Field(() => String, about) phone!: string;
}

@ObjectType('Deep', about)
class DeepType {
  @toOne(() => SureType, about) office!: One<SureType>;
}

/** Declarations that contradict themselves. */
export class Contradictions {
  // @ts-expect-error a number is no identifier
  @Field(() => ID, about) number!: number;
  // @ts-expect-error the property may be missing, the contract says it is not
  @Field(() => String, about) missing!: Maybe<string>;
  // @ts-expect-error written with `?`, a row without the field would fit
  @Field(() => String, maybe) optional?: string | null;
  // @ts-expect-error one is not many
  @Field(() => [String], about) one!: string;
  // @ts-expect-error another row than the relation leads to
  @toOne(() => OfficeType, about) other!: One<DeskType>;
  // @ts-expect-error the relation may be missing, the contract says it is not
  @toOne(() => OfficeType, about) spare!: Maybe<One<OfficeType>>;
  // @ts-expect-error a reference is no collection
  @toMany(() => [OfficeType], about) offices!: One<OfficeType>;
}

const desk = (): Promise<DeskRow> => Promise.reject(new Error('never asked'));
const deskOrNone = async (): Promise<DeskRow | null> => desk();
const office = (): Promise<OfficeRow> => Promise.reject(new Error('never asked'));
const read = { may: 'family:read', audit: 'FAMILY_READ', about: 'Planted.' } as const;
const Nothing = content('Nothing.', {});
const change = { ...read, input: Nothing, takes: 'Nothing.' };
type Content = v.InferOutput<typeof Nothing>;

/** Root fields and computed ones; those called right are. */
@Resolver(() => DeskType)
export class Roots {
  @CentreQuery(() => DeskType, read)
  right() {
    return desk();
  }

  @CentreQuery(() => DeskType, { ...read, nullable: true })
  rightOrNone() {
    return deskOrNone();
  }

  @CentreQuery(() => [DeskType], read)
  async rightList() {
    return [await desk()];
  }

  // @ts-expect-error no row has the field, though it may be null
  @CentreQuery(() => ExtraFieldType, read)
  extraField() {
    return desk();
  }

  // @ts-expect-error no row has the relation
  @CentreQuery(() => ExtraRelationType, read)
  extraRelation() {
    return desk();
  }

  // @ts-expect-error the row behind the relation may lack what its type promises
  @CentreQuery(() => DeepType, read)
  deep() {
    return desk();
  }

  // @ts-expect-error another row
  @CentreQuery(() => DeskType, read)
  wrongRow() {
    return office();
  }

  // @ts-expect-error it may be missing, the contract says it is not
  @CentreQuery(() => DeskType, read)
  wrongNull() {
    return deskOrNone();
  }

  // @ts-expect-error one is not many
  @CentreQuery(() => [DeskType], read)
  wrongList() {
    return desk();
  }

  // @ts-expect-error a word is no number
  @Computed(() => Int, about)
  wrongComputed() {
    return 'seven';
  }

  @CentreMutation(() => DeskType, { ...change, answer: desk })
  rightChange(_input: Content, _op: Operation) {
    return Promise.resolve('id');
  }

  // @ts-expect-error the answer is another row
  @CentreMutation(() => DeskType, { ...change, answer: office })
  wrongAnswer(_input: Content, _op: Operation) {
    return Promise.resolve('id');
  }

  // @ts-expect-error a verb answers with the id of what it changed
  @CentreMutation(() => DeskType, { ...change, answer: desk })
  wrongVerb(_input: Content, _op: Operation) {
    return desk();
  }
}

/** Parts of which the rows do not fit. */
export const wrongParts = (rows: Linked<DeskRow | null>) => [
  partOf(OfficeType, 'desk', () => DeskType, { ...maybe, rows }),
  // @ts-expect-error there may be none, the contract says there is
  partOf(OfficeType, 'sureDesk', () => DeskType, { ...about, rows }),
  // @ts-expect-error one is not many
  partOf(OfficeType, 'allDesks', () => [DeskType], { ...about, rows }),
];

/** A row as the ORM gives it: relations are read when they are followed. */
const rowsOf = (found: boolean) => {
  const main: Record<string, unknown> = { id: 'main', phone: null };
  const window = { id: 'window', office: { load: async () => (found ? main : null) }, spare: null };
  main['desks'] = { loadItems: async () => [window] };
  return window;
};

@Resolver(() => DeskType)
class DeskResolver {
  @CentreQuery(() => DeskType, read)
  desk(@Root() root: { found: boolean }) {
    return rowsOf(root.found) as unknown as DeskRow;
  }
}

const ask = (found: boolean, selection: string) => {
  const rows = { load: (_: unknown, key: string) => Promise.resolve([{ id: `of ${key}` }]) };
  const Parts = partOf(OfficeType, 'places', () => [DeskType], { ...about, rows: rows as never });
  const schema = buildSchemaSync({ resolvers: [DeskResolver, Parts as never], validate: false });
  return graphql({ schema, source: `{ desk { ${selection} } }`, rootValue: { found } });
};

test('H2 a relation follows the reference of its row, and a part the relation of the upper table', async () => {
  const { data, errors } = await ask(true, 'id spare { id } office { phone desks { id } places { id } }');
  expect(errors).toBeUndefined();
  expect(data?.['desk']).toEqual({
    id: 'window',
    spare: null,
    office: { phone: null, desks: [{ id: 'window' }], places: [{ id: 'of main' }] },
  });
});

test('H2 a row that must be there and is not is a fault, not an empty answer', async () => {
  const { data, errors } = await ask(false, 'id office { id }');
  expect(data).toBeNull();
  expect(errors?.map(({ message }) => message)).toEqual(['Cannot return null for non-nullable field Desk.office.']);
});

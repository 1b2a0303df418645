import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { Arg, buildSchemaSync, Ctx, ID, ObjectType, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { house as product } from '@asysta/services/modules/register';
import { SupportCase } from '@asysta/services/modules/cases/index';
import { ofFile } from '@asysta/services/platform/file/declare-file';
import { guardFiles } from '@asysta/services/platform/file/guard-files';
import { oneOfFile } from '@asysta/services/platform/file/one-of-file';
import { randomIds } from '@asysta/services/platform/ids';
import { CentreQuery, Field, InLists, type Operation } from '@asysta/services/platform/operation/index';
import { type House, openHouse, somebody } from '../kit/house.js';
import { toyTable } from '../kit/toy-modules.js';

// The shape that stood open: a row that names neither the family nor the case, only what hangs on the case.
const Plan = ofFile(
  defineEntity({ name: 'ToyPlan', properties: { id: p.uuid().primary(), supportCase: () => p.manyToOne(SupportCase).ref() } }),
  'supportCase',
);
const goalTable = ofFile(
  defineEntity({
    name: 'ToyGoal',
    properties: { id: p.uuid().primary(), plan: () => p.manyToOne(Plan).ref(), shown: p.text(), kept: p.text() },
  }),
  'plan',
);

@ObjectType({ description: 'A goal of a plan.' })
class ToyGoal implements Pick<InferEntity<typeof goalTable>, 'id' | 'shown' | 'kept'> {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => String, { description: 'What a list shows.' })
  shown!: string;

  @Field(() => String, { description: 'What lies behind it.' })
  kept!: string;
}

const READS = { may: 'case:read', audit: 'CASE_READ', about: 'Goals.' } as const;

@Resolver(() => ToyGoal)
class Goals {
  @CentreQuery(() => ToyGoal, { ...READS, ids: { id: 'ToyGoal' } })
  goal(@Arg('id', () => ID) id: string, @Ctx() op: Operation) {
    return oneOfFile(op, goalTable, { id });
  }

  @CentreQuery(() => [ToyGoal], READS)
  goals(@Ctx() op: Operation) {
    return op.em.find(goalTable, {});
  }
}

/** A centre with a case of one family, its plan and the plan's goal. */
const aGoal = async (house: House, restricted: boolean) => {
  const { ask } = house.copy;
  const party = await house.found('CENTRE');
  const [family, supportCase, plan, goal] = [randomIds(), randomIds(), randomIds(), randomIds()];
  await ask(
    `insert into family (tenant_id, id, surname, surname_key, restricted, registered_on) values ($1, $2, 'N', 'n', $3, '2026-01-01')`,
    [party.id, family, restricted],
  );
  await ask(
    `insert into support_case (tenant_id, id, family_id, number, track, stage, opened_on)
     select $1, $2, $3, 'AR/1', 'ORDINARY', 'IN_SUPPORT', '2026-01-01'`,
    [party.id, supportCase, family],
  );
  await ask(`insert into toy_plan values ($1, null, $2, 1, '', '', $3)`, [party.id, plan, supportCase]);
  await ask(`insert into toy_goal values ($1, null, $2, 1, 'cel', 'tajny cel', $3)`, [party.id, goal, plan]);
  return { party, supportCase, goal };
};

describe('H1 G36 a goal of a plan of a case', () => {
  let house: House;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const entities = { centre: [...product.entities.centre, Plan, goalTable] };
    house = await openHouse(entities, async ({ ask }) => {
      for (const statement of [
        ...toyTable('toy_plan', 'support_case_id uuid not null'),
        ...toyTable('toy_goal', 'plan_id uuid not null'),
      ])
        await ask(statement);
    });
    schema = buildSchemaSync({ resolvers: [Goals], validate: false, emitSchemaFile: false });
    guardFiles(schema);
  });
  afterAll(() => house.close());

  test('of a restricted family is closed without a second factor, whether asked for by id or found in a list', async () => {
    const { party, goal } = await aGoal(house, true);
    for (const document of [`{ goal(id: "${goal}") { shown } }`, '{ goals { shown kept } }']) {
      const said = await house.ask(schema, somebody(party, 'SOCIAL_WORKER', false), document);
      expect([said.codes, said.text.includes('cel')]).toEqual([['STEP_UP_REQUIRED'], false]);
      expect(said.audit.map(({ result, code }) => [result, code])).toContainEqual(['REFUSED', 'STEP_UP_REQUIRED']);
    }
    const list = await house.ask(schema, somebody(party, 'SOCIAL_WORKER', false), '{ goals { shown } }');
    expect([list.codes, list.text.includes('cel')]).toEqual([[], true]);
  });

  test('is served with the second factor, and the audit names the case, as for everything else of a case', async () => {
    const { party, goal, supportCase } = await aGoal(house, true);
    for (const document of [`{ goal(id: "${goal}") { kept } }`, '{ goals { kept } }']) {
      const said = await house.ask(schema, somebody(party, 'SOCIAL_WORKER', true), document);
      expect([said.codes, said.text.includes('tajny cel')]).toEqual([[], true]);
      expect(said.audit).toEqual([
        { work: expect.stringMatching(/^goals?$/), result: 'DONE', code: null, subject: `case:${supportCase}` },
      ]);
    }
  });

  test('of a family that is not restricted is served without one', async () => {
    const { party, goal } = await aGoal(house, false);
    const said = await house.ask(schema, somebody(party, 'SOCIAL_WORKER', false), `{ goal(id: "${goal}") { kept } }`);
    expect([said.codes, said.text.includes('tajny cel')]).toEqual([[], true]);
  });
});

import { readdirSync } from 'node:fs';
import { defineEntity, p } from '@mikro-orm/core';
import { GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENQUEUEABLE_TASKS } from '@asysta/schema/values/tasks';
import { buildApiSchema } from '@asysta/services/api/schema';
import { Family } from '@asysta/services/modules/families/index';
import { house } from '@asysta/services/modules/register';
import { defineEvent } from '@asysta/services/platform/events/event';
import type { House } from '@asysta/services/platform/module/house';
import type { Module } from '@asysta/services/platform/module/module';
import { defineSlot } from '@asysta/services/platform/module/slot';
import { registerProblems } from '@asysta/services/platform/module/register-rules';
import { ROLE_PERMISSIONS } from '@asysta/services/platform/permission/roles';
import { type Copy, copyDatabase } from './engine/database.js';
import { ownershipFindings } from './engine/entities.js';

let copy: Copy;
beforeAll(async () => {
  copy = await copyDatabase();
});
afterAll(() => copy.drop());

/** The register as it would be with another declaration of one module. */
const withModule = (name: string, change: (module: Module) => Partial<Module>): readonly Module[] =>
  house.modules.map((module) => (module.name === name ? { ...module, ...change(module) } : module));

const without = <Word>(words: readonly Word[] = [], word: Word): readonly Word[] => words.filter((one) => one !== word);

/** Jobs that only another job asks for, and which one. */
const ASKED_FOR_BY_A_JOB: Readonly<Record<string, string>> = { 'tell-sender': 'notify-referral-answered' };

/** What a caller may ask for and nobody does, and what stands in the register and nobody can ask for. */
const unreachable = (tasks: readonly string[], { jobs, schedules }: Pick<House, 'jobs' | 'schedules'>): readonly string[] => {
  const known = jobs.map(({ name }) => name);
  const asked = [...tasks, ...schedules.map(({ job }) => job.name), ...Object.keys(ASKED_FOR_BY_A_JOB)];
  return [
    ...tasks.filter((task) => !known.includes(task)).map((task) => `${task} may be asked for and no module does it`),
    ...known.filter((name) => !asked.includes(name)).map((name) => `${name} is done by a module and nobody may ask for it`),
  ];
};

describe('the register and the queue', () => {
  test('every job that may be asked for is done by a module, and every job of a module may be asked for', () => {
    expect(unreachable(ENQUEUEABLE_TASKS, house)).toEqual([]);
    const names = house.jobs.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.entries(ASKED_FOR_BY_A_JOB).flat()));
  });

  test('a job on one side only is found', () => {
    expect(unreachable([...ENQUEUEABLE_TASKS, 'count-visits'], house)).toEqual([
      'count-visits may be asked for and no module does it',
    ]);
    expect(unreachable([], house)).toEqual(['notify-referral-answered is done by a module and nobody may ask for it']);
    expect(unreachable(ENQUEUEABLE_TASKS, { ...house, schedules: [] })).toHaveLength(7);
  });
});

describe('the register and the database', () => {
  test('every table has its module, and no login role maps a table that its rights do not reach', async () => {
    expect(await ownershipFindings(copy, house)).toEqual([]);
  });

  test('a table that nobody lists is found', async () => {
    const tables = new Map([...house.tables].filter(([table]) => table !== 'case_counter'));
    expect(await ownershipFindings(copy, { ...house, tables })).toEqual(['case_counter belongs to no module']);
  });

  test('a list that names no table is found', async () => {
    const tables = new Map([...house.tables, ['case_conter', 'cases']]);
    expect(await ownershipFindings(copy, { ...house, tables })).toEqual(['cases lists case_conter, which is no table']);
  });

  test('an entity listed for a role that may not reach its table is found', async () => {
    const modules = withModule('families', ({ entities }) => ({ entities: { ...entities, region: [Family] } }));
    expect(await ownershipFindings(copy, { ...house, modules })).toEqual([
      'families lists family for asysta_region, which has no right on it',
    ]);
  });

  test('an entity that maps somebody’s table under another name is found just the same', async () => {
    const Alias = defineEntity({ name: 'Household', tableName: 'family', properties: { id: p.uuid().primary() } });
    const modules = withModule('referrals', ({ entities }) => ({ entities: { ...entities, partner: [Alias] } }));
    expect(await ownershipFindings(copy, { ...house, modules })).toEqual([
      'referrals lists family for asysta_partner, which has no right on it',
    ]);
  });
});

const FOLDER = new URL('../../services/modules', import.meta.url).pathname;

/** What points upward, by the file that declares it and the name of its export. */
const openingsIn = (modules: Readonly<Record<string, object>>): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(modules).flatMap(([file, exports]) =>
      Object.entries(exports)
        .filter(
          ([, value]) => typeof value === 'object' && value !== null && 'open' in value && ('items' in value || 'raise' in value),
        )
        .map(([name, value]): [string, unknown] => [`${file} ${name}`, value]),
    ),
  );

const unlistedAmong = (openings: ReadonlyMap<string, unknown>, modules: readonly Module[]): readonly string[] => {
  const listed = new Set<unknown>(modules.flatMap(({ slots = [], events = [] }) => [...slots, ...events]));
  return [...openings].filter(([, opening]) => !listed.has(opening)).map(([name]) => name);
};

describe('the register and what points upward', () => {
  const openings = async () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$/.test(file));
    const modules: Record<string, object> = {};
    for (const file of files) modules[file] = (await import(`@asysta/services/modules/${file.replace(/\.ts$/, '')}`)) as object;
    return openingsIn(modules);
  };

  test('every slot and every event is listed by a module', async () => {
    const found = await openings();
    expect(unlistedAmong(found, house.modules)).toEqual([]);
    expect(new Set(found.values()).size).toBeGreaterThan(4);
    expect([...found.keys()]).toContain('cases/closing/case-closed.ts CaseClosed');
  });

  test('an event and a slot that nobody lists are found', async () => {
    const planted = openingsIn({ 'planted.ts': { Forgotten: defineEvent('Forgotten'), forgotten: defineSlot('forgotten') } });
    expect(unlistedAmong(planted, house.modules)).toEqual(['planted.ts Forgotten', 'planted.ts forgotten']);
    const modules = withModule('cases', () => ({ events: [] }));
    expect(unlistedAmong(await openings(), modules)).toContain('cases/closing/case-closed.ts CaseClosed');
  });
});

describe('the register and the schema', () => {
  const schema = buildApiSchema();

  test('every root field asks for and records what its module lists', () => {
    expect(registerProblems(schema, house.modules)).toEqual([]);
  });

  test('a forgotten event refuses with one sentence', () => {
    const modules = withModule('visits', ({ audit }) => ({ audit: without(audit, 'VISIT_CORRECTED') }));
    expect(registerProblems(schema, modules)).toEqual([
      'Mutation.correctVisit records VISIT_CORRECTED, which visits.module.ts does not list',
      'VISIT_CORRECTED is recorded by no module: list it in one x.module.ts of the register',
    ]);
  });

  test('an event of two modules has no home', () => {
    const modules = withModule('families', ({ audit = [] }) => ({ audit: [...audit, 'CASE_READ'] }));
    expect(registerProblems(schema, modules)).toEqual([
      'CASE_READ is recorded by families and cases: list it in one x.module.ts of the register',
    ]);
  });

  test('a forgotten permission refuses with one sentence', () => {
    const modules = withModule('visits', ({ permissions }) => ({ permissions: without(permissions, 'case:read') }));
    expect(registerProblems(schema, modules)).toEqual([
      'Query.visit asks for case:read, which visits.module.ts does not list',
      'Query.visits asks for case:read, which visits.module.ts does not list',
    ]);
  });

  test('a permission of no module is named, and so is the field that asks for it', () => {
    const modules = withModule('reports', ({ permissions }) => ({ permissions: without(permissions, 'report:submit') }));
    expect(registerProblems(schema, modules)).toEqual([
      'Mutation.submitHalfYearReport asks for report:submit, which reports.module.ts does not list',
      'report:submit is listed by no module: list it in an x.module.ts of the register',
    ]);
  });

  test('a permission is asked for by a root, by a field of its own and by a position of an input; one that nothing asks for is named', () => {
    const text = (may?: string) => ({ type: GraphQLString, extensions: may === undefined ? {} : { may } });
    const row = new GraphQLObjectType({ name: 'Row', fields: { plain: text(), pesel: text('pesel:read') } });
    const input = new GraphQLInputObjectType({ name: 'RowInput', fields: { plain: text(), pesel: text('pesel:record') } });
    const declaration = { parties: ['CENTRE'], may: 'deadline:read', audit: 'FAMILY_READ' };
    const rows = { type: row, args: { input: { type: input } }, extensions: { declaration } };
    const query = new GraphQLObjectType({ name: 'Query', fields: { rows, bare: text() } });
    const unasked = registerProblems(new GraphQLSchema({ query }), house.modules).filter((one) =>
      one.endsWith('no field asks for'),
    );
    expect(unasked).toContain('visits.module.ts lists visit:record, which no field asks for');
    expect(unasked.filter((one) => /deadline:read|pesel:/.test(one))).toEqual([]);
  });

  test('a permission that no role holds would be closed to everybody, and is named', () => {
    const rights = Object.fromEntries(
      Object.entries(ROLE_PERMISSIONS).map(([role, held]) => [role, without(held, 'visit:record')]),
    );
    expect(registerProblems(schema, house.modules, rights)).toEqual([
      'visit:record is held by no role: write in services/platform/permission/roles.ts who has it',
    ]);
  });

  test('a forgotten resolver leaves its root fields without a module', () => {
    const modules = withModule('deadlines', () => ({ resolvers: [] }));
    expect(registerProblems(schema, modules)).toEqual([
      'Query.radar belongs to no module: list its resolver in an x.module.ts of the register',
    ]);
  });
});

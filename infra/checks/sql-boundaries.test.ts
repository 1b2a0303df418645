import { describe, expect, test } from 'vitest';
import { inspectSql } from './sql-boundaries.ts';
import type { Exemption } from './sql-exemptions.ts';
import { relationsIn } from './sql-text.ts';

const register = {
  order: ['rooms', 'plans', 'visits'],
  owners: new Map([
    ['audit_entry', 'platform'],
    ['room', 'rooms'],
    ['plan', 'plans'],
    ['plan_counter', 'plans'],
    ['visit', 'visits'],
  ]),
};

const findingsIn = (text: string, file = 'services/modules/plans/plans.finders.ts', exemptions: readonly Exemption[] = []) =>
  inspectSql({ [file]: text }, register, exemptions).findings;

const ABOVE = [expect.stringContaining('names visit, a table of visits, in SQL of plans')];

describe('a module whose SQL names a table above it is refused', () => {
  test.for([
    ['in a string', `em.execute('select 1 from visit where id = ?', [id]);`],
    ['in a template', 'em.execute(`select p.id\n  from plan p\n  join visit v on v.plan_id = p.id`);'],
    ['in capitals', `em.execute('SELECT 1 FROM VISIT');`],
    ['in mixed case and quotes', `em.execute('Select 1 From "visit" v');`],
    ['with its schema', `em.execute('select 1 from public.visit');`],
    ['with its schema in quotes', `em.execute('select 1 from "public"."visit"');`],
    ['in a list of tables', `em.execute('select 1 from plan p, visit v where v.plan_id = p.id');`],
    ['in a list behind a subquery', `em.execute('select 1 from (select id from plan) p, visit');`],
    ['in a subquery', `em.execute('select (select count(*) from visit v where v.plan_id = p.id) from plan p');`],
    ['in a constant that is used later', 'const DUE = `exists (select 1 from visit v)`;'],
    ['in a fragment with holes', 'const sql = (plan: string) => `exists (select 1 from visit v where v.plan_id = ${plan}.id)`;'],
    ['in a template inside a hole', 'const sql = `select id from plan where ${due ? `exists (select 1 from visit)` : `true`}`;'],
    ['in a sum', `em.execute('select 1 from plan' + ' join visit on true');`],
    ['cut between the word and the name', `em.execute('select 1 from ' + 'visit');`],
    ['behind a comment', 'em.execute(`select 1 from -- of today\n  visit`);'],
    ['in raw()', `const where = { [raw((a) => \`exists (select 1 from visit v where v.plan_id = \${a}.id)\`)]: [] };`],
    ['in a tagged template', 'const q = sql`select 1 from visit`;'],
    ['as a change', 'em.execute(`update visit set ended_on = ?`);'],
    ['in only', `em.execute('select 1 from only visit');`],
    ['in using', `em.execute('delete from plan using visit where true');`],
    ['by a query builder of Kysely', `db.selectFrom('visit').selectAll();`],
    ['by a join of Kysely with an alias', `db.selectFrom('plan').innerJoin('visit as v', 'v.plan_id', 'plan.id');`],
  ])('%s', ([, text = '']) => {
    expect(findingsIn(text)).toEqual(expect.arrayContaining(ABOVE));
  });

  test('also in an entity, a job, a policy and a verb', () => {
    for (const name of ['plan.entity', 'plans.jobs', 'plans.policy', 'verbs/open-plan'])
      expect(findingsIn(`const SQL = 'select 1 from visit';`, `services/modules/plans/${name}.ts`)).toEqual(ABOVE);
  });
});

test.for([
  ['its own table', `em.execute('select 1 from plan, plan_counter');`],
  ['a table below it', `em.execute('select 1 from plan p join room r on r.id = p.room_id');`],
  [
    'a column, an alias or a value of that name',
    `em.execute("select visit.id from plan p where p.visit and kind = 'from visit'");`,
  ],
  ['a column of a subquery', `em.execute('select 1 from (select p.id from plan p order by p.id, visit) p');`],
  ['a lock', `em.execute('select 1 from plan for update');`],
  ['prose', `const about = 'Plans from visits, and what follows from the visit.';`],
  ['a relation of an entity', `em.populate(plan, ['visit']);`],
])('%s is left in peace', ([, text = '']) => {
  expect(findingsIn(text)).toEqual([]);
});

test('the floor and the processes name no table of a module, a module none of the floor', () => {
  const text = `em.execute('select 1 from plan');`;
  expect(findingsIn(text, 'services/platform/jobs/run.ts')).toEqual([
    'services/platform/jobs/run.ts names plan, a table of plans, in SQL of platform',
  ]);
  expect(findingsIn(text, 'services/api/main.ts')).toHaveLength(1);
  expect(findingsIn(text, 'services/modules/register.ts')).toHaveLength(1);
  expect(findingsIn(`em.execute('select 1 from audit_entry');`)).toHaveLength(1);
  expect(findingsIn(`em.execute('insert into audit_entry (id) values (?)');`, 'services/platform/audit/entry.ts')).toEqual([]);
});

test('a table whose name is left to a value is refused, because nobody can tell whose it is', () => {
  const left = [expect.stringContaining('leaves the name of a table to a value')];
  expect(findingsIn('const sql = (t: string) => `select 1 from ${t} where true`;')).toEqual(left);
  expect(findingsIn(`const sql = (t: string) => 'select 1 from ' + t;`)).toEqual(left);
  expect(findingsIn(`em.execute('select 1 from ??', [t]);`)).toEqual(left);
  expect(findingsIn(`em.execute(['select 1 from', t].join(' '));`)).toEqual(left);
});

describe('a write past the flush observer', () => {
  test.for([
    ['insert', `em.execute('insert into plan (id) values (?)');`, 'plan'],
    ['UPDATE', 'em.execute(`UPDATE Plan p SET note = ?`);', 'plan'],
    ['delete', `em.execute('delete from plan where id = ?');`, 'plan'],
    ['a change inside WITH', `em.execute('with gone as (delete from plan returning id) select id from gone');`, 'plan'],
    ['truncate', `em.execute('truncate table plan');`, 'plan'],
    ['nativeUpdate', `em.nativeUpdate(Plan, { id }, { note });`, 'nativeUpdate'],
    ['nativeDelete in brackets', `em['nativeDelete'](Plan, { id });`, 'nativeDelete'],
    ['upsert', `em.upsertMany(Plan, rows);`, 'upsertMany'],
    ['insert of an entity manager', `op.em.insert(Plan, { note });`, 'insert'],
    ['insert of one under another name', `const manager = op.em; manager.insert(Plan, { note });`, 'insert'],
    ['insert of a repository', `em.getRepository(Plan).insert({ note });`, 'insert'],
    ['nativeInsert', `em.getDriver().nativeInsert(Plan, { note });`, 'nativeInsert'],
  ])('%s is refused', ([, text = '', what]) => {
    expect(findingsIn(text)).toEqual([expect.stringContaining(`writes by ${what} past the flush observer`)]);
  });

  test.for([
    ['in one breath', `em.createQueryBuilder(Plan).update({ note }).where({ id });`],
    ['kept in a variable', `const b = em.createQueryBuilder(Plan); b.update({ note }); await b.execute();`],
    ['handed out', `const planned = (op) => op.em.qb(Plan);`],
    ['to read bare rows', `em.getRepository(Plan).createQueryBuilder().select('note').execute();`],
  ])('by a query builder is refused %s', ([, text = '']) => {
    expect(findingsIn(text)).toEqual([expect.stringContaining('makes a query builder')]);
    expect(findingsIn(text, 'services/platform/operation/relation.ts')).toEqual([]);
  });

  test('is left in peace where somebody gave a reason, for that table alone', () => {
    const file = 'services/modules/plans/verbs/number.ts';
    const because = 'a counter';
    const text = `em.execute('update plan_counter set last = last + 1');`;
    expect(findingsIn(text, file, [{ file, what: 'plan_counter', because }])).toEqual([]);
    expect(findingsIn(`${text} em.execute('delete from plan');`, file, [{ file, what: 'plan_counter', because }])).toEqual([
      expect.stringContaining('writes by plan past'),
    ]);
  });

  test('a reason that nothing needs any more is refused', () => {
    const idle = { file: 'services/modules/plans/verbs/number.ts', what: 'plan_counter', because: 'a counter' };
    expect(findingsIn(`export const one = 1;`, idle.file, [idle])).toEqual([
      'services/modules/plans/verbs/number.ts is exempt for plan_counter and does not need it',
    ]);
  });

  test('reading, the entity manager and other things that have an update are left in peace', () => {
    const text = `em.assign(plan, { note }); em.create(Plan, {}); seen.delete(plan); hash.update('x');
      em.execute('select 1 from plan for update');`;
    expect(findingsIn(text)).toEqual([]);
  });
});

describe('a column that a module reads past the audit', () => {
  test.for([
    ['text of a person', `em.execute('select id, note from plan where id = ?', [id]);`, 'note'],
    ['under a harmless name', `em.execute('select p.note as plan_id from plan p');`, 'plan_id'],
    ['renamed in a subquery', `em.execute('select x.plan_id from (select p.note as plan_id from plan p) x');`, 'plan_id'],
    ['renamed in WITH', `em.execute('with x as (select note as made_on from plan) select made_on from x');`, 'made_on'],
    ['everything', `em.execute('select * from plan');`, '*'],
    ['everything of one table', `em.execute('select p.* from plan p');`, 'p. *'],
    ['in a constant', 'const DUE = `select p.id,\n  p.note from plan p`;', 'note'],
    ['by an aggregate', `em.execute('select max(note) from plan');`, 'max ( note )'],
    ['beside a count', `em.execute('select count(*) || min(note) as count from plan');`, 'count'],
    ['by a value', 'const q = (column: string) => `select ${column} from plan`;', '…'],
    ['behind a union', `em.execute('select id from plan union select note from plan');`, 'note'],
    ['of a change', `em.execute('update plan_counter set last = 1 returning note');`, 'note'],
    ['of the table statement', `em.execute('values (1)');`, '*'],
  ])('%s is refused', ([, text = '', what = '']) => {
    expect(findingsIn(text)).toContainEqual(expect.stringContaining(`${what} past the audit, which is no id, count or date`));
    expect(findingsIn(text, 'services/platform/audit/entry.ts')).not.toContainEqual(expect.stringContaining('past the audit'));
  });

  test.for([
    `em.execute('select p.id, room_id as room, made_on::text, p.noted_at, valid_to, count(*)::int as count from plan p');`,
    `em.execute('select min(made_on)::text as first from plan where note = ?');`,
    `em.execute('select id from plan where exists (select 1 from room r where r.id = plan.room_id) order by note');`,
    `const seen = (plan: string) => \`exists (select note from plan p where p.id = \${plan}.id)\`;`,
  ])('an id, a count, a date and a condition are left in peace: %s', (text) => {
    expect(findingsIn(text)).toEqual([]);
  });
});

test('the reader of SQL tells what is read from what is written', () => {
  expect(relationsIn('insert into plan (id) select v.id from visit v, room where v.id in (select id from "Plan")')).toEqual([
    { name: 'plan', written: true },
    { name: 'visit', written: false },
    { name: 'room', written: false },
    { name: 'Plan', written: false },
  ]);
  expect(relationsIn('insert into plan (id) values (1) on conflict do update set id = 2')).toContainEqual({
    name: 'plan',
    written: true,
  });
});

test('the inspector says how many statements it has read, and reads no test', () => {
  const text = `em.execute('select 1 from plan');`;
  const files = {
    'services/modules/plans/a.ts': text,
    'services/modules/plans/b.ts': text,
    'services/modules/plans/a.test.ts': text,
  };
  expect(inspectSql(files, register, []).statements).toBe(2);
});

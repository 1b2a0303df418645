import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMigrations } from '@asysta/infra/database/frozen';
import { inVain } from '../engine/database.js';
import { type OwnDatabase, ownDatabase, testDatabase } from './databases.js';
import { differences, type StateKind, stateLines } from './state.js';

const FIRST = ['0001-parties', '0002-centres', '0003-families', '0004-cases', '0005-sharing'];

let fresh: OwnDatabase;
let present: readonly string[];
beforeAll(async () => {
  fresh = await ownDatabase();
  await fresh.migrate();
  present = await stateLines(fresh.ask);
});
afterAll(() => fresh.drop());

const names = async ({ ask }: OwnDatabase): Promise<readonly string[]> =>
  (await ask<{ name: string }>('select name from migration order by id')).map(({ name }) => name);

test('H3 a database of commit e7b85f5 and a fresh one are the same after the migrator, and no row is lost on the way', async () => {
  const old = await testDatabase();
  await old.restoreFirst();
  expect(await names(old)).toEqual(FIRST);
  await old.ask(
    `insert into party (id, kind, alias, name) values ('01980000-0000-7000-8000-000000000001', 'CENTRE', 'stary', 'Stary')`,
  );
  const [before] = await old.ask(`select to_jsonb(p) as row from party p`);
  await old.migrate();
  expect(await old.ask(`select to_jsonb(p) as row from party p`)).toEqual([before]);
  expect(differences(present, await stateLines(old.ask))).toEqual([]);
  expect(await names(old)).toEqual(await names(fresh));
});

test('H3 the first five are not run again on a database of commit e7b85f5: their moment stays, their checksum is adopted', async () => {
  const old = await testDatabase();
  await old.restoreFirst();
  const moments = () => old.ask('select id, name, executed_at from migration where id <= 5 order by id');
  const before = await moments();
  await old.migrate();
  expect(await moments()).toEqual(before);
  const sums = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]));
  expect(await old.ask('select name, checksum from migration where id <= 5 order by id')).toEqual(
    FIRST.map((name) => ({ name, checksum: sums.get(name) })),
  );
});

test('N15 whoever is in the register when the checks of art. 12 arrive gets 90 days for them, whatever party they are of', async () => {
  const old = await testDatabase();
  await old.restoreFirst();
  const party = '01980000-0000-7000-8000-000000000001';
  await old.ask(`insert into party (id, kind, alias, name) values ('${party}', 'CENTRE', 'stary', 'Stary')`);
  await old.ask(
    `insert into staff_member (tenant_id, id, subject, display_name, machine) values ('${party}', '${party}', 'anna', 'Anna', false)`,
  );
  await old.migrate();
  expect(await old.ask('select checks_due_on - current_date as days from staff_member')).toEqual([{ days: 90 }]);
});

test('L26 whoever was recorded in a household becomes a person with the same id, sealed number and history, and belongs to it', async () => {
  const old = await testDatabase();
  await old.restoreFirst();
  const id = (last: number) => `01980000-0000-7000-8000-00000000000${last}`;
  const [party, family, ola, anna] = [id(1), id(2), id(3), id(4)];
  await old.ask(`insert into party (id, kind, alias, name) values ('${party}', 'CENTRE', 'stary', 'Stary')`);
  await old.ask(
    `insert into family (tenant_id, id, surname, surname_key, registered_on) values ('${party}', '${family}', 'Żak', 'zak', '2025-01-01')`,
  );
  const columns = 'tenant_id, id, family_id, given_name, surname, surname_key, given_name_key, birth_date, role, school';
  await old.ask(
    `insert into family_member (${columns}, pesel_sealed, pesel_index, version)
     values ('${party}', '${ola}', '${family}', 'Ola', 'Żak', 'zak', 'ola', '2018-06-01', 'CHILD', 'SP nr 7', '\\x0102', '\\x03', 4)`,
  );
  await old.ask(
    `insert into strength (tenant_id, id, family_id, family_member_id, description, observed_on) values ('${party}', '${anna}', '${family}', '${ola}', 'x', '2025-02-01')`,
  );
  await old.migrate();
  expect(
    await old.ask(`select id, given_name, surname, birth_date::text, school, pesel_sealed, pesel_index from person`),
  ).toEqual([
    {
      id: ola,
      given_name: 'Ola',
      surname: 'Żak',
      birth_date: '2018-06-01',
      school: 'SP nr 7',
      pesel_sealed: Buffer.of(1, 2),
      pesel_index: Buffer.of(3),
    },
  ]);
  expect(await old.ask('select id, person_id, family_id, role, version, left_on, leaving_reason from family_member')).toEqual([
    { id: ola, person_id: ola, family_id: family, role: 'CHILD', version: 4, left_on: null, leaving_reason: null },
  ]);
  expect(await old.ask('select family_member_id from strength')).toEqual([{ family_member_id: ola }]);
});

test('H3 running the migrator again changes nothing', async () => {
  await fresh.migrate();
  expect(differences(present, await stateLines(fresh.ask))).toEqual([]);
});

const PLANTED: readonly (readonly [kind: StateKind, change: string])[] = [
  ['columns', `alter table visit alter column place_detail type varchar(400)`],
  ['columns', `alter table visit alter column place_detail set default ''`],
  ['columns', `alter table visit alter column place_detail set not null`],
  ['columns', `alter table visit add column mood text`],
  ['constraints', `alter table submitted_figure drop constraint submitted_figure_value_check`],
  [
    'constraints',
    `alter table visit drop constraint visit_kind_check, add constraint visit_kind_check check (kind in ('FIRST'))`,
  ],
  ['constraints', `alter table visit drop constraint visit_tenant_id_author_id_fkey`],
  ['indexes', `drop index person_unique_1; create unique index person_unique_1 on person (tenant_id, pesel_index, id)`],
  ['indexes', `drop index visit_index_4`],
  ['policies', `drop policy party_only on visit`],
  ['policies', `alter policy own_rows_centre on visit using (true)`],
  ['policies', `alter policy own_rows_centre on visit with check (true)`],
  ['policies', `alter policy own_rows_centre on visit to asysta_worker`],
  [
    'policies',
    `drop policy party_only on visit; create policy party_only on visit as permissive for select to public using (true)`,
  ],
  ['row security', `alter table visit no force row level security`],
  ['row security', `alter table visit disable row level security`],
  ['grants', `grant delete on visit to asysta_centre`],
  ['grants', `grant update (event) on audit_entry to asysta_centre`],
  ['grants', `revoke select (content) on referral_answer from asysta_centre`],
  ['grants', `grant usage on schema jobs to asysta_worker`],
  ['grants', `grant execute on function jobs.enqueue(text, uuid) to public`],
  ['grants', `alter default privileges in schema public grant select on tables to asysta_region`],
  ['functions', `alter function jobs.enqueue(text, uuid) security invoker`],
  ['functions', `alter function jobs.enqueue(text, uuid) reset search_path`],
  ['triggers', `create trigger quiet before update on visit for each row execute function suppress_redundant_updates_trigger()`],
  ['views', `alter view graphile_worker.jobs set (security_invoker = true)`],
  ['sequences', `alter sequence migration_id_seq increment 2`],
  ['comments', `comment on table visit is 'tenant: something else'`],
  ['comments', `comment on column visit.place is 'where'`],
  ['owners', `alter table visit owner to asysta_worker`],
  ['owners', `alter function jobs.enqueue(text, uuid) owner to asysta_owner`],
  ['owners', `alter schema jobs owner to asysta_owner`],
  ['extensions', `create extension pg_trgm`],
  ['rows', `update law_rule set amount = 30 where key = 'FAMILY_INTERVIEW'`],
  ['rows', `delete from report_template_figure where figure = 'ASSISTANTS_EMPLOYED'`],
  ['rows', `update migration set checksum = 'another' where name = '0003-families'`],
];

test('the state is read in full: every kind has lines, and so has every schema', () => {
  const kinds = new Set(present.map((line) => line.slice(0, line.indexOf(':'))));
  const planted = new Set(PLANTED.map(([kind]) => kind));
  // No table of ours has a trigger.
  expect([...kinds].sort()).toEqual([...planted].filter((kind) => kind !== 'triggers').sort());
  for (const name of [
    'columns: audit_entry 1 tenant_id',
    'columns: graphile_worker._private_jobs',
    'functions: CREATE OR REPLACE FUNCTION jobs.enqueue',
  ])
    expect(
      present.some((line) => line.startsWith(name)),
      name,
    ).toBe(true);
});

test.for(PLANTED)('H3 a planted difference of %s is seen: %s', ([kind, change]) =>
  inVain(fresh.ask, null, async () => {
    await fresh.ask(change);
    const found = differences(present, await stateLines(fresh.ask));
    expect(found.map((line) => line.slice(2)).filter((line) => line.startsWith(`${kind}: `))).not.toEqual([]);
  }),
);

import { expect, test } from 'vitest';
import type { Copy } from './engine/database.js';
import { cascadeFindings, foreignKeyFindings, schemaGate, twinFindings, uniqueFindings } from './engine/gate.js';
import { aBed, caught } from './engine/planting.js';
import { type Finding, grantFindings, structureFindings } from './engine/structure.js';
import { survey } from './engine/survey.js';

const { worlds, inDatabase, inServer } = aBed();

const structure = (copy: Copy): Promise<readonly Finding[]> => structureFindings(copy.ask);
const grants = (copy: Copy): Promise<readonly Finding[]> => grantFindings(copy.ask);

test('G1 catches a table that lost its restrictive policy', async () => {
  caught(await inDatabase(['drop policy party_only on strength'], structure), /strength has no restrictive policy/);
});

test('G4 catches a policy that is true for everybody, in the catalog and by the rows it opens', async () => {
  const faults = ['drop policy party_only on strength', 'alter policy own_rows_centre on strength using (true)'];
  const findings = await inDatabase(faults, async (copy) => [
    ...(await structure(copy)),
    ...(await twinFindings(copy, worlds().near.parties, worlds().far.parties)),
  ]);
  caught(findings, /own_rows_centre is true for everybody/);
  caught(findings, /asysta_centre reads rows of another party in strength/);
});

test('catches an index that another one or a key makes superfluous, and none that has a condition or columns of its own', async () => {
  const faults = [
    'create index visit_by_case on visit (tenant_id, support_case_id)',
    'create index visit_by_case_again on visit (tenant_id, support_case_id)',
    'create index visit_by_id on visit (tenant_id, id)',
    `create index visit_first on visit (tenant_id, support_case_id) where kind = 'FIRST' and place = 'HOME'`,
    'create index visit_by_place on visit (tenant_id, place)',
    'create index visit_with_day on visit (tenant_id, support_case_id) include (place)',
  ];
  const findings = await inDatabase(faults, structure);
  const named = findings.flatMap((finding) => /^(\w+) is superfluous/.exec(finding)?.[1] ?? []);
  expect(named).toEqual(['visit_by_case', 'visit_by_case_again', 'visit_by_id']);
});

test('G1 catches a table that no longer forces row security', async () => {
  caught(await inDatabase(['alter table family_member no force row level security'], structure), /family_member does not force/);
});

test('G1 catches a forgotten table by what a login role reads with row security off', async () => {
  const faults = [
    'create table remark (tenant_id uuid not null, id uuid not null, text text, primary key (tenant_id, id))',
    'grant select on remark to asysta_centre',
  ];
  const findings = await inDatabase(faults, async (copy) => [...(await schemaGate(copy)).findings, ...(await structure(copy))]);
  caught(findings, /asysta_centre reads remark past row security/);
  caught(findings, /remark does not say of which kind/);
});

test('catches a text under the name of an id, a day or an instant, which may be read past the audit', async () => {
  for (const name of ['nickname_id', 'called_on', 'called_at'])
    caught(
      await inDatabase([`alter table strength add column ${name} text`], structure),
      new RegExp(`strength.${name} is a text`),
    );
});

test('G7 catches a foreign key without the party, in the catalog and by the row it accepts', async () => {
  const faults = [
    'alter table strength drop constraint strength_tenant_id_family_id_fkey',
    'create unique index family_alone on family (id)',
    'alter table strength add constraint strength_family foreign key (family_id) references family (id) on delete cascade',
  ];
  const findings = await inDatabase(faults, async (copy) => [
    ...(await structure(copy)),
    ...(await foreignKeyFindings(copy.ask, worlds().near.centre, worlds().far.centre)),
  ]);
  caught(findings, /strength_family to family does not carry the party/);
  caught(findings, /strength.family_id accepts a row of another party/);
});

test('G8 catches a deletion that takes rows of another centre along', async () => {
  const faults = [
    'alter table notification drop constraint notification_tenant_id_family_id_fkey',
    'create unique index family_alone on family (id)',
    `update notification set family_id = '${worlds().far.ids.get('family')?.[0]}' where tenant_id = '${worlds().near.centre}'`,
    'alter table notification add constraint notification_family foreign key (family_id) references family (id) on delete cascade',
    ...['figure_subject', 'referral_receipt', 'referral_answer', 'referral_share', 'referral'].map(
      (table) => `truncate ${table} cascade`,
    ),
    ...[
      'deadline',
      'visit',
      'assignment',
      'support_case',
      'intake',
      'family_correction',
      'family_address',
      'secret_address',
      'safety_note',
      'strength',
      'family_resource',
      'family_link',
      'related_person',
      'family_member',
    ].map((table) => `truncate ${table} cascade`),
  ];
  caught(
    await inDatabase(faults, (copy) => cascadeFindings(copy.ask, worlds().near.centre, worlds().far.centre)),
    /deleting from family takes rows of another party/,
  );
});

test('G9 catches a unique index that tells of another centre', async () => {
  const faults = [
    'drop index support_case_unique_1',
    `update support_case set number = number || tenant_id`,
    'create unique index case_number on support_case (number)',
  ];
  const findings = await inDatabase(faults, async (copy) => [
    ...(await structure(copy)),
    ...(await uniqueFindings(copy.ask, worlds().near.centre, worlds().far.centre)),
  ]);
  caught(findings, /case_number does not start with the party/);
  caught(findings, /case_number tells that another party/);
});

test('G46 catches an audit that is swallowed', async () => {
  const faults = [
    `create function swallow() returns trigger language plpgsql as $$ begin return null; end $$`,
    `create trigger swallow before insert on audit_entry for each row execute function swallow()`,
  ];
  caught(
    await inServer(
      { faults },
      async (ground) => (await survey(ground, { only: /^Query\.families$/, as: /^DIRECTOR$/ })).findings,
    ),
    /Query.families as DIRECTOR.*no audit entry/,
  );
});

test('G16 catches a function that runs with the rights of its owner', async () => {
  const fault = `create function public.count_families() returns bigint language sql security definer as 'select count(*) from public.family'`;
  caught(await inDatabase([fault], structure), /public.count_families runs with the rights of its owner/);
});

test('G16 catches a view and a materialized view over rows', async () => {
  const faults = [
    'create view every_family as select * from family',
    'create materialized view family_counts as select tenant_id, surname from family',
    'grant select on every_family, family_counts to asysta_region',
  ];
  const findings = await inDatabase(faults, async (copy) => [...(await structure(copy)), ...(await schemaGate(copy)).findings]);
  caught(findings, /family_counts keeps rows outside row security/);
  caught(findings, /every_family reads with the rights of its owner/);
  caught(findings, /asysta_region reads family_counts past row security/);
});

test('G25 catches a grant to the region on a table with rows about families', async () => {
  const findings = await inDatabase(['grant select (id, surname) on family to asysta_region'], grants);
  caught(findings, /asysta_region is granted SELECT on rows about families/);
  caught(findings, /asysta_region is granted SELECT without a policy/);
});

test('G25 catches a right that row security does not see, a right for everybody and a login role that may make things', async () => {
  const findings = await inDatabase(
    [
      'grant truncate on family to asysta_worker',
      'grant select on unit to public',
      'grant create on schema public to asysta_centre',
    ],
    grants,
  );
  caught(findings, /asysta_worker is granted TRUNCATE/);
  caught(findings, /unit: everybody is granted SELECT/);
  caught(findings, /asysta_centre may make things in schema public/);
});

test('G26 catches a revoked share that its receiver still reads', async () => {
  const faults = [
    `alter policy side_partner on referral_share using (receiver_id = nullif(current_setting('app.party', true), '')::uuid)`,
  ];
  caught(await inDatabase(faults, structure), /side_partner does not look at revoked_at/);
  const findings = await inServer(
    { faults },
    async (ground) => (await survey(ground, { only: /^Query\..*[sS]hare/, as: /^PARTNER_WORKER$/ })).findings,
  );
  caught(findings, /holds a row of referral_share that has ended/);
});

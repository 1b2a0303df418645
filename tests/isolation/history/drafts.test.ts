import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENQUEUEABLE_TASKS } from '@asysta/schema/values/tasks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIGRATIONS_FOLDER } from '@asysta/infra/database/frozen';
import { addColumns, addIndex, admit, allowTasks, dropIndex, grant, widenCodes } from '@asysta/infra/database/printing/changes';
import { printMigration } from '@asysta/infra/database/printing/print';
import {
  oneOf,
  oneOfOrNull,
  platformTable,
  referenceTable,
  someOf,
  tenantTable,
  twoPartyTable,
} from '@asysta/infra/database/printing/tables';
import { grantFindings, rightLines, structureFindings } from '../engine/structure.js';
import { type OwnDatabase, ownDatabase } from './databases.js';
import { differences, stateLines } from './state.js';

/** A draft that uses everything a draft may call. */
const because = 'A test asks for every kind of table and change.';
const statements: readonly string[] = [
  ...tenantTable({
    name: 'plan',
    because: 'the plan of a family',
    columns: {
      family_id: 'uuid not null',
      state: oneOf('state', ['OPEN']),
      outcome: oneOfOrNull('outcome', ['DONE']),
      help: someOf('help', ['A']),
    },
    references: { family_id: 'family' },
    unique: [{ columns: ['family_id'], where: `state = 'OPEN'` }, ['family_id', 'state']],
    index: [['state', 'id']],
    grants: { centre: { select: true, insert: true, update: ['state'] }, worker: { select: ['id'] } },
  }),
  ...twoPartyTable({
    name: 'plan_share',
    because: 'a plan shown to a partner until a moment',
    receiverSees: 'expires_at > now()',
    columns: { plan_id: 'uuid not null', expires_at: 'timestamptz not null' },
    references: { plan_id: 'plan' },
    grants: { centre: { select: true, insert: true }, partner: { select: ['id', 'expires_at'] } },
  }),
  ...twoPartyTable({
    name: 'plan_answer',
    because: 'what the partner said to it',
    sharedReferences: { share_id: 'plan_share' },
    columns: { share_id: 'uuid not null' },
    grants: { centre: { select: true }, partner: { select: true, insert: true } },
  }),
  ...referenceTable({ name: 'holiday', because: 'free days', columns: { day: 'date not null' }, key: ['day'] }),
  ...platformTable({
    name: 'sign_in_limit',
    because: 'tries of a login before a party is known',
    columns: { id: 'uuid primary key', tries: 'integer not null', version: 'integer not null default 1' },
    grants: { identity: { select: true, insert: true, update: ['tries'], delete: true } },
  }),
  ...addColumns(
    'visit',
    { mood: 'text', companion_id: 'uuid' },
    { references: { companion_id: 'staff_member' }, grants: { centre: { select: ['mood', 'companion_id'], update: ['mood'] } } },
  ),
  ...widenCodes('visit', 'place', ['HOME', 'ONLINE']),
  ...widenCodes('visit', 'support_kinds', ['EMOTIONAL', 'LEGAL'], { each: true }),
  ...addIndex('visit', ['place', 'visited_on'], { where: `kind = 'FIRST'` }),
  ...addIndex('visit', ['visited_on', 'companion_id'], { unique: true }),
  ...addIndex('referral_share', ['answer_due_on desc', 'id'], { ledBy: 'receiver_id' }),
  ...dropIndex('visit_index_3'),
  ...grant('strength', { centre: { delete: true } }),
  ...admit('strength', 'worker', 'Jobs count the strong sides.', { select: ['id'] }),
  ...allowTasks(['notify-referral-answered', 'count-strengths']),
];

let folder: string;
let own: OwnDatabase;
let added: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'asysta-migrations-'));
  cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
  own = await ownDatabase();
  await own.migrate(folder);
  const before = await stateLines(own.ask);
  printMigration(folder, 'everything', { because, statements });
  await own.migrate(folder);
  added = differences(before, await stateLines(own.ask));
});
afterAll(async () => {
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('G1 every kind of table and change that a draft may call keeps the structure of isolation', async () => {
  expect(await structureFindings(own.ask)).toEqual([]);
});

test('G25 none of them grants anything that row security does not see', async () => {
  expect(await grantFindings(own.ask)).toEqual([]);
});

test('a change does what its name says, and is valid for the rows that are there', () => {
  const said = (pattern: RegExp): readonly string[] => added.filter((line) => pattern.test(line));
  expect(said(/NOT VALID|invalid/)).toEqual([]);
  expect(said(/^\+ constraints: visit visit_place_check/)).toEqual([
    `+ constraints: visit visit_place_check CHECK ((place = ANY (ARRAY['HOME'::text, 'ONLINE'::text])))`,
  ]);
  expect(said(/^\+ constraints: visit visit_support_kinds_check/)).toEqual([
    `+ constraints: visit visit_support_kinds_check CHECK ((support_kinds <@ ARRAY['EMOTIONAL'::text, 'LEGAL'::text]))`,
  ]);
  expect(said(/^\+ constraints: visit .*companion/)).toEqual([
    '+ constraints: visit visit_tenant_id_companion_id_fkey FOREIGN KEY (tenant_id, companion_id) REFERENCES staff_member(tenant_id, id)',
  ]);
  expect(said(/^\+ indexes: .* ON public\.visit /)).toEqual([
    '+ indexes: CREATE INDEX visit_companion_id_index ON public.visit USING btree (tenant_id, companion_id)',
    `+ indexes: CREATE INDEX visit_place_visited_on_index ON public.visit USING btree (tenant_id, place, visited_on) WHERE (kind = 'FIRST'::text)`,
    '+ indexes: CREATE UNIQUE INDEX visit_visited_on_companion_id_unique ON public.visit USING btree (tenant_id, visited_on, companion_id)',
  ]);
  expect(said(/functions: .*jobs\.enqueue/s).map((line) => /task not in \((.*?)\)/.exec(line)?.[1])).toEqual([
    ENQUEUEABLE_TASKS.map((task) => `'${task}'`).join(', '),
    `'notify-referral-answered', 'count-strengths'`,
  ]);
});

test('an index stands for every reference, on each side of a shared row, and none that another one or a key begins with', () => {
  const made = added.flatMap(
    (line) => /^\+ indexes: CREATE INDEX \w+ ON public\.(plan\w*) USING btree (.*)$/.exec(line)?.slice(1).join(' ') ?? [],
  );
  expect(made.toSorted()).toEqual([
    'plan (tenant_id, state, id)',
    'plan_answer (receiver_id, id)',
    'plan_answer (receiver_id, share_id)',
    'plan_answer (tenant_id, share_id)',
    'plan_share (receiver_id, id)',
    'plan_share (tenant_id, plan_id)',
  ]);
});

test('rights are those that were named, no more', async () => {
  const lines = (await rightLines(own.ask)).filter((line) =>
    /^(plan|plan_share|plan_answer|holiday|sign_in_limit|strength) /.test(line),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "holiday asysta_centre SELECT",
      "holiday asysta_identity SELECT",
      "holiday asysta_partner SELECT",
      "holiday asysta_region SELECT",
      "holiday asysta_worker SELECT",
      "plan asysta_centre INSERT id, version, family_id, state, outcome, help",
      "plan asysta_centre SELECT tenant_id, id, version, family_id, state, outcome, help",
      "plan asysta_centre UPDATE version, state",
      "plan asysta_worker SELECT id",
      "plan_answer asysta_centre SELECT tenant_id, receiver_id, id, version, share_id",
      "plan_answer asysta_partner INSERT tenant_id, receiver_id, id, version, share_id",
      "plan_answer asysta_partner SELECT tenant_id, receiver_id, id, version, share_id",
      "plan_share asysta_centre INSERT tenant_id, receiver_id, id, version, plan_id, expires_at",
      "plan_share asysta_centre SELECT tenant_id, receiver_id, id, version, plan_id, expires_at",
      "plan_share asysta_partner SELECT id, expires_at",
      "sign_in_limit asysta_identity DELETE",
      "sign_in_limit asysta_identity INSERT id, tries, version",
      "sign_in_limit asysta_identity SELECT id, tries, version",
      "sign_in_limit asysta_identity UPDATE tries, version",
      "strength asysta_centre DELETE",
      "strength asysta_centre INSERT id, version, family_id, family_member_id, description, evidence, use_made, observed_on",
      "strength asysta_centre SELECT tenant_id, id, version, family_id, family_member_id, description, evidence, use_made, observed_on",
      "strength asysta_centre UPDATE version, family_member_id, description, evidence, use_made, observed_on",
      "strength asysta_worker SELECT id",
    ]
  `);
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOGIN_ROLES } from '@asysta/infra/database/roles';
import type { Ask } from './engine/catalog.js';
import { type Copy, copyDatabase, inVain } from './engine/database.js';
import { rightLines } from './engine/structure.js';

const GOLDEN = join(import.meta.dirname, 'grants.txt');

let copy: Copy;
beforeAll(async () => {
  copy = await copyDatabase();
});
afterAll(() => copy.drop());

/** Rights by which a login role could change or remove rows of a table that is only ever added to, however they came to it. */
const changingRights = async (ask: Ask, table: string): Promise<readonly string[]> =>
  (
    await ask<{ line: string }>(
      `select role || ' may ' || r.name as line from unnest($1::text[]) role, (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) r(name)
        where has_table_privilege(role, $2, r.name) or (r.name = 'UPDATE' and has_any_column_privilege(role, $2, 'UPDATE'))`,
      [LOGIN_ROLES, table],
    )
  ).map(({ line }) => line);

test('G25 T1 every right of every login role, column by column, is that of the reviewed file', async () => {
  const lines = `${(await rightLines(copy.ask)).join('\n')}\n`;
  if (process.env['ASYSTA_UPDATE'] === 'grants' || !existsSync(GOLDEN)) writeFileSync(GOLDEN, lines);
  expect(lines, 'review the difference, then run with ASYSTA_UPDATE=grants').toBe(readFileSync(GOLDEN, 'utf8'));
});

/** Who did what, and what was sent away: history that nobody who serves the product may touch. */
const ADDED_TO_ONLY = [
  'audit_entry',
  'submitted_report',
  'submitted_figure',
  'figure_subject',
  'referral_answer',
  'referral_receipt',
];

test.for(ADDED_TO_ONLY)('G46 T1 no login role may change or remove rows of %s', async (table) => {
  expect(await changingRights(copy.ask, table)).toEqual([]);
});

describe('a planted right', () => {
  const planted = (statement: string, found: (ask: Ask) => Promise<readonly string[]>): Promise<readonly string[]> =>
    inVain(copy.ask, null, async () => {
      const before = await found(copy.ask);
      await copy.ask(statement);
      const after = await found(copy.ask);
      return after.filter((line) => !before.includes(line));
    });

  test.for([
    ['grant update (result) on audit_entry to asysta_worker', 'asysta_worker may UPDATE'],
    ['grant delete on audit_entry to asysta_centre', 'asysta_centre may DELETE'],
    ['grant update on audit_entry to public', 'asysta_region may UPDATE'],
    [
      'create role clerk; grant delete on audit_entry to clerk; grant clerk to asysta_identity with inherit true',
      'asysta_identity may DELETE',
    ],
  ] as const)('%s is seen on the audit', async ([statement, sentence]) => {
    expect(await planted(statement, (ask) => changingRights(ask, 'audit_entry'))).toContain(sentence);
  });

  test.for([
    [
      'grant update (state) on referral_share to asysta_worker',
      'referral_share asysta_worker UPDATE version, state, expiry_noted_at',
    ],
    ['grant select on strength to asysta_region', 'strength asysta_region SELECT'],
    ['grant insert (content) on referral_answer to public', 'referral_answer everybody INSERT content'],
    ['grant usage on schema jobs to asysta_worker', 'schema jobs asysta_worker USAGE'],
    ['grant execute on function jobs.enqueue(text, uuid) to asysta_worker', 'jobs.enqueue(text,uuid) asysta_worker EXECUTE'],
    ['grant select on graphile_worker._private_jobs to asysta_centre', 'graphile_worker._private_jobs asysta_centre SELECT'],
    ['grant usage on sequence migration_id_seq to asysta_jobs', 'migration_id_seq asysta_jobs USAGE'],
  ] as const)('%s is another line of the file', async ([statement, line]) => {
    expect(await planted(statement, rightLines)).toEqual([line]);
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMigrations } from '@asysta/infra/database/frozen';
import { loginRolesOf, partyTables, readTables } from './engine/catalog.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { cascadeFindings, contextFindings, foreignKeyFindings, schemaGate, twinFindings, uniqueFindings } from './engine/gate.js';
import { grantFindings, policyLines, structureFindings } from './engine/structure.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

const GOLDEN = join(import.meta.dirname, 'policies.txt');

let copy: Copy;
let worlds: Worlds;
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
});
afterAll(() => copy.drop());

test('G1 no table answers a login role with row security off, unless it holds no row of anybody', async () => {
  const { looked, findings } = await schemaGate(copy);
  expect(findings).toEqual([]);
  const readers = new Set(looked.map((line) => line.split(' ')[0]));
  expect([...readers].sort()).toEqual([
    'asysta_centre',
    'asysta_identity',
    'asysta_jobs',
    'asysta_partner',
    'asysta_region',
    'asysta_worker',
  ]);
});

test('G1 the row maker fills every table of a party, so that an empty table cannot pass for a guarded one', async () => {
  for (const { name } of partyTables(await readTables(copy.ask))) {
    const [row] = await copy.ask<{ count: number }>(`select count(distinct tenant_id)::int as count from ${name}`);
    expect(row?.count, name).toBeGreaterThanOrEqual(2);
  }
});

test('G2 no login role owns a table, is superuser or bypasses row security', async () => {
  const roles = await loginRolesOf(copy.ask);
  expect(roles.length).toBeGreaterThanOrEqual(6);
  const strong = await copy.ask(
    `select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    [roles],
  );
  const owners = await copy.ask(
    `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any($1) and c.relnamespace = 'public'::regnamespace`,
    [roles],
  );
  expect([...strong, ...owners]).toEqual([]);
});

describe('the catalog', () => {
  test('G1 every table of a party forces row security by a restrictive policy, and its keys and indexes are led by the party', async () => {
    expect(await structureFindings(copy.ask)).toEqual([]);
  });

  test('G25 rights: nothing for everybody, nothing row security does not see, nothing about families for partners and regions', async () => {
    expect(await grantFindings(copy.ask)).toEqual([]);
  });

  test('G3 the policies are those of the reviewed file, and no migration switches row security off', async () => {
    const lines = `${(await policyLines(copy.ask)).join('\n')}\n`;
    if (process.env['ASYSTA_UPDATE'] === 'policies' || !existsSync(GOLDEN)) writeFileSync(GOLDEN, lines);
    expect(lines, 'review the difference, then run with ASYSTA_UPDATE=policies').toBe(readFileSync(GOLDEN, 'utf8'));
    const unforced = readMigrations().filter(({ text }) => /(disable|no force) row level security/i.test(text));
    expect(unforced.map(({ name }) => name)).toEqual([]);
  });
});

describe('two centres with rows in every table', () => {
  test('G7 no foreign key accepts a row of another centre or tells it from no row', async () => {
    expect(await foreignKeyFindings(copy.ask, worlds.near.centre, worlds.far.centre)).toEqual([]);
  });

  test('G8 what one centre deletes takes nothing of another along', async () => {
    expect(await cascadeFindings(copy.ask, worlds.near.centre, worlds.far.centre)).toEqual([]);
  });

  test('G9 no unique index tells that another centre holds the same value', async () => {
    expect(await uniqueFindings(copy.ask, worlds.near.centre, worlds.far.centre)).toEqual([]);
  });

  test('G12 without a party nothing answers, on a fresh connection and on a used one', async () => {
    expect(await contextFindings(copy, worlds.near.centre)).toEqual([]);
  });

  test('G4 G5 the database lets no login role read, change or remove rows by the keys of another party', async () => {
    expect(await twinFindings(copy, worlds.near.parties, worlds.far.parties)).toEqual([]);
  });
});

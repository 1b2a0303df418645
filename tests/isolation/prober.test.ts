import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphQLSchema } from 'graphql';
import { buildApiSchema } from '@asysta/services/api/schema';
import { startServer, type TestServer } from '../kit/server.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { operationsOf } from './engine/documents.js';
import { oraclesOf } from './engine/oracles.js';
import { type Ground, groundOf } from './engine/prober.js';
import { countSequel, cursorSequel, injectionSequel, repeatSequel, versionSequel } from './engine/sequels.js';
import { survey, type Survey } from './engine/survey.js';
import { seedWorlds } from './engine/worlds.js';

const BUDGET_MS = 600_000;

/** A server of its own on a database of its own with two freshly filled worlds. */
const prepare = async (schema: GraphQLSchema): Promise<{ copy: Copy; server: TestServer; ground: Ground }> => {
  const copy = await copyDatabase();
  const worlds = await seedWorlds(copy.ask);
  const server = await startServer({ database: copy, schema, keys: worlds.keys });
  const ground = { ...groundOf(server, schema, worlds, copy.ask), oracles: await oraclesOf(copy.ask, worlds) };
  return { copy, server, ground };
};

const report = ({ positions, operations, requests, seconds, callers }: Survey): void => {
  const { found, probed, skipped } = positions;
  process.stdout.write(
    `prober: ${operations} operations, ${found} positions found, ${probed} probed, ${skipped.length} skipped, ${requests} requests, ${seconds} s\n`,
  );
  for (const [name, { allowed, denied }] of Object.entries(callers))
    process.stdout.write(`  ${name}: ${allowed} allowed, ${denied} denied\n`);
};

const schema = buildApiSchema();

describe('every id position, every caller', () => {
  let world: Awaited<ReturnType<typeof prepare>>;
  let result: Survey;
  beforeAll(async () => {
    world = await prepare(schema);
    result = await survey(world.ground);
    const folder = join(import.meta.dirname, 'out');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'coverage.json'), `${JSON.stringify(result, null, 2)}\n`);
    report(result);
  }, BUDGET_MS);
  afterAll(async () => {
    await world.server.stop();
    await world.copy.drop();
  });

  test('G4 G5 G6 G46 nobody reads, changes or recognises a row of another party, and every request is in the audit', () => {
    expect(result.findings).toEqual([]);
  });

  test('G4 every place where an id is handed over was probed, and each probe proved that it can tell', () => {
    expect(result.positions.found).toBeGreaterThan(10);
    expect(result.positions.skipped).toEqual([]);
    expect(result.unproved).toEqual([]);
  });

  test('G35 G37 every kind of caller was there, and those whose appointment ended get nothing', () => {
    const names = Object.keys(result.callers);
    expect(names).toEqual(
      expect.arrayContaining([
        'DIRECTOR',
        'CENTRE_SYSTEM',
        'PARTNER_WORKER',
        'PARTNER_SYSTEM',
        'REGIONAL_ANALYST',
        'REGION_SYSTEM',
        'anonymous',
      ]),
    );
    for (const name of ['anonymous', 'unknown subject', 'DIRECTOR whose appointment ended'])
      expect(result.callers[name]?.allowed, name).toBe(0);
  });
});

describe('lists, cursors, texts and repeated requests', () => {
  let world: Awaited<ReturnType<typeof prepare>>;
  beforeAll(async () => {
    world = await prepare(schema);
  });
  afterAll(async () => {
    await world.server.stop();
    await world.copy.drop();
  });

  test('G24 totals and page ends tell of no row that the list does not show', async () => {
    const { looked, findings } = await countSequel(world.ground);
    expect(looked.length).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });

  test('G4 a cursor of another party is worth as much as a made-up one', async () => {
    const { looked, findings } = await cursorSequel(world.ground);
    expect(looked.length).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });

  test(
    'G52 the same request six times at once has one effect and one answer',
    async () => {
      const { looked, findings } = await repeatSequel(world.ground);
      process.stdout.write(
        `G52: ${looked.length} of ${operationsOf(schema).filter(({ kind }) => kind === 'mutation').length} mutations repeated\n`,
      );
      expect(looked.length).toBeGreaterThan(0);
      expect(findings).toEqual([]);
    },
    BUDGET_MS,
  );

  test(
    'G53 of two changes of one version one wins, and a version nobody saw is a conflict',
    async () => {
      const { looked, findings } = await versionSequel(world.ground);
      expect(looked.length).toBeGreaterThan(0);
      expect(findings).toEqual([]);
    },
    BUDGET_MS,
  );

  test(
    'G13 no text becomes SQL, so no statement can name another party',
    async () => {
      const { looked, findings } = await injectionSequel(world.ground);
      expect(looked.length).toBeGreaterThan(0);
      expect(findings).toEqual([]);
    },
    BUDGET_MS,
  );
});

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { NOUNS_TO_TEST, rootsOf } from '../../kit/nouns.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { type Copy, copyDatabase } from '../engine/database.js';
import { type Operation, operationsOf, rootOf } from '../engine/documents.js';
import { oraclesOf } from '../engine/oracles.js';
import { isReadInside, ownFilesSequel } from '../engine/own-files.js';
import { type Ground, groundOf } from '../engine/prober.js';
import {
  countSequel,
  cursorSequel,
  injectionSequel,
  isBareList,
  isVersioned,
  repeatSequel,
  type Sequel,
  versionSequel,
} from '../engine/sequels.js';
import { survey, type Survey } from '../engine/survey.js';
import { textPlacesOf } from '../engine/values.js';
import { seedWorlds, type Worlds } from '../engine/worlds.js';

/** Only what hangs meets it. */
const BUDGET_MS = 1_800_000;

const schema = buildApiSchema();
const operations = operationsOf(schema);

/** How much there is to do for a noun: places where an id stands cost most. */
const weightOf = (noun: string): number => {
  const roots = rootsOf(noun);
  return operations
    .filter((operation) => roots.has(rootOf(operation)))
    .reduce((sum, { places }) => sum + 1 + 2 * places.length, 0);
};

/** Nouns dealt to so many lanes that each has about as much to do: the heaviest first, always to the lane with the least. */
export const dealt = (nouns: readonly string[], lanes: number): readonly (readonly string[])[] => {
  const dealing = Array.from({ length: lanes }, () => ({ weight: 0, nouns: [] as string[] }));
  for (const noun of nouns.toSorted((one, other) => weightOf(other) - weightOf(one) || one.localeCompare(other))) {
    const least = dealing.reduce((best, lane) => (lane.weight < best.weight ? lane : best));
    least.nouns.push(noun);
    least.weight += weightOf(noun);
  }
  return dealing.map((lane) => lane.nouns);
};

/** Numbers of the lanes there are: one test file each, so that they run side by side. */
export const lanesHere = (): readonly number[] =>
  readdirSync(import.meta.dirname)
    .flatMap((file) => /^lane-(\d+)\.test\.ts$/.exec(file)?.[1] ?? [])
    .map(Number)
    .toSorted((one, other) => one - other);

interface Seeded {
  readonly copy: Copy;
  readonly worlds: Worlds;
}

/** Two freshly filled worlds that nobody is connected to, made once for a lane; every describe copies them. */
const seededOnce = (): (() => Seeded) => {
  let seeded: Seeded | null = null;
  beforeAll(async () => {
    const copy = await copyDatabase();
    seeded = { copy, worlds: await seedWorlds(copy.ask) };
    await copy.close();
  });
  afterAll(() => seeded?.copy.drop());
  return () => {
    if (!seeded) throw new Error('The worlds were not seeded');
    return seeded;
  };
};

/** A server of its own on a copy of the worlds, so that no noun meets what another one has done. */
const groundFor = (seeded: () => Seeded): (() => Ground) => {
  let prepared: { copy: Copy; server: TestServer; ground: Ground } | null = null;
  beforeAll(async () => {
    const { worlds } = seeded();
    const copy = await copyDatabase(seeded().copy.name);
    const server = await startServer({ database: copy, schema, keys: worlds.keys });
    const ground = { ...groundOf(server, schema, worlds, copy.ask), oracles: await oraclesOf(copy.ask, worlds) };
    prepared = { copy, server, ground };
  });
  afterAll(async () => {
    await prepared?.server.stop();
    await prepared?.copy.drop();
  });
  return () => {
    if (!prepared) throw new Error('The worlds were not prepared');
    return prepared.ground;
  };
};

/** Kept for buyers and auditors, one file a noun. */
const keep = (noun: string, result: Survey, processor: NodeJS.CpuUsage): void => {
  const folder = join(import.meta.dirname, '..', 'out');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `coverage-${noun}.json`), `${JSON.stringify(result, null, 2)}\n`);
  const { positions, requests, seconds } = result;
  const { found, probed, skipped } = positions;
  const processorSeconds = Math.round((processor.user + processor.system) / 1_000_000);
  process.stdout.write(
    `prober: ${noun}: ${result.operations} operations, ${found} positions found, ${probed} probed, ${skipped.length} skipped, ${requests} requests, ${seconds} s (${processorSeconds} s of the processor)\n`,
  );
};

const surveyOf = (noun: string, seeded: () => Seeded): void => {
  describe(`${noun}: every id position, every caller`, () => {
    const ground = groundFor(seeded);
    let result: Survey;
    beforeAll(async () => {
      const before = process.cpuUsage();
      result = await survey(ground(), { from: rootsOf(noun) });
      keep(noun, result, process.cpuUsage(before));
    }, BUDGET_MS);

    test('G4 G5 G6 G46 nobody reads, changes or recognises a row of another party, and every request is in the audit', () => {
      expect(result.operations).toBeGreaterThan(0);
      expect(result.findings).toEqual([]);
    });

    test('G4 every place where an id is handed over was probed, and each probe proved that it can tell', () => {
      expect(result.positions.skipped).toEqual([]);
      expect(result.unproved).toEqual([]);
    });

    test('G35 G37 every kind of caller was there, and those whose appointment ended get nothing', () => {
      expect(Object.keys(result.callers)).toEqual(
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
};

/** No centre of the worlds owes its region a report; tests/modules/reports.test.ts repeats that request. */
const NEVER_DONE = ['Mutation.submitHalfYearReport'];

/** The last one changes most: whom it has dismissed hears nothing of what comes after. */
const SEQUELS: readonly (readonly [
  title: string,
  run: (ground: Ground, only: RegExp) => Promise<Sequel>,
  isAbout: (operation: Operation) => boolean,
])[] = [
  ['G21 whoever sees some families is answered rows of no other, in lists and behind relations', ownFilesSequel, isReadInside],
  ['G24 totals and page ends tell of no row that the list does not show', countSequel, isBareList],
  ['G4 a cursor of another party is worth as much as a made-up one', cursorSequel, isBareList],
  [
    'G13 no text becomes SQL, so no statement can name another party',
    injectionSequel,
    ({ root }) => textPlacesOf(root).length > 0,
  ],
  ['G53 of two changes of one version one wins, and a version nobody saw is a conflict', versionSequel, isVersioned],
  [
    'G52 the same request six times at once has one effect and one answer',
    repeatSequel,
    ({ kind, name }) => kind === 'mutation' && !NEVER_DONE.includes(name),
  ],
];

const sequelsOf = (noun: string, seeded: () => Seeded): void => {
  const roots = rootsOf(noun);
  const own = operations.filter((operation) => operation.through.length === 0 && roots.has(rootOf(operation)));
  const sequels = SEQUELS.filter(([, , isAbout]) => own.some(isAbout));
  if (sequels.length === 0) return;
  const only = new RegExp(`^(${[...roots].join('|').replaceAll('.', '\\.')})$`);
  describe(`${noun}: lists, cursors, texts and repeated requests`, () => {
    const ground = groundFor(seeded);
    test.each(sequels)(
      '%s',
      async (title, run) => {
        const { looked, findings } = await run(ground(), only);
        process.stdout.write(`${title.split(' ')[0]}: ${noun}: ${looked.length} looked at\n`);
        expect(looked.length).toBeGreaterThan(0);
        expect(findings).toEqual([]);
      },
      BUDGET_MS,
    );
  });
};

/** Probes the nouns of one lane: `-t visits` or ASYSTA_NOUNS=visits leaves one of them. */
export const probeLane = (lane: number): void => {
  const lanes = lanesHere();
  const nouns = dealt(NOUNS_TO_TEST, lanes.length)[lanes.indexOf(lane)] ?? [];
  if (nouns.length === 0) {
    test.skip(`lane ${lane}: no noun was chosen`, () => undefined);
    return;
  }
  describe(`lane ${lane}`, () => {
    const seeded = seededOnce();
    for (const noun of nouns) {
      surveyOf(noun, seeded);
      sequelsOf(noun, seeded);
    }
  });
};

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../kit/server.js';
import { anyMove, type Kind, KINDS } from './moves.js';
import { found } from './office.js';
import { play } from './play.js';
import { looked } from './looked.js';
import { judge } from './verdict.js';
import { lookedAtPeople } from './verdict-people.js';

// The same histories every time, so that what fails fails for everybody; ASYSTA_SEED and ASYSTA_HISTORIES look for others.
const HISTORIES = Number(process.env['ASYSTA_HISTORIES'] ?? 16);
const MOVES = 80;

// What only a longer search meets.
const RARE: ReadonlySet<string> = new Set(['END_RHYTHM', 'stayedAway']);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const accepted = new Map<Kind, number>();

test('A5 A7 A9 D2 L7 L12 L14 L18 L19 whatever happens in whatever order, also back-dated, no visit lacks its basis or is of another’s day, no clock outlives it or runs in a pause of visits, each intake has its own, what is annulled covers no day and carried nothing, nobody has two homes or sixteen families that count, and every correction is told back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(anyMove, { minLength: MOVES, maxLength: MOVES, size: 'max' }),
      async (countsApart, moves) => {
        const office = await found(server, countsApart);
        for (const [number, move] of moves.entries()) {
          const done = await play(office, move);
          if (done) accepted.set(move.kind, (accepted.get(move.kind) ?? 0) + 1);
          if (done || number === moves.length - 1) await judge(office);
        }
      },
    ),
    {
      numRuns: HISTORIES,
      endOnFailure: true,
      seed: Number(process.env['ASYSTA_SEED'] ?? 7),
    },
  );
  const never = KINDS.filter((kind) => !accepted.has(kind) && !RARE.has(kind));
  expect(never, 'never accepted').toEqual([]);
  for (const [what, times] of Object.entries({ ...looked, ...lookedAtPeople }))
    if (!RARE.has(what)) expect(times, what).toBeGreaterThan(0);
}, 900_000);

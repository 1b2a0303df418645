import type * as lease from '@asysta/services/platform/tenancy/lease';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyDatabase, type Copy } from './engine/database.js';
import { lossFindings } from './engine/losses.js';
import { caught } from './engine/planting.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

const planted = vi.hoisted(() => ({ unguarded: false }));

// The fault planted here: a pool as the libraries make it, of which nobody takes care.
vi.mock('@asysta/services/platform/tenancy/lease', async (original) => {
  const real = await original<typeof lease>();
  return {
    guardPool: (...given: Parameters<typeof real.guardPool>) => (planted.unguarded ? undefined : real.guardPool(...given)),
    leasedBy: async (begin: () => Promise<void>) => {
      if (!planted.unguarded) return real.leasedBy(begin);
      await begin();
      return { destroy: () => undefined };
    },
  };
});

const BUDGET_MS = 180_000;

let copy: Copy;
let worlds: Worlds;
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
});
afterAll(() => copy.drop());

test(
  'G56 S1 whatever door a connection is lost behind, once more than the pool has, the next callers are served',
  async () => {
    expect(await lossFindings({ copy, centre: worlds.near.centre, connectTimeoutMs: 10_000 })).toEqual([]);
  },
  BUDGET_MS,
);

test(
  'G56 S1 catches doors whose pool is not guarded',
  async () => {
    planted.unguarded = true;
    try {
      const findings = await lossFindings({ copy, centre: worlds.near.centre, connectTimeoutMs: 1_000 });
      for (const kind of ['read', 'write', 'unscoped', 'plain', 'job'])
        for (const way of ['under a statement', 'between two statements'])
          caught(findings, new RegExp(`${kind} door, lost ${way}: the next callers were not served`));
    } finally {
      planted.unguarded = false;
    }
  },
  BUDGET_MS,
);

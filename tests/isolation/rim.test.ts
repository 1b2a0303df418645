import type * as rim from '@asysta/services/platform/operation/rim';
import { expect, test, vi } from 'vitest';
import { idPositions } from '@asysta/services/platform/operation/schema-rules';
import { aBed, caught } from './engine/planting.js';
import { rimSequel } from './engine/rim.js';

const planted = vi.hoisted(() => ({ open: false }));

// The fault planted here: nobody looks at what was sent before the database does.
vi.mock('@asysta/services/platform/operation/rim', async (original) => {
  const real = await original<typeof rim>();
  return {
    unusableInputs: (...given: Parameters<typeof real.unusableInputs>) => (planted.open ? [] : real.unusableInputs(...given)),
  };
});

const BUDGET_MS = 300_000;

const { inServer } = aBed();

test(
  'S12 G20 G43 an id that is no UUID and a text that no column holds are the caller’s mistake, wherever the schema takes one',
  async () => {
    const findings = await inServer({}, async (ground) => {
      const { looked, findings: found } = await rimSequel(ground);
      process.stdout.write(`rim: ${looked.length} places\n`);
      expect(looked.length).toBeGreaterThan(idPositions(ground.schema).length);
      return found;
    });
    expect(findings).toEqual([]);
  },
  BUDGET_MS,
);

test(
  'S12 catches a rim where nobody looks',
  async () => {
    planted.open = true;
    try {
      const only = /^(Query\.family|Query\.families|Mutation\.addRelatedPerson)$/;
      const findings = await inServer({}, async (ground) => (await rimSequel(ground, only)).findings);
      caught(findings, /Query.family id = "x": answered INTERNAL/);
      caught(findings, /Mutation.addRelatedPerson input.note = "a\\u0000b": answered INTERNAL/);
    } finally {
      planted.open = false;
    }
  },
  BUDGET_MS,
);

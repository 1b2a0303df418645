import type { PassThrough } from 'node:stream';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildApiSchema } from '@asysta/services/api/schema';
import { startServer } from '../../kit/server.js';
import { type Copy, copyDatabase } from './database.js';
import { oraclesOf } from './oracles.js';
import { type Ground, groundOf } from './prober.js';
import type { Finding } from './structure.js';
import { seedWorlds, type Who, type Worlds } from './worlds.js';

/** A fault in the schema, in the database, or in both. */
interface Planted {
  readonly plant?: (schema: GraphQLSchema) => void;
  readonly faults?: readonly string[];
  readonly log?: PassThrough;
}

/** A place where faults are planted: two filled worlds in a database that is copied for every fault. */
export interface Bed {
  readonly worlds: () => Worlds;
  /** Runs checks against a database with faults in it. */
  readonly inDatabase: (
    faults: readonly string[],
    check: (copy: Copy) => Promise<readonly Finding[]>,
  ) => Promise<readonly Finding[]>;
  /** Runs checks against a server with faults in its schema or in its database. */
  readonly inServer: (
    planted: Planted,
    check: (ground: Ground, copy: Copy) => Promise<readonly Finding[]>,
  ) => Promise<readonly Finding[]>;
  readonly director: () => Who;
}

const serving = async (
  copy: Copy,
  worlds: Worlds,
  { plant, log }: Planted,
  check: Parameters<Bed['inServer']>[1],
): Promise<readonly Finding[]> => {
  const schema = buildApiSchema();
  plant?.(schema);
  const server = await startServer({
    database: copy,
    schema,
    keys: worlds.keys,
    ...(log ? { log: pino({ level: 'trace' }, log) } : {}),
  });
  try {
    return await check({ ...groundOf(server, schema, worlds, copy.ask), oracles: await oraclesOf(copy.ask, worlds) }, copy);
  } finally {
    await server.stop();
  }
};

/** Prepares the bed before the tests of a file and clears it away after them. */
export const aBed = (): Bed => {
  let seeded: Copy | null = null;
  let filled: Worlds | null = null;
  const worlds = (): Worlds => {
    if (!filled) throw new Error('The bed is not prepared');
    return filled;
  };
  beforeAll(async () => {
    seeded = await copyDatabase();
    filled = await seedWorlds(seeded.ask);
    await seeded.close();
  });
  afterAll(() => seeded?.drop());
  const inDatabase: Bed['inDatabase'] = async (faults, check) => {
    const copy = await copyDatabase(seeded?.name);
    try {
      for (const fault of faults) await copy.ask(fault);
      return await check(copy);
    } finally {
      await copy.drop();
    }
  };
  return {
    worlds,
    inDatabase,
    inServer: (planted, check) => inDatabase(planted.faults ?? [], (copy) => serving(copy, worlds(), planted, check)),
    director: () => {
      const found = worlds().near.callers.find(({ role, sound }) => role === 'DIRECTOR' && sound);
      if (!found) throw new Error('The world has no director');
      return found;
    },
  };
};

/** A field of the schema to plant a fault in. */
export const fieldOf = (schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, unknown> => {
  const found = schema.getType(type);
  const field =
    found && 'getFields' in found ? (found.getFields()[name] as GraphQLField<unknown, unknown> | undefined) : undefined;
  if (!field) throw new Error(`${type}.${name} is gone; plant the fault elsewhere`);
  return field;
};

/** Fails unless one of the findings says what was planted. */
export const caught = (findings: readonly Finding[], what: RegExp): void => {
  expect(
    findings.some((finding) => what.test(finding)),
    `not caught; found: ${findings.slice(0, 8).join(' | ') || 'nothing'}`,
  ).toBe(true);
};

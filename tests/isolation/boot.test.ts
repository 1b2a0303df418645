import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pino } from 'pino';
import { house } from '@asysta/services/modules/register';
import { Doors, type LoginRole } from '@asysta/services/platform/tenancy/doors';
import { type Connections, demandOf, ensureRoomForPools } from '@asysta/services/platform/tenancy/connection-limits';
import { ensureSafeDatabase } from '@asysta/services/platform/tenancy/safe-database';
import { loginRolesOf } from './engine/catalog.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { entityFindings } from './engine/entities.js';

const ROLES: readonly LoginRole[] = ['identity', 'centre', 'partner', 'region', 'worker'];

const doorsOf = (copy: Copy): Promise<Doors> =>
  Doors.connect({
    database: copy.address,
    passwords: Object.fromEntries(ROLES.map((role) => [role, inject('database').passwords[`asysta_${role}`]])),
    entities: house.entities,
    poolSize: 1,
  });

const boot = async (copy: Copy, acceptLogging = false): Promise<void> => {
  const doors = await doorsOf(copy);
  try {
    await ensureSafeDatabase(doors, { acceptLogging, log: pino({ level: 'silent' }) });
  } finally {
    await doors.close();
  }
};

let copy: Copy;
beforeAll(async () => {
  copy = await copyDatabase();
});
afterAll(() => copy.drop());

describe('before it serves', () => {
  test('G2 the process starts on a database whose login roles own nothing', async () => {
    await expect(boot(copy)).resolves.toBeUndefined();
  });

  test('G2 the process refuses to start as a login role that owns a table', async () => {
    const weak = await copyDatabase();
    await weak.ask('alter table strength owner to asysta_centre');
    await expect(boot(weak)).rejects.toThrow(/asysta_centre is too powerful/);
    await weak.drop();
  });

  test('G19 the process refuses to start on a server that would write statements to its log, unless that is accepted', async () => {
    for (const setting of [
      `log_statement = 'all'`,
      `log_min_duration_statement = 0`,
      `log_min_error_statement = 'error'`,
      `log_error_verbosity = 'default'`,
      `log_parameter_max_length = -1`,
      `log_parameter_max_length_on_error = 64`,
      `log_min_messages = 'error'`,
    ]) {
      const name = setting.split(' ')[0] ?? '';
      await copy.ask(`alter database ${copy.name} set ${setting}`);
      await expect(boot(copy), setting).rejects.toThrow(new RegExp(`personal data to its log.*${name}`));
      await expect(boot(copy, true), setting).resolves.toBeUndefined();
      await copy.ask(`alter database ${copy.name} reset ${name}`);
    }
  });
});

describe('before it serves, the pools of all processes', () => {
  const one = { ASYSTA_POOL_SIZE: 8, ASYSTA_API_PROCESSES: 1, ASYSTA_WORKER_PROCESSES: 1 };
  const bootWith = async (demand: Connections): Promise<void> => {
    const doors = await doorsOf(copy);
    try {
      await ensureRoomForPools(doors, 'identity', demand);
    } finally {
      await doors.close();
    }
  };

  test('P1 fit the limits of their login roles', async () => {
    await expect(bootWith(demandOf(one))).resolves.toBeUndefined();
    await expect(bootWith(demandOf({ ...one, ASYSTA_API_PROCESSES: 2, ASYSTA_WORKER_PROCESSES: 2 }))).resolves.toBeUndefined();
  });

  test('P1 are refused when a login role may not hold so many connections, and the sentence says which', async () => {
    await expect(bootWith(demandOf({ ...one, ASYSTA_API_PROCESSES: 3 }))).rejects.toThrow(
      'asysta_region may hold 20 connections and all processes together want 24: lower ASYSTA_POOL_SIZE, or run fewer processes',
    );
    await expect(bootWith(demandOf({ ...one, ASYSTA_WORKER_PROCESSES: 3 }))).rejects.toThrow(
      /^asysta_jobs may hold 20 connections and all processes together want 24/,
    );
  });

  test('P1 are refused when the server has no room for all of them, its reserve left out', async () => {
    const [server] = await copy.ask<{ most: number; reserve: number }>(
      `select current_setting('max_connections')::int as most,
        current_setting('superuser_reserved_connections')::int + current_setting('reserved_connections')::int as reserve`,
    );
    const room = (server?.most ?? 0) - (server?.reserve ?? 0);
    expect(server?.reserve).toBeGreaterThan(0);
    await expect(bootWith({ others: room })).resolves.toBeUndefined();
    await expect(bootWith({ others: room + 1 })).rejects.toThrow(
      `PostgreSQL has room for ${room} connections and all processes together want ${room + 1}`,
    );
  });

  test('P1 every login role with a limit is counted', async () => {
    const roles = (await loginRolesOf(copy.ask)).map((role) => role.replace('asysta_', ''));
    expect(Object.keys(demandOf(one)).sort()).toEqual([...roles].sort());
  });
});

test('G1 every entity of every login role maps columns that exist, that the role may read, and never the party', async () => {
  const doors = await doorsOf(copy);
  try {
    for (const role of ROLES) {
      expect([...doors.metadata(role).getAll().values()].length, role).toBeGreaterThan(0);
      expect(await entityFindings(copy, doors, role), role).toEqual([]);
    }
  } finally {
    await doors.close();
  }
});

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pino } from 'pino';
import { house } from '@asysta/services/modules/register';
import { Doors, type LoginRole } from '@asysta/services/platform/tenancy/doors';
import { ensureSafeDatabase } from '@asysta/services/platform/tenancy/safe-database';
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
    ]) {
      const name = setting.split(' ')[0] ?? '';
      await copy.ask(`alter database ${copy.name} set ${setting}`);
      await expect(boot(copy), setting).rejects.toThrow(new RegExp(`personal data to its log.*${name}`));
      await expect(boot(copy, true), setting).resolves.toBeUndefined();
      await copy.ask(`alter database ${copy.name} reset ${name}`);
    }
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

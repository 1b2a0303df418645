import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { house } from '@asysta/services/modules/register';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { randomUUID } from 'node:crypto';

let doors: Doors;
beforeAll(async () => {
  const database = inject('database');
  doors = await Doors.connect({
    database: database.address,
    passwords: { centre: database.passwords.asysta_centre },
    entities: house.entities,
    poolSize: 1,
  });
});
afterAll(() => doors.close());

const entrant = { party: { id: randomUUID(), kind: 'CENTRE' as const }, staffMemberId: null };
const numbered = (n: number) => ({ name: `s${n}`, text: `select ${n} as n`, values: [] });

test('a message that fails ahead of a statement that makes room leaves every other statement usable', async () => {
  for (let n = 0; n < 220; n += 1) await doors.ask(entrant, numbered(n));
  // The one asked for the longest ago that the connection still knows, whichever it is, goes out here; the message fails before.
  const door = await doors.write(entrant);
  door.gather();
  await expect(
    door.end([
      { sql: 'select 1 / 0', values: [] },
      { name: 'fresh', text: 'select 7 as n', values: [] },
    ]),
  ).rejects.toThrow('division by zero');
  const outcomes: string[] = [];
  const seen = await doors.write(entrant);
  await seen.abandon();
  for (let n = 219; n >= 0; n -= 1) {
    const other = await doors.write(entrant);
    try {
      await other.ask(numbered(n));
      await other.end();
    } catch (error) {
      outcomes.push(`${n}: ${(error as Error).message}`);
      await other.abandon();
    }
  }
  // And again: does it heal?
  for (let n = 0; n < 220; n += 1) {
    const other = await doors.write(entrant);
    try {
      await other.ask(numbered(n));
      await other.end();
    } catch (error) {
      outcomes.push(`again ${n}: ${(error as Error).message}`);
      await other.abandon();
    }
  }
  expect(outcomes).toEqual([]);
}, 60_000);

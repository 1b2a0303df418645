import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Family } from '@asysta/services/modules/families/index';
import { house } from '@asysta/services/modules/register';
import { systemClock } from '@asysta/services/platform/clock';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { randomIds } from '@asysta/services/platform/ids';
import { Operation } from '@asysta/services/platform/operation/index';
import { remembered } from '@asysta/services/platform/operation/operation';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { somebody } from '../kit/house.js';
import { type Copy, copyDatabase } from './engine/database.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

let copy: Copy;
let worlds: Worlds;
let doors: Doors;
let messages: (readonly string[])[] = [];
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
  doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    poolSize: 2,
    onMessage: (texts) => messages.push(texts),
  });
});
afterAll(async () => {
  await doors.close();
  await copy.drop();
});

const request = (): Operation => {
  const surroundings = {
    doors,
    clock: systemClock,
    newId: randomIds,
    log: pino({ level: 'silent' }),
    keys: new DataKeys(randomBytes(32)),
  };
  const party = { id: worlds.near.centre, kind: 'CENTRE' as const, alias: 'near', name: 'Near' };
  return new Operation(surroundings, somebody(party, 'SOCIAL_WORKER', true), randomIds());
};

const familyId = (): string => worlds.near.ids.get('family')?.[0] ?? '';
const cityOf = async (): Promise<string | undefined> =>
  (await copy.ask<{ city: string }>('select city from family where id = $1', [familyId()]))[0]?.city;

test('while no door is open whatever is asked fails, and fails later: nobody is left alone in its midst', async () => {
  const op = request();
  expect(op.inside).toBe(false);
  const asked = [
    op.em.find(Family, {}),
    op.em.findOne(Family, {}),
    op.em.count(Family, {}),
    op.em.execute('select 1'),
    op.em.flush(),
    op.ask({ name: '', text: 'select 1', values: [] }),
  ];
  for (const one of await Promise.allSettled(asked))
    expect(one).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ message: 'No door is open' }) as Error });
  expect(() => op.em.getUnitOfWork()).toThrow('No door is open');
  expect(await op.leave('COMMIT')).toEqual([]);
});

test('a request has one door at a time', async () => {
  const op = request();
  await op.enterRead();
  await expect(op.enterRead()).rejects.toThrow('A door is open already');
  await expect(op.enterWrite()).rejects.toThrow('A door is open already');
  await op.leave('ROLLBACK');
  await op.enterWrite();
  expect(op.inside).toBe(true);
  await op.leave('ROLLBACK');
  expect(op.inside).toBe(false);
});

test('what is remembered is worked out once behind a door and is gone with it', async () => {
  const op = request();
  let times = 0;
  const count = () => remembered(op, 'count', () => (times += 1));
  await op.enterRead();
  expect([count(), count()]).toEqual([1, 1]);
  await op.turnToWrite();
  expect([count(), count()]).toEqual([2, 2]);
  await op.leave('ROLLBACK');
  expect(count()).toBe(3);
});

test('nothing that was worked out is forgotten because it is nothing', () => {
  const op = request();
  let times = 0;
  const none = () => remembered(op, 'none', () => void (times += 1));
  none();
  none();
  expect(times).toBe(1);
});

const violating = (constraint: string) => Object.assign(new Error('duplicate'), { code: '23505', constraint });

test('a violated constraint is the refusal that the verb said it is, behind its door and for its constraint alone', async () => {
  const op = request();
  await op.enterWrite();
  op.means('one_open_case', 'CONFLICT', { facts: { limit: 1 } });
  expect(op.refusalIn(violating('one_open_case'))).toMatchObject({ code: 'CONFLICT', extensions: { facts: { limit: 1 } } });
  expect(op.refusalIn(violating('another'))).toBeNull();
  await op.leave('ROLLBACK');
  expect(op.refusalIn(violating('one_open_case'))).toBeNull();
});

test('what is violated by the end itself is that refusal too, and any other failure stays a fault', async () => {
  const op = request();
  await op.enterWrite();
  const [key] = await copy.ask<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = 'family'::regclass and confrelid = 'unit'::regclass`,
  );
  op.means(key?.name ?? '', 'CONFLICT');
  const elsewhere = { name: '', text: 'update family set unit_id = gen_random_uuid() where id = $1', values: [familyId()] };
  await expect(op.leave('COMMIT', [elsewhere])).rejects.toMatchObject({ code: 'CONFLICT' });
  const other = request();
  await other.enterWrite();
  await expect(other.leave('COMMIT', [elsewhere])).rejects.toMatchObject({ code: '23503' });
});

test('the end tells what the last statements answered, in their order', async () => {
  const op = request();
  await op.enterWrite();
  const answers = await op.leave('COMMIT', [
    { sql: 'select ? as word', values: ['one'] },
    { name: '', text: 'select 2 as number', values: [] },
  ]);
  expect(answers.map(({ rows }) => rows)).toEqual([[{ word: 'one' }], [{ number: 2 }]]);
});

test('a reading goes on in a change of the same party on the same connection, and where nothing was read the change begins alone', async () => {
  const op = request();
  await op.enterRead('changeFamily');
  expect(op.answering).toBe('changeFamily');
  const [before]: { pid: number }[] = await op.em.execute('select pg_backend_pid() as pid');
  await op.turnToWrite();
  expect(op.answering).toBeNull();
  const [after]: { pid: number; party: string }[] = await op.em.execute(
    `select pg_backend_pid() as pid, current_setting('app.party') as party`,
  );
  expect(after).toEqual({ ...before, party: worlds.near.centre });
  await op.leave('COMMIT');
  await op.turnToWrite();
  expect(op.inside).toBe(true);
  await op.em.execute(`update family set city = 'Mosina' where id = ?`, [familyId()]);
  await op.leave('COMMIT');
  expect(await cityOf()).toBe('Mosina');
});

test('what a verb changed last travels with what is asked next', async () => {
  const op = request();
  await op.enterWrite();
  const family = await op.em.findOneOrFail(Family, familyId());
  family.city = 'Puszczykowo';
  messages = [];
  await op.flushLast();
  expect(messages).toEqual([]);
  await op.leave('COMMIT', [{ sql: 'select 1', values: [] }], true);
  expect(messages).toHaveLength(1);
  expect(await cityOf()).toBe('Puszczykowo');
});

test('a reading that nobody waits for any more is stopped, and one that begins afterwards is stopped at once', async () => {
  const op = request();
  await op.enterRead();
  const asked = op.em.execute('select pg_sleep(30)');
  const outcome = expect(asked).rejects.toThrow();
  await new Promise((resolve) => void setTimeout(resolve, 100));
  expect([op.abandoned, op.gone.aborted]).toEqual([false, false]);
  await op.abandon();
  await outcome;
  expect([op.abandoned, op.gone.aborted]).toEqual([true, true]);
  await op.leave('ROLLBACK');
  await op.enterRead();
  await expect(op.em.execute('select 1')).rejects.toThrow('The door is closed');
  await op.leave('ROLLBACK');
});

test('a change that has begun is finished, whoever waits for it', async () => {
  const op = request();
  await op.enterWrite();
  await op.em.execute(`update family set city = 'Kórnik' where id = ?`, [familyId()]);
  await op.abandon();
  await op.em.execute('select 1');
  await op.leave('COMMIT');
  expect(await cityOf()).toBe('Kórnik');
});

test('a request may what the functions of its person open, and proves what its person has shown', () => {
  const op = request();
  expect([op.may('visit:record'), op.may('staff:manage')]).toEqual([true, false]);
  expect([op.proves('SECOND_FACTOR_NOW'), op.proves('SECOND_FACTOR_TODAY')]).toEqual([true, true]);
  expect([op.clock, op.newId, op.keys]).toEqual([op.surroundings.clock, op.surroundings.newId, op.surroundings.keys]);
  expect([op.answering, op.abandoned]).toEqual([null, false]);
});

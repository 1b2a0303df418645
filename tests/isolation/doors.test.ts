import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Family } from '@asysta/services/modules/families/index';
import { house } from '@asysta/services/modules/register';
import { Doors, type LoginRole, through } from '@asysta/services/platform/tenancy/doors';
import { textsOf } from '@asysta/services/platform/tenancy/exchange';
import { type Copy, copyDatabase } from './engine/database.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

const WITH_A_POOL: readonly LoginRole[] = ['identity', 'centre', 'region', 'worker'];

let copy: Copy;
let worlds: Worlds;
let doors: Doors;
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
  const { passwords } = inject('database');
  doors = await Doors.connect({
    database: copy.address,
    passwords: { ...Object.fromEntries(WITH_A_POOL.map((role) => [role, passwords[`asysta_${role}`]])), partner: '' },
    entities: house.entities,
    poolSize: 1,
  });
});
afterAll(async () => {
  await doors.close();
  await copy.drop();
});

const PERSON = '00000000-0000-7000-8000-000000000001';
const near = (staffMemberId: string | null = null) => ({
  party: { id: worlds.near.centre, kind: 'CENTRE' as const },
  staffMemberId,
});
const familyId = (): string => worlds.near.ids.get('family')?.[0] ?? '';

const WHO = `select current_user::text as login, current_setting('app.party', true) as party, current_setting('app.person', true) as person`;
const asked = { name: '', text: WHO, values: [] };

test('people enter by the login of their kind of party, with their party and themselves', async () => {
  const inside = { login: 'asysta_centre', party: worlds.near.centre, person: PERSON };
  expect(await through(doors.read(near(PERSON)), (em) => em.execute(WHO))).toEqual([inside]);
  expect(await through(doors.write(near(PERSON)), (em) => em.execute(WHO))).toEqual([inside]);
  expect(await doors.ask(near(PERSON), asked)).toEqual([inside]);
  const region = { party: { id: worlds.near.centre, kind: 'REGION' as const }, staffMemberId: null };
  expect(await doors.ask(region, asked)).toEqual([{ login: 'asysta_region', party: worlds.near.centre, person: '' }]);
});

test('a process of ours enters a party by a login of its own', async () => {
  const inside = { login: 'asysta_worker', party: worlds.near.centre, person: '' };
  expect(await through(doors.read(near(), 'worker'), (em) => em.execute(WHO))).toEqual([inside]);
  expect(await through(doors.write(near(), 'worker'), (em) => em.execute(WHO))).toEqual([inside]);
  expect(await doors.ask(near(), asked, { as: 'worker' })).toEqual([inside]);
});

test('outside of every party there is none', async () => {
  const [row] = await doors.askUnscoped('identity', asked);
  expect(row).toMatchObject({ login: 'asysta_identity' });
  expect([null, '']).toContain(row?.['party']);
  expect(await doors.unscoped('worker').execute('select current_user::text as login')).toEqual([{ login: 'asysta_worker' }]);
});

test('a login role without a password gets no pool, and nobody enters by it', async () => {
  const partner = { party: { id: worlds.near.centre, kind: 'PARTNER' as const }, staffMemberId: null };
  await expect(doors.read(partner)).rejects.toThrow('No pool for the login role partner');
  await expect(doors.write(near(), 'partner')).rejects.toThrow('No pool for the login role partner');
  expect(() => doors.plain('partner')).toThrow('No pool for the login role partner');
  expect(await doors.unanswered(60_000)).toEqual([]);
});

test('what is changed behind a write door is flushed and kept by its end, and undone where the work throws, which the caller hears', async () => {
  const city = async () => (await copy.ask<{ city: string }>('select city from family where id = $1', [familyId()]))[0]?.city;
  const move = (to: string, more = () => Promise.resolve('done')) =>
    through(doors.write(near()), async (em) => {
      (await em.findOneOrFail(Family, familyId())).city = to;
      return more();
    });
  expect(await move('Mosina')).toBe('done');
  expect(await city()).toBe('Mosina');
  await expect(move('Luboń', () => Promise.reject(new Error('not today')))).rejects.toThrow('not today');
  expect(await city()).toBe('Mosina');
});

test('what was flushed before is not searched for changes at the end', async () => {
  const door = await doors.write(near());
  const family = await door.em.findOneOrFail(Family, familyId());
  const { city } = family;
  family.city = 'nowhere';
  await door.end([], true);
  expect(await copy.ask('select city from family where id = $1', [familyId()])).toEqual([{ city }]);
});

test('nothing is changed behind a read door, neither by a statement nor by the way', async () => {
  const statement = through(doors.read(near()), (em) => em.execute(`update family set city = 'nowhere'`));
  await expect(statement).rejects.toThrow('read-only transaction');
  await through(doors.read(near()), async (em) => {
    (await em.findOneOrFail(Family, familyId())).city = 'nowhere';
  });
  expect(await copy.ask(`select id from family where city = 'nowhere'`)).toEqual([]);
});

test('a door that ended is not undone by whoever abandons it', async () => {
  const door = await doors.write(near());
  await door.em.execute(`update family set city = 'Puszczykowo' where id = ?`, [familyId()]);
  const [told] = await door.end([{ sql: 'select city from family where id = ?', values: [familyId()] }]);
  expect(told?.rows).toEqual([{ city: 'Puszczykowo' }]);
  await door.abandon();
  await door.abandon();
  expect(await copy.ask('select city from family where id = $1', [familyId()])).toEqual([{ city: 'Puszczykowo' }]);
});

test('a login role maps the tables that are listed for it, and none besides', () => {
  expect([doors.maps('centre', 'Family'), doors.maps('region', 'Family'), doors.maps('centre', 'Famly')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a door turned twice, with nothing asked in between, ends what was begun and leaves nothing of it to whoever comes next', async () => {
  const reading = await doors.read(near());
  await reading.em.execute('select 1');
  const changing = await (await (await reading.turn('WRITE')).turn('READ')).turn('WRITE');
  await changing.em.execute(`update family set city = 'Kórnik' where id = ?`, [familyId()]);
  await changing.end();
  expect(await copy.ask('select city from family where id = $1', [familyId()])).toEqual([{ city: 'Kórnik' }]);
  const [begun] = await through(doors.write(near()), (em) => em.execute('select pg_current_xact_id_if_assigned() as id'));
  expect(begun).toEqual({ id: null });
});

test('a connection on which a question was answered is asked again', async () => {
  const pid = async () => (await doors.ask(near(), { name: '', text: 'select pg_backend_pid() as pid', values: [] }))[0]?.['pid'];
  expect(await pid()).toBe(await pid());
});

test('an error tells where it was asked, not where the answer came in', async () => {
  const wrong = { name: '', text: 'select 1 / 0', values: [] };
  const stackOf = (asked: Promise<unknown>) => asked.then(String, ({ stack }: Error) => stack);
  expect(await stackOf(doors.ask(near(), wrong))).not.toContain('node:net');
  expect(await stackOf(doors.ask(near(), wrong))).toContain('ask-once');
  const door = await doors.read(near());
  expect(await stackOf(door.ask(wrong))).toContain('passage');
  await door.abandon();
});

test('whoever counts what is sent is told the texts of whatever is sent', () => {
  expect(textsOf('select 1')).toEqual(['select 1']);
  expect(textsOf({ texts: ['begin', 'select 1'] })).toEqual(['begin', 'select 1']);
  expect(textsOf({ text: 'select 1', values: [] })).toEqual(['select 1']);
  for (const strange of [null, undefined, 7, {}, { text: 7 }]) expect(textsOf(strange)).toEqual([]);
});

test('doors that are closed let nobody in', async () => {
  const { passwords } = inject('database');
  const own = await Doors.connect({
    database: copy.address,
    passwords: { centre: passwords.asysta_centre },
    entities: house.entities,
    poolSize: 1,
  });
  expect(await own.ask(near(), asked)).toHaveLength(1);
  await own.close();
  await expect(own.ask(near(), asked)).rejects.toThrow();
});

test('a login role for which no connection is free in time does not answer, and does again once it is', async () => {
  const door = await doors.read(near());
  await door.em.execute('select 1');
  expect(await doors.unanswered(150)).toContain('centre');
  await door.abandon();
  expect(await doors.unanswered(60_000)).toEqual([]);
});

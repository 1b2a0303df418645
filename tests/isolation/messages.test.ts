import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { Family } from '@asysta/services/modules/families/index';
import { house } from '@asysta/services/modules/register';
import { Doors, type OpenDoor, through } from '@asysta/services/platform/tenancy/doors';
import { copyDatabase, type Copy } from './engine/database.js';
import { seedWorlds } from './engine/worlds.js';

let copy: Copy;
let doors: Doors;
let centre = '';
let familyId = '';
let messages: (readonly string[])[] = [];
beforeAll(async () => {
  copy = await copyDatabase();
  const { near: side } = await seedWorlds(copy.ask);
  [centre, familyId] = [side.centre, side.ids.get('family')?.[0] ?? ''];
  doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    // One connection: whatever a caller leaves on it, the next one meets.
    poolSize: 1,
    onMessage: (texts) => messages.push(texts),
  });
});
afterEach(async () => {
  // Whatever a test did, the connection serves the next caller, and no party outside of any.
  expect(await through(doors.read(near()), (em) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
  expect(await doors.plain('centre').execute('select id from family')).toEqual([]);
  messages = [];
});
afterAll(async () => {
  await doors.close();
  await copy.drop();
});

const near = () => ({ party: { id: centre, kind: 'CENTRE' as const }, staffMemberId: null });

const city = async (): Promise<string | undefined> =>
  (await copy.ask<{ city: string }>('select city from family where id = $1', [familyId]))[0]?.city;

test('a statement of the ORM whose values would be left out is not sent', async () => {
  const door = await doors.read(near());
  const passage = door.em.getTransactionContext<{ executeQuery(compiled: object): Promise<unknown> }>();
  const asked = { sql: 'select $1', parameters: ['x'] };
  await expect(passage?.executeQuery(asked)).rejects.toThrow('A statement of the ORM carries its values in its text');
  await door.end();
  expect(messages).toEqual([]);
});

const moved = async (door: OpenDoor, to: string): Promise<void> => {
  const family = await door.em.findOneOrFail(Family, familyId);
  family.city = to;
};

test('what was changed in the hand is written where somebody came to write, at the end and at a turn, and nowhere else', async () => {
  const changing = await doors.write(near());
  await moved(changing, 'H');
  await changing.end();
  expect(await city()).toBe('H');
  const turning = await doors.write(near());
  await moved(turning, 'I');
  const next = await turning.turn('READ');
  expect(await next.em.execute(`select city from family where id = '${familyId}'`)).toEqual([{ city: 'I' }]);
  await next.end();
  const reading = await doors.read(near());
  await moved(reading, 'K');
  await reading.end();
  const written = await doors.write(near());
  await moved(written, 'L');
  await written.end([], true);
  expect(await city()).toBe('I');
  for (const door of [reading, written]) expect([...door.em.getUnitOfWork().getIdentityMap().values()]).toEqual([]);
});

test('what may be asked only once is not asked again: a door that was left stays left', async () => {
  const door = await doors.write(near());
  await moved(door, 'M');
  await door.end();
  messages = [];
  await door.abandon();
  expect(messages).toEqual([]);
  const failing = await doors.write(near());
  await failing.em.execute('select 1');
  await expect(failing.end([{ sql: 'select 1 / 0', values: [] }])).rejects.toThrow('division by zero');
  messages = [];
  await failing.abandon();
  expect(messages).toEqual([]);
});

const bare = (text: string, ...values: (string | null)[]) => ({ name: '', text, values });

test('a statement that says nothing is answered by nothing, and those beside it by their own', async () => {
  const door = await doors.read(near());
  const asked = [bare(''), bare('select $1::int as one', '1'), bare('select $1::text as none, 2 as two', null)];
  expect(await Promise.all(asked.map((statement) => door.ask(statement)))).toEqual([[], [{ one: 1 }], [{ none: null, two: 2 }]]);
  expect(await door.em.execute('')).toEqual([]);
  expect(await door.em.execute('select 3 as three')).toEqual([{ three: 3 }]);
  await door.end();
});

test('nothing is copied in or out past the doors', async () => {
  await expect(doors.ask(near(), bare('copy (select 1) to stdout'))).rejects.toThrow('Nothing is copied here');
  await copy.ask('create table copied (one integer)');
  await copy.ask('grant insert on copied to asysta_centre');
  await expect(through(doors.write(near()), (em) => em.execute('copy copied from stdin'))).rejects.toThrow(
    'Nothing is copied here',
  );
});

test('one name in one message is parsed once, and never stands for two texts', async () => {
  const named = (text: string) => ({ name: 'test-same', text, values: [] });
  const door = await doors.read(near());
  const twice = await Promise.all([door.ask(named('select 1 as one')), door.ask(named('select 1 as one'))]);
  expect(twice).toEqual([[{ one: 1 }], [{ one: 1 }]]);
  await door.end();
  const other = await doors.read(near());
  const both = [named('select 5'), named('select 6')].map((one) => other.ask({ ...one, name: 'test-both' }));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await other.abandon();
});

test('two hundred statements stay prepared, and what was asked for the longest ago makes room', async () => {
  const asked = (name: string) => ({ name, text: `select '${name}' as name`, values: [] });
  const kept = async (): Promise<readonly string[]> => {
    const rows = await doors.ask(near(), bare(`select name from pg_prepared_statements where name like 'kept-%'`));
    return rows.map(({ name }) => String(name));
  };
  await doors.ask(near(), asked('kept-first'));
  await doors.ask(near(), asked('kept-second'));
  const door = await doors.read(near());
  for (let number = 0; number < 196; number += 1) await door.ask(asked(`kept-${number}`));
  await door.ask(asked('kept-first'));
  await door.end();
  expect(await kept()).toEqual(expect.arrayContaining(['kept-first', 'kept-second', 'kept-0', 'kept-195']));
  // With those that begin and set the party these are all there is room for.
  await doors.ask(near(), asked('kept-one-more'));
  const left = await kept();
  expect(left).not.toContain('kept-second');
  expect(left).toEqual(expect.arrayContaining(['kept-first', 'kept-0', 'kept-one-more']));
  expect(left).toHaveLength(198);
  expect(await doors.ask(near(), asked('kept-second'))).toEqual([{ name: 'kept-second' }]);
});
